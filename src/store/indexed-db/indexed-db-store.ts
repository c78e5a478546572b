import type {IDBPDatabase, IDBPTransaction} from 'idb';
import {CommitListeners, commitOf} from '../commit-listeners.js';
import {
  ask,
  get,
  type Commit,
  type Decision,
  type RowChange,
  type Steps,
  type Store,
  type StoreEnd,
  type TableName,
} from '../store.js';
import {isLicensingError} from '../../core/errors.js';
import {ChangeChannel} from './change-channel.js';
import {completed, runSteps, storeChanges} from './run-steps.js';
import {storeError} from './store-error.js';

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
    return this.#tracked(async () => {
      const transaction = this.#begin(tables, 'readonly');
      return completed(transaction, runSteps(transaction, steps));
    });
  }

  write<const T extends TableName, D extends Decision<NoInfer<T>, unknown>>(
    tables: readonly T[],
    steps: () => Steps<NoInfer<T>, D>,
    options: {readonly volatile?: boolean} = {},
  ): Promise<D['result']> {
    return this.#tracked(async () => {
      const transaction = this.#begin(tables, 'readwrite', options.volatile ? 'relaxed' : 'strict');
      const decide = async () => {
        const decision = await runSteps(transaction, steps);
        const changes = decision.changes as readonly RowChange<TableName>[];
        await storeChanges(transaction, changes);
        return {changes, result: decision.result};
      };
      const {changes, result} = await completed(transaction, decide());
      if (changes.length > 0) this.#tell(commitOf(changes, this.#listeners.revision));
      return result;
    });
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

  #tell(commit: Commit): void {
    this.#channel.tell(commit);
    this.#listeners.tell(commit);
  }

  /** Closing waits for it. */
  #tracked<R>(work: () => Promise<R>): Promise<R> {
    const run = work();
    this.#running.add(run);
    const settled = () => this.#running.delete(run);
    run.then(settled, settled);
    return run;
  }

  #begin<M extends 'readonly' | 'readwrite'>(
    tables: readonly TableName[],
    mode: M,
    durability: IDBTransactionDurability = 'default',
  ): IDBPTransaction<unknown, string[], M> {
    try {
      return this.#database.transaction([...tables], mode, {durability});
    } catch (error) {
      const failure = storeError(error);
      // Where it has not ended yet, the engine dropped the connection without an event.
      if (isLicensingError(failure, 'STORE_CLOSED')) void this.end('lost');
      throw failure;
    }
  }
}
