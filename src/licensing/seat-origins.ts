import type {ChangeSource} from '../core/change.js';
import type {JournalAction, JournalEntry} from '../core/journal.js';
import {grantedByAt, seatBlockOf} from '../records/granted-by.js';
import {get, type Steps} from '../store/store.js';
import {ask} from './ask.js';
import type {LicensingCore} from './licensing-core.js';
import {readHeaders} from './read-entries.js';

/** Where a seat comes from: since when, by whom, and through which door. All null without a seat. */
export interface SeatOrigin {
  /** ISO 8601 date and time. */
  readonly since: string | null;
  /** The name of who gave it, else the id; null when nobody was signed in. */
  readonly by: string | null;
  /** The journal entry that gave it, what that did, and the door it came through. */
  readonly entry: number | null;
  readonly action: JournalAction | null;
  readonly source: ChangeSource | null;
  /** Name of the file it was imported from. */
  readonly file: string | null;
}

/** A seat that is held, by the ordinal of its user. */
export interface HeldSeat {
  readonly product: string;
  readonly ordinal: number;
}

/** The origins of seats, in their order. */
export const readSeatOrigins = (core: LicensingCore, seats: readonly HeldSeat[]): Promise<SeatOrigin[]> =>
  core.store.read(['head', 'grantedBy', 'journal', 'journalSegments'], () => steps(seats));

function* steps(seats: readonly HeldSeat[]): Steps<'head' | 'grantedBy' | 'journal' | 'journalSegments', SeatOrigin[]> {
  const blocks = new Map(
    seats.map(({product, ordinal}) => {
      const key = [product, seatBlockOf(ordinal)] as const;
      return [JSON.stringify(key), key];
    }),
  );
  const [[head], values] = yield* ask(get('head', ['head']), get('grantedBy', ...blocks.values()));
  const valueOf = new Map([...blocks.keys()].map((key, i) => [key, values[i]]));
  const givers = seats.map(({product, ordinal}) =>
    grantedByAt(valueOf.get(JSON.stringify([product, seatBlockOf(ordinal)])), ordinal),
  );
  const numbers = new Set(givers.filter((giver) => giver !== undefined));
  const entries = head ? yield* readHeaders([...numbers], head) : new Map<number, JournalEntry>();
  return givers.map((giver) => originOf(giver === undefined ? undefined : entries.get(giver)));
}

export const noOrigin: SeatOrigin = {since: null, by: null, entry: null, action: null, source: null, file: null};

function originOf(entry: JournalEntry | undefined): SeatOrigin {
  if (!entry) return noOrigin;
  const {n, at, by, action, source, details} = entry;
  const file = details?.['file'];
  return {
    since: at,
    by: by.name ?? by.id,
    entry: n,
    action,
    source,
    file: typeof file === 'string' ? file : null,
  };
}
