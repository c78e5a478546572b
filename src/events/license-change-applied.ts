import type {Applied} from '../core/plan.js';

/** What was done with seats or users, and what came of it. */
interface AppliedChange {
  readonly action: 'grant' | 'recall' | 'replace' | 'assign' | 'activate' | 'deactivate' | 'undo';
  readonly applied: Applied;
}

/** A change was stored, or turned out to change nothing. */
export class LicenseChangeAppliedEvent extends Event {
  readonly detail: AppliedChange;

  constructor(detail: AppliedChange) {
    super('license-change-applied', {bubbles: true, composed: true});
    this.detail = detail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'license-change-applied': LicenseChangeAppliedEvent;
  }
}
