import type {Shortage} from '../change.js';
import {countSeats, difference, intersection, union, type SeatMap} from '../seat-map.js';
import {fit, freeSeats, type Order} from './fit.js';
import {allOrNothing, emptyOutcome, emptyProductOutcome, type Outcome, type ProductOutcome} from './outcome.js';
import {inOrderOfRequirement, whoMayHold} from './who-may-hold.js';
import type {World} from './world.js';
import {withSeats} from './world-after.js';

/** Who is asked for: users in the order of seats, and ids that nobody ever had. */
export interface Asked {
  readonly users: SeatMap;
  readonly order: Order;
  readonly unknown: readonly string[];
}

/** Plans seats of some products for users, the required products first; a seat given here satisfies a requirement here. */
export function planGrant(world: World, asked: Asked, products: readonly string[], shortage: Shortage): Outcome {
  const judged: ProductOutcome[] = [];
  let state = world;
  for (const product of inOrderOfRequirement(world, products)) {
    const outcome = giveSeats(state, product, asked);
    judged.push(outcome);
    state = withSeats(state, outcome);
  }
  const outcome: Outcome = {...emptyOutcome, ...asked, products: judged};
  return shortage === 'all-or-nothing' ? allOrNothing(outcome) : outcome;
}

/** Gives seats of one product to those asked for who may hold one, as many as fit in the order asked. */
export function giveSeats(
  world: World,
  product: string,
  {users, order, unknown}: Asked,
  options: {readonly inactiveToo?: boolean} = {},
): ProductOutcome {
  const terms = world.terms.get(product)!;
  const {eligible, already, skipped} = whoMayHold(world, terms, users, options.inactiveToo);
  const needing = options.inactiveToo ? intersection(eligible, world.active) : eligible;
  const {served, unserved} = fit(needing, freeSeats(world, terms), order);
  if (unserved.size > 0) skipped.set('NO_FREE_SEATS', unserved);
  return {
    ...emptyProductOutcome(product),
    given: options.inactiveToo ? union(served, difference(eligible, needing)) : served,
    already,
    skipped,
    short: countSeats(unserved),
    unknown,
  };
}
