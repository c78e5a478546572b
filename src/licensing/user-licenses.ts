import {freeSeats} from '../core/distribution/fit.js';
import {whoMayHold} from '../core/distribution/who-may-hold.js';
import type {JournalEntry} from '../core/journal.js';
import type {SkipReason} from '../core/plan.js';
import type {ProductTerms} from '../core/product.js';
import {hasSeat, seatMapOf} from '../core/seat-map.js';
import {grantedByAt, seatBlockOf} from '../records/granted-by.js';
import {parseEntry} from '../records/journal-text.js';
import {ask, get, type Steps} from '../store/store.js';
import {requireUser} from './find-users.js';
import type {LicensingCore} from './licensing-core.js';
import type {UnavailableReason, UserLicense} from './licensing-session.js';
import {findProduct, listedTerms} from './list-products.js';
import {readRows} from './read-entries.js';
import {licenseDay, seatsOf, worldOf, type Snapshot} from './snapshot.js';

/** One row per product, in product order: whether the user holds it, since when and by whom, and why it cannot be granted. */
export async function userLicenses(core: LicensingCore, userId: string): Promise<UserLicense[]> {
  const snapshot = await core.replica.refresh();
  const now = core.environment.now();
  const ordinal = requireUser(snapshot, userId);
  const held = listedTerms(snapshot, now).filter(({id}) => hasSeat(seatsOf(snapshot, id), ordinal));
  const givers = await core.store.read(['grantedBy', 'journal', 'journalSegments', 'head'], () =>
    readGivers(
      held.map(({id}) => id),
      ordinal,
    ),
  );
  return listedTerms(snapshot, now).map((terms) => {
    const giver = givers.get(terms.id);
    const granted = held.some(({id}) => id === terms.id);
    return {
      product: findProduct(snapshot, terms.id, now),
      granted,
      unavailable: granted ? null : whyUnavailable(snapshot, terms, ordinal, now),
      since: giver?.at ?? null,
      by: giver?.by.name ?? giver?.by.id ?? null,
      entry: giver?.n ?? null,
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

/** The entries that gave a user the seats of some products. */
function* readGivers(
  products: readonly string[],
  ordinal: number,
): Steps<'grantedBy' | 'journal' | 'journalSegments' | 'head', Map<string, JournalEntry>> {
  const block = seatBlockOf(ordinal);
  const [[head], values] = yield* ask(
    get('head', ['head']),
    get('grantedBy', ...products.map((product) => [product, block] as const)),
  );
  const givers = new Map<string, JournalEntry>();
  for (const [i, product] of products.entries()) {
    const n = grantedByAt(values[i], ordinal);
    if (n === undefined || !head) continue;
    const [row] = yield* readRows(n, n, head);
    if (row) givers.set(product, parseEntry(row[1].text));
  }
  return givers;
}
