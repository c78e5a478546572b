import {addDays, type CalendarDay} from './calendar-day.js';
import type {IssuedLicense} from './license.js';
import {rulingLicenses} from './license.js';
import {productTerms, totalOf, type KnownProduct, type LicenseStock, type ProductTerms} from './product.js';

/** How a file changes one product; several can hold at once. */
export type ProductDifferenceKind =
  | 'new-product'
  | 'more-seats'
  | 'fewer-seats'
  | 'later-date'
  | 'earlier-date'
  | 'operation-lost'
  | 'product-gone'
  | 'other'
  | 'unchanged';

export interface ProductDifference {
  readonly product: string;
  readonly name: string;
  readonly kind: ProductTerms['kind'];
  readonly differences: readonly ProductDifferenceKind[];
  /** Seats in term, in grace or upcoming; null for Server. */
  readonly seatsBefore: number | null;
  readonly seatsAfter: number | null;
  /** Null where there is no license. */
  readonly dueBefore: CalendarDay | null;
  readonly dueAfter: CalendarDay | null;
}

/** Something a file takes away; it must be acknowledged. */
export type UploadLoss =
  | {
      readonly kind: 'fewer-seats-than-used';
      readonly product: string;
      readonly name: string;
      readonly seats: number;
      readonly used: number;
      /** Last day on which everyone still gets in. */
      readonly until: CalendarDay;
    }
  | {readonly kind: 'product-gone'; readonly product: string; readonly name: string; readonly used: number}
  | {readonly kind: 'operation-gone'; readonly product: string; readonly name: string; readonly operation: string}
  | {
      readonly kind: 'earlier-due-date';
      readonly product: string;
      readonly name: string;
      readonly license: string;
      readonly before: CalendarDay;
      readonly after: CalendarDay;
    }
  | {readonly kind: 'foreign-answer'; readonly request: string};

export interface UploadDifference {
  /** Gains first, then losses, then what stays; only products the file names. */
  readonly products: readonly ProductDifference[];
  readonly losses: readonly UploadLoss[];
}

/**
 * What accepting some records changes. `records` are all those of verified files so far, `accepted` those of the new file;
 * `used` counts the active holders of a product, or what a host reported of it.
 */
export function uploadDifference(
  stock: Omit<LicenseStock, 'licenses'>,
  records: readonly IssuedLicense[],
  accepted: readonly IssuedLicense[],
  used: (product: KnownProduct) => number,
  day: CalendarDay,
): UploadDifference {
  const rulingBefore = rulingLicenses(records);
  const rulingAfter = rulingLicenses([...records, ...accepted]);
  const termsBefore = productTerms({...stock, licenses: rulingBefore}, day);
  const termsAfter = productTerms({...stock, licenses: rulingAfter}, day);
  const touched = new Set(accepted.map(({product}) => product));
  for (const license of rulingBefore) {
    if (accepted.some(({id}) => id === license.id)) touched.add(license.product);
  }
  const pairs = [...touched]
    .map((product) => ({before: termsBefore.get(product), after: termsAfter.get(product)}))
    .map(({before, after}) => ({before: hasLicenses(before), after: hasLicenses(after)}))
    .filter(({before, after}) => before ?? after);
  return {
    products: pairs.map(({before, after}) => differenceOf(before, after)).sort(gainsFirst),
    losses: [
      ...pairs.flatMap(({before, after}) => (before ? lossesOf(before, after, used(before), day) : [])),
      ...earlierDueDates(rulingBefore, rulingAfter),
    ],
  };
}

const hasLicenses = (terms: ProductTerms | undefined): ProductTerms | undefined =>
  terms && terms.licenses.length > 0 ? terms : undefined;

