import {openDB, type IDBPDatabase, type IDBPTransaction, type OpenDBCallbacks} from 'idb';
import {LicensingError} from '../../core/errors.js';
import type {Migration, OpenStore} from '../store.js';
import {IndexedDbStore} from './indexed-db-store.js';
import {completed, runSteps, storeChanges} from './run-steps.js';
import {openingError} from './store-error.js';

type UpgradeTransaction = IDBPTransaction<unknown, string[], 'versionchange'>;

/** In milliseconds. */
const defaultPatience = 5000;

/** Opens a database of this origin. Rejects as OpenStore says, with STORE_FULL or STORE_FAILED, or as a migration throws. */
export const openIndexedDbStore: OpenStore = async (name, migrations, {patience = defaultPatience} = {}) => {
  assertAvailable();
  // Stays null when opening took too long: an event may come before what opens then is closed again.
  let store: IndexedDbStore | null = null;
  const database = await openDatabase(name, migrations, patience, {
    // Lets go at once, or the upgrade or deletion that another tab asks for would wait for this one.
    blocking: (_layout, newLayout) => void store?.end(newLayout === null ? 'gone' : 'replaced'),
    terminated: () => void store?.end('lost'),
  });
  store = new IndexedDbStore(database);
  await store.learnRevision();
  return store;
};

function assertAvailable(): void {
  let factory: IDBFactory | undefined;
  try {
    factory = globalThis.indexedDB;
  } catch (error) {
    throw openingError(error);
  }
  if (!factory) throw new LicensingError('STORE_UNAVAILABLE', {});
}

function openDatabase(
  name: string,
  migrations: readonly Migration[],
  patience: number,
  callbacks: OpenDBCallbacks<unknown>,
): Promise<IDBPDatabase> {
  return new Promise((resolve, reject) => {
    let gaveUp = false;
    let failedMigration: {readonly error: unknown} | undefined;
    // From the start and not from the event `blocked`: who waits behind another request that is blocked gets no event.
    const timer = setTimeout(() => {
      gaveUp = true;
      reject(new LicensingError('STORE_BLOCKED', {}));
    }, patience);

    const upgrade = async (database: IDBPDatabase, layout: number, transaction: UpgradeTransaction) => {
      clearTimeout(timer);
      const work = gaveUp
        ? Promise.reject(new LicensingError('STORE_BLOCKED', {}))
        : migrate(database, layout, migrations, transaction);
      try {
        await completed(transaction, work);
      } catch (error) {
        failedMigration = {error};
      }
    };
    const opened = (database: IDBPDatabase) => {
      clearTimeout(timer);
      if (gaveUp) database.close();
      else resolve(database);
    };
    const failed = (error: unknown) => {
      clearTimeout(timer);
      reject(failedMigration ? failedMigration.error : openingError(error));
    };

    try {
      openDB(name, migrations.at(-1)?.to, {
        ...callbacks,
        upgrade: (database, layout, _newLayout, transaction) => void upgrade(database, layout, transaction),
      }).then(opened, failed);
    } catch (error) {
      failed(error);
    }
  });
}

async function migrate(
  database: IDBPDatabase,
  layout: number,
  migrations: readonly Migration[],
  transaction: UpgradeTransaction,
): Promise<void> {
  for (const migration of migrations) {
    if (migration.to <= layout) continue;
    for (const table of migration.tables) database.createObjectStore(table);
    const {changes} = await runSteps(transaction, () => migration.steps());
    await storeChanges(transaction, changes);
  }
}
