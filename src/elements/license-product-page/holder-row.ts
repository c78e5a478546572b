import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {PlannedPair} from '../../core/plan.js';
import type {Formatters} from '../../i18n/formatters.js';
import type {Messages} from '../../i18n/messages.js';
import {inactiveIcon, minusIcon, plusIcon, skipIcon, undoIcon} from '../../styles/icons.js';
import {seatGiver} from '../parts/seat-giver.js';
import type {HolderRow} from './licensed-users.js';

export const holderColumns = ['tick', 'name', 'jobTitle', 'since', 'by', 'change'];

export interface HolderRowState {
  readonly row: number;
  readonly isTicked: boolean;
  readonly isCurrent: boolean;
  /** What the plan says of a user who is not simply given a seat. */
  readonly pair: PlannedPair | undefined;
}

/** One user with a seat, or who is to get one. `data-row` is how events and measuring find the row. */
export function holderRow(
  listed: HolderRow,
  {row, isTicked, isCurrent, pair}: HolderRowState,
  messages: Messages,
  format: Formatters,
  onTakeBack: () => void,
): TemplateResult {
  const {user, isAdded} = listed;
  const isRecalled = !listed.isAdded && listed.isRecalled;
  const giver = listed.isAdded ? '' : seatGiver(listed.user, messages);
  const since = listed.isAdded ? messages.notAppliedYet : listed.user.since ? format.date(listed.user.since) : '';
  return html`
    <tr
      role="row"
      data-row=${row}
      aria-rowindex=${row + 2}
      aria-selected=${String(isTicked)}
      class=${isAdded || isRecalled ? 'changed' : ''}
      tabindex=${isCurrent ? '0' : '-1'}
    >
      <td role="cell" class="column-tick">
        <input
          type="checkbox"
          tabindex="-1"
          aria-label=${user.name}
          aria-describedby=${isRecalled ? `change-${row}` : nothing}
          ?disabled=${isRecalled}
          .checked=${live(isTicked)}
        />
      </td>
      <td role="cell" class="column-name cut" title=${user.name}>
        <button class="link name ${isRecalled ? 'struck' : ''}" type="button" tabindex="-1" data-open=${user.id}>
          <bdi>${user.name}</bdi>
        </button>
      </td>
      <td role="cell" class="column-jobTitle cut" title=${user.jobTitle ?? ''}><bdi>${user.jobTitle}</bdi></td>
      <td role="cell" class="column-since">${since}</td>
      <td role="cell" class="column-by cut muted" title=${giver}><bdi>${giver}</bdi></td>
      <td role="cell" id="change-${row}" class="column-change">
        <span class="marks">
          ${facts(listed, pair, messages)}
          ${isAdded ? additionMark(pair, messages) : isRecalled ? mark(minusIcon(), messages.willBeRecalled) : nothing}
          ${
            isAdded || isRecalled
              ? html`<button
                  class="icon-button take-back"
                  type="button"
                  tabindex="-1"
                  aria-label=${isAdded ? messages.dropAddition(user.name) : messages.dropRecall(user.name)}
                  title=${isAdded ? messages.dropAddition(user.name) : messages.dropRecall(user.name)}
                  @click=${onTakeBack}
                >
                  ${undoIcon()}
                </button>`
              : nothing
          }
        </span>
      </td>
    </tr>
  `;
}

const mark = (icon: TemplateResult, text: string): TemplateResult => html`<span class="mark">${icon} ${text}</span>`;

/** Users of a portal carry their type everywhere; who is inactive uses no seat, unless that is why they get none. */
function facts({user}: HolderRow, pair: PlannedPair | undefined, messages: Messages): TemplateResult {
  const isSaid = user.active || pair?.reason === 'USER_INACTIVE';
  return html`
    ${user.type === 'external' ? html`<span class="muted small">${messages.userTypes.external}</span>` : nothing}
    ${isSaid ? nothing : html`<span class="muted small">${inactiveIcon()} ${messages.inactive}</span>`}
  `;
}

function additionMark(pair: PlannedPair | undefined, messages: Messages): TemplateResult {
  if (pair?.outcome === 'skipped' && pair.reason) {
    const icon = pair.reason === 'USER_INACTIVE' ? inactiveIcon() : skipIcon();
    return html`<span class="muted">${icon} ${messages.reasons[pair.reason]}</span>`;
  }
  if (pair?.outcome === 'withheld') return html`<span class="muted">${messages.chips.withheld}</span>`;
  return mark(plusIcon(), messages.willBeGranted);
}
