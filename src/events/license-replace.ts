/** Someone pressed **Replace licenses** in a list of users; its `selection` says for whom. */
export class LicenseReplaceEvent extends Event {
  constructor() {
    super('license-replace', {bubbles: true, composed: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'license-replace': LicenseReplaceEvent;
  }
}
