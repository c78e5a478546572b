import type {ErrorCode} from '../core/errors.js';
import type {Actor} from '../core/user.js';

/** One entry a minute for each actor and code; a page that retries in a loop must not fill the journal. */
const quietPeriod = 60_000;

/** Counts the refusals that are not written, and says them with the next one that is. */
export class Refusals {
  readonly #byActorAndCode = new Map<string, {readonly at: number; readonly unwritten: number}>();

  /** How many went unwritten before one at `now` (milliseconds); undefined when that one must not be written either. */
  due(actor: Actor | null, code: ErrorCode, now: number): number | undefined {
    const last = this.#byActorAndCode.get(keyOf(actor, code));
    if (!last) return 0;
    return now - last.at < quietPeriod ? undefined : last.unwritten;
  }

  /** Remembers one, after its transaction. */
  note(actor: Actor | null, code: ErrorCode, now: number): void {
    const key = keyOf(actor, code);
    const last = this.#byActorAndCode.get(key);
    if (last && now - last.at < quietPeriod) this.#byActorAndCode.set(key, {...last, unwritten: last.unwritten + 1});
    else this.#byActorAndCode.set(key, {at: now, unwritten: 0});
  }
}

const keyOf = (actor: Actor | null, code: ErrorCode): string => JSON.stringify([actor?.id ?? null, code]);
