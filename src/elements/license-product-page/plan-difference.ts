import {skipReasons, type Plan, type SkipReason} from '../../core/plan.js';
import type {Messages, Sentence} from '../../i18n/messages.js';

const namesShown = 3;

/** What changed elsewhere between two plans of the same intent. Undefined when the outcome is the same. */
export function planDifference(before: Plan, now: Plan, takenOver: number, messages: Messages): Sentence | undefined {
  if (before.fingerprint === now.fingerprint && before.blockedBy === now.blockedBy && takenOver === 0) return undefined;
  const [was, is] = [before.products[0], now.products[0]];
  const facts: string[] = [];
  if (was && is) {
    if (was.usedBefore !== is.usedBefore) facts.push(messages.usedWas(was.usedBefore, is.usedBefore));
    if (was.total !== is.total) facts.push(messages.totalWas(was.total ?? 0, is.total ?? 0));
  }
  if (takenOver > 0) facts.push(messages.changedElsewhere(takenOver));
  for (const reason of skipReasons) {
    const names = newlySkipped(before, now, reason);
    if (names.length === 0) continue;
    facts.push(messages.skippedNow(names.slice(0, namesShown), Math.max(0, names.length - namesShown), reason));
  }
  return {title: messages.planChanged.title, text: [...facts, messages.planChanged.text].join(' ')};
}

function newlySkipped(before: Plan, now: Plan, reason: SkipReason): string[] {
  if (now.userCounts[reason] === 0 || reason === 'ALREADY_GRANTED' || reason === 'NOT_GRANTED') return [];
  const known = new Set(before.users({group: reason}).users.map(({userId}) => userId));
  return now
    .users({group: reason})
    .users.filter(({userId}) => !known.has(userId))
    .map(({name}) => name);
}
