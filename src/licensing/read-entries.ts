import type {JournalEntry} from '../core/journal.js';
import type {SeatMap} from '../core/seat-map.js';
import {entryOfSegment, segmentOf} from '../records/journal-segment.js';
import {parseEntry} from '../records/journal-text.js';
import {decodePackedSet} from '../records/packed-set.js';
import type {Head, JournalRow} from '../records/tables.js';
import {ask, get, scan, type Steps} from '../store/store.js';

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

/** The headers of some entries by their numbers, without their sets of users; those that are missing are left out. */
export function* readHeaders(
  numbers: readonly number[],
  {firstLoose}: Pick<Head, 'firstLoose'>,
): Steps<'journal' | 'journalSegments', Map<number, JournalEntry>> {
  const loose = numbers.filter((n) => n >= firstLoose);
  const folded = numbers.filter((n) => n < firstLoose);
  const segmentNumbers = [...new Set(folded.map(segmentOf))];
  const [rows, segments] = yield* ask(
    get('journal', ...loose.map((n) => [n] as const)),
    get('journalSegments', ...segmentNumbers.map((number) => [number] as const)),
  );
  const found = [
    ...loose.map((n, i) => [n, rows[i]] as const),
    ...folded.map((n) => {
      const segment = segments[segmentNumbers.indexOf(segmentOf(n))];
      return [n, segment && entryOfSegment(segment, n)] as const;
    }),
  ];
  return new Map(found.flatMap(([n, row]) => (row ? [[n, parseEntry(row.text)] as const] : [])));
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
