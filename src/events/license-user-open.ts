/** Someone chose a user's name; the host shows that user. */
export class LicenseUserOpenEvent extends Event {
  readonly detail: {readonly userId: string};

  constructor(detail: {readonly userId: string}) {
    super('license-user-open', {bubbles: true, composed: true, cancelable: true});
    this.detail = detail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'license-user-open': LicenseUserOpenEvent;
  }
}
