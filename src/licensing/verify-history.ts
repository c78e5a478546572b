import {isLicensingError} from '../core/errors.js';
import type {JournalEntry} from '../core/journal.js';
import {replayEntry, type ReplayedState} from '../core/replay.js';
import {copyOfRows, noRows} from '../core/replay-rows.js';
import {replayOrigins, type SeatOrigins} from '../core/seat-origins.js';
import {noSeats, type SeatMap} from '../core/seat-map.js';
import {entriesPerSegment, segmentOf} from '../records/journal-segment.js';
import {entryHash, parseEntry, zeroHash} from '../records/journal-text.js';
import {decodePackedSet, digestOf} from '../records/packed-set.js';
import type {Head, JournalRow} from '../records/tables.js';
import {scan, type Steps} from '../store/store.js';
import {ask} from './ask.js';
import {Broken, decoded, notAsJournaled} from './broken.js';

import {readBodies, readRows} from './read-entries.js';
import type {JournaledTable} from './journaled-tables.js';

export interface KeptHead {
  readonly entry: number;
  readonly hash: string;
}

/** The entries before `next`, found in order. */
export interface Replayed {
  readonly next: number;
  /** Hash of the last of them. */
  readonly hash: string;
  readonly state: ReplayedState;
  readonly origins: SeatOrigins;
  readonly head: Head;
}

/** Few enough for a page to stay responsive; those of a segment are read together. */
const sliceLength = entriesPerSegment;

/** Checks and replays the next entries. Throws Broken at the first that is not the one that was written. */
export function* replaySlice(
  head: Head,
  heads: readonly KeptHead[],
  known: Replayed | undefined,
): Steps<JournaledTable, Replayed> {
  const next = known?.next ?? 0;
  let hash = known?.hash ?? zeroHash;
  // An engine may run the steps again: what came out of the slice before stays as it is, but for origins, where adding
  // the same entries again changes nothing.
  const state = known ? copyOfState(known.state) : nothingReplayed();
  const origins = known?.origins ?? (new Map() as SeatOrigins);
  const end = Math.min(next + sliceLength, head.entry + 1);
  // Whether an entry is intact is told by the two after it.
  const rows = new Map(yield* readableRows(next, Math.min(end + 1, head.entry), head));
  for (let n = next; n < end; n++) {
    const row = rows.get(n);
    if (!row) throw new Broken({entry: n}, 'missing or unreadable');
    const entry = tryParse(row);
    if (!entry) throw new Broken({entry: n}, changed);
    if (entry.n !== n) throw new Broken({entry: n}, 'stands in another place than it was written for');
    if (n === next && entry.previous !== hash) throw new Broken({entry: n}, changed);
    compareHash(rows, head, n);
    hash = entryHash(row.text);
    if (heads.some((kept) => kept.entry === n && kept.hash !== hash)) {
      throw new Broken({entry: n}, 'is not the one whose head was kept');
    }
    const bodies = yield* bodiesOf(entry, row);
    replayOrigins(origins, entry, bodies);
    replayEntry(state, entry, bodies);
  }
  return {next: end, hash, state, origins, head};
}

/** Nothing stands behind the newest entry, nor where it was folded away. Throws Broken. */
export function* compareEnd(head: Head, heads: readonly KeptHead[]): Steps<JournaledTable, void> {
  const lost = heads.find(({entry}) => entry > head.entry);
  if (lost) throw new Broken({entry: lost.entry}, 'missing');
  const [early, later, segments] = yield* ask(
    scan('journal', [], {to: head.firstLoose - 1, limit: 1}),
    scan('journal', [], {from: head.entry + 1, limit: 1}),
    scan('journalSegments', [], {from: segmentOf(head.firstLoose), limit: 1}),
  );
  if (early[0]) throw straying('journal', early[0][0][0]);
  if (later[0]) throw straying('journal', later[0][0][0]);
  if (segments[0]) throw straying('journalSegments', segments[0][0][0], entriesPerSegment);
}

/** By hand a record can be put under any key, also one that is no number. */
function straying(table: 'journal' | 'journalSegments', key: unknown, entries = 1): Broken {
  const problem = 'stands where no entry was written';
  return typeof key === 'number'
    ? new Broken({entry: key * entries}, problem)
    : notAsJournaled(table, String(key), problem);
}

const nothingReplayed = (): ReplayedState => ({
  present: noSeats,
  active: noSeats,
  external: noSeats,
  seats: new Map(),
  rows: noRows(),
  assigned: [],
});

const copyOfState = (state: ReplayedState): ReplayedState => ({
  ...state,
  seats: new Map(state.seats),
  rows: copyOfRows(state.rows),
  assigned: [...state.assigned],
});

/** The rows that can be read: one that cannot must not hide what is wrong with an earlier one. */
function* readableRows(
  from: number,
  to: number,
  head: Head,
): Steps<JournaledTable, (readonly [entry: number, row: JournalRow])[]> {
  try {
    return yield* readRows(from, to, head);
  } catch (error) {
    if (!isLicensingError(error, 'STORE_DAMAGED')) throw error;
    if (from >= to) return [];
    const middle = Math.floor((from + to) / 2);
    return [...(yield* readableRows(from, middle, head)), ...(yield* readableRows(middle + 1, to, head))];
  }
}

/**
 * Entry `n` is the one that what comes after it was written for. Where it is not, one of the two was changed: the later
 * one unless that still fits what comes after itself.
 */
function compareHash(rows: ReadonlyMap<number, JournalRow>, head: Head, n: number): void {
  if (fitsWhatFollows(rows, head, n)) return;
  const isNextIntact = n === head.entry || fitsWhatFollows(rows, head, n + 1);
  if (isNextIntact) throw new Broken({entry: n}, changed);
  throw new Broken({entry: n + 1}, 'does not follow from the entry before');
}

/** True as well where nothing readable follows: that is the fault of what follows. */
function fitsWhatFollows(rows: ReadonlyMap<number, JournalRow>, head: Head, n: number): boolean {
  const hash = entryHash(rows.get(n)!.text);
  if (n === head.entry) return hash === head.hash;
  const next = rows.get(n + 1);
  const entry = next && tryParse(next);
  return entry?.n !== n + 1 || entry.previous === hash;
}

const changed = 'changed after it was written';

function tryParse({text}: JournalRow): JournalEntry | undefined {
  try {
    return parseEntry(text);
  } catch {
    return undefined;
  }
}

function* bodiesOf(entry: JournalEntry, row: JournalRow): Steps<JournaledTable, SeatMap[]> {
  const isBody = (part: string): boolean => String(Number(part)) === part && Number(part) < entry.parts.length;
  if (!Object.keys(row.bodies).every(isBody)) throw new Broken({entry: entry.n}, 'has a list of users too many');
  const bodies = yield* readBodies(entry, row);
  return bodies.map((bytes, part) => {
    if (digestOf(bytes) !== entry.parts[part]!.digest) {
      throw new Broken({entry: entry.n}, 'its list of users changed after it was written');
    }
    return decoded({entry: entry.n}, () => decodePackedSet(bytes));
  });
}
