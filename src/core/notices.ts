import {dayOf, startOfDay, type CalendarDay} from './calendar-day.js';
import {isOverAllocated, type ProductSummary} from './product.js';

/** Something about a product that needs a person, the worst first. */
export const noticeKinds = ['over-allocated', 'unverified', 'expired', 'in-grace', 'nearly-used-up'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export interface Notice {
  readonly kind: NoticeKind;
  readonly product: ProductSummary;
  /** Days that remain after today for a product in grace; else 0. */
  readonly daysLeft: number;
}

/** Part of a metered total below which it is said that little is left. */
const lowShare = 0.1;

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
    const kind = kindOf(product);
    return kind ? [{kind, product, daysLeft: kind === 'in-grace' ? daysUntil(day, product.graceUntil!) : 0}] : [];
  });
  return notices.sort((one, other) => noticeKinds.indexOf(one.kind) - noticeKinds.indexOf(other.kind));
}

function kindOf(product: ProductSummary): NoticeKind | undefined {
  if (isOverAllocated(product)) return 'over-allocated';
  if (product.status === 'unverified') return 'unverified';
  // Once nobody holds a seat any more there is nothing left to do about it.
  if (product.status === 'expired') return product.used > 0 ? 'expired' : undefined;
  if (product.status === 'in-grace') return 'in-grace';
  return isNearlyUsedUp(product) ? 'nearly-used-up' : undefined;
}

function daysUntil(day: CalendarDay, last: CalendarDay): number {
  const length = startOfDay('1970-01-02') - startOfDay(dayOf(0));
  return Math.round((startOfDay(last) - startOfDay(day)) / length);
}
