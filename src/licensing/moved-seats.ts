import type {Outcome, ProductOutcome} from '../core/distribution/outcome.js';
import {holdersOf, type World} from '../core/distribution/world.js';
import type {PlannedUser} from '../core/plan.js';
import {difference, hasSeat, intersection, union, type SeatMap} from '../core/seat-map.js';

/** Seats users use again because they become active. */
export const returningSeats = (after: World, {product, given}: ProductOutcome, {activated}: Outcome): SeatMap =>
  intersection(difference(holdersOf(after, product), given), activated);

/** Seats users no longer use because they become inactive. */
export const freedSeats = (world: World, {product, taken}: ProductOutcome, {deactivated}: Outcome): SeatMap =>
  intersection(difference(holdersOf(world, product), taken), deactivated);

/** Of a product, those who use its seat again or no longer. */
export interface MovedSeats {
  readonly product: string;
  readonly users: SeatMap;
}

export const movedSeats = (
  world: World,
  after: World,
  products: readonly ProductOutcome[],
  outcome: Outcome,
): readonly MovedSeats[] =>
  products.map((each) => ({
    product: each.product,
    users: union(returningSeats(after, each, outcome), freedSeats(world, each, outcome)),
  }));

/** What a change of who is active makes of one user, or why it does nothing. */
export function activationOf(
  {activated, deactivated, activationAlready, activationMissing}: Outcome,
  movedOf: readonly MovedSeats[],
  ordinal: number,
): Pick<PlannedUser, 'activation' | 'seats'> {
  const sets = [
    ['activated', activated],
    ['deactivated', deactivated],
    ['already', activationAlready],
    ['not-found', activationMissing],
  ] as const;
  const found = sets.find(([, users]) => hasSeat(users, ordinal));
  if (!found) return {};
  const seats = movedOf.filter(({users}) => hasSeat(users, ordinal)).map(({product}) => product);
  return {activation: found[0], seats};
}
