import type {ErrorCode} from '../core/errors.js';
import type {Actor} from '../core/user.js';

/** One entry a minute for each actor and code; a page that retries in a loop must not fill the journal. */
const quietPeriod = 60_000;

interface Reserved {
  /** The call that writes. */
  readonly call: object;
  readonly at: number;
  /** How many went unwritten before it. */
  readonly repeated: number;
  /** And since. */
  unwritten: number;
}

/** Counts the refusals that are not written, and says them with the next one that is. */
export class Refusals {
  readonly #byActorAndCode = new Map<string, Reserved>();

  /**
   * How many went unwritten before that of `call` at `now` (milliseconds); undefined when that one must not be written
   * either. Who is told a number has the minute for himself at once, since others decide before his transaction ends; his
   * decision may run again and gets the same answer.
   */
  due(call: object, actor: Actor | null, code: ErrorCode, now: number): number | undefined {
    const key = keyOf(actor, code);
    const last = this.#byActorAndCode.get(key);
    if (last?.call === call) return last.repeated;
    // Of a clock that was set back the difference is negative, for years perhaps.
    if (last && Math.abs(now - last.at) < quietPeriod) return undefined;
    const repeated = last?.unwritten ?? 0;
    this.#byActorAndCode.set(key, {call, at: now, repeated, unwritten: 0});
    return repeated;
  }

  /** After the transaction of a refused call. */
  note(call: object, actor: Actor | null, code: ErrorCode): void {
    const last = this.#byActorAndCode.get(keyOf(actor, code));
    if (last && last.call !== call) last.unwritten++;
  }

  /** After a transaction that failed: what the call had reserved was not written. */
  release(call: object): void {
    for (const [key, {call: writing, repeated, unwritten}] of this.#byActorAndCode) {
      if (writing === call) {
        this.#byActorAndCode.set(key, {call: {}, at: -Infinity, repeated: 0, unwritten: repeated + unwritten});
      }
    }
  }
}

const keyOf = (actor: Actor | null, code: ErrorCode): string => JSON.stringify([actor?.id ?? null, code]);
