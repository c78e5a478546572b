/** Someone chose a product's name; the host shows that product. */
export class LicenseProductOpenEvent extends Event {
  readonly detail: {readonly productId: string};

  constructor(detail: {readonly productId: string}) {
    super('license-product-open', {bubbles: true, composed: true, cancelable: true});
    this.detail = detail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'license-product-open': LicenseProductOpenEvent;
  }
}
