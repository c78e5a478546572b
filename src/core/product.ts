import {addDays, type CalendarDay} from './calendar-day.js';
import type {Audience, IssuedLicense, LicenseKind, LicenseRecord, LicenseStatus} from './license.js';
import {bestStatus, isInForce, isNewer, licenseStatus} from './license.js';

/** `unverified`: there are licenses, but no trusted key verifies them. `none`: there were, and users still hold seats. */
export type ProductStatus = LicenseStatus | 'unverified' | 'none';

/** What is remembered of a product beyond its licenses. */
export interface KnownProduct {
  readonly id: string;
  readonly name: string;
  readonly kind: LicenseKind;
}

/** What the licenses of a product say on a day, without regard to who holds it. */
export interface ProductTerms extends KnownProduct {
  readonly status: ProductStatus;
  readonly audience: Audience;
  readonly requires: readonly string[];
  readonly excludes: readonly string[];
  /** Open on this day; the union over its licenses in term or grace. */
  readonly operations: readonly string[];
  /** Every operation its licenses carry or claim, whatever their dates. */
  readonly knownOperations: readonly string[];
  /** Seats of licenses in term: what new grants are judged against. */
  readonly seatsInTerm: number;
  /** Seats of licenses in grace: they count for those who hold seats already. */
  readonly seatsInGrace: number;
  /** Earliest start and latest due date of the licenses in term or grace, else of all; null without licenses. */
  readonly startDate: CalendarDay | null;
  readonly dueDate: CalendarDay | null;
  /** The longest of its licenses. */
  readonly graceDays: number;
  /** By due date, then id. */
  readonly licenses: readonly (IssuedLicense & {readonly status: LicenseStatus})[];
}

/** One product as the License manager shows it. */
export interface ProductSummary {
  readonly id: string;
  readonly name: string;
  readonly kind: LicenseKind;
  readonly status: ProductStatus;
  /** Seats in term or grace; null for Server. */
  readonly total: number | null;
  /** Active users who hold a seat; for Metered what the host reported. */
  readonly used: number;
  /** Seats in term less used, negative when over; the total for Concurrent; null for Server. */
  readonly available: number | null;
  /** The part of the total that is in grace. */
  readonly inGrace: number;
  readonly startDate: CalendarDay | null;
  readonly dueDate: CalendarDay | null;
  /** Last day of grace of the license in grace that ends last; null when nothing is in grace. */
  readonly graceUntil: CalendarDay | null;
  readonly audience: Audience;
  readonly operations: readonly string[];
  readonly requires: readonly string[];
  readonly excludes: readonly string[];
  readonly licenses: readonly (LicenseRecord & {readonly status: LicenseStatus})[];
  /** Seats of upcoming licenses and the day on which the first of them starts. */
  readonly upcoming: {readonly seats: number; readonly from: CalendarDay} | null;
}

/** Everything the terms of all products are derived from. */
export interface LicenseStock {
  /** The licenses that rule, from verified files. */
  readonly licenses: readonly IssuedLicense[];
  /** Every product a license was ever accepted for, by id. */
  readonly known: ReadonlyMap<string, KnownProduct>;
  /** Products named by files that no trusted key verifies, or that are for another company, with the operations claimed. */
  readonly unverified: ReadonlyMap<string, readonly string[]>;
}

/** The terms of every product that is known, in product order: by name, then id. */
export function productTerms(stock: LicenseStock, day: CalendarDay): ReadonlyMap<string, ProductTerms> {
  const byProduct = new Map<string, IssuedLicense[]>();
  for (const product of stock.known.keys()) byProduct.set(product, []);
  for (const license of stock.licenses) {
    const others = byProduct.get(license.product);
    if (others) others.push(license);
    else byProduct.set(license.product, [license]);
  }
  const terms = [...byProduct].map(([id, licenses]) => termsOf(id, licenses, stock, day));
  return new Map(terms.sort(inProductOrder).map((each) => [each.id, each]));
}

