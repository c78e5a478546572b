import type {Commit, TableName} from '../store.js';

interface ChangeChannelListener {
  /** Another connection has committed. */
  committed(commit: Commit & {readonly tables: readonly TableName[]}): void;
  /** The page slept, and messages may have been lost meanwhile. */
  woke(): void;
}

/** Tells the other connections to a database of commits, and hears of theirs, in this page and in all of its origin. */
export class ChangeChannel {
  readonly #channel: BroadcastChannel | undefined;
  readonly #awake = new AbortController();

  constructor(database: string, tables: Iterable<string>, listener: ChangeChannelListener) {
    const {signal} = this.#awake;
    // Without it, this connection still tells its own listeners.
    if (typeof BroadcastChannel !== 'undefined') {
      const known = new Set(tables);
      this.#channel = new BroadcastChannel(`license-changes:${database}`);
      this.#channel.addEventListener('message', (event: MessageEvent<unknown>) => {
        const commit = commitIn(event.data, known);
        if (commit && !signal.aborted) listener.committed(commit);
      });
      // In Node, an open channel would keep the process running.
      (this.#channel as BroadcastChannel & {unref?: () => void}).unref?.();
    }
    if (typeof document === 'undefined') return;
    addEventListener('pageshow', (event) => event.persisted && listener.woke(), {signal});
    document.addEventListener('resume', () => listener.woke(), {signal});
    document.addEventListener('visibilitychange', () => document.hidden || listener.woke(), {signal});
  }

  tell(commit: Commit): void {
    this.#channel?.postMessage({revision: commit.revision, tables: commit.tables});
  }

  close(): void {
    this.#awake.abort();
    this.#channel?.close();
  }
}

/** Anyone in this origin can send on the channel. */
function commitIn(data: unknown, known: ReadonlySet<string>): {revision: number; tables: TableName[]} | undefined {
  if (typeof data !== 'object' || data === null || !('revision' in data) || !('tables' in data)) return undefined;
  const {revision, tables} = data;
  if (!Number.isSafeInteger(revision) || (revision as number) < 0 || !Array.isArray(tables)) return undefined;
  const named = new Set<unknown>(tables);
  if ([...named].some((table) => typeof table !== 'string' || !known.has(table))) return undefined;
  return {revision: revision as number, tables: [...named] as TableName[]};
}
