import type {IDBPTransaction} from 'idb';
import type {RowChange, Steps, TableName} from '../store.js';
import {askRequest, type StoreTransaction} from './ask-request.js';
import {coded} from './store-error.js';

type WritableTransaction = IDBPTransaction<unknown, string[], 'readwrite' | 'versionchange'>;

/**
 * Drives steps inside one transaction. It awaits nothing but that transaction's requests, or the transaction would
 * commit before its next round. Rejects with a STORE_ code for what the engine says, and with the steps' own error.
 */
export async function runSteps<T extends TableName, R>(
  transaction: StoreTransaction,
  steps: () => Steps<T, R>,
): Promise<R> {
  const generator = steps();
  let turn = generator.next([]);
  while (!turn.done) {
    const answers = turn.value.map((question) => askRequest(transaction, question));
    turn = generator.next(await coded(Promise.all(answers)));
  }
  return turn.value;
}

/** Stores rows. When it rejects, the transaction must be aborted: some rows may have been put. */
export async function storeChanges(
  transaction: WritableTransaction,
  changes: readonly RowChange<TableName>[],
): Promise<void> {
  const requests = changes.map(async ({table, key, value}) => {
    const rows = transaction.objectStore(table);
    await (value === null ? rows.delete([...key]) : rows.put(value, [...key]));
  });
  await coded(Promise.all(requests));
}

/** Resolves when the transaction has committed; when the work in it fails, undoes it all and rejects with that failure. */
export async function completed<R>(transaction: StoreTransaction, work: Promise<R>): Promise<R> {
  try {
    const result = await work;
    await coded(transaction.done);
    return result;
  } catch (error) {
    await abort(transaction);
    throw error;
  }
}

async function abort(transaction: StoreTransaction): Promise<void> {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
  await transaction.done.catch(() => undefined);
}
