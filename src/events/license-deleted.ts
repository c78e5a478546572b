/** All licenses were removed. */
export class LicenseDeletedEvent extends Event {
  constructor() {
    super('license-deleted', {bubbles: true, composed: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'license-deleted': LicenseDeletedEvent;
  }
}
