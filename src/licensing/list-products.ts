import {LicensingError} from '../core/errors.js';
import {isListed, summarise, type ProductSummary, type ProductTerms} from '../core/product.js';
import {countSeats, countShared, union, type SeatMap} from '../core/seat-map.js';
import type {Installation} from './licensing-session.js';
import {isDemoMode, licenseDay, seatsOf, termsOn, usedOf, type Snapshot} from './snapshot.js';

/** Every product that has licenses, or whose seats someone still holds, in product order. `now` in milliseconds. */
export function listProducts(snapshot: Snapshot, now: number): ProductSummary[] {
  return listedTerms(snapshot, now).map((terms) => productSummary(snapshot, terms));
}

/** Throws PRODUCT_NOT_FOUND. */
export function findProduct(snapshot: Snapshot, product: string, now: number): ProductSummary {
  const terms = listedTerms(snapshot, now).find(({id}) => id === product);
  if (!terms) throw new LicensingError('PRODUCT_NOT_FOUND', {product});
  return productSummary(snapshot, terms);
}

export const productSummary = (snapshot: Snapshot, terms: ProductTerms): ProductSummary =>
  summarise(terms, usedOf(snapshot, terms));

export const listedTerms = (snapshot: Snapshot, now: number): ProductTerms[] =>
  [...termsOn(snapshot, licenseDay(snapshot.head, now)).values()].filter((terms) =>
    isListed(terms, seatsOf(snapshot, terms.id).size > 0),
  );

export function describeInstallation(snapshot: Snapshot, hasTrustedKeys: boolean, now: number): Installation {
  const {files} = snapshot.licenses;
  const last = files.at(-1)?.file;
  const held = [...snapshot.seats.values()].reduce(union, new Map() as SeatMap);
  return {
    demoMode: isDemoMode(snapshot),
    today: licenseDay(snapshot.head, now),
    hasTrustedKeys,
    lastUpload: last ? {at: last.at, by: last.by} : null,
    unverifiedFiles: files.filter(({verified}) => verified === null).length,
    users: countSeats(snapshot.present),
    holders: countShared(held, snapshot.present),
  };
}
