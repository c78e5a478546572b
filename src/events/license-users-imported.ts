import type {SyncResult} from '../licensing/licensing-session.js';

/** A list of users from a file was taken over, or turned out to change nothing. */
export class LicenseUsersImportedEvent extends Event {
  readonly detail: {readonly fileName: string; readonly result: SyncResult};

  constructor(detail: {readonly fileName: string; readonly result: SyncResult}) {
    super('license-users-imported', {bubbles: true, composed: true});
    this.detail = detail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'license-users-imported': LicenseUsersImportedEvent;
  }
}
