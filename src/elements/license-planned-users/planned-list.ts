import type {Plan, PlanGroup, PlannedPair, PlannedUser} from '../../core/plan.js';
import type {Messages} from '../../i18n/messages.js';
import {activationSentence} from './activation-outcome.js';
import {pairSentence, productOf, type Named} from './pair-outcomes.js';

/** What a list of a plan's users is made from. */
export interface PlannedList {
  readonly plan: Plan;
  /** Undefined for everyone. */
  readonly group: PlanGroup | undefined;
  readonly products: readonly Named[];
  /** Whether the plan was carried out. */
  readonly isDone: boolean;
}

const header = ['user', 'name', 'product', 'productName', 'outcome', 'reason', 'sentence'];

/** Groups of users by what becomes of a pair say nothing of those who come or go. */
const isOf = ({activation}: PlannedUser, group: PlanGroup | undefined): boolean =>
  activation !== undefined && (group === undefined || group === 'changed' || group === 'already');

/** A row for each user and product of the group, with a row of names above. */
export function listRows(list: PlannedList, messages: Messages): string[][] {
  const {plan, group, products, isDone} = list;
  const rows = plan.users({group}).users.flatMap((user) => {
    const {userId, name, pairs, activation = ''} = user;
    const ofPairs = pairs
      .filter((pair) => belongsTo(pair, group))
      .map((pair) => [
        userId,
        name,
        pair.product,
        productOf(pair.product, products).name,
        pair.outcome,
        pair.reason ?? '',
        pairSentence(pair, products, isDone, messages),
      ]);
    if (!isOf(user, group)) return ofPairs;
    return [
      ...ofPairs,
      [userId, name, '', '', activation, '', activationSentence(plan, user, products, isDone, messages)],
    ];
  });
  return [header, ...rows];
}

/** A line for each user of the group, to be pasted into a letter or a sheet. */
export function listText(list: PlannedList, messages: Messages): {readonly text: string; readonly users: number} {
  const {plan, group, products, isDone} = list;
  const {users} = plan.users({group});
  const lines = users.map((user) => {
    const {userId, name, pairs} = user;
    const said = pairs
      .filter((pair) => belongsTo(pair, group))
      .map((pair) => pairSentence(pair, products, isDone, messages));
    if (isOf(user, group)) said.push(activationSentence(plan, user, products, isDone, messages));
    return [name, userId, said.join('; ')].join('\t');
  });
  return {text: lines.join('\n'), users: users.length};
}

/** Whether a pair is why its user belongs to a group. */
function belongsTo({outcome, reason}: PlannedPair, group: PlanGroup | undefined): boolean {
  if (group === undefined || outcome === group || reason === group) return true;
  return group === 'changed' && (outcome === 'granted' || outcome === 'recalled');
}
