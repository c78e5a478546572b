import {utf8ToBytes} from '@noble/hashes/utils.js';
import {LicensingError} from '../core/errors.js';
import type {JournalEntry} from '../core/journal.js';
import {nothingReplayed, replayEntry, type ReplayedState} from '../core/replay.js';
import {equalSeats, noSeats, type SeatMap} from '../core/seat-map.js';
import {digestOfIds} from '../records/id-digest.js';
import {entriesPerSegment} from '../records/journal-segment.js';
import {entryHash, parseEntry, zeroHash} from '../records/journal-text.js';
import {decodePackedSet, digestOf} from '../records/packed-set.js';
import type {Head, JournalRow} from '../records/tables.js';
import {decodeUserBlock, blockOf, usersPerBlock} from '../records/user-block.js';
import {get, scan, type Steps} from '../store/store.js';
import {ask} from './ask.js';
import {acceptedProducts} from './license-state.js';
import type {JournalVerdict, VerifyProgress} from './journal-page.js';
import type {LicensingCore} from './licensing-core.js';
import {readBodies, readRows} from './read-entries.js';
import {readFlags, readSeats} from './read-snapshot.js';
import {journaledTables, type JournaledTable} from './write-change.js';

export interface KeptHead {
  readonly entry: number;
  readonly hash: string;
}

/**
 * Checks the chain of hashes, replays every entry, and compares seats, flags, permissions, files and the places of users
 * with what is stored. `heads` were kept elsewhere: they prove that history up to them is the same.
 *
 * Entries never change, so they are read a slice at a time, and the page goes on in between. What is written meanwhile is
 * replayed as well: the last slice reaches the newest entry and is compared with what is stored in one transaction, so the
 * verdict is about that moment.
 */
export async function verifyJournal(
  core: LicensingCore,
  heads: readonly KeptHead[],
  onProgress: (progress: VerifyProgress) => void,
): Promise<JournalVerdict> {
  let replayed: Replayed | undefined;
  for (;;) {
    const before = replayed;
    const slice = await core.store.read(journaledTables, () => steps(heads, before));
    if ('ok' in slice) return slice;
    replayed = slice;
    onProgress({checked: slice.next, total: slice.head.entry + 1});
  }
}

/** Few enough for a page to stay responsive; those of a segment are read together. */
const sliceLength = entriesPerSegment;

/** The entries before `next`, found in order. */
interface Replayed {
  readonly next: number;
  /** Hash of the last of them. */
  readonly hash: string;
  readonly state: ReplayedState;
  readonly head: Head;
}

/** Thrown inside, to leave the steps where the first thing does not fit. */
class Broken extends Error {
  constructor(
    readonly brokenAt: {readonly entry: number} | {readonly table: string; readonly key: string},
    problem: string,
  ) {
    super(problem);
  }
}

function* steps(
  heads: readonly KeptHead[],
  known: Replayed | undefined,
): Steps<JournaledTable, JournalVerdict | Replayed> {
  const [[head]] = yield* ask(get('head', ['head']));
  const entries = head ? head.entry + 1 : 0;
  try {
    if (!head) throw new Broken({table: 'head', key: 'head'}, 'missing');
    // Another database took the place of the one that was begun with.
    const isSame = known?.head.installation === head.installation && known.next <= entries;
    const replayed = yield* replaySlice(head, heads, isSame ? known : undefined);
    if (replayed.next < entries) return replayed;
    yield* compareEnd(head, heads);
    yield* compareStored(head, replayed.state);
    return {ok: true, entries, head: head.hash};
  } catch (error) {
    if (error instanceof Broken) return {ok: false, entries, brokenAt: error.brokenAt, problem: error.message};
    if (error instanceof LicensingError && error.code === 'STORE_DAMAGED') {
      const {table, key} = error.details as {table: string; key: string};
      return {ok: false, entries, brokenAt: {table, key}, problem: 'not in the form it was written in'};
    }
    throw error;
  }
}

function* replaySlice(
  head: Head,
  heads: readonly KeptHead[],
  {next, hash, state}: Pick<Replayed, 'next' | 'hash' | 'state'> = {next: 0, hash: zeroHash, state: nothingReplayed},
): Steps<JournaledTable, Replayed> {
  const end = Math.min(next + sliceLength, head.entry + 1);
  // Whether an entry is intact is told by the two after it.
  const rows = new Map(yield* readRows(next, Math.min(end + 1, head.entry), head));
  for (let n = next; n < end; n++) {
    const row = rows.get(n);
    if (!row) throw new Broken({entry: n}, 'missing');
    const entry = parseAt(n, row);
    if (entry.n !== n) throw new Broken({entry: n}, 'stands in another place than it was written for');
    if (n === next && entry.previous !== hash) throw new Broken({entry: n}, changed);
    compareHash(rows, head, n);
    hash = entryHash(row.text);
    if (heads.some((kept) => kept.entry === n && kept.hash !== hash)) {
      throw new Broken({entry: n}, 'is not the one whose head was kept');
    }
    state = replayEntry(state, entry, yield* bodiesOf(entry, row));
    yield* compareAssigned(entry);
  }
  return {next: end, hash, state, head};
}

