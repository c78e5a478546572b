import type {Plan, ProductPlan} from '../../core/plan.js';
import {seatsToGive} from '../../core/seats-to-give.js';
import type {Messages, Sentence} from '../../i18n/messages.js';
import type {LostSeats} from '../../i18n/system-user-messages.js';
import type {Tone} from './message-row.js';

/** Users without their seat that are named before the others are only counted. */
const namesShown = 3;

/** What letting users in or out of service did: how many, and whose seats did not come back. */
export function activationResult(
  action: 'activate' | 'deactivate',
  plan: Plan,
  messages: Messages,
): {readonly tone: Tone; readonly sentence: Sentence} {
  const sum = (count: (product: ProductPlan) => number): number =>
    plan.products.reduce((total, product) => total + count(product), 0);
  const users = plan.userCounts.changed;
  if (action === 'deactivate') {
    const {free, others} = seatsToGive(plan);
    return {tone: 'good', sentence: messages.usersDeactivated(users, free, others)};
  }
  const lost = sum(({unfit}) => unfit);
  const returned = sum(({returning}) => returning);
  return {
    tone: lost > 0 ? 'warn' : 'good',
    sentence: messages.usersActivated(users, returned, lost, lostSeats(plan)),
  };
}

function lostSeats(plan: Plan): LostSeats[] {
  if (plan.userCounts.NO_FREE_SEATS === 0) return [];
  const {users} = plan.users({group: 'NO_FREE_SEATS'});
  return plan.products
    .filter(({unfit}) => unfit > 0)
    .map(({product, name, unfit}) => {
      const names = users
        .filter(({pairs}) => pairs.some((pair) => pair.product === product && pair.reason === 'NO_FREE_SEATS'))
        .slice(0, namesShown)
        .map((user) => user.name);
      return {product: name, users: names, more: unfit - names.length};
    });
}
