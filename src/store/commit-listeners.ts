import type {Commit, RowChange, TableName} from './store.js';

/** What the others are told of a commit. Only a commit that stores `head` moves the revision. */
export function commitOf(changes: readonly RowChange<TableName>[], revisionBefore: number): Commit {
  let revision = revisionBefore;
  const tables = new Set<TableName>();
  for (const change of changes) {
    tables.add(change.table);
    if (change.table === 'head' && change.value !== null) revision = change.value.entry;
  }
  return {revision, tables: [...tables]};
}

/** The listeners of one connection. */
export class CommitListeners {
  #revision = 0;
  readonly #listeners = new Set<{readonly tell: (commit: Commit) => void}>();

  /** The newest revision this connection knows of. */
  get revision(): number {
    return this.#revision;
  }

  advanceTo(revision: number): void {
    this.#revision = Math.max(this.#revision, revision);
  }

  add(listener: (commit: Commit) => void): () => void {
    const entry = {tell: listener};
    this.#listeners.add(entry);
    return () => {
      this.#listeners.delete(entry);
    };
  }

  /** A commit that is heard of after a newer one is told under the newer revision, so that revisions never go back. */
  tell(commit: Commit): void {
    this.advanceTo(commit.revision);
    const told = {...commit, revision: this.#revision};
    for (const {tell} of [...this.#listeners]) {
      try {
        tell(told);
      } catch (error) {
        // Reported as the error of an event listener would be: it is no failure of the commit, nor of the next listener.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }
}
