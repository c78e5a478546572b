import type {Change} from '../core/change.js';
import {
  changesAnything,
  emptyProductOutcome,
  fingerprint,
  type Outcome,
  type ProductOutcome,
} from '../core/distribution/outcome.js';
import {dependantsOf, joined} from '../core/distribution/who-may-hold.js';
import {holdersOf, usedSeats, type World} from '../core/distribution/world.js';
import {worldAfter} from '../core/distribution/world-after.js';
import {
  skipReasons,
  type PairOutcome,
  type Plan,
  type PlanGroup,
  type PlannedPair,
  type PlannedUser,
  type ProductPlan,
  type ReasonCounts,
  type SkipReason,
} from '../core/plan.js';
import {totalOf} from '../core/product.js';
import {countSeats, countShared, difference, hasSeat, intersection, union, type SeatMap} from '../core/seat-map.js';
import type {Head} from '../records/tables.js';
import type {Directory} from './directory.js';
import {activationOf, freedSeats, movedSeats, returningSeats, type MovedSeats} from './moved-seats.js';
import {validPlannedUsersQuery} from './valid-selection.js';

/** The public face of an outcome: figures now, lists of users when read. */
export function planView(
  change: Change,
  {installation, entry: basis}: Head,
  {world, outcome}: {readonly world: World; readonly outcome: Outcome},
  directory: Directory,
): Plan {
  const after = worldAfter(world, outcome);
  const groups = groupsOf(world, outcome);
  const products = concernedProducts(world, outcome);
  let unknownOf: UnknownUsers | undefined;
  let movedOf: readonly MovedSeats[] | undefined;
  return {
    change,
    installation,
    basis,
    fingerprint: fingerprint(outcome),
    products: products.map((each) => productPlan(world, after, each, outcome)),
    blockedBy: outcome.blocked ? 'NO_FREE_SEATS' : null,
    changesAnything: changesAnything(outcome),
    userCounts: userCounts(outcome, groups),
    users: (query = {}) => {
      const {group, offset = 0, limit = Infinity} = validPlannedUsersQuery(query);
      const chosen = group ? outcome.order().filter((ordinal) => hasSeat(groups[group], ordinal)) : outcome.order();
      const unknown = !group || group === 'skipped' || group === 'USER_NOT_FOUND' ? outcome.unknown : [];
      const page = [...chosen, ...unknown].slice(offset, offset + limit);
      return {
        total: chosen.length + unknown.length,
        users: page.map((user) =>
          typeof user === 'string'
            ? unknownUser((unknownOf ??= unknownUsers(outcome)), user)
            : {
                ...directoryUser(world, directory, user),
                pairs: outcome.products.flatMap((each) => pairOf(world, each, user) ?? []),
                ...activationOf(outcome, (movedOf ??= movedSeats(world, after, products, outcome)), user),
              },
        ),
      };
    },
  };
}

/** The products of an outcome, and those of which more or less is used because users come or go. */
function concernedProducts(world: World, {products, activated, deactivated}: Outcome): readonly ProductOutcome[] {
  const flipped = union(activated, deactivated);
  const others = [...world.terms.keys()].filter(
    (id) => !products.some(({product}) => product === id) && countShared(holdersOf(world, id), flipped) > 0,
  );
  return [...products, ...others.map(emptyProductOutcome)];
}

function productPlan(world: World, after: World, outcome: ProductOutcome, all: Outcome): ProductPlan {
  const terms = world.terms.get(outcome.product)!;
  const {given, taken, already, withheld, kept, unknown} = outcome;
  const reasons: {[R in SkipReason]?: number} = {};
  for (const reason of skipReasons) {
    const count =
      countSeats(outcome.skipped.get(reason) ?? new Map()) + (reason === 'USER_NOT_FOUND' ? unknown.length : 0);
    if (count > 0) reasons[reason] = count;
  }
  const skipped = Object.values(reasons).reduce((sum, count) => sum + count, 0);
  const figures = {
    granted: countSeats(given),
    recalled: countSeats(taken),
    already: countSeats(already),
    skipped,
    withheld: countSeats(withheld),
    kept: countSeats(joined(kept.values())),
  };
  return {
    product: terms.id,
    name: terms.name,
    kind: terms.kind,
    ...figures,
    asked: Object.values(figures).reduce((sum, count) => sum + count, 0),
    returning: countSeats(returningSeats(after, outcome, all)),
    freed: countSeats(freedSeats(world, outcome, all)),
    unfit: countSeats(outcome.unfit),
    reasons: reasons satisfies ReasonCounts,
    short: outcome.short,
    usedBefore: usedSeats(world, terms.id),
    usedAfter: usedSeats(after, terms.id),
    total: totalOf(terms),
    requiredBy: taken.size > 0 ? dependantsOf(after, terms.id, taken) : [],
  };
}

