import {Dexie, type Table} from 'dexie';
import {deleteDB, openDB} from 'idb';
import type {User} from '../../src/core/user.js';
import type {RowChange, TableName} from '../../src/store/store.js';

/** What a table of grants holds without packing: who got what, when, from whom. */
export interface GrantRow {
  readonly user: string;
  readonly product: string;
  readonly at: string;
  readonly by: string;
}

export const grantRows = (users: readonly User[], products: readonly string[]): GrantRow[] => {
  const at = new Date().toISOString();
  return products.flatMap((product) => users.map(({id}): GrantRow => ({user: id, product, at, by: 'ann'})));
};

/** Rows of grants in IndexedDB, by hand. */
export interface IdbPeer {
  putAll(rows: readonly GrantRow[]): Promise<void>;
  /** One row after the check that the product still has a free seat, which its counter tells. */
  putOne(row: GrantRow): Promise<void>;
  close(): Promise<void>;
}

export async function openIdbPeer(name: string): Promise<IdbPeer> {
  const database = await openDB(name, 1, {
    upgrade(opened) {
      opened.createObjectStore('grants', {keyPath: ['product', 'user']});
      opened.createObjectStore('used');
    },
  });
  return {
    async putAll(rows) {
      const transaction = database.transaction('grants', 'readwrite', {durability: 'strict'});
      // The store itself and not idb's promise of each row, which would cost this peer more.
      for (const row of rows) void transaction.store.put(row);
      await transaction.done;
    },
    async putOne(row) {
      const transaction = database.transaction(['grants', 'used'], 'readwrite', {durability: 'strict'});
      const [grants, used] = [transaction.objectStore('grants'), transaction.objectStore('used')];
      const [known, count] = await Promise.all([
        grants.get([row.product, row.user]),
        used.get(row.product) as Promise<number | undefined>,
      ]);
      if (known === undefined) {
        void grants.put(row);
        void used.put((count ?? 0) + 1, row.product);
      }
      await transaction.done;
    },
    async close() {
      database.close();
      await deleteDB(name);
    },
  };
}

/** Rows through Dexie. */
export interface DexiePeer {
  putGrants(rows: readonly GrantRow[]): Promise<void>;
  putUsers(users: readonly User[]): Promise<void>;
  close(): Promise<void>;
}

export async function openDexiePeer(name: string): Promise<DexiePeer> {
  const database = new Dexie(name, {chromeTransactionDurability: 'strict'});
  database.version(1).stores({grants: '[product+user]', users: 'id'});
  await database.open();
  const grants: Table<GrantRow> = database.table('grants');
  const users: Table<User> = database.table('users');
  return {
    putGrants: async (rows) => void (await grants.bulkPut(rows)),
    putUsers: async (rows) => void (await users.bulkPut(rows)),
    async close() {
      database.close();
      await Dexie.delete(name);
    },
  };
}

/** Packed rows without rules: what the same writes would cost if nobody judged, counted or journaled them. */
export interface PackedPeer {
  putAll(changes: readonly RowChange<TableName>[]): Promise<void>;
  close(): Promise<void>;
}

export async function openPackedPeer(name: string): Promise<PackedPeer> {
  const database = await openDB(name, 1, {upgrade: (opened) => void opened.createObjectStore('rows')});
  return {
    async putAll(changes) {
      const transaction = database.transaction('rows', 'readwrite', {durability: 'strict'});
      for (const {table, key, value} of changes) void transaction.store.put(value, [table, ...key]);
      await transaction.done;
    },
    async close() {
      database.close();
      await deleteDB(name);
    },
  };
}
