import {createContext} from '@lit/context';
import type {LicensingError} from '../core/errors.js';
import type {LicensingSession} from '../licensing/licensing-session.js';

/** How far a provider is with opening its database for the current user. */
export type SessionState =
  | {readonly status: 'pending'}
  | {readonly status: 'ready'; readonly session: LicensingSession}
  /** `retry` opens the database again. */
  | {readonly status: 'failed'; readonly error: LicensingError; readonly retry: () => void};

/**
 * What elements ask: the session of the provider around them. The number is that of the session's shape, so that two
 * bundles of one version on a page meet, and two versions do not misread each other.
 */
export const sessionContext = createContext<SessionState>(Symbol.for('license-context/1'));