/** Products in the order of their names, then ids, by code units. */
function inProductOrder(one: KnownProduct, other: KnownProduct): number {
  return compareText(one.name, other.name) || compareText(one.id, other.id);
}

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function termsOf(id: string, licenses: readonly IssuedLicense[], stock: LicenseStock, day: CalendarDay): ProductTerms {
  const known = stock.known.get(id);
  const newest = licenses.reduce<IssuedLicense | undefined>(
    (best, license) => (!best || speaksBefore(license, best) ? license : best),
    undefined,
  );
  const withStatus = licenses
    .map((license) => ({...license, status: licenseStatus(license, day)}))
    .sort((one, other) => compareText(one.dueDate, other.dueDate) || compareText(one.id, other.id));
  const inForce = withStatus.filter(({status}) => isInForce(status));
  const dated = inForce.length > 0 ? inForce : withStatus;
  return {
    id,
    name: newest?.name ?? known?.name ?? id,
    kind: newest?.kind ?? known?.kind ?? 'personal',
    status: bestStatus(withStatus) ?? (stock.unverified.has(id) ? 'unverified' : 'none'),
    audience: newest?.audience ?? 'any',
    requires: newest?.requires ?? [],
    excludes: newest?.excludes ?? [],
    operations: operationsOf(inForce),
    knownOperations: [...new Set([...operationsOf(withStatus), ...(stock.unverified.get(id) ?? [])])],
    seatsInTerm: sumOf(withStatus, 'active'),
    seatsInGrace: sumOf(withStatus, 'in-grace'),
    startDate: dated.map(({startDate}) => startDate).sort()[0] ?? null,
    dueDate: dated.at(-1)?.dueDate ?? null,
    graceDays: Math.max(0, ...licenses.map(({graceDays}) => graceDays)),
    licenses: withStatus,
  };
}

/** Of two licenses in one file the first by id speaks for the product, in whichever order they are read. */
const speaksBefore = (one: IssuedLicense, other: IssuedLicense): boolean =>
  isNewer(one, other) || (!isNewer(other, one) && compareText(one.id, other.id) < 0);

const operationsOf = (licenses: readonly LicenseRecord[]): string[] =>
  [...new Set(licenses.flatMap(({operations}) => operations))].sort();

const sumOf = (
  licenses: readonly (LicenseRecord & {readonly status: LicenseStatus})[],
  status: LicenseStatus,
): number => licenses.reduce((sum, license) => (license.status === status ? sum + license.count : sum), 0);

/** Whether seats of this kind are handed out to users. */
export const isDistributed = (kind: LicenseKind): boolean => kind === 'personal' || kind === 'concurrent';

/** Whether a product is shown and can be asked for: one that has licenses, or whose seats someone still holds. */
export const isListed = (terms: ProductTerms, held: boolean): boolean => terms.status !== 'none' || held;

/** Seats in term or grace; null for Server, which counts nothing. */
export const totalOf = (terms: ProductTerms): number | null =>
  terms.kind === 'server' ? null : terms.seatsInTerm + terms.seatsInGrace;

/** What over-allocation is judged by. */
type SeatUse = Pick<ProductSummary, 'kind' | 'status' | 'used' | 'total'>;

/** How many more users than seats; 0 when there are enough. A product with no license in term or grace is expired, and not over-allocated. */
export const seatsTooMany = ({kind, status, used, total}: SeatUse): number =>
  kind === 'personal' && isInForce(status) ? Math.max(0, used - total!) : 0;

export const isOverAllocated = (use: SeatUse): boolean => seatsTooMany(use) > 0;

/** `used`: active holders, or for Metered what the host reported. */
export function summarise(terms: ProductTerms, used: number): ProductSummary {
  const upcoming = terms.licenses.filter(({status}) => status === 'upcoming');
  const inGrace = terms.licenses.filter(({status}) => status === 'in-grace');
  return {
    id: terms.id,
    name: terms.name,
    kind: terms.kind,
    status: terms.status,
    total: totalOf(terms),
    used,
    available: availableOf(terms, used),
    inGrace: terms.kind === 'server' ? 0 : terms.seatsInGrace,
    startDate: terms.startDate,
    dueDate: terms.dueDate,
    graceUntil:
      inGrace
        .map(({dueDate, graceDays}) => addDays(dueDate, graceDays))
        .sort()
        .at(-1) ?? null,
    audience: terms.audience,
    operations: terms.operations,
    requires: terms.requires,
    excludes: terms.excludes,
    licenses: terms.licenses,
    upcoming: upcoming.length
      ? {
          seats: upcoming.reduce((sum, {count}) => sum + count, 0),
          from: upcoming.map(({startDate}) => startDate).sort()[0]!,
        }
      : null,
  };
}

function availableOf(terms: ProductTerms, used: number): number | null {
  if (terms.kind === 'server') return null;
  if (terms.kind === 'concurrent') return terms.seatsInTerm + terms.seatsInGrace;
  return terms.seatsInTerm - used;
}
