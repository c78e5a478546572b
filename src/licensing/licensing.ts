import type {Actor} from '../core/user.js';
import {checkTrustedKeys, type TrustedKeys} from '../files/license-file/read-license-file.js';
import type {Store} from '../store/store.js';
import {createDatabase} from './create-database.js';
import {checkedEnvironment, type Environment} from './environment.js';
import {JournalSearch} from './journal-search.js';
import {LicenseVerifier} from './license-state.js';
import type {LicensingCore} from './licensing-core.js';
import type {LicensingSession} from './licensing-session.js';
import {Refusals} from './refusals.js';
import {Replica} from './replica.js';
import {createSession} from './session.js';
import {validActor} from './valid-actor.js';
import {validOptions} from './valid-options.js';

export interface LicensingOptions {
  /** The vendor's public keys; without any, nothing can be uploaded and nothing already there counts. */
  readonly trustedKeys: TrustedKeys;
  /** Fills the setting of a database that has none; empty where it is not known yet. */
  readonly companyId: string;
}

/** The service over one open store. It plans, applies and answers; `as` binds it to whoever acts. */
export class Licensing {
  readonly #core: LicensingCore;

  private constructor(core: LicensingCore) {
    this.#core = core;
  }

  /**
   * Rejects with INVALID_ARGUMENT for keys that are not public EdDSA or ES256 keys and for a company ID that is no id, and
   * with STORE_ codes.
   */
  static async open(store: Store, environment: Environment, options: LicensingOptions): Promise<Licensing> {
    const {trustedKeys, companyId} = validOptions(options);
    checkTrustedKeys(trustedKeys);
    const checked = checkedEnvironment(environment);
    await createDatabase(store, checked, companyId);
    const replica = new Replica(store, new LicenseVerifier(trustedKeys));
    await replica.refresh();
    return new Licensing({
      store,
      environment: checked,
      trustedKeys,
      replica,
      refusals: new Refusals(),
      journalSearch: new JournalSearch(),
    });
  }

  /** The public API for an actor; null: nobody is signed in. Throws INVALID_ARGUMENT for what is no actor. */
  as(actor: Actor | null): LicensingSession {
    return createSession(this.#core, validActor(actor));
  }

  /** Stops listening to the store, which stays open. */
  dispose(): void {
    this.#core.replica.dispose();
  }
}
