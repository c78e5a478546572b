import type {JournalEntry} from '../core/journal.js';
import type {SeatMap} from '../core/seat-map.js';
import {entryHash, parseEntry, zeroHash} from '../records/journal-text.js';
import {decodePackedSet} from '../records/packed-set.js';
import type {JournalRow} from '../records/tables.js';
import type {Steps} from '../store/store.js';
import {readBodies} from './read-entries.js';

/** An entry as it could be read: what was changed by hand must not keep the others from being shown. */
export interface LegibleEntry {
  readonly entry: JournalEntry;
  readonly hash: string;
  /** Empty where they are not in the form they were written in. */
  readonly bodies: readonly SeatMap[];
}

/** The entry `n` of a row; undefined where that is missing or holds another one, or none. */
export function legibleEntry(n: number, row: JournalRow | undefined): JournalEntry | undefined {
  try {
    const entry = row && parseEntry(row.text);
    return entry?.n === n ? entry : undefined;
  } catch {
    return undefined;
  }
}

export function* readLegible(n: number, row: JournalRow | undefined): Steps<'journalUsers', LegibleEntry> {
  const entry = legibleEntry(n, row);
  const hash = row ? entryHash(row.text) : '';
  return entry ? {entry, hash, bodies: yield* legibleBodies(entry, row!)} : {entry: illegible(n), hash, bodies: []};
}

/** The sets of users of an entry's parts, in their order. */
export function* legibleBodies(entry: JournalEntry, row: JournalRow): Steps<'journalUsers', SeatMap[]> {
  return (yield* readBodies(entry, row)).map((bytes) => {
    try {
      return decodePackedSet(bytes);
    } catch {
      return new Map();
    }
  });
}

const illegible = (n: number): JournalEntry => ({
  n,
  version: 1,
  at: new Date(0).toISOString(),
  by: {id: null},
  action: 'created',
  source: 'api',
  parts: [],
  products: [],
  result: 'STORE_DAMAGED',
  previous: zeroHash,
});
