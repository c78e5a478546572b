import {difference, union} from '../seat-map.js';
import type {Outcome, ProductOutcome} from './outcome.js';
import {holdersOf, withActive, withHolders, type World} from './world.js';

/** The world once an outcome is stored. */
export const worldAfter = (world: World, {products, activated, deactivated}: Outcome): World =>
  withActive(products.reduce(withSeats, world), activated, deactivated);

/** The world after what was decided of one product, for those that are judged next. */
export function withSeats(world: World, {product, given, taken}: ProductOutcome): World {
  if (given.size === 0 && taken.size === 0) return world;
  return withHolders(world, product, union(difference(holdersOf(world, product), taken), given));
}
