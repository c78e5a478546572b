import type {ListedUser} from '../licensing/licensing-session.js';

/** Users were chosen in the dialog **Users**, in the order of its list; nothing is stored. */
export class LicenseUsersSelectEvent extends Event {
  readonly detail: {readonly productId: string; readonly users: readonly ListedUser[]};

  constructor(detail: {readonly productId: string; readonly users: readonly ListedUser[]}) {
    super('license-users-select', {bubbles: true, composed: true});
    this.detail = detail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'license-users-select': LicenseUsersSelectEvent;
  }
}
