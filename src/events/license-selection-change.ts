/** Someone selected other users in a list; the list's `selection` says whom. */
export class LicenseSelectionChangeEvent extends Event {
  constructor() {
    super('license-selection-change', {bubbles: true, composed: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'license-selection-change': LicenseSelectionChangeEvent;
  }
}