type Groups = {readonly [G in PlanGroup]: SeatMap};

function groupsOf(world: World, outcome: Outcome): Groups {
  const reasons = Object.fromEntries(
    skipReasons.map((reason) => [reason, joined(outcome.products.flatMap(({skipped}) => skipped.get(reason) ?? []))]),
  ) as {[R in SkipReason]: SeatMap};
  const missing = union(reasons.USER_NOT_FOUND, outcome.activationMissing);
  const unserved = joined([reasons.NO_FREE_SEATS, ...outcome.products.map(({unfit}) => unfit)]);
  return {
    ...reasons,
    USER_NOT_FOUND: missing,
    ALREADY_GRANTED: joined(
      outcome.products.map(({product, already}) => intersection(already, holdersOf(world, product))),
    ),
    NOT_GRANTED: joined(outcome.products.map(({product, already}) => difference(already, holdersOf(world, product)))),
    NO_FREE_SEATS: unserved,
    changed: joined([
      outcome.activated,
      outcome.deactivated,
      ...outcome.products.flatMap(({given, taken}) => [given, taken]),
    ]),
    already: joined([outcome.activationAlready, ...outcome.products.map(({already}) => already)]),
    skipped: joined([missing, unserved, ...Object.values(reasons)]),
    kept: joined(outcome.products.flatMap(({kept}) => [...kept.values()])),
    withheld: joined(outcome.products.map(({withheld}) => withheld)),
  };
}

function userCounts(outcome: Outcome, groups: Groups): Plan['userCounts'] {
  const counts = Object.fromEntries(Object.entries(groups).map(([group, users]) => [group, countSeats(users)]));
  const unknown = outcome.unknown.length;
  return {
    ...(counts as {[G in PlanGroup]: number}),
    asked: countSeats(outcome.users) + unknown,
    skipped: countSeats(groups.skipped) + unknown,
    USER_NOT_FOUND: countSeats(groups.USER_NOT_FOUND) + unknown,
  };
}

type UnknownUsers = readonly {readonly product: string; readonly users: ReadonlySet<string>}[];

/** Sets, since there may be as many as lines in a file. */
const unknownUsers = ({products}: Outcome): UnknownUsers =>
  products.map(({product, unknown}) => ({product, users: new Set(unknown)}));

/** Without a product of which they are unknown, a change of who is active asked for them. */
function unknownUser(unknownOf: UnknownUsers, user: string): PlannedUser {
  const asked = unknownOf.filter(({users}) => users.has(user));
  const pairs = asked.map(({product}) => ({product, outcome: 'skipped', reason: 'USER_NOT_FOUND'}) as const);
  return {userId: user, name: user, pairs, ...(pairs.length === 0 && {activation: 'not-found' as const})};
}

function directoryUser(
  {external}: World,
  directory: Directory,
  ordinal: number,
): Pick<PlannedUser, 'userId' | 'name' | 'type'> {
  const {id, name} = directory.user(ordinal)!;
  return {userId: id, name, type: hasSeat(external, ordinal) ? 'external' : 'employee'};
}

function pairOf(world: World, outcome: ProductOutcome, ordinal: number): PlannedPair | undefined {
  const {product} = outcome;
  const sets: readonly (readonly [PairOutcome, SeatMap])[] = [
    ['granted', outcome.given],
    ['recalled', outcome.taken],
    ['withheld', outcome.withheld],
  ];
  const found = sets.find(([, users]) => hasSeat(users, ordinal));
  if (hasSeat(outcome.unfit, ordinal)) return {product, outcome: 'recalled', reason: 'NO_FREE_SEATS'};
  if (found) return {product, outcome: found[0]};
  if (hasSeat(outcome.already, ordinal)) {
    const isHeld = hasSeat(holdersOf(world, product), ordinal);
    return {product, outcome: 'already', reason: isHeld ? 'ALREADY_GRANTED' : 'NOT_GRANTED'};
  }
  for (const left of ['kept', 'skipped'] as const) {
    for (const [reason, users] of outcome[left]) if (hasSeat(users, ordinal)) return {product, outcome: left, reason};
  }
  return undefined;
}