function differenceOf(before: ProductTerms | undefined, after: ProductTerms | undefined): ProductDifference {
  const shown = (after ?? before)!;
  const result = {
    product: shown.id,
    name: shown.name,
    kind: shown.kind,
    seatsBefore: before ? purchased(before) : shown.kind === 'server' ? null : 0,
    seatsAfter: after ? purchased(after) : shown.kind === 'server' ? null : 0,
    dueBefore: before?.dueDate ?? null,
    dueAfter: after?.dueDate ?? null,
  };
  return {...result, differences: kindsOf(before, after, result)};
}

function kindsOf(
  before: ProductTerms | undefined,
  after: ProductTerms | undefined,
  {seatsBefore, seatsAfter, dueBefore, dueAfter}: Omit<ProductDifference, 'differences'>,
): ProductDifferenceKind[] {
  if (!before) return ['new-product'];
  if (!after) return ['product-gone'];
  const kinds: ProductDifferenceKind[] = [];
  if ((seatsAfter ?? 0) > (seatsBefore ?? 0)) kinds.push('more-seats');
  if ((seatsAfter ?? 0) < (seatsBefore ?? 0)) kinds.push('fewer-seats');
  if (dueAfter! > dueBefore!) kinds.push('later-date');
  if (dueAfter! < dueBefore!) kinds.push('earlier-date');
  if (operationsLost(before, after).length > 0) kinds.push('operation-lost');
  if (kinds.length > 0) return kinds;
  return licenseTerms(before) === licenseTerms(after) ? ['unchanged'] : ['other'];
}

/** Seats of every license that has not run out, as one sees what was bought, not only what is in term today. */
function purchased(terms: ProductTerms): number | null {
  if (terms.kind === 'server') return null;
  return terms.licenses.reduce((sum, {status, count}) => (status === 'expired' ? sum : sum + count), 0);
}

/** All that a license says except when it was issued, to tell a real change from a mere reissue. */
const licenseTerms = (terms: ProductTerms): string =>
  JSON.stringify(terms.licenses.map(({issuedAt: _issuedAt, entry: _entry, ...license}) => license));

function lossesOf(before: ProductTerms, after: ProductTerms | undefined, used: number, day: CalendarDay): UploadLoss[] {
  const {id: product, name} = before;
  if (!after) return [{kind: 'product-gone', product, name, used}];
  const losses: UploadLoss[] = [];
  const [seatsBefore, seats] = [totalOf(before), totalOf(after)];
  const limited = before.kind === 'personal' || before.kind === 'metered';
  if (limited && seats! < used && seats! < seatsBefore!) {
    losses.push({
      kind: 'fewer-seats-than-used',
      product,
      name,
      seats: seats!,
      used,
      until: addDays(day, after.graceDays),
    });
  }
  const lost = operationsLost(before, after);
  return [...losses, ...lost.map((operation) => ({kind: 'operation-gone' as const, product, name, operation}))];
}

const operationsLost = (before: ProductTerms, after: ProductTerms): string[] =>
  before.operations.filter((operation) => !after.knownOperations.includes(operation));

/** Judged per license, since a product's latest date can hide that part of its seats ends sooner. */
function earlierDueDates(before: readonly IssuedLicense[], after: readonly IssuedLicense[]): UploadLoss[] {
  const later = new Map(after.map((license) => [license.id, license]));
  return before.flatMap((license) => {
    const now = later.get(license.id);
    if (!now || now.dueDate >= license.dueDate) return [];
    const {product, name, id} = license;
    return [
      {kind: 'earlier-due-date' as const, product, name, license: id, before: license.dueDate, after: now.dueDate},
    ];
  });
}

const lossKinds: readonly ProductDifferenceKind[] = ['fewer-seats', 'earlier-date', 'operation-lost', 'product-gone'];

function gainsFirst(one: ProductDifference, other: ProductDifference): number {
  const rank = ({differences}: ProductDifference): number =>
    differences.some((kind) => lossKinds.includes(kind)) ? 1 : differences.includes('unchanged') ? 2 : 0;
  return rank(one) - rank(other) || (one.name < other.name ? -1 : one.name > other.name ? 1 : 0);
}
