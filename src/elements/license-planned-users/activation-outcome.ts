import type {Plan, PlannedUser} from '../../core/plan.js';
import type {Messages} from '../../i18n/messages.js';
import {checkIcon, inactiveIcon, skipIcon} from '../../styles/icons.js';
import {productOf, type Named, type PairOutcomeText} from './pair-outcomes.js';

/** Whether a user becomes active or inactive, and which seats come or go with that. Nothing where that is not asked. */
export function activationOutcome(
  {change}: Plan,
  {activation, seats = []}: PlannedUser,
  products: readonly Named[],
  isDone: boolean,
  messages: Messages,
): PairOutcomeText[] {
  if (!activation) return [];
  const action = change.action === 'activate' || change.action === 'deactivate' ? change.action : 'other';
  const text = messages.userActivation(activation, action, isDone);
  if (activation === 'already') return [{text, isMuted: true}];
  if (activation === 'not-found') return [{icon: skipIcon('muted'), text, isMuted: true}];
  const icon = activation === 'activated' ? checkIcon('good') : inactiveIcon('muted');
  const names = seats.map((id) => productOf(id, products).name);
  const moved = messages.userSeats(names, activation === 'activated' ? 'returning' : 'freed');
  return [{icon, text}, ...(names.length > 0 ? [{text: moved, isMuted: true}] : [])];
}

/** The same, as a line that is read without the table around it. */
export const activationSentence = (...asked: Parameters<typeof activationOutcome>): string =>
  activationOutcome(...asked)
    .map(({text}) => text)
    .join(', ');
