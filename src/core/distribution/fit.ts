import type {ProductTerms} from '../product.js';
import {countSeats, difference, hasSeat, noSeats, seatMapOf, type SeatMap} from '../seat-map.js';
import {usedSeats, type World} from './world.js';

/**
 * The ordinals of all users concerned, in the order in which seats are handed out. Made when it is asked for: mostly there
 * are seats for everyone, and to sort 100,000 users takes longer than all the rest of a plan.
 */
export type Order = () => readonly number[];

/** Seats nobody uses yet, of licenses in term; without limit for Concurrent, which limits sessions instead. */
export function freeSeats(world: World, terms: ProductTerms): number {
  if (terms.kind === 'concurrent') return Infinity;
  return Math.max(0, terms.seatsInTerm - usedSeats(world, terms.id));
}

/** The first `free` of `eligible` in an order that holds all of them, and the others. */
export function fit(eligible: SeatMap, free: number, order: Order): {served: SeatMap; unserved: SeatMap} {
  if (countSeats(eligible) <= free) return {served: eligible, unserved: noSeats};
  if (free <= 0) return {served: noSeats, unserved: eligible};
  const served = seatMapOf(firstOf(eligible, free, order()));
  return {served, unserved: difference(eligible, served)};
}

function* firstOf(eligible: SeatMap, count: number, order: readonly number[]): Generator<number> {
  let left = count;
  for (const ordinal of order) {
    if (left === 0) return;
    if (!hasSeat(eligible, ordinal)) continue;
    left--;
    yield ordinal;
  }
}
