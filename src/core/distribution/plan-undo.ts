import {difference, intersection, noSeats, ordinalsOf, union, type SeatMap} from '../seat-map.js';
import {emptyOutcome, joinByProduct, type Outcome, type ProductOutcome} from './outcome.js';
import {seatsThatDoNotFit} from './plan-activation.js';
import {giveSeats} from './plan-grant.js';
import {takeSeats} from './plan-recall.js';
import {inOrderOfRequirement, joined} from './who-may-hold.js';
import {withActive, type World} from './world.js';
import {withSeats} from './world-after.js';

/** What an entry did, and what is left of it. */
export interface UndoableEntry {
  /** Seats it gave that are still held from it, by product. */
  readonly stillHeld: ReadonlyMap<string, SeatMap>;
  /** Seats it took, by product. */
  readonly taken: ReadonlyMap<string, SeatMap>;
  readonly activated: SeatMap;
  readonly deactivated: SeatMap;
}

/**
 * Plans the inverse of an entry: takes back what it gave and is still held from it, then gives back what it took,
 * assignments of inactive users as well, where seats and rules allow. What does not come back is skipped with its reason.
 */
export function planUndo(world: World, entry: UndoableEntry): Outcome {
  const judged: ProductOutcome[] = [];
  const everyone = joined([...entry.stillHeld.values(), ...entry.taken.values(), entry.activated, entry.deactivated]);
  const asked = {users: everyone, order: () => [...ordinalsOf(everyone)], unknown: []};

  const deactivated = intersection(entry.activated, intersection(world.present, world.active));
  const activated = difference(intersection(entry.deactivated, world.present), world.active);
  let state = withActive(world, noSeats, deactivated);

  for (const [product, users] of entry.stillHeld) {
    const outcome = takeSeats(state, product, users);
    judged.push(outcome);
    state = withSeats(state, outcome);
  }
  for (const outcome of seatsThatDoNotFit(state, activated, asked.order)) {
    judged.push(outcome);
    state = withSeats(state, outcome);
  }
  state = withActive(state, activated);
  for (const product of inOrderOfRequirement(world, [...entry.taken.keys()])) {
    const outcome = giveSeats(state, product, {...asked, users: entry.taken.get(product)!}, {inactiveToo: true});
    judged.push(outcome);
    state = withSeats(state, outcome);
  }
  const switched = union(entry.activated, entry.deactivated);
  const present = intersection(switched, world.present);
  return {
    ...emptyOutcome,
    ...asked,
    products: joinByProduct(judged),
    activated,
    deactivated,
    activationAlready: difference(present, union(activated, deactivated)),
    activationMissing: difference(switched, present),
  };
}
