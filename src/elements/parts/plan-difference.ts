import type {Plan, ProductPlan} from '../../core/plan.js';
import type {FigureChange, ProductDifference} from '../../i18n/plan-messages.js';

/**
 * Which figures of a plan became others while it was looked at, product by product. Who comes or goes can get or lose a
 * product meanwhile, which then is in one of the plans only.
 */
export function planDifferences(before: Plan, now: Plan): ProductDifference[] {
  const concerned = new Map([...now.products, ...before.products].map((each) => [each.product, each]));
  return [...concerned.values()].flatMap((product) => {
    const [was, is] = [before, now].map((plan) => plan.products.find((each) => each.product === product.product));
    return productDifference(was ?? unconcerned(product), is ?? unconcerned(product)) ?? [];
  });
}

/** Of its seats nothing more is known than that none is concerned. */
const unconcerned = (product: ProductPlan): ProductPlan => ({
  ...product,
  granted: 0,
  recalled: 0,
  skipped: 0,
  returning: 0,
  freed: 0,
  unfit: 0,
});

function productDifference(before: ProductPlan, now: ProductPlan): ProductDifference | undefined {
  const changed = {
    free: figure(freeSeats(before), freeSeats(now)),
    granted: figure(before.granted, now.granted),
    recalled: figure(before.recalled - before.unfit, now.recalled - now.unfit),
    skipped: figure(before.skipped, now.skipped),
    freed: figure(before.freed, now.freed),
    returning: figure(before.returning, now.returning),
    unfit: figure(before.unfit, now.unfit),
  };
  const entries = Object.entries(changed).filter(([, change]) => change !== undefined);
  return entries.length > 0 ? {product: now.name, ...Object.fromEntries(entries)} : undefined;
}

const figure = (before: number, now: number): FigureChange | undefined => (before === now ? undefined : [before, now]);

/** Of a concurrent product nothing is used up. */
const freeSeats = ({kind, total, usedBefore}: ProductPlan): number =>
  kind === 'personal' ? Math.max(0, (total ?? 0) - usedBefore) : (total ?? 0);
