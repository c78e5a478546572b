import type {SkipReason} from '../plan.js';
import {isDistributed} from '../product.js';
import {difference, intersection, noSeats, type SeatMap} from '../seat-map.js';
import {emptyOutcome, emptyProductOutcome, type Outcome, type ProductOutcome} from './outcome.js';
import type {Asked} from './plan-grant.js';
import {holdersOf, type World} from './world.js';

/** Plans taking seats back. It asks only whether the user holds one. */
export function planRecall(world: World, asked: Asked, products: readonly string[]): Outcome {
  return {
    ...emptyOutcome,
    ...asked,
    products: products.map((product) => takeSeats(world, product, asked.users, asked.unknown)),
  };
}

/** Takes the seats of one product from those of `users` who hold one. */
export function takeSeats(
  world: World,
  product: string,
  users: SeatMap,
  unknown: readonly string[] = [],
): ProductOutcome {
  const taken = intersection(users, holdersOf(world, product));
  const others = difference(users, taken);
  const present = intersection(others, world.present);
  const skipped = new Map<SkipReason, SeatMap>();
  const missing = difference(others, present);
  if (missing.size > 0) skipped.set('USER_NOT_FOUND', missing);
  const distributed = isDistributed(world.terms.get(product)!.kind);
  if (!distributed && present.size > 0) skipped.set('NOT_DISTRIBUTED', present);
  return {
    ...emptyProductOutcome(product),
    taken,
    already: distributed ? present : noSeats,
    skipped,
    unknown,
  };
}
