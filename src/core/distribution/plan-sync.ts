import {intersection, noSeats, type SeatMap} from '../seat-map.js';
import type {Order} from './fit.js';
import {emptyOutcome, emptyProductOutcome, joinByProduct, type Outcome} from './outcome.js';
import {seatsThatDoNotFit} from './plan-activation.js';
import {holdersOf, withActive, type World} from './world.js';

/** Users whose place in the directory changes, as sets of ordinals. */
export interface DirectoryChange {
  readonly added: SeatMap;
  readonly removed: SeatMap;
  /** Flags that flip; new users are among them when active, those who leave when they were. */
  readonly activated: SeatMap;
  readonly deactivated: SeatMap;
  /** Of the host's list, in its order. */
  readonly order: Order;
}

/** Plans what a new directory does to seats: who leaves loses theirs, who returns to service keeps those that still fit. */
export function planSync(world: World, change: DirectoryChange): Outcome {
  // Who leaves is deactivated as well, so that the seats he used are free for those who return.
  const state = withActive(world, noSeats, change.deactivated);
  const leaving = [...world.terms.keys()]
    .map((product) => ({
      ...emptyProductOutcome(product),
      taken: intersection(holdersOf(world, product), change.removed),
    }))
    .filter(({taken}) => taken.size > 0);
  return {
    ...emptyOutcome,
    products: joinByProduct([...leaving, ...seatsThatDoNotFit(state, change.activated, change.order)]),
    activated: change.activated,
    deactivated: change.deactivated,
  };
}
