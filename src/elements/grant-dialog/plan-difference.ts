import type {Plan, ProductPlan} from '../../core/plan.js';
import type {FigureChange, ProductDifference} from '../../i18n/plan-messages.js';

/** Which figures of a plan became others while it was looked at, product by product. */
export const planDifferences = (before: Plan, now: Plan): ProductDifference[] =>
  now.products.flatMap((product) => {
    const earlier = before.products.find((each) => each.product === product.product);
    return (earlier && productDifference(earlier, product)) ?? [];
  });

function productDifference(before: ProductPlan, now: ProductPlan): ProductDifference | undefined {
  const changed = {
    free: figure(freeSeats(before), freeSeats(now)),
    granted: figure(before.granted, now.granted),
    recalled: figure(before.recalled, now.recalled),
    skipped: figure(before.skipped, now.skipped),
  };
  const entries = Object.entries(changed).filter(([, change]) => change !== undefined);
  return entries.length > 0 ? {product: now.name, ...Object.fromEntries(entries)} : undefined;
}

const figure = (before: number, now: number): FigureChange | undefined => (before === now ? undefined : [before, now]);

/** Of a concurrent product nothing is used up. */
const freeSeats = ({kind, total, usedBefore}: ProductPlan): number =>
  kind === 'personal' ? Math.max(0, (total ?? 0) - usedBefore) : (total ?? 0);
