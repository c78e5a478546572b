import {recallFirst, type HeldSeat} from '../core/distribution/recall-first.js';
import {seatsTooMany} from '../core/product.js';
import {grantedByAt, seatBlockOf} from '../records/granted-by.js';
import {get, type Steps} from '../store/store.js';
import {ask} from './ask.js';
import type {LicensingCore} from './licensing-core.js';
import {findProduct} from './list-products.js';
import {defaultSort, inOrder, matchingUsers} from './select-users.js';
import {licenseDay, worldOf, type Snapshot} from './snapshot.js';

/** Ids of the users whose seats to take back so that an over-allocated product fits again. Throws PRODUCT_NOT_FOUND. */
export async function proposeRecall(core: LicensingCore, snapshot: Snapshot, product: string): Promise<string[]> {
  const now = core.environment.now();
  const count = seatsTooMany(findProduct(snapshot, product, now));
  if (count === 0) return [];
  const world = worldOf(snapshot, licenseDay(snapshot.head, now));
  // A seat of an inactive user is not used: taking it back would free none.
  const holders = matchingUsers(world, snapshot.directory, {holds: product, active: true});
  const ordinals = inOrder(world, snapshot.directory, holders, defaultSort);
  const entries = await core.store.read(['grantedBy'], () => readGrants(product, ordinals));
  const seats = ordinals.map((ordinal, i): HeldSeat => {
    const {lastSignIn} = snapshot.directory.user(ordinal)!;
    return {ordinal, lastSignIn, grantedBy: entries[i]!};
  });
  return recallFirst(seats, count).map((ordinal) => snapshot.directory.user(ordinal)!.id);
}

/** The entries that gave seats, in the order of the users; 0 where it is unknown. */
function* readGrants(product: string, ordinals: readonly number[]): Steps<'grantedBy', number[]> {
  const blocks = [...new Set(ordinals.map(seatBlockOf))];
  const [values] = yield* ask(get('grantedBy', ...blocks.map((block) => [product, block] as const)));
  const valueOf = new Map(blocks.map((block, i) => [block, values[i]]));
  return ordinals.map((ordinal) => grantedByAt(valueOf.get(seatBlockOf(ordinal)), ordinal) ?? 0);
}
