import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js';
import type {SkipReason} from '../plan.js';
import {noSeats, sortedChunks, union, type SeatMap} from '../seat-map.js';
import type {Order} from './fit.js';

/** Users by the reason for which they are left out. */
export type ReasonedUsers = ReadonlyMap<SkipReason, SeatMap>;

/** What a change does to one product. All sets are disjoint, but for `unfit`. */
export interface ProductOutcome {
  readonly product: string;
  readonly given: SeatMap;
  readonly taken: SeatMap;
  /** Of those taken, seats of users who return and for whom none is left. */
  readonly unfit: SeatMap;
  /** Already granted, or not granted where that was to be recalled. */
  readonly already: SeatMap;
  readonly skipped: ReasonedUsers;
  /** Would be given or taken, were the change not blocked as a whole. */
  readonly withheld: SeatMap;
  /** Would be taken, could their holders get what is to replace it. */
  readonly kept: ReasonedUsers;
  /** Seats that lack for everyone who may hold one. */
  readonly short: number;
  /** Ids nobody in the directory ever had, asked for with this product. */
  readonly unknown: readonly string[];
}

/** What a change does; the whole of it is stored, or nothing. */
export interface Outcome {
  /** Everyone asked for. */
  readonly users: SeatMap;
  readonly order: Order;
  /** Ids nobody in the directory ever had. */
  readonly unknown: readonly string[];
  /** In the order in which they were judged. */
  readonly products: readonly ProductOutcome[];
  readonly activated: SeatMap;
  readonly deactivated: SeatMap;
  /** Asked to be activated or deactivated, and is so, or is not in the directory. */
  readonly activationAlready: SeatMap;
  readonly activationMissing: SeatMap;
  readonly blocked: boolean;
}

export const emptyProductOutcome = (product: string): ProductOutcome => ({
  product,
  given: noSeats,
  taken: noSeats,
  unfit: noSeats,
  already: noSeats,
  skipped: new Map(),
  withheld: noSeats,
  kept: new Map(),
  short: 0,
  unknown: [],
});

export const emptyOutcome: Outcome = {
  users: noSeats,
  order: () => [],
  unknown: [],
  products: [],
  activated: noSeats,
  deactivated: noSeats,
  activationAlready: noSeats,
  activationMissing: noSeats,
  blocked: false,
};

/** All or nothing: with a seat short anywhere, nothing is given anywhere. */
export function allOrNothing(outcome: Outcome): Outcome {
  if (!outcome.products.some(({short}) => short > 0)) return outcome;
  const products = outcome.products.map((each) => ({
    ...each,
    given: noSeats,
    taken: noSeats,
    withheld: union(each.given, each.taken),
  }));
  return {...outcome, products, blocked: true};
}

/** Outcomes in the order in which they were judged, as one for each product. */
export function joinByProduct(judged: Iterable<ProductOutcome>): ProductOutcome[] {
  const joined = new Map<string, ProductOutcome>();
  for (const outcome of judged) {
    const earlier = joined.get(outcome.product);
    joined.set(outcome.product, earlier ? join(earlier, outcome) : outcome);
  }
  return [...joined.values()];
}

/** Two outcomes for the same product, where the first was judged before the second. */
function join(first: ProductOutcome, second: ProductOutcome): ProductOutcome {
  return {
    product: first.product,
    given: union(first.given, second.given),
    taken: union(first.taken, second.taken),
    unfit: union(first.unfit, second.unfit),
    already: union(first.already, second.already),
    skipped: joinReasons(first.skipped, second.skipped),
    withheld: union(first.withheld, second.withheld),
    kept: joinReasons(first.kept, second.kept),
    short: first.short + second.short,
    unknown: [...first.unknown, ...second.unknown],
  };
}

function joinReasons(first: ReasonedUsers, second: ReasonedUsers): ReasonedUsers {
  const joined = new Map(first);
  for (const [reason, users] of second) joined.set(reason, union(joined.get(reason) ?? noSeats, users));
  return joined;
}

export const changesAnything = (outcome: Outcome): boolean =>
  outcome.activated.size > 0 ||
  outcome.deactivated.size > 0 ||
  outcome.products.some(({given, taken}) => given.size > 0 || taken.size > 0);

/**
 * SHA-256 (hex) over the pairs to write and the reasons of the others. Counters and the order of products do not
 * enter it, so that an unrelated grant does not outdate a plan.
 */
export function fingerprint(outcome: Outcome): string {
  const hash = sha256.create();
  const addText = (text: string): void => void hash.update(utf8ToBytes(`${text.length}:${text}`));
  const addSet = (name: string, set: SeatMap): void => {
    if (set.size === 0) return;
    addText(name);
    for (const chunk of sortedChunks(set)) {
      const bytes = set.get(chunk)!;
      addText(`${chunk}/${bytes.length}`);
      hash.update(bytes);
    }
  };
  addSet('activated', outcome.activated);
  addSet('deactivated', outcome.deactivated);
  addSet('missing', outcome.activationMissing);
  const byId = [...outcome.products].sort((one, other) => (one.product < other.product ? -1 : 1));
  for (const each of byId) {
    addText(`product ${each.product}`);
    addSet('given', each.given);
    addSet('taken', each.taken);
    addSet('withheld', each.withheld);
    for (const reason of [...each.skipped.keys()].sort()) addSet(reason, each.skipped.get(reason)!);
    for (const id of each.unknown) addText(`unknown ${id}`);
  }
  return bytesToHex(hash.digest());
}
