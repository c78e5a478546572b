/** A license file was stored; `entryId` is null when it had been uploaded before. */
export class LicenseUploadedEvent extends Event {
  readonly detail: {readonly entryId: number | null};

  constructor(detail: {readonly entryId: number | null}) {
    super('license-uploaded', {bubbles: true, composed: true});
    this.detail = detail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'license-uploaded': LicenseUploadedEvent;
  }
}
