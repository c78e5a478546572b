import type {JournalEntry} from './journal.js';
import {noSeats, ordinalsOf, type SeatMap} from './seat-map.js';

const blockBits = 12;
const blockSize = 1 << blockBits;

/** The last entry that gave each seat, by product and by blocks of ordinals, 0 where none did. */
export type SeatOrigins = Map<string, Map<number, Uint32Array>>;

/**
 * Adds one more entry, in place; adding it again changes nothing. The last entry that gave a seat is its origin, whatever
 * it did, an undo as well.
 */
export function replayOrigins(origins: SeatOrigins, entry: JournalEntry, bodies: readonly SeatMap[]): void {
  if (entry.result !== 'ok') return;
  entry.parts.forEach(({role, product}, part) => {
    if (role !== 'given' || product === undefined) return;
    const blocks = origins.get(product) ?? new Map<number, Uint32Array>();
    origins.set(product, blocks);
    for (const ordinal of ordinalsOf(bodies[part] ?? noSeats)) {
      const number = ordinal >>> blockBits;
      let block = blocks.get(number);
      if (!block) blocks.set(number, (block = new Uint32Array(blockSize)));
      block[ordinal & (blockSize - 1)] = entry.n;
    }
  });
}

/** The last entry that gave a product's seat, 0 where none did. */
export const originOf = (origins: SeatOrigins, product: string, ordinal: number): number =>
  origins.get(product)?.get(ordinal >>> blockBits)?.[ordinal & (blockSize - 1)] ?? 0;
