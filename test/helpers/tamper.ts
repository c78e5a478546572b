import type {Tables} from '../../src/records/tables.js';
import {ask, get, type Key, type RowChange, type Store, type TableName} from '../../src/store/store.js';

/** A row under any key with any value, null to remove it. */
export interface TamperedRow {
  readonly table: TableName;
  readonly key: readonly (string | number)[];
  readonly value: unknown;
}

/** Stores rows as someone with the developer tools leaves them: past every rule. */
export async function tamper(store: Store, ...rows: readonly TamperedRow[]): Promise<void> {
  await store.write(
    rows.map(({table}) => table),
    function* () {
      yield [];
      return {changes: rows as readonly RowChange<TableName>[], result: undefined};
    },
  );
}

/** A row that is there. */
export async function storedRow<T extends TableName>(store: Store, table: T, key: Key<T>): Promise<Tables[T]['value']> {
  const value = await store.read([table], function* () {
    const [[row]] = yield* ask(get<T>(table, key));
    return row;
  });
  if (value === undefined) throw new Error(`There is no row of ${table} at ${key.join(' ')}.`);
  return value;
}
