import {findProduct} from './list-products.js';
import {findOrdinals, userLister} from './find-users.js';
import type {LicensingCore} from './licensing-core.js';
import type {FoundHolders, HoldersQuery} from './licensing-session.js';
import {readSeatOrigins} from './seat-origins.js';

/** A page of the users who hold a seat of a product, with its origin. Throws PRODUCT_NOT_FOUND. */
export async function listHolders(core: LicensingCore, product: string, query: HoldersQuery): Promise<FoundHolders> {
  const snapshot = core.replica.latest;
  const now = core.environment.now();
  findProduct(snapshot, product, now);
  const {total, ordinals} = findOrdinals(snapshot, {...query, holds: product}, now);
  const origins = await readSeatOrigins(
    core,
    ordinals.map((ordinal) => ({product, ordinal})),
  );
  const users = ordinals.map(userLister(snapshot, now));
  return {total, users: users.map((user, i) => ({...user, ...origins[i]!}))};
}
