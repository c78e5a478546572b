import type {JournalEntry, JournalRole} from '../core/journal.js';
import {difference, noSeats, type SeatMap} from '../core/seat-map.js';
import {giveSeats, seatBlocksOf, type GrantedBy} from '../records/granted-by.js';

/** The blocks of `grantedBy` by product, as the entries wrote them. */
export type ReplayedOrigins = Map<string, Map<number, GrantedBy>>;

export const copyOfOrigins = (origins: ReplayedOrigins): ReplayedOrigins =>
  new Map([...origins].map(([product, blocks]) => [product, new Map(blocks)]));

/**
 * Adds one more entry, in place, by the function that stores it: the last entry that gave a seat is its origin, whatever
 * the door, an undo as well. `seats` are those held before the entry.
 */
export function replayOrigins(
  origins: ReplayedOrigins,
  seats: ReadonlyMap<string, SeatMap>,
  entry: JournalEntry,
  bodies: readonly SeatMap[],
): void {
  if (entry.result !== 'ok') return;
  const usersOf = (role: JournalRole, product: string): SeatMap =>
    bodies[entry.parts.findIndex((part) => part.role === role && part.product === product)] ?? noSeats;
  for (const {role, product} of entry.parts) {
    if (role !== 'given' || product === undefined) continue;
    const given = usersOf(role, product);
    const kept = difference(seats.get(product) ?? noSeats, usersOf('taken', product));
    const blocks = origins.get(product) ?? new Map<number, GrantedBy>();
    for (const block of seatBlocksOf(given)) {
      blocks.set(block, giveSeats(blocks.get(block), block, given, kept, entry.n));
    }
    origins.set(product, blocks);
  }
}
