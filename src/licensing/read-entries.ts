import type {JournalEntry} from '../core/journal.js';
import type {SeatMap} from '../core/seat-map.js';
import {entryOfSegment, segmentOf} from '../records/journal-segment.js';
import {parseEntry} from '../records/journal-text.js';
import {decodePackedSet} from '../records/packed-set.js';
import type {Head, JournalRow} from '../records/tables.js';
import {get, scan, type Steps} from '../store/store.js';
import {ask} from './ask.js';

/** An entry with the sets of users of its parts, in the order of the parts. */
export interface StoredEntry {
  readonly entry: JournalEntry;
  readonly row: JournalRow;
  readonly bodies: readonly SeatMap[];
}

/** The rows of entries `from` to `to` in ascending order, whether they were folded or not; those that are missing are left out. */
export function* readRows(
  from: number,
  to: number,
  {firstLoose}: Pick<Head, 'firstLoose'>,
): Steps<'journal' | 'journalSegments', (readonly [entry: number, row: JournalRow])[]> {
  const rows: (readonly [number, JournalRow])[] = [];
  if (from < firstLoose) {
    const last = Math.min(to, firstLoose - 1);
    const [segments] = yield* ask(scan('journalSegments', [], {from: segmentOf(from), to: segmentOf(last)}));
    const byNumber = new Map(segments.map(([[number], segment]) => [number, segment]));
    for (let n = from; n <= last; n++) {
      const segment = byNumber.get(segmentOf(n));
      const row = segment && entryOfSegment(segment, n);
      if (row) rows.push([n, row]);
    }
  }
  if (to >= firstLoose) {
    const [loose] = yield* ask(scan('journal', [], {from: Math.max(from, firstLoose), to}));
    rows.push(...loose.map(([[n], row]) => [n, row] as const));
  }
  return rows;
}

/** The rows of some entries, wherever they lie; those that are missing are left out. */
export function* readSomeRows(
  numbers: readonly number[],
  {firstLoose}: Pick<Head, 'firstLoose'>,
): Steps<'journal' | 'journalSegments', ReadonlyMap<number, JournalRow>> {
  const segments = [...new Set(numbers.filter((n) => n < firstLoose).map(segmentOf))];
  const loose = numbers.filter((n) => n >= firstLoose);
  const [folded, rows] = yield* ask(
    get('journalSegments', ...segments.map((number) => [number] as const)),
    get('journal', ...loose.map((n) => [n] as const)),
  );
  const found = new Map<number, JournalRow>();
  for (const n of numbers) {
    const segment = folded[segments.indexOf(segmentOf(n))];
    const row = n < firstLoose ? segment && entryOfSegment(segment, n) : rows[loose.indexOf(n)];
    if (row) found.set(n, row);
  }
  return found;
}

/** The headers of some entries by their numbers, without their sets of users; those that are missing are left out. */
export function* readHeaders(
  numbers: readonly number[],
  head: Pick<Head, 'firstLoose'>,
): Steps<'journal' | 'journalSegments', Map<number, JournalEntry>> {
  const rows = yield* readSomeRows(numbers, head);
  return new Map([...rows].map(([n, row]) => [n, parseEntry(row.text)]));
}

/** Entries `from` to `to` with their sets of users. Throws STORE_DAMAGED where one cannot be read. */
export function* readEntries(
  from: number,
  to: number,
  head: Pick<Head, 'firstLoose'>,
): Steps<'journal' | 'journalSegments' | 'journalUsers', StoredEntry[]> {
  const entries: StoredEntry[] = [];
  for (const [, row] of yield* readRows(from, to, head)) {
    const entry = parseEntry(row.text);
    entries.push({entry, row, bodies: (yield* readBodies(entry, row)).map((body) => decodePackedSet(body))});
  }
  return entries;
}

/** The packed sets of an entry's parts, in their order; an empty one where a body is missing. */
export function* readBodies(entry: JournalEntry, row: JournalRow): Steps<'journalUsers', Uint8Array[]> {
  const apart = entry.parts.flatMap((_, part) => (row.bodies[part] ? [] : [part]));
  const [bodies] = apart.length
    ? yield* ask(get('journalUsers', ...apart.map((part) => [entry.n, part] as const)))
    : [[]];
  return entry.parts.map((_, part) => row.bodies[part] ?? bodies[apart.indexOf(part)] ?? new Uint8Array());
}
