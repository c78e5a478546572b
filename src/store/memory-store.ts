import {LicensingError} from '../core/errors.js';
import type {Value} from '../records/tables.js';
import {CommitListeners, commitOf} from './commit-listeners.js';
import type {
  Ask,
  Commit,
  Decision,
  Migration,
  OpenStore,
  Range,
  RowChange,
  Steps,
  Store,
  StoreEnd,
  TableName,
} from './store.js';

type KeyPart = string | number;
type StoredRow = readonly [key: readonly KeyPart[], value: Value];

/** Rows by the parts of their key before the last, as JSON, and then by the last. */
type MemoryTable = Map<string, Map<KeyPart, StoredRow>>;
type MemoryTables = ReadonlyMap<TableName, MemoryTable>;

interface MemoryDatabase {
  layout: number;
  tables: MemoryTables;
  revision: number;
  readonly connections: Set<MemoryStore>;
}

/** Shared by all connections of this module instance; a name keeps its rows until it is deleted. */
const databases = new Map<string, MemoryDatabase>();

/**
 * Opens a database that lives as long as this page or process. Nobody can hold an upgrade up, as older connections end
 * at once. Rejects with STORE_TOO_NEW, or with the error of a migration, which then leaves everything as it was.
 */
export const openMemoryStore: OpenStore = async (name, migrations) => {
  const database = databases.get(name) ?? {layout: 0, tables: new Map(), revision: 0, connections: new Set()};
  const layout = migrations.at(-1)?.to ?? 0;
  if (layout < database.layout) throw new LicensingError('STORE_TOO_NEW', {});
  if (layout > database.layout) migrate(database, migrations, layout);
  databases.set(name, database);
  return new MemoryStore(database);
};

/** Removes a database and its rows; its connections end as `gone`. A name that is not there is no fault. */
export async function deleteMemoryDatabase(name: string): Promise<void> {
  const database = databases.get(name);
  databases.delete(name);
  endConnections(database, 'gone');
}

/**
 * A transaction runs from its first question to its last row within one call, and so without any other between; what
 * callers and listeners hear of it comes later, as from any store.
 */
class MemoryStore implements Store {
  readonly ended: Promise<StoreEnd>;
  readonly #database: MemoryDatabase;
  readonly #listeners = new CommitListeners();
  #settleEnded!: (end: StoreEnd) => void;

