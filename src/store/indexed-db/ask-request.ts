import type {IDBPObjectStore, IDBPTransaction} from 'idb';
import type {Ask, Range, TableName} from '../store.js';

export type StoreTransaction = IDBPTransaction<unknown, string[], IDBTransactionMode>;
type Table = IDBPObjectStore<unknown, string[], TableName, IDBTransactionMode>;

/** IndexedDB takes a count of 32 bits, and 0 for all. */
const mostRows = 0xffff_ffff;

/** Asks one question; its requests are issued within the call. Rejects with what the engine says. */
export async function askRequest(
  transaction: StoreTransaction,
  {table: name, keys, prefix = [], range = {}}: Ask<TableName, unknown>,
): Promise<unknown> {
  const table = transaction.objectStore(name);
  if (keys) return Promise.all(keys.map((key) => table.get([...key])));
  const {from = -Infinity, to = Infinity, limit = mostRows, reverse = false} = range;
  // IndexedDB has no empty range: these would throw, or be answered with all rows.
  if (from > to || limit < 1) return [];
  const below = rangeBelow(prefix as readonly IDBValidKey[], range);
  if (reverse && range.limit !== undefined) return lastRows(table, below, limit);
  const count = Math.min(limit, mostRows);
  const [foundKeys, values] = await Promise.all([table.getAllKeys(below, count), table.getAll(below, count)]);
  const rows = foundKeys.map((key, index) => [key, values[index] as unknown]);
  return reverse ? rows.reverse() : rows;
}

/** All keys with one part more than the prefix: no number is below -Infinity, and each string is below the empty array. */
function rangeBelow(prefix: readonly IDBValidKey[], {from = -Infinity, to}: Range): IDBKeyRange {
  return IDBKeyRange.bound([...prefix, from], [...prefix, to ?? []]);
}

/** Only a cursor goes backwards, and it need not read more rows than are wanted. */
async function lastRows(table: Table, below: IDBKeyRange, limit: number): Promise<unknown> {
  const rows: unknown[] = [];
  let cursor = await table.openCursor(below, 'prev');
  while (cursor) {
    rows.push([cursor.primaryKey, cursor.value as unknown]);
    cursor = rows.length < limit ? await cursor.continue() : null;
  }
  return rows;
}
