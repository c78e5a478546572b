import type {IDBPDatabase} from 'idb';
import {LicensingError} from '../../core/errors.js';
import {CommitListeners, commitOf} from '../commit-listeners.js';
import {ask, get, type Commit, type Decision, type RowChange, type Steps, type Store, type StoreEnd, type TableName} from '../store.js';
import type {StoreTransaction} from './ask-request.js';
import {ChangeChannel} from './change-channel.js';
import {abort, runSteps, storeChanges} from './run-steps.js';
import {coded, storeError} from './store-error.js';

/** One connection to a database that is open and of the right layout. */
export class IndexedDbStore implements Store {
  readonly ended: Promise<StoreEnd>;
  readonly #database: IDBPDatabase;
  readonly #listeners = new CommitListeners();
  readonly #channel: ChangeChannel;
  readonly #running = new Set<Promise<unknown>>();
  #settleEnded!: (end: StoreEnd) => void;
  #ending: Promise<void> | undefined;

  constructor(database: IDBPDatabase) {
    this.#database = database;
    this.ended = new Promise((resolve) => (this.#settleEnded = resolve));
    this.#channel = new ChangeChannel(database.name, database.objectStoreNames, {
      committed: (commit) => this.#listeners.tell(commit),
      woke: () => this.#listeners.tell({revision: this.#listeners.revision}),
    });
  }

  read<const T extends TableName, R>(tables: readonly T[], steps: () => Steps<NoInfer<T>, R>): Promise<R> {
    return this.#transact(tables, 'readonly', undefined, (transaction) => runSteps(transaction, steps));
  }

  async write<const T extends TableName, D extends Decision<NoInfer<T>, unknown>>(
    tables: readonly T[],
    steps: () => Steps<NoInfer<T>, D>,
    options: {readonly volatile?: boolean} = {},
  ): Promise<D['result']> {
    const durability = options.volatile ? 'relaxed' : 'strict';
    const decide = async (transaction: StoreTransaction) => {
      const {changes, result} = await runSteps(transaction, steps);
      const rows = changes as readonly RowChange<TableName>[];
      await storeChanges(transaction, rows);
      return {changes: rows, result};
    };
    const tell = ({changes}: {readonly changes: readonly RowChange<TableName>[]}) => {
      if (changes.length === 0) return;
      const commit = commitOf(changes, this.#listeners.revision);
      this.#channel.tell(commit);
      this.#listeners.tell(commit);
    };
    const {result} = await this.#transact(tables, 'readwrite', durability, decide, tell);
    return result;
  }

  /** To be called once, after opening: until `head` is stored again, commits leave the revision as it is found. */
  async learnRevision(): Promise<void> {
    if (!this.#database.objectStoreNames.contains('head')) return;
    const [[head]] = await this.read(['head'], () => ask(get('head', ['head'])));
    if (head) this.#listeners.advanceTo(head.entry);
  }

  onCommit(listener: (commit: Commit) => void): () => void {
    return this.#listeners.add(listener);
  }

  close(): Promise<void> {
    return this.end('closed');
  }

  /** Finishes what runs, and lets go of the database; the first end counts. */
  end(end: StoreEnd): Promise<void> {
    this.#ending ??= this.#finish(end);
    return this.#ending;
  }

  async #finish(end: StoreEnd): Promise<void> {
    // The engine itself lets transactions complete that were begun before.
    this.#database.close();
    await Promise.allSettled(this.#running);
    this.#channel.close();
    this.#settleEnded(end);
  }

  /** `committed` runs after the commit and before the caller hears of it. */
  #transact<R>(
    tables: readonly TableName[],
    mode: 'readonly' | 'readwrite',
    durability: IDBTransactionDurability | undefined,
    body: (transaction: StoreTransaction) => Promise<R>,
    committed?: (result: R) => void,
  ): Promise<R> {
    const run = this.#run(() => this.#begin(tables, mode, durability), body, committed);
    this.#running.add(run);
    const settled = () => this.#running.delete(run);
    run.then(settled, settled);
    return run;
  }

  async #run<R>(
    begin: () => StoreTransaction,
    body: (transaction: StoreTransaction) => Promise<R>,
    committed?: (result: R) => void,
  ): Promise<R> {
    const transaction = begin();
    // Whatever fails first is what the caller hears of; the rest must not count as unhandled.
    transaction.done.catch(() => undefined);
    let result: R;
    try {
      result = await body(transaction);
      await coded(transaction.done);
    } catch (error) {
      await abort(transaction);
      throw error;
    }
    committed?.(result);
    return result;
  }

  #begin(
    tables: readonly TableName[],
    mode: 'readonly' | 'readwrite',
    durability: IDBTransactionDurability | undefined,
  ): StoreTransaction {
    if (this.#ending) throw new LicensingError('STORE_CLOSED', {});
    try {
      return this.#database.transaction([...tables], mode, durability && {durability});
    } catch (error) {
      const failure = storeError(error);
      // Nobody here closed it: some engines drop a connection without an event.
      if (failure.code === 'STORE_CLOSED') void this.end('lost');
      throw failure;
    }
  }
}
