import {deleteDB} from 'idb';
import type {LicenseRecord} from '../../src/core/license.js';
import type {Actor, User} from '../../src/core/user.js';
import {generateKeyPair, signLicenseFile} from '../../src/issuer/index.js';
import {migrations} from '../../src/licensing/layout.js';
import type {LicensingSession} from '../../src/licensing/licensing-session.js';
import {Licensing} from '../../src/licensing/licensing.js';
import {openIndexedDbStore} from '../../src/store/indexed-db/open-indexed-db-store.js';
import type {RowChange, Store, TableName} from '../../src/store/store.js';

const administrator: Actor = {id: 'ann', name: 'Ann Bergström', roles: ['System administrators']};
const companyId = 'ACME-0042';

/** A database of licenses on disk, and the rows that its last write stored. */
export interface BenchDatabase {
  readonly session: LicensingSession;
  readonly lastChanges: readonly RowChange<TableName>[];
  close(): Promise<void>;
}

/** Opens a new database with licenses of `products`, each with seats for everyone, and these users. */
export async function openBenchDatabase(
  name: string,
  users: readonly User[],
  products: readonly string[],
): Promise<BenchDatabase> {
  const store = await openIndexedDbStore(name, migrations);
  const {privateKey, publicKey} = await generateKeyPair('ES256');
  const recorder = recordChanges(store);
  const environment = {now: () => Date.now(), randomId: () => crypto.randomUUID()};
  const licensing = await Licensing.open(recorder.store, environment, {trustedKeys: {keys: [publicKey]}, companyId});
  const session = licensing.as(administrator);
  const file = await signLicenseFile({
    privateKey,
    companyId,
    issuedAt: Math.floor(Date.now() / 1000),
    id: 'file-1',
    licenses: products.map((product) => license(product, Math.max(users.length, 1))),
  });
  await session.upload(await session.readLicenseFile(file));
  if (users.length > 0) await session.users.sync(users);
  return {
    session,
    get lastChanges() {
      return recorder.lastChanges;
    },
    async close() {
      licensing.dispose();
      await store.close();
      await deleteDB(name);
    },
  };
}

function recordChanges(store: Store): {readonly store: Store; lastChanges: readonly RowChange<TableName>[]} {
  const recorder = {lastChanges: [] as readonly RowChange<TableName>[], store};
  recorder.store = {
    read: store.read.bind(store),
    onCommit: store.onCommit.bind(store),
    close: store.close.bind(store),
    ended: store.ended,
    write: (tables, steps, options) =>
      store.write(
        tables,
        function* () {
          const decision = yield* steps();
          recorder.lastChanges = decision.changes as readonly RowChange<TableName>[];
          return decision;
        },
        options,
      ),
  };
  return recorder;
}

const license = (product: string, count: number): LicenseRecord => ({
  id: `L-${product}`,
  product,
  name: product,
  kind: 'personal',
  count,
  startDate: '2020-01-01',
  dueDate: '2099-12-31',
  graceDays: 0,
  audience: 'any',
  operations: [],
  requires: [],
  excludes: [],
});

const firstNames = 'Ada Björn Chloé Dmitri Elif Farah Goran Hana Ines João Kwame Lin Mária Noor Olga Péter'.split(' ');
const lastNames = 'Álvarez Bergström Chen Dlamini Eriksen Fischer García Haddad Ito Jansen Kaya Larsen'.split(' ');

/** Users whose names are in another order than their ids, with the fields a host usually has. */
export const people = (count: number): User[] =>
  Array.from({length: count}, (_, i) => {
    const shuffled = (i * 7919) % count;
    const first = firstNames[shuffled % firstNames.length]!;
    const last = lastNames[shuffled % lastNames.length]!;
    return {
      id: `user-${i}`,
      name: `${first} ${last} ${shuffled}`,
      email: `${i}@acme.example`,
      jobTitle: i % 2 ? 'Engineer' : 'Sales representative',
      type: i % 10 ? 'employee' : 'external',
      active: true,
      roles: [i % 50 ? 'All employees' : 'Managers'],
      lastSignIn: new Date(Date.UTC(2026, 0, 1) + i * 60_000).toISOString(),
    };
  });
