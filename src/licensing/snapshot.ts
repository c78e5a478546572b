import {dayOf, type CalendarDay} from '../core/calendar-day.js';
import {usedSeats, type World} from '../core/distribution/world.js';
import type {PermissionRow} from '../core/permissions.js';
import {productTerms, type KnownProduct, type ProductTerms} from '../core/product.js';
import type {Settings} from '../core/settings.js';
import {noSeats, type SeatMap} from '../core/seat-map.js';
import type {Head} from '../records/tables.js';
import type {Directory} from './directory.js';
import type {LicenseState} from './license-state.js';

/** Everything this page knows of the database as it was after one journal entry. Immutable. */
export interface Snapshot {
  readonly head: Head;
  readonly settings: Settings;
  readonly permissions: ReadonlyMap<string, readonly PermissionRow[]>;
  readonly licenses: LicenseState;
  readonly directory: Directory;
  readonly present: SeatMap;
  readonly active: SeatMap;
  readonly external: SeatMap;
  readonly seats: ReadonlyMap<string, SeatMap>;
  /** What hosts reported of Metered products. */
  readonly usage: ReadonlyMap<string, number>;
}

/** The UTC day by which licenses are judged: a clock that was set back does not make them valid again. */
export const licenseDay = (head: Head, now: number): CalendarDay => dayOf(Math.max(now, head.newestTime));

export const termsOn = (snapshot: Snapshot, day: CalendarDay): ReadonlyMap<string, ProductTerms> =>
  productTerms(snapshot.licenses, day);

export const worldOf = (snapshot: Snapshot, day: CalendarDay): World => ({
  day,
  terms: termsOn(snapshot, day),
  seats: snapshot.seats,
  present: snapshot.present,
  active: snapshot.active,
  external: snapshot.external,
});

/** No licenses at all. A file that nobody can verify still ends demo mode. */
export const isDemoMode = (snapshot: Snapshot): boolean => snapshot.licenses.files.length === 0;

export const seatsOf = (snapshot: Snapshot, product: string): SeatMap => snapshot.seats.get(product) ?? noSeats;

/** What is used of a product: seats, counted in `world` where that is newer, or for Metered what the host reported. */
export const usedOf = (
  snapshot: Snapshot,
  {id, kind}: Pick<KnownProduct, 'id' | 'kind'>,
  world: Pick<World, 'seats' | 'active'> = snapshot,
): number => (kind === 'metered' ? (snapshot.usage.get(id) ?? 0) : usedSeats(world, id));
