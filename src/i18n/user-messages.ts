import type {AccessCode} from '../core/access.js';
import type {ChangeSource} from '../core/change.js';
import type {Sentence} from './change-messages.js';

/** The words of a user's page. */
export interface UserMessages {
  // Where a seat comes from, and whether it can be used
  readonly usableToday: string;
  readonly noProductsForUser: Sentence;
  /** The door a seat was given through; empty where the name of who gave it says all. */
  readonly doors: {readonly [S in ChangeSource | 'replace']: string};
  readonly access: {readonly [C in AccessCode]: string};

  // A user's page
  readonly history: string;
  readonly saveAndClose: string;
  readonly noSuchUser: Sentence;
  readonly backToUsers: string;
}