function* compareEnd(head: Head, heads: readonly KeptHead[]): Steps<JournaledTable, void> {
  const lost = heads.find(({entry}) => entry > head.entry);
  if (lost) throw new Broken({entry: lost.entry}, 'missing');
  const [later] = yield* ask(scan('journal', [], {from: head.entry + 1, limit: 1}));
  if (later[0]) throw new Broken({entry: later[0][0][0]}, 'stands after the newest entry');
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

function parseAt(n: number, row: JournalRow): JournalEntry {
  const entry = tryParse(row);
  if (!entry) throw new Broken({entry: n}, changed);
  return entry;
}

function tryParse({text}: JournalRow): JournalEntry | undefined {
  try {
    return parseEntry(text);
  } catch {
    return undefined;
  }
}

function* bodiesOf(entry: JournalEntry, row: JournalRow): Steps<JournaledTable, SeatMap[]> {
  const bodies = yield* readBodies(entry, row);
  return bodies.map((bytes, part) => {
    if (digestOf(bytes) !== entry.parts[part]!.digest) {
      throw new Broken({entry: entry.n}, 'its list of users changed after it was written');
    }
    return decodePackedSet(bytes);
  });
}

/** The ids that got ordinals with this entry still stand where they were put. */
function* compareAssigned(entry: JournalEntry): Steps<JournaledTable, void> {
  const assigned = entry.details?.['assigned'] as {from: number; to: number; digest: string} | undefined;
  if (!assigned) return;
  const [rows] = yield* ask(scan('userBlocks', [], {from: blockOf(assigned.from), to: blockOf(assigned.to)}));
  const blocks = new Map(rows.map(([[number], block]) => [number, decodeUserBlock(block)]));
  const ids: string[] = [];
  for (let ordinal = assigned.from; ordinal <= assigned.to; ordinal++) {
    ids.push(blocks.get(blockOf(ordinal))?.[ordinal % usersPerBlock]?.id ?? '');
  }
  if (digestOfIds(ids) !== assigned.digest) {
    throw new Broken({table: 'userBlocks', key: `${assigned.from}-${assigned.to}`}, 'users changed places');
  }
}

function* compareStored(head: Head, state: ReplayedState): Steps<JournaledTable, void> {
  const flags = yield* readFlags();
  for (const flag of ['present', 'active', 'external'] as const) {
    if (!equalSeats(flags[flag], state[flag])) throw new Broken({table: 'flags', key: flag}, 'not as journaled');
  }
  const [marks, files, permissions, undone] = yield* ask(
    scan('highWater', []),
    scan('files', []),
    scan('permissions', []),
    scan('undone', []),
  );
  const products = new Set([...state.seats.keys(), ...acceptedProducts(marks.map(([, mark]) => mark)).keys()]);
  for (const [product, seats] of yield* readSeats(products)) {
    if (!equalSeats(seats, state.seats.get(product) ?? noSeats)) {
      throw new Broken({table: 'seats', key: product}, 'not as journaled');
    }
  }
  const fileDigests = files.map(([[entry], {text}]) => [entry, digestOf(utf8ToBytes(text))] as const);
  compareRows('files', state.files, fileDigests);
  const undoneBy = undone.map(([[entry], by]) => [entry, by] as const);
  compareRows('undone', state.undone, undoneBy);
  // No entry changes permissions yet: rows that stand there were put in by hand.
  compareRows(
    'permissions',
    new Map<string, never>(),
    permissions.map(([[operation]]) => [operation, true] as const),
  );
  if (head.nextOrdinal !== state.nextOrdinal) throw new Broken({table: 'head', key: 'head'}, 'not as journaled');
}

/** The rows of a table are those that were journaled, no more and no fewer. */
function compareRows<K extends string | number, V>(
  table: string,
  journaled: ReadonlyMap<K, V>,
  stored: readonly (readonly [key: K, value: unknown])[],
): void {
  const wrong = stored.find(([key, value]) => journaled.get(key) !== value);
  if (wrong) throw new Broken({table, key: String(wrong[0])}, 'not as journaled');
  const keys = new Set(stored.map(([key]) => key));
  const missing = [...journaled.keys()].find((key) => !keys.has(key));
  if (missing !== undefined) throw new Broken({table, key: String(missing)}, 'missing');
}
