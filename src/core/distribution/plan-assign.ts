import type {Shortage} from '../change.js';
import {seatMapOf} from '../seat-map.js';
import {allOrNothing, emptyOutcome, joinByProduct, type Outcome, type ProductOutcome} from './outcome.js';
import {giveSeats, type Asked} from './plan-grant.js';
import {takeSeats} from './plan-recall.js';
import {inOrderOfRequirement} from './who-may-hold.js';
import type {World} from './world.js';
import {withSeats} from './world-after.js';

/** One line of an assignment; `user` is an ordinal, or an id that nobody ever had. */
export interface AssignLine {
  readonly user: number | string;
  readonly product: string;
  readonly action: 'grant' | 'recall';
}

/** Plans recalls and grants of single user-product pairs: recalls first, then grants in the order of the lines. */
export function planAssign(world: World, lines: readonly AssignLine[], shortage: Shortage): Outcome {
  const judged: ProductOutcome[] = [];
  let state = world;

  const recalls = askedByProduct(lines, 'recall');
  for (const [product, asked] of recalls) {
    const outcome = takeSeats(state, product, asked.users, asked.unknown);
    judged.push(outcome);
    state = withSeats(state, outcome);
  }
  const grants = askedByProduct(lines, 'grant');
  for (const product of inOrderOfRequirement(world, [...grants.keys()])) {
    const asked = grants.get(product)!;
    const outcome = giveSeats(state, product, asked);
    judged.push(outcome);
    state = withSeats(state, outcome);
  }

  const outcome: Outcome = {
    ...emptyOutcome,
    ...askedFor([...new Set(lines.map(({user}) => user))]),
    products: joinByProduct(judged),
  };
  return shortage === 'all-or-nothing' ? allOrNothing(outcome) : outcome;
}

function askedByProduct(lines: readonly AssignLine[], action: AssignLine['action']): Map<string, Asked> {
  const byProduct = new Map<string, (number | string)[]>();
  for (const line of lines) {
    if (line.action !== action) continue;
    const users = byProduct.get(line.product);
    if (users) users.push(line.user);
    else byProduct.set(line.product, [line.user]);
  }
  return new Map([...byProduct].map(([product, users]) => [product, askedFor(users)]));
}

function askedFor(users: readonly AssignLine['user'][]): Asked {
  const order = users.filter((user) => typeof user === 'number');
  return {users: seatMapOf(order), order: () => order, unknown: users.filter((user) => typeof user === 'string')};
}
