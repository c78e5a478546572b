import type {World} from '../core/distribution/world.js';
import {productsJudged} from '../core/distribution/who-may-hold.js';
import {chunkOf, fromChunks, type SeatMap} from '../core/seat-map.js';
import {get, type Steps} from '../store/store.js';
import {ask, together} from './ask.js';
import {readFlags, readSeats} from './read-snapshot.js';
import {licenseDay, worldOf} from './snapshot.js';
import type {DecisionState} from './write-change.js';

/** Whose records a change can touch: these users, or anyone. */
export type Touched = readonly number[] | 'everyone';

/**
 * The world as the database has it inside this transaction, for the products that decide about `products`.
 *
 * Where the snapshot is proven fresh by its entry number, only the chunks of the users concerned are read; that keeps one
 * grant as cheap among 1,000,000 users as among 1,000. Otherwise all chunks are read and counted anew.
 */
export function* readWorld(
  {snapshot, head, fresh, now}: DecisionState,
  products: Iterable<string>,
  touched: Touched,
): Steps<'seats' | 'flags', World> {
  const world = worldOf(snapshot, licenseDay(head, now));
  const judged = productsJudged(world.terms, products);
  if (!fresh || touched === 'everyone') {
    const [flags, seats] = yield* together(readFlags(), readSeats(judged));
    return {...world, ...flags, seats: new Map([...world.seats, ...seats])};
  }
  const chunks = [...new Set(touched.map(chunkOf))];
  const ids = [...judged];
  const [present, active, external, ...seats] = yield* ask(
    get('flags', ...chunks.map((chunk) => ['present', chunk] as const)),
    get('flags', ...chunks.map((chunk) => ['active', chunk] as const)),
    get('flags', ...chunks.map((chunk) => ['external', chunk] as const)),
    ...ids.map((id) => get('seats', ...chunks.map((chunk) => [id, chunk] as const))),
  );
  const renew = (map: SeatMap | undefined, values: readonly (Uint8Array | undefined)[]): SeatMap =>
    withChunks(map ?? new Map(), chunks, values);
  return {
    ...world,
    present: renew(world.present, present),
    active: renew(world.active, active),
    external: renew(world.external, external),
    seats: new Map([...world.seats, ...ids.map((id, i) => [id, renew(world.seats.get(id), seats[i]!)] as const)]),
  };
}

function withChunks(map: SeatMap, chunks: readonly number[], values: readonly (Uint8Array | undefined)[]): SeatMap {
  const result = new Map(map);
  chunks.forEach((chunk, i) => {
    const bytes = values[i];
    if (bytes) result.set(chunk, bytes);
    else result.delete(chunk);
  });
  return fromChunks(result);
}
