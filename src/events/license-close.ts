/** Someone is done with a part of the page; the host shows what was there before. */
export class LicenseCloseEvent extends Event {
  constructor() {
    super('license-close', {bubbles: true, composed: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'license-close': LicenseCloseEvent;
  }
}
