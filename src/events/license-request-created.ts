/**
 * A license request was made. A host that sends it to the vendor itself cancels the event: then nothing is downloaded, and
 * the dialog says that it was sent.
 */
export class LicenseRequestCreatedEvent extends Event {
  readonly detail: {readonly fileName: string; readonly text: string};

  constructor(detail: {readonly fileName: string; readonly text: string}) {
    super('license-request-created', {bubbles: true, composed: true, cancelable: true});
    this.detail = detail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'license-request-created': LicenseRequestCreatedEvent;
  }
}
