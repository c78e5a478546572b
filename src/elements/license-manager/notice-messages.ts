import {html, nothing, type TemplateResult} from 'lit';
import type {Notice} from '../../core/notices.js';
import {seatsTooMany, type ProductSummary} from '../../core/product.js';
import type {Messages, Sentence} from '../../i18n/messages.js';
import {clockIcon} from '../../styles/icons.js';
import {messageRow, type Tone} from '../parts/message-row.js';

export interface NoticeActions {
  readonly recall: (product: ProductSummary) => void;
  readonly request: () => void;
  readonly upload: () => void;
}

/** One notice with the button that remedies it. */
function noticeMessage(notice: Notice, messages: Messages, actions: NoticeActions): TemplateResult {
  const button = (label: string, run: () => void): TemplateResult =>
    html`<button class="button compact" type="button" @click=${run}>${label}</button>`;
  const {kind, product} = notice;
  const remedy = {
    'over-allocated': () => button(messages.recallCount(seatsTooMany(product)), () => actions.recall(product)),
    unverified: () => button(messages.upload, actions.upload),
    expired: () => button(messages.requestLicenses, actions.request),
    'in-grace': () => button(messages.requestLicenses, actions.request),
    'nearly-used-up': () => button(messages.requestLicenses, actions.request),
    'ends-soon': () => button(messages.requestLicenses, actions.request),
  }[kind]();
  return messageRow(toneOf(notice), sentenceOf(notice, messages), {
    actions: remedy,
    className: 'notice',
    ...((kind === 'in-grace' || kind === 'ends-soon') && {icon: clockIcon}),
  });
}

function toneOf({kind}: Notice): Tone {
  return kind === 'over-allocated' || kind === 'unverified' ? 'bad' : 'warn';
}

function sentenceOf({kind, product, daysLeft}: Notice, messages: Messages): Sentence {
  const {name, used, total, dueDate, graceUntil, available} = product;
  switch (kind) {
    case 'over-allocated':
      return messages.overAllocated(name, used, total ?? 0);
    case 'unverified':
      return messages.unverified(name);
    case 'expired':
      return messages.expired(name, dueDate!, used);
    case 'in-grace':
      return messages.inGrace(name, dueDate!, used, graceUntil!, daysLeft);
    case 'nearly-used-up':
      return messages.nearlyUsedUp(name, available ?? 0);
    case 'ends-soon':
      return messages.endsSoon(name, dueDate!, used, daysLeft);
  }
}

export const noticesShown = 2;

/** Two are shown, and how many more there are; pressing that shows all. */
export function noticeList(
  notices: readonly Notice[],
  isUnfolded: boolean,
  messages: Messages,
  actions: NoticeActions & {readonly unfold: () => void},
): TemplateResult | typeof nothing {
  const shown = isUnfolded ? notices : notices.slice(0, noticesShown);
  const rest = notices.length - shown.length;
  if (notices.length === 0) return nothing;
  return html`
    ${shown.map((notice) => noticeMessage(notice, messages, actions))}
    ${
      rest > 0
        ? html`<button class="link more" type="button" @click=${actions.unfold}>${messages.andMore(rest)}</button>`
        : nothing
    }
  `;
}
