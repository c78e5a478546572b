import {isInForce} from '../license.js';
import type {SkipReason} from '../plan.js';
import {isDistributed, type ProductTerms} from '../product.js';
import {difference, intersection, noSeats, union, type SeatMap} from '../seat-map.js';
import {holdersOf, type World} from './world.js';

/** Users sorted by whether they may get a seat, before anyone asks whether there is one. */
export interface Eligibility {
  readonly eligible: SeatMap;
  readonly already: SeatMap;
  readonly skipped: Map<SkipReason, SeatMap>;
}

/**
 * Judges who of `asked` may get a seat of a product; of several reasons the first in the order of `skipReasons` is given.
 * `inactiveToo` is for giving back what was taken: the assignment of an inactive user takes no seat.
 */
export function whoMayHold(world: World, terms: ProductTerms, asked: SeatMap, inactiveToo = false): Eligibility {
  const skipped = new Map<SkipReason, SeatMap>();
  let rest = asked;
  const skip = (reason: SkipReason, users: SeatMap): void => {
    const concerned = intersection(rest, users);
    if (concerned.size === 0) return;
    // Two required or excluding products skip for the same reason.
    skipped.set(reason, union(skipped.get(reason) ?? noSeats, concerned));
    rest = difference(rest, concerned);
  };

  skip('USER_NOT_FOUND', difference(asked, world.present));
  if (!isDistributed(terms.kind)) skip('NOT_DISTRIBUTED', rest);
  const already = intersection(rest, holdersOf(world, terms.id));
  rest = difference(rest, already);
  if (!inactiveToo) skip('USER_INACTIVE', difference(rest, world.active));
  skip('WRONG_USER_TYPE', difference(rest, audienceOf(world, terms)));
  const lapsed = whyNoLicense(terms);
  if (lapsed) skip(lapsed, rest);
  for (const required of terms.requires) skip('REQUIRES_PRODUCT', difference(rest, entitledTo(world, required)));
  for (const other of exclusionsOf(world, terms)) skip('EXCLUDED_BY_PRODUCT', holdersOf(world, other));
  return {eligible: rest, already, skipped};
}

/** Why a product gives no new seats to anyone; null when a license is in term. Grace serves only those who hold seats. */
function whyNoLicense(terms: ProductTerms): 'LICENSE_UNVERIFIED' | 'LICENSE_NOT_STARTED' | 'LICENSE_EXPIRED' | null {
  if (terms.licenses.some(({status}) => status === 'active')) return null;
  if (terms.status === 'unverified') return 'LICENSE_UNVERIFIED';
  return terms.licenses.some(({status}) => status === 'upcoming') ? 'LICENSE_NOT_STARTED' : 'LICENSE_EXPIRED';
}

/** Users of the type the product is for. */
function audienceOf(world: World, terms: ProductTerms): SeatMap {
  if (terms.audience === 'any') return world.present;
  return terms.audience === 'external'
    ? intersection(world.present, world.external)
    : difference(world.present, world.external);
}

/** Who satisfies a requirement: holders of a seat, or everyone of its audience where the product is open without grants. */
function entitledTo(world: World, product: string): SeatMap {
  const terms = world.terms.get(product);
  if (!terms || isDistributed(terms.kind)) return holdersOf(world, product);
  return isInForce(terms.status) ? audienceOf(world, terms) : noSeats;
}

/** Products whose holders may not get this one: an exclusion holds in both directions, whichever license states it. */
function exclusionsOf(world: World, terms: ProductTerms): string[] {
  const stated = [...world.terms.values()].filter((other) => other.excludes.includes(terms.id)).map(({id}) => id);
  return [...new Set([...terms.excludes, ...stated])];
}

/** Products held by users who are about to lose `product`, and which require it. */
export function dependantsOf(world: World, product: string, losing: SeatMap): string[] {
  return [...world.terms.values()]
    .filter((other) => other.requires.includes(product))
    .filter((other) => intersection(holdersOf(world, other.id), losing).size > 0)
    .map(({id}) => id);
}

/** What is required comes before what requires it; otherwise the order given. Products that require each other keep it. */
export function inOrderOfRequirement(world: World, products: readonly string[]): string[] {
  const placed = new Set<string>();
  const visiting = new Set<string>();
  const place = (product: string): void => {
    if (placed.has(product) || visiting.has(product)) return;
    visiting.add(product);
    for (const required of world.terms.get(product)?.requires ?? []) if (products.includes(required)) place(required);
    placed.add(product);
  };
  products.forEach(place);
  return [...placed];
}

/** Every product a change of `products` is judged by: themselves, what they require, and what excludes them. */
export function productsJudged(terms: ReadonlyMap<string, ProductTerms>, products: Iterable<string>): Set<string> {
  const judged = new Set(products);
  for (const product of [...judged]) {
    const own = terms.get(product);
    for (const required of own?.requires ?? []) judged.add(required);
    for (const excluded of own?.excludes ?? []) judged.add(excluded);
    for (const other of terms.values()) {
      if (other.excludes.includes(product) || other.requires.includes(product)) judged.add(other.id);
    }
  }
  return judged;
}

export const joined = (sets: Iterable<SeatMap>): SeatMap => [...sets].reduce(union, noSeats);
