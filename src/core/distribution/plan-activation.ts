import {isInForce} from '../license.js';
import {totalOf, type ProductTerms} from '../product.js';
import {countSeats, difference, intersection, type SeatMap} from '../seat-map.js';
import {fit, type Order} from './fit.js';
import {emptyOutcome, emptyProductOutcome, type Outcome, type ProductOutcome} from './outcome.js';
import type {Asked} from './plan-grant.js';
import {holdersOf, usedSeats, type World} from './world.js';

/** Plans letting users back in: they keep the seats that still fit, in the order asked; the others are recalled. */
export function planActivation(world: World, asked: Asked): Outcome {
  const present = intersection(asked.users, world.present);
  const activated = difference(present, world.active);
  return {
    ...emptyOutcome,
    ...asked,
    activated,
    activationAlready: difference(present, activated),
    activationMissing: difference(asked.users, present),
    products: seatsThatDoNotFit(world, activated, asked.order),
  };
}

/** Plans taking users out of service. They keep their assignments, and use no seats. */
export function planDeactivation(world: World, asked: Asked): Outcome {
  const present = intersection(asked.users, world.present);
  const deactivated = intersection(present, world.active);
  return {
    ...emptyOutcome,
    ...asked,
    deactivated,
    activationAlready: difference(present, deactivated),
    activationMissing: difference(asked.users, present),
  };
}

/** Seats that users who become active lose, because others took them in the meantime. */
export function seatsThatDoNotFit(world: World, activated: SeatMap, order: Order): ProductOutcome[] {
  const outcomes: ProductOutcome[] = [];
  for (const terms of world.terms.values()) {
    const returning = intersection(holdersOf(world, terms.id), activated);
    if (returning.size === 0) continue;
    const {unserved} = fit(returning, seatsForHolders(world, terms), order);
    if (unserved.size > 0) {
      outcomes.push({
        ...emptyProductOutcome(terms.id),
        taken: unserved,
        unfit: unserved,
        short: countSeats(unserved),
      });
    }
  }
  return outcomes;
}

/**
 * Seats for users who hold an assignment already: grace counts for them. Without any license in term or grace nothing
 * limits them, as a product without a license is expired and not over-allocated.
 */
function seatsForHolders(world: World, terms: ProductTerms): number {
  if (terms.kind !== 'personal' || !isInForce(terms.status)) return Infinity;
  return Math.max(0, totalOf(terms)! - usedSeats(world, terms.id));
}
