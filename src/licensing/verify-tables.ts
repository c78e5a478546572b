import {utf8ToBytes} from '@noble/hashes/utils.js';
import type {ReplayedState} from '../core/replay.js';
import type {ReplayedRows} from '../core/replay-rows.js';
import {sameDetail} from '../core/same-detail.js';
import {originOf, type SeatOrigins} from '../core/seat-origins.js';
import {equalSeats, noSeats, type SeatMap} from '../core/seat-map.js';
import {seatBlocksOf, wrongOrigin, type GrantedBy} from '../records/granted-by.js';
import {digestOf} from '../records/packed-set.js';
import type {Head, StoredFile} from '../records/tables.js';
import {scan, type Steps} from '../store/store.js';
import {ask} from './ask.js';
import {decoded, notAsJournaled} from './broken.js';
import {acceptedProducts} from './license-state.js';
import {readFlags, readSeats} from './read-snapshot.js';
import {verifyDirectory} from './verify-directory.js';
import type {Replayed} from './verify-history.js';
import type {JournaledTable} from './journaled-tables.js';

/** Compares what is stored with what the entries say. Throws Broken, and STORE_DAMAGED, at the first that does not fit. */
export function* verifyTables({head, state, origins}: Replayed): Steps<JournaledTable, void> {
  const {rows} = state;
  compareHead(head, state);
  const marks = yield* compareSmallTables(rows);
  const flags = yield* readFlags();
  for (const flag of ['present', 'active', 'external'] as const) {
    if (!equalSeats(flags[flag], state[flag])) throw notAsJournaled('flags', flag);
  }
  const products = new Set([...state.seats.keys(), ...marks]);
  for (const [product, seats] of yield* readSeats(products)) {
    const journaled = state.seats.get(product) ?? noSeats;
    if (!equalSeats(seats, journaled)) throw notAsJournaled('seats', product);
    yield* compareOrigins(product, journaled, origins);
  }
  yield* verifyDirectory(state.assigned, head.nextOrdinal);
}

function compareHead(head: Head, {rows, assigned}: ReplayedState): void {
  const journaled: Partial<Head> = {
    ...rows.touched,
    // No entry changes permissions.
    permissions: 0,
    nextOrdinal: (assigned.at(-1)?.to ?? -1) + 1,
    newestTime: rows.newestTime,
  };
  const wrong = (Object.keys(journaled) as (keyof Head)[]).find((name) => head[name] !== journaled[name]);
  if (wrong !== undefined) throw notAsJournaled('head', 'head', `${wrong} is not as journaled`);
  if (head.installation !== rows.installation) throw notAsJournaled('head', 'head', 'is of another installation');
}

/** Answers the products that have marks. */
function* compareSmallTables(rows: ReplayedRows): Steps<JournaledTable, Iterable<string>> {
  const [settings, files, highWater, requests, overuse, undone, permissions] = yield* ask(
    scan('settings', []),
    scan('files', []),
    scan('highWater', []),
    scan('requests', []),
    scan('overuse', []),
    scan('undone', []),
    scan('permissions', []),
  );
  compareRows('settings', rows.settings, settings);
  compareRows(
    'files',
    rows.files,
    files.map(([key, file]) => [key, withDigest(file)] as const),
  );
  compareRows('highWater', rows.highWater, highWater);
  compareRows('requests', rows.requests, requests);
  compareRows('overuse', rows.overuse, overuse);
  compareRows('undone', rows.undone, undone);
  // No entry changes permissions: rows that stand there were put in by hand.
  compareRows('permissions', new Map<string, never>(), permissions);
  return acceptedProducts(highWater.map(([, mark]) => mark)).keys();
}

const withDigest = (file: StoredFile): StoredFile => ({...file, text: digestOf(utf8ToBytes(file.text))});

/** The rows of a table are those that were journaled, no more and no fewer. */
function compareRows<K extends string | number>(
  table: JournaledTable,
  journaled: ReadonlyMap<K, unknown>,
  stored: readonly (readonly [key: readonly [K], value: unknown])[],
): void {
  const wrong = stored.find(([[key], value]) => !journaled.has(key) || !sameDetail(journaled.get(key), value));
  if (wrong) throw notAsJournaled(table, wrong[0][0]);
  const keys = new Set(stored.map(([[key]]) => key));
  const missing = [...journaled.keys()].find((key) => !keys.has(key));
  if (missing !== undefined) throw notAsJournaled(table, missing, 'missing');
}

/** Where nobody holds a seat, an origin means nothing, and any entry may stand there. */
function* compareOrigins(product: string, held: SeatMap, origins: SeatOrigins): Steps<JournaledTable, void> {
  const [rows] = yield* ask(scan('grantedBy', [product]));
  const stored = new Map<number, GrantedBy>(rows.map(([[, block], value]) => [block, value]));
  const journaled = (ordinal: number): number => originOf(origins, product, ordinal);
  for (const block of new Set([...seatBlocksOf(held), ...stored.keys()])) {
    const wrong = decoded({table: 'grantedBy', key: product}, () =>
      wrongOrigin(stored.get(block), block, held, journaled),
    );
    if (!wrong) continue;
    const problem = `a seat that entry ${journaled(wrong.ordinal)} gave is said to come from entry ${wrong.entry}`;
    throw notAsJournaled('grantedBy', product, problem);
  }
}
