import type {Tables} from '../records/tables.js';

export type TableName = keyof Tables;
export type Key<T extends TableName> = Tables[T]['key'];
export type Row<T extends TableName> = readonly [key: Key<T>, value: Tables[T]['value']];
type Prefix<K extends readonly unknown[]> = K extends readonly [...infer Head, unknown] ? Head : never;
type Last<K extends readonly unknown[]> = K extends readonly [...unknown[], infer L] ? L : never;

/** Bounds for the last part of a key, where that is an integer. Both ends belong to it. */
export interface Range {
  readonly from?: number;
  readonly to?: number;
  readonly reverse?: boolean;
  readonly limit?: number;
}

/** One question to one table; `A` is the type of its answer. */
export interface Ask<T extends TableName, A> {
  readonly table: T;
  readonly keys?: readonly Key<T>[];
  readonly prefix?: readonly unknown[];
  readonly range?: Range;
  /** Never set: it carries the type of the answer. */
  readonly answer?: A;
}

/** The values under some keys, in the order of the keys; undefined where there is none. */
export const get = <T extends TableName>(
  table: T,
  ...keys: readonly Key<T>[]
): Ask<T, readonly (Tables[T]['value'] | undefined)[]> => ({table, keys});

/**
 * The rows below a prefix, which is a key without its last part. Where the last part is an integer: in its order and
 * within the range. Where it is a string: all of them, in no order one may rely on.
 */
export const scan = <T extends TableName>(
  table: T,
  prefix: Prefix<Key<T>>,
  ...[range]: Last<Key<T>> extends number ? [Range?] : []
): Ask<T, readonly Row<T>[]> => ({table, prefix, ...(range && {range})});

/**
 * The steps of a transaction: a synchronous generator that yields rounds of questions and returns what it concludes.
 * It has no effects, clock or randomness, and an engine may run it again from the start.
 *
 * It cannot await, and so it cannot lose an IndexedDB transaction, which commits as soon as anything foreign is awaited.
 */
export type Steps<T extends TableName, R> = Generator<readonly Ask<T, unknown>[], R, readonly unknown[]>;

type Answers<Q extends readonly Ask<TableName, unknown>[]> = {
  readonly [I in keyof Q]: Q[I] extends Ask<TableName, infer A> ? A : never;
};

/** Asks one round: `const [[head], chunks] = yield* ask(get('head', ['head']), scan('seats', ['sales']))`. */
export function* ask<const Q extends readonly Ask<TableName, unknown>[]>(
  ...questions: Q
): Steps<Q[number]['table'], Answers<Q>> {
  return (yield questions) as Answers<Q>;
}

/** A row to store; a null value removes it. */
export type RowChange<T extends TableName> = {
  [N in T]: {readonly table: N; readonly key: Key<N>; readonly value: Tables[N]['value'] | null};
}[T];

export const put = <T extends TableName>(table: T, key: Key<T>, value: Tables[T]['value']): RowChange<T> => ({
  table,
  key,
  value,
});

/** A row that is not there is no fault. */
export const remove = <T extends TableName>(table: T, key: Key<T>): RowChange<T> => ({table, key, value: null});

export interface Decision<T extends TableName, R> {
  readonly changes: readonly RowChange<T>[];
  readonly result: R;
}

export interface Commit {
  /** Number of the newest journal entry after it; volatile commits leave it as it was. */
  readonly revision: number;
  /** Absent when unknown (woke up, reconnected): read again what you show. A hint, never data. */
  readonly tables?: readonly TableName[];
}

/** Why a store ended: closed by us, taken over by another version, deleted, or closed by the engine. */
export type StoreEnd = 'closed' | 'replaced' | 'gone' | 'lost';

/** Keeps rows; knows nothing of licenses. */
export interface Store {
  /** All rounds see one snapshot. */
  read<const T extends TableName, R>(tables: readonly T[], steps: () => Steps<NoInfer<T>, R>): Promise<R>;
  /**
   * Runs the steps and stores what they decide as if no other transaction ran. Resolves after the commit. If the steps
   * throw, nothing is stored and the promise rejects with their error. `volatile` (leases, usage) is not waited for on disk.
   * Rejects with STORE_CLOSED, STORE_FULL, STORE_UNAVAILABLE or STORE_FAILED.
   */
  write<const T extends TableName, D extends Decision<NoInfer<T>, unknown>>(
    tables: readonly T[],
    steps: () => Steps<NoInfer<T>, D>,
    options?: {readonly volatile?: boolean},
  ): Promise<D['result']>;
  /** Told after each commit, here or elsewhere, at least once, in order of revision; several may be told as one. Returns its undo. */
  onCommit(listener: (commit: Commit) => void): () => void;
  /** Settles when the store ends, however it ends. */
  readonly ended: Promise<StoreEnd>;
  /** Waits for running writes; later calls reject with STORE_CLOSED. */
  close(): Promise<void>;
}

/** A change of layout, run inside the upgrade's own transaction, oldest first. Engines create tables from the list of names. */
export interface Migration {
  /** The layout it leads to; 1 makes a database from nothing. */
  readonly to: number;
  /** Tables that exist from this layout on, and were not there before. */
  readonly tables: readonly TableName[];
  steps(): Steps<TableName, Decision<TableName, void>>;
}

/** Rejects with STORE_BLOCKED (an older version is still open after `patience` ms), STORE_TOO_NEW or STORE_UNAVAILABLE. */
export type OpenStore = (
  name: string,
  migrations: readonly Migration[],
  options?: {readonly patience?: number},
) => Promise<Store>;
