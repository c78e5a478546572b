import type {ChangeSource} from '../core/change.js';
import type {ErrorCode} from '../core/errors.js';
import type {JournalAction, JournalDetail, JournalEntry, JournalPart, JournalRole} from '../core/journal.js';
import {countSeats, type SeatMap} from '../core/seat-map.js';
import type {Actor} from '../core/user.js';
import {entriesPerSegment, foldEntries, segmentOf} from '../records/journal-segment.js';
import {entryHash, entryText} from '../records/journal-text.js';
import {digestOf, encodePackedSet} from '../records/packed-set.js';
import type {Head, JournalRow} from '../records/tables.js';
import {put, remove, type RowChange} from '../store/store.js';

/** Users an entry concerns; sets that are empty are left out. */
export interface DraftPart {
  readonly role: JournalRole;
  readonly product?: string;
  readonly users: SeatMap;
}

/** An entry before it has its number and its place in the chain. */
export interface EntryDraft {
  readonly action: JournalAction;
  readonly source: ChangeSource;
  readonly parts?: readonly DraftPart[];
  readonly products?: JournalEntry['products'];
  readonly result?: 'ok' | ErrorCode;
  readonly undoes?: number;
  readonly details?: {readonly [name: string]: JournalDetail};
  /** What else of `head` changes with it. */
  readonly touches?: readonly ('directory' | 'licenses' | 'permissions' | 'settings')[];
  readonly nextOrdinal?: number;
  /** Milliseconds since 1970: an accepted issue time may lie after the clock. */
  readonly newestTime?: number;
}

/** Where entries are kept, and the head of their chain. */
export type EntryTable = 'head' | 'journal' | 'journalSegments' | 'journalUsers';

/** Packed sets of at most this many bytes stand in the entry's own row. */
const inlineBytes = 2048;

/** Rows and head of the entry that comes after `head`, at `now` in milliseconds since 1970. */
export function appendEntry(
  head: Head,
  draft: EntryDraft,
  actor: Actor | null,
  now: number,
): {readonly changes: readonly RowChange<EntryTable>[]; readonly head: Head; readonly row: JournalRow} {
  const n = head.entry + 1;
  const bodies = (draft.parts ?? [])
    .filter(({users}) => users.size > 0)
    .map((part) => ({...part, bytes: encodePackedSet(part.users)}));
  const text = entryText({
    n,
    version: 1,
    at: new Date(now).toISOString(),
    by: actor ? {id: actor.id, name: actor.name} : {id: null},
    action: draft.action,
    source: draft.source,
    parts: bodies.map(({role, product, users, bytes}): JournalPart => ({
      role,
      ...(product !== undefined && {product}),
      count: countSeats(users),
      digest: digestOf(bytes),
    })),
    products: draft.products ?? [],
    result: draft.result ?? 'ok',
    ...(draft.undoes !== undefined && {undoes: draft.undoes}),
    ...(draft.details && {details: draft.details}),
    previous: head.hash,
  });
  const inline = bodies.flatMap(({bytes}, part) =>
    bytes.length <= inlineBytes ? [[String(part), bytes] as const] : [],
  );
  const row: JournalRow = {text, bodies: Object.fromEntries(inline)};
  const touched = Object.fromEntries((draft.touches ?? []).map((name) => [name, n]));
  const newHead: Head = {
    ...head,
    ...touched,
    entry: n,
    hash: entryHash(text),
    nextOrdinal: draft.nextOrdinal ?? head.nextOrdinal,
    newestTime: Math.max(head.newestTime, now, draft.newestTime ?? 0),
  };
  const changes: RowChange<EntryTable>[] = [
    ...bodies.flatMap(({bytes}, part) => (bytes.length > inlineBytes ? [put('journalUsers', [n, part], bytes)] : [])),
    put('journal', [n], row),
    put('head', ['head'], newHead),
  ];
  return {changes, head: newHead, row};
}

/** Whether the entry after `head` is the one whose write folds those before it. */
export const foldsBefore = (head: Head): boolean => (head.entry + 1) % entriesPerSegment === 0;

/** Folds the loose rows up to `head` into one segment. Their bytes stay as they are. */
export function foldLoose(
  head: Head,
  loose: readonly (readonly [entry: number, row: JournalRow])[],
): {readonly changes: readonly RowChange<EntryTable>[]; readonly head: Head} {
  // By number, so that a row which is missing does not shift those after it.
  const byNumber = new Map(loose);
  const rows = Array.from({length: entriesPerSegment}, (_, i) => byNumber.get(head.entry - entriesPerSegment + 1 + i));
  return {
    changes: [
      put('journalSegments', [segmentOf(head.entry)], foldEntries(rows)),
      ...loose.map(([n]) => remove('journal', [n])),
    ],
    head: {...head, firstLoose: head.entry + 1},
  };
}
