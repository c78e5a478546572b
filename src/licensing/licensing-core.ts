import type {TrustedKeys} from '../files/license-file/read-license-file.js';
import type {Store} from '../store/store.js';
import type {Environment} from './environment.js';
import type {JournalSearch} from './journal-search.js';
import type {Refusals} from './refusals.js';
import type {Replica} from './replica.js';

/** What every use case works with. */
export interface LicensingCore {
  readonly store: Store;
  readonly environment: Environment;
  readonly trustedKeys: TrustedKeys;
  readonly replica: Replica;
  readonly refusals: Refusals;
  readonly journalSearch: JournalSearch;
}