  constructor(database: MemoryDatabase) {
    this.#database = database;
    this.ended = new Promise((resolve) => (this.#settleEnded = resolve));
    database.connections.add(this);
  }

  async read<const T extends TableName, R>(tables: readonly T[], steps: () => Steps<NoInfer<T>, R>): Promise<R> {
    this.#assertOpen();
    return runSteps(pickTables(this.#database.tables, tables), steps);
  }

  async write<const T extends TableName, D extends Decision<NoInfer<T>, unknown>>(
    tables: readonly T[],
    steps: () => Steps<NoInfer<T>, D>,
  ): Promise<D['result']> {
    this.#assertOpen();
    const picked = pickTables(this.#database.tables, tables);
    const decision = runSteps(picked, steps);
    const changes = decision.changes as readonly RowChange<TableName>[];
    storeChanges(picked, changes);
    if (changes.length === 0) return decision.result;
    const commit = commitOf(changes, this.#database.revision);
    this.#database.revision = commit.revision;
    const connections = [...this.#database.connections];
    // Nobody is told within the call that writes.
    await Promise.resolve();
    for (const connection of connections) connection.#listeners.tell(commit);
    return decision.result;
  }

  onCommit(listener: (commit: Commit) => void): () => void {
    return this.#listeners.add(listener);
  }

  async close(): Promise<void> {
    this.end('closed');
    // Writes that ran before are told in the meantime.
    await Promise.resolve();
  }

  /** Ends it from outside; the first end counts. */
  end(end: StoreEnd): void {
    this.#database.connections.delete(this);
    this.#settleEnded(end);
  }

  #assertOpen(): void {
    if (!this.#database.connections.has(this)) throw new LicensingError('STORE_CLOSED', {});
  }
}

function endConnections(database: MemoryDatabase | undefined, end: StoreEnd): void {
  for (const connection of [...(database?.connections ?? [])]) connection.end(end);
}

function migrate(database: MemoryDatabase, migrations: readonly Migration[], layout: number): void {
  endConnections(database, 'replaced');
  // A migration that fails must leave the rows of the one before it untouched, too.
  const tables = new Map<TableName, MemoryTable>();
  for (const [name, table] of database.tables) {
    tables.set(name, new Map([...table].map(([prefix, rows]) => [prefix, new Map(rows)])));
  }
  let {revision} = database;
  for (const migration of migrations) {
    if (migration.to <= database.layout) continue;
    for (const name of migration.tables) tables.set(name, new Map());
    const {changes} = runSteps(tables, () => migration.steps());
    storeChanges(tables, changes);
    revision = commitOf(changes, revision).revision;
  }
  Object.assign(database, {tables, revision, layout});
}

function runSteps<T extends TableName, R>(tables: MemoryTables, steps: () => Steps<T, R>): R {
  const generator = steps();
  let turn = generator.next([]);
  while (!turn.done) turn = generator.next(turn.value.map((question) => answerTo(tables, question)));
  return turn.value;
}

function answerTo(tables: MemoryTables, {table, keys, prefix, range}: Ask<TableName, unknown>): unknown {
  const rows = tableIn(tables, table);
  if (keys) return keys.map((key) => copyOf(rowAt(rows, key)?.[1]));
  const below = [...(rows.get(checkedKey(prefix ?? [])) ?? [])];
  return within(below, range).map(([, [key, value]]) => [[...key], copyOf(value)]);
}

function within<R>(rows: [KeyPart, R][], range: Range = {}): [KeyPart, R][] {
  const {from = -Infinity, to = Infinity, reverse = false, limit} = range;
  const found = rows
    .filter(([last]) => typeof last === 'string' || (last >= from && last <= to))
    .sort(([a], [b]) => (typeof a === 'number' && typeof b === 'number' ? a - b : 0));
  return (reverse ? found.reverse() : found).slice(0, limit);
}

/** Copies all values before it stores the first: one that can't be copied must leave nothing of the others. */
function storeChanges(tables: MemoryTables, changes: readonly RowChange<TableName>[]): void {
  const copies = changes.map(({table, key, value}) => {
    return {
      rows: tableIn(tables, table),
      prefix: checkedKey(key.slice(0, -1)),
      key,
      last: lastPart(key),
      value: copyOf(value),
    };
  });
  for (const {rows, prefix, key, last, value} of copies) {
    const beside = rows.get(prefix) ?? new Map<KeyPart, StoredRow>();
    if (value === null) beside.delete(last);
    else rows.set(prefix, beside.set(last, [[...key], value]));
  }
}

function pickTables(tables: MemoryTables, names: readonly TableName[]): MemoryTables {
  return new Map(names.map((name) => [name, tableIn(tables, name)]));
}

function tableIn(tables: MemoryTables, name: TableName): MemoryTable {
  const table = tables.get(name);
  if (!table) throw new LicensingError('STORE_FAILED', {cause: `The transaction has no table ${name}.`});
  return table;
}

function rowAt(table: MemoryTable, key: readonly unknown[]): StoredRow | undefined {
  const last = lastPart(key);
  return table.get(checkedKey(key.slice(0, -1)))?.get(last);
}

function lastPart(key: readonly unknown[]): KeyPart {
  checkedKey(key.slice(-1));
  return key.at(-1) as KeyPart;
}

/** The parts as JSON. JSON would make null of a number that is none, and so one key of two. */
function checkedKey(parts: readonly unknown[]): string {
  const fit = parts.every((part) => typeof part === 'string' || (typeof part === 'number' && !Number.isNaN(part)));
  if (!fit) throw new LicensingError('STORE_FAILED', {cause: 'A part of a key is neither a string nor a number.'});
  return JSON.stringify(parts);
}

function copyOf<V>(value: V): V {
  try {
    return structuredClone(value);
  } catch (error) {
    // Of a getter that fails, the own error comes out.
    if (!(error instanceof DOMException)) throw error;
    throw new LicensingError('STORE_FAILED', {cause: String(error)}, {cause: error});
  }
}
