import type {Shortage} from '../change.js';
import {difference, intersection, union, type SeatMap} from '../seat-map.js';
import {allOrNothing, emptyOutcome, type Outcome, type ReasonedUsers} from './outcome.js';
import {giveSeats, type Asked} from './plan-grant.js';
import {takeSeats} from './plan-recall.js';
import {joined} from './who-may-hold.js';
import {holdersOf, withHolders, type World} from './world.js';

/**
 * Plans one product in the place of others, for those who hold any of these. Who may get it is judged as if the old ones
 * were gone; who holds it already only loses the old, and who cannot get it keeps them.
 */
export function planReplace(
  world: World,
  asked: Asked,
  products: readonly string[],
  replacement: string,
  shortage: Shortage,
): Outcome {
  const holders = intersection(asked.users, joined(products.map((product) => holdersOf(world, product))));
  const given = giveSeats(withoutSeats(world, products, holders), replacement, {...asked, users: holders, unknown: []});
  const replaced = union(given.given, given.already);
  const taken = products.map((product) => {
    const all = takeSeats(world, product, asked.users, asked.unknown);
    return {...all, taken: intersection(all.taken, replaced), kept: among(given.skipped, all.taken)};
  });
  const outcome: Outcome = {...emptyOutcome, ...asked, products: [...taken, given]};
  return shortage === 'all-or-nothing' ? allOrNothing(outcome) : outcome;
}

function among(skipped: ReasonedUsers, users: SeatMap): ReasonedUsers {
  const kept = [...skipped].map(([reason, each]) => [reason, intersection(each, users)] as const);
  return new Map(kept.filter(([, each]) => each.size > 0));
}

const withoutSeats = (world: World, products: readonly string[], users: SeatMap): World =>
  products.reduce((state, product) => withHolders(state, product, difference(holdersOf(state, product), users)), world);
