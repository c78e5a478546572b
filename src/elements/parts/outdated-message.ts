import {html, nothing, type TemplateResult} from 'lit';
import type {Plan} from '../../core/plan.js';
import type {Messages} from '../../i18n/messages.js';
import {messageRow} from './message-row.js';
import {planDifferences} from './plan-difference.js';

/** That a plan is another one than was shown before, and in what: the figures before and now. */
export function outdatedMessage(before: Plan, now: Plan | undefined, messages: Messages): TemplateResult {
  return messageRow('info', isActivation(before) ? messages.activationOutdated : messages.planOutdated, {
    more: now
      ? html`<ul class="small">
          ${differences(before, now, messages).map((each) => html`<li><bdi>${each}</bdi></li>`)}
        </ul>`
      : nothing,
  });
}

function differences(before: Plan, now: Plan, messages: Messages): string[] {
  const found = planDifferences(before, now).map((each) => messages.productDifference(each));
  const [was, is] = [before.userCounts.changed, now.userCounts.changed];
  if (isActivation(now) && was !== is) found.push(messages.changedUsersDifference(was, is));
  return found.length > 0 ? found : [messages.otherUsersConcerned];
}

const isActivation = ({change}: Plan): boolean => change.action === 'activate' || change.action === 'deactivate';
