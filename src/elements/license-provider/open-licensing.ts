import * as v from 'valibot';
import type {TrustedKeys} from '../../files/license-file/read-license-file.js';
import {Licensing} from '../../licensing/licensing.js';
import {migrations} from '../../licensing/layout.js';
import {validForm, validId} from '../../licensing/valid-form.js';
import {openIndexedDbStore} from '../../store/indexed-db/open-indexed-db-store.js';
import type {Store} from '../../store/store.js';

/** Tells the time; a host gives the server's, a test its own. */
export interface Clock {
  now(): Date;
}

/** One open database. It outlives a change of keys or user, and is closed when another database is asked for. */
export interface OpenDatabase {
  readonly name: string;
  readonly store: Store;
}

/** Opens a database by the name of the `database` attribute. Rejects with INVALID_ARGUMENT for a name that is no id, and with STORE_ codes. */
export async function openDatabase(name: string): Promise<OpenDatabase> {
  validId(name, 'database');
  return {name, store: await openIndexedDbStore(`license-${name}`, migrations)};
}

const openedDatabase = v.object({store: v.custom<Store>((store) => typeof store === 'object' && store !== null)});

export interface LicensingSettings {
  readonly trustedKeys: TrustedKeys;
  readonly companyId: string;
  readonly clock: Clock | undefined;
}

/** The only place where engine, clock, random ids and service meet. Rejects as `Licensing.open` does. */
export async function openLicensing(database: OpenDatabase, settings: LicensingSettings): Promise<Licensing> {
  const {store} = validForm(openedDatabase, database, 'database');
  const environment = {
    now: () => (settings.clock ? settings.clock.now().getTime() : Date.now()),
    randomId: () => crypto.randomUUID(),
  };
  return Licensing.open(store, environment, settings);
}
