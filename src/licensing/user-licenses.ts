import {freeSeats} from '../core/distribution/fit.js';
import {whoMayHold} from '../core/distribution/who-may-hold.js';
import type {SkipReason} from '../core/plan.js';
import type {ProductTerms} from '../core/product.js';
import {hasSeat, seatMapOf} from '../core/seat-map.js';
import {checkAccess} from './check-access.js';
import {requireUser} from './find-users.js';
import type {LicensingCore} from './licensing-core.js';
import type {UnavailableReason, UserLicense} from './licensing-session.js';
import {listedTerms, productSummary} from './list-products.js';
import {noOrigin, readSeatOrigins} from './seat-origins.js';
import {licenseDay, seatsOf, worldOf, type Snapshot} from './snapshot.js';

/**
 * One row per product, in product order: whether the user holds it and where it comes from, why it cannot be granted, and
 * whether it lets the user in today.
 */
export async function userLicenses(core: LicensingCore, userId: string): Promise<UserLicense[]> {
  const snapshot = core.replica.latest;
  const now = core.environment.now();
  const ordinal = requireUser(snapshot, userId);
  const listed = listedTerms(snapshot, now);
  const held = listed.map(({id}) => id).filter((id) => hasSeat(seatsOf(snapshot, id), ordinal));
  const origins = await readSeatOrigins(
    core,
    held.map((product) => ({product, ordinal})),
  );
  return listed.map((terms) => {
    const granted = held.includes(terms.id);
    return {
      product: productSummary(snapshot, terms),
      granted,
      unavailable: granted ? null : whyUnavailable(snapshot, terms, ordinal, now),
      access: checkAccess(snapshot, userId, {product: terms.id}, now),
      ...(granted ? origins[held.indexOf(terms.id)]! : noOrigin),
    };
  });
}

/** The rule of every other door, asked for one user. */
function whyUnavailable(
  snapshot: Snapshot,
  terms: ProductTerms,
  ordinal: number,
  now: number,
): UnavailableReason | null {
  const world = worldOf(snapshot, licenseDay(snapshot.head, now));
  const {eligible, skipped} = whoMayHold(world, terms, seatMapOf([ordinal]));
  if (eligible.size > 0) return freeSeats(world, terms) > 0 ? null : 'NO_FREE_SEATS';
  const [reason] = skipped.keys();
  return reason satisfies SkipReason | undefined as UnavailableReason;
}
