import {html, nothing, type TemplateResult} from 'lit';
import type {Plan} from '../../core/plan.js';
import type {Messages} from '../../i18n/messages.js';
import {messageRow} from '../parts/message-row.js';
import {planDifferences} from './plan-difference.js';

/** That a plan is another one than was shown before, and in what: the figures before and now. */
export function outdatedMessage(before: Plan, now: Plan | undefined, messages: Messages): TemplateResult {
  const differences = now ? planDifferences(before, now) : [];
  return messageRow('info', messages.planOutdated, {
    more: now
      ? html`<ul class="small">
          ${
            differences.length > 0
              ? differences.map((each) => html`<li><bdi>${messages.productDifference(each)}</bdi></li>`)
              : html`<li>${messages.otherUsersConcerned}</li>`
          }
        </ul>`
      : nothing,
  });
}
