/** Someone pressed **Grant licenses** in a list of users; its `selection` says for whom. */
export class LicenseGrantEvent extends Event {
  constructor() {
    super('license-grant', {bubbles: true, composed: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'license-grant': LicenseGrantEvent;
  }
}
