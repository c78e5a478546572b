/** Someone pressed **Recall licenses** in a list of users; its `selection` says from whom. */
export class LicenseRecallEvent extends Event {
  constructor() {
    super('license-recall', {bubbles: true, composed: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'license-recall': LicenseRecallEvent;
  }
}
