import type {Applied} from '../core/plan.js';

/** A change was stored, or turned out to change nothing. */
export class LicenseChangeAppliedEvent extends Event {
  readonly detail: {readonly action: 'grant' | 'recall' | 'assign'; readonly applied: Applied};

  constructor(detail: {readonly action: 'grant' | 'recall' | 'assign'; readonly applied: Applied}) {
    super('license-change-applied', {bubbles: true, composed: true});
    this.detail = detail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'license-change-applied': LicenseChangeAppliedEvent;
  }
}
