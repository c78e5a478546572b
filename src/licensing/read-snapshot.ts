import {fromChunks, ordinalsOf, type SeatMap} from '../core/seat-map.js';
import type {JournalEntry, JournalRole} from '../core/journal.js';
import type {PermissionRow} from '../core/permissions.js';
import {damaged} from '../records/damaged.js';
import {blockOf, decodeUserBlock, type StoredUser} from '../records/user-block.js';
import type {Head, HighWaterMark, StoredFile, UserBlock, Value} from '../records/tables.js';
import {get, scan, type Row, type Steps, type TableName} from '../store/store.js';
import {ask} from './ask.js';
import {acceptedProducts} from './license-state.js';
import {readEntries, type StoredEntry} from './read-entries.js';

export const snapshotTables = [
  'head',
  'settings',
  'permissions',
  'files',
  'highWater',
  'flags',
  'seats',
  'usage',
  'userBlocks',
  'journal',
  'journalSegments',
  'journalUsers',
] as const satisfies readonly TableName[];
type SnapshotTable = (typeof snapshotTables)[number];

export type Blocks = ReadonlyMap<number, readonly (StoredUser | undefined)[]>;

/** The rows a snapshot is made of; parts that are absent are as they were before. */
export interface SnapshotRows {
  readonly head: Head;
  /** Everything was read: nothing of an earlier snapshot is kept. */
  readonly whole: boolean;
  readonly usage: ReadonlyMap<string, number>;
  readonly settings?: ReadonlyMap<string, Value>;
  readonly permissions?: ReadonlyMap<string, readonly PermissionRow[]>;
  readonly licenses?: {
    readonly files: readonly (readonly [entry: number, file: StoredFile])[];
    readonly highWater: ReadonlyMap<string, HighWaterMark>;
  };
  readonly flags?: {readonly present: SeatMap; readonly active: SeatMap; readonly external: SeatMap};
  /** Whole seat maps of products that changed. */
  readonly seats: ReadonlyMap<string, SeatMap>;
  readonly blocks: Blocks;
}

/** A reader that is further behind than this reads everything anew. */
const entriesReadAtMost = 200;

/** Reads everything, or only what the entries since `known` touched. Undefined: the database holds nothing yet. */
export function* readSnapshot(
  known: {readonly head: Head} | undefined,
): Steps<SnapshotTable, SnapshotRows | undefined> {
  const [[head], usageRows] = yield* ask(get('head', ['head']), scan('usage', []));
  if (!head) return undefined;
  const usage = new Map(usageRows.map(([[product], {count}]) => [product, count]));
  if (!known || head.entry < known.head.entry || head.installation !== known.head.installation) {
    return {...(yield* readAll(head)), head, usage, whole: true};
  }
  if (head.entry === known.head.entry) return {head, usage, whole: false, seats: new Map(), blocks: new Map()};
  if (head.entry - known.head.entry > entriesReadAtMost) return {...(yield* readAll(head)), head, usage, whole: true};
  return {...(yield* readSince(head, known.head)), head, usage, whole: false};
}

function* readAll(head: Head): Steps<SnapshotTable, Omit<SnapshotRows, 'head' | 'usage' | 'whole'>> {
  const small = yield* readSmallTables(head, undefined);
  const flags = yield* readFlags();
  const [blockRows] = yield* ask(scan('userBlocks', []));
  const stray = blockRows.find(([[number]]) => !(number >= 0 && number <= blockOf(head.nextOrdinal)));
  if (stray) throw damaged('userBlocks', String(stray[0][0]));
  const products = new Set(acceptedProducts(small.licenses?.highWater.values() ?? []).keys());
  return {
    ...small,
    flags,
    seats: yield* readSeats(products),
    blocks: decodeBlocks(blockRows.map(([[number], block]) => [number, block])),
  };
}

function* readSince(head: Head, known: Head): Steps<SnapshotTable, Omit<SnapshotRows, 'head' | 'usage' | 'whole'>> {
  const entries = yield* readEntries(known.entry + 1, head.entry, head);
  const small = yield* readSmallTables(head, known);
  const touchesFlags = entries.some(({entry}) => entry.parts.some(({role}) => flagRoles.includes(role)));
  const numbers = [...new Set(entries.flatMap(blocksTouched))];
  const [blocks] = yield* ask(get('userBlocks', ...numbers.map((number) => [number] as const)));
  return {
    ...small,
    ...(touchesFlags && {flags: yield* readFlags()}),
    seats: yield* readSeats(new Set(entries.flatMap(({entry}) => productsTouched(entry)))),
    blocks: decodeBlocks(numbers.map((number, i) => [number, blocks[i]])),
  };
}

const flagRoles: readonly JournalRole[] = ['added', 'removed', 'activated', 'deactivated', 'typed'];
const blockRoles: readonly JournalRole[] = ['added', 'changed', 'removed'];

const productsTouched = (entry: JournalEntry): string[] =>
  entry.parts.flatMap(({product}) => (product === undefined ? [] : [product]));

const blocksTouched = ({entry, bodies}: StoredEntry): number[] =>
  entry.parts.flatMap(({role}, part) => (blockRoles.includes(role) ? [...new Set(mapBlocks(bodies[part]!))] : []));

function* mapBlocks(users: SeatMap): Generator<number> {
  for (const ordinal of ordinalsOf(users)) yield blockOf(ordinal);
}

function* readSmallTables(
  head: Head,
  known: Head | undefined,
): Steps<SnapshotTable, Pick<SnapshotRows, 'settings' | 'permissions' | 'licenses'>> {
  const isNewer = (entry: number): boolean => !known || entry > known.entry;
  const [settings] = isNewer(head.settings) ? yield* ask(scan('settings', [])) : [];
  const [permissions] = isNewer(head.permissions) ? yield* ask(scan('permissions', [])) : [];
  const [files, highWater] = isNewer(head.licenses) ? yield* ask(scan('files', []), scan('highWater', [])) : [];
  return {
    ...(settings && {settings: new Map(settings.map(([[name], value]) => [name, value]))}),
    ...(permissions && {permissions: new Map(permissions.map(([[operation], rows]) => [operation, rows]))}),
    ...(files &&
      highWater && {
        licenses: {
          files: files.map(([[entry], file]) => [entry, file] as const),
          highWater: new Map(highWater.map(([[license], mark]) => [license, mark])),
        },
      }),
  };
}

/** The three flags of users, whole. */
export function* readFlags(): Steps<'flags', NonNullable<SnapshotRows['flags']>> {
  const [present, active, external] = yield* ask(
    scan('flags', ['present']),
    scan('flags', ['active']),
    scan('flags', ['external']),
  );
  return {present: chunksOf(present), active: chunksOf(active), external: chunksOf(external)};
}

/** The whole seat maps of some products. */
export function* readSeats(products: ReadonlySet<string>): Steps<'seats', Map<string, SeatMap>> {
  const ids = [...products];
  const rows = yield* ask(...ids.map((product) => scan('seats', [product])));
  return new Map(ids.map((product, i) => [product, chunksOf(rows[i]!)]));
}

const chunksOf = (rows: readonly Row<'seats' | 'flags'>[]): SeatMap =>
  fromChunks(rows.map(([[, chunk], bytes]) => [chunk, bytes]));

const decodeBlocks = (rows: readonly (readonly [number, UserBlock | undefined])[]): Blocks =>
  new Map(rows.map(([number, block]) => [number, decodeUserBlock(block)]));
