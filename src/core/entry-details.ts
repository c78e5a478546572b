import type {JournalDetail, JournalEntry} from './journal.js';
import {skipReasons, type SkipReason} from './plan.js';

/** Users an entry left out of a product for one reason; the n-th of them belongs to the n-th part with the role `skipped`. */
export interface SkippedCount {
  readonly product: string;
  readonly reason: SkipReason;
  readonly count: number;
}

/** What a refused attempt wanted. */
export interface AskedFor {
  readonly products: readonly string[];
  /** Null where only a filter said who. */
  readonly users: number | null;
}

type Members = {readonly [name: string]: JournalDetail | undefined};

// Details are read as if anything could stand there: an entry that was changed by hand is shown as well.

export const skippedOf = ({details}: JournalEntry): SkippedCount[] =>
  listOf(details?.['skipped']).flatMap((detail) => {
    const {product, reason, count} = membersOf(detail);
    const known = skipReasons.find((each) => each === reason);
    return known && typeof product === 'string' ? [{product, reason: known, count: countOf(count)}] : [];
  });

/** Users of a product with whom there was nothing to do: they held it already, or not what was to be recalled. */
export const alreadyOf = ({details}: JournalEntry): SkippedCount[] =>
  listOf(details?.['already']).flatMap((detail) => {
    const {product, reason, count} = membersOf(detail);
    const known = (['ALREADY_GRANTED', 'NOT_GRANTED'] as const).find((each) => each === reason);
    return known && typeof product === 'string' ? [{product, reason: known, count: countOf(count)}] : [];
  });

/** Ids that nobody in the directory ever had; of many only the first are named. */
export const unknownOf = ({details}: JournalEntry): {readonly ids: readonly string[]; readonly count: number} => ({
  ids: textsOf(details?.['unknown']),
  count: countOf(details?.['unknownCount']),
});

export function askedOf({details}: JournalEntry): AskedFor {
  const {products, users} = membersOf(details?.['asked']);
  return {products: textsOf(products), users: typeof users === 'number' ? users : null};
}

/** What the error of a refused attempt carried. */
export const errorDetailsOf = ({details}: JournalEntry): Members => membersOf(details?.['error']);

/** Name of the file that was imported. */
export function fileNameOf({action, details}: JournalEntry): string | null {
  const file = details?.['file'];
  return action === 'assign' && typeof file === 'string' ? file : null;
}

/** How many lines of that file were left out. */
export const lineErrorsOf = ({details}: JournalEntry): number => countOf(details?.['lineErrors']);

/** What licenses were requested for. */
export function requestOf({action, details}: JournalEntry): {
  readonly companyId: string;
  readonly licenseVersion: string;
} | null {
  const {companyId, licenseVersion} = membersOf(details?.['request']);
  const isKnown = action === 'request' && typeof companyId === 'string' && typeof licenseVersion === 'string';
  return isKnown ? {companyId, licenseVersion} : null;
}

/** Every product an entry speaks of, in the order in which they were judged. */
export const productsOf = (entry: JournalEntry): string[] => [
  ...new Set([
    ...askedOf(entry).products,
    ...entry.parts.flatMap(({product}) => product ?? []),
    ...entry.products.map(({product}) => product),
    ...skippedOf(entry).map(({product}) => product),
    ...alreadyOf(entry).map(({product}) => product),
  ]),
];

const listOf = (detail: JournalDetail | undefined): readonly JournalDetail[] =>
  Array.isArray(detail) ? (detail as readonly JournalDetail[]) : [];

/** The members of a detail, none where it has none. */
export const membersOf = (detail: JournalDetail | undefined): Members =>
  typeof detail === 'object' && detail !== null && !Array.isArray(detail) ? (detail as Members) : {};

const textsOf = (detail: JournalDetail | undefined): string[] =>
  listOf(detail).filter((each) => typeof each === 'string');

const countOf = (detail: JournalDetail | undefined): number => (typeof detail === 'number' ? detail : 0);
