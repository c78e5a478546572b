import {addDays, dayOf, startOfDay, type CalendarDay} from './calendar-day.js';
import {isOverAllocated, type ProductSummary} from './product.js';

/** Something about a product that needs a person, the worst first. */
export const noticeKinds = [
  'over-allocated',
  'unverified',
  'expired',
  'in-grace',
  'nearly-used-up',
  'ends-soon',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export interface Notice {
  readonly kind: NoticeKind;
  readonly product: ProductSummary;
  /** Days that remain after today for a product in grace or that ends soon; else 0. */
  readonly daysLeft: number;
}

/** Part of a metered total below which it is said that little is left. */
const lowShare = 0.1;

/** Days before the due date from which on it is said that a product ends. */
const noticeTerm = 14;

/**
 * What a screen says is available. Fewer than none is told of products that are over-allocated; where grace is all that is
 * left there is simply nothing to give.
 */
export const shownAvailable = (product: ProductSummary): number | null =>
  product.available === null || isOverAllocated(product) ? product.available : Math.max(0, product.available);

export const isNearlyUsedUp = ({kind, total, available}: ProductSummary): boolean =>
  kind === 'metered' && total !== null && total > 0 && available! < total * lowShare;

/** What the products' administrators must know on a day, worst first, then in product order. */
export function noticesOf(products: readonly ProductSummary[], day: CalendarDay): Notice[] {
  const notices = products.flatMap((product): Notice[] => {
    const kind = kindOf(product, day);
    return kind ? [{kind, product, daysLeft: daysLeft(kind, product, day)}] : [];
  });
  return notices.sort((one, other) => noticeKinds.indexOf(one.kind) - noticeKinds.indexOf(other.kind));
}

function daysLeft(kind: NoticeKind, {graceUntil, dueDate}: ProductSummary, day: CalendarDay): number {
  if (kind === 'in-grace') return daysUntil(day, graceUntil!);
  return kind === 'ends-soon' ? daysUntil(day, dueDate!) : 0;
}

function kindOf(product: ProductSummary, day: CalendarDay): NoticeKind | undefined {
  if (isOverAllocated(product)) return 'over-allocated';
  if (product.status === 'unverified') return 'unverified';
  // Once nobody holds a seat any more there is nothing left to do about it.
  if (product.status === 'expired') return product.used > 0 ? 'expired' : undefined;
  if (product.status === 'in-grace') return 'in-grace';
  if (isNearlyUsedUp(product)) return 'nearly-used-up';
  return endsSoon(product, day) ? 'ends-soon' : undefined;
}

/** A license that takes over without a gap leaves nothing to do. */
function endsSoon({status, dueDate, upcoming}: ProductSummary, day: CalendarDay): boolean {
  if (status !== 'active' || daysUntil(day, dueDate!) > noticeTerm) return false;
  return upcoming === null || upcoming.from > addDays(dueDate!, 1);
}

function daysUntil(day: CalendarDay, last: CalendarDay): number {
  const length = startOfDay('1970-01-02') - startOfDay(dayOf(0));
  return Math.round((startOfDay(last) - startOfDay(day)) / length);
}
