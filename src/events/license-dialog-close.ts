/** A dialog closed, however that came about. */
export class LicenseDialogCloseEvent extends Event {
  constructor() {
    super('license-dialog-close', {bubbles: true, composed: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'license-dialog-close': LicenseDialogCloseEvent;
  }
}
