import type {Plan} from './plan.js';

/**
 * What becomes of the seats that users no longer use because they become inactive: those that somebody else can get, and the
 * others, whose product is expired, has too few seats all the same, or counts sessions instead of users.
 */
export function seatsToGive({products}: Plan): {readonly free: number; readonly others: number} {
  let free = 0;
  let freed = 0;
  for (const product of products) {
    freed += product.freed;
    if (product.kind !== 'personal' || product.total === null) continue;
    const {total, usedBefore, usedAfter} = product;
    free += Math.max(0, total - usedAfter) - Math.max(0, total - usedBefore);
  }
  return {free, others: freed - free};
}
