import type {CalendarDay} from '../../core/calendar-day.js';
import type {ProductSummary} from '../../core/product.js';
import type {LicensingSession} from '../../licensing/licensing-session.js';

/** A product, and what its page needs to know of the others. */
export interface ReadProduct {
  readonly product: ProductSummary;
  readonly nameOf: (product: string) => string;
  readonly today: CalendarDay;
}

/** Rejects with PRODUCT_NOT_FOUND. */
export async function readProduct(session: LicensingSession, id: string): Promise<ReadProduct> {
  const [product, products, {today}] = await Promise.all([
    session.product(id),
    session.products(),
    session.installation(),
  ]);
  return {product, today, nameOf: (other) => products.find((each) => each.id === other)?.name ?? other};
}
