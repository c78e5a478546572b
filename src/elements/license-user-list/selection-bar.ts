import {html, nothing, type TemplateResult} from 'lit';
import type {Messages} from '../../i18n/messages.js';
import {minusIcon, plusIcon, swapIcon} from '../../styles/icons.js';

export interface SelectionBarState {
  readonly count: number;
  /** Selected users whom the present filter hides. */
  readonly hidden: number;
  readonly matching: number;
  /** A whole filter is selected, without exceptions. */
  readonly isEverything: boolean;
}

export interface SelectionActions {
  readonly selectAll: () => void;
  readonly clear: () => void;
  readonly cancel: () => void;
  readonly grant: () => void;
  readonly recall: () => void;
  readonly replace: () => void;
}

/** How many are selected, and what can be done with them. */
export function selectionBar(state: SelectionBarState, messages: Messages, actions: SelectionActions): TemplateResult {
  const {count, hidden, matching, isEverything} = state;
  const text = hidden > 0 ? messages.selectedHidden(count, hidden) : messages.selectedCount(count);
  return html`
    <div class="selection-bar">
      <span class="strong" role="status"
        ><bdi>${isEverything && hidden === 0 ? messages.allSelected(count) : text}</bdi></span
      >
      <button class="link" type="button" @click=${isEverything ? actions.clear : actions.selectAll}>
        ${isEverything ? messages.clear : messages.selectAllMatching(matching)}
      </button>
      <span class="divider"></span>
      ${actionButton(plusIcon(), messages.grantLicenses, count, messages, actions.grant)}
      ${actionButton(minusIcon(), messages.recallLicenses, count, messages, actions.recall)}
      ${actionButton(swapIcon(), messages.replaceLicenses, count, messages, actions.replace)}
      <button class="button plain compact cancel" type="button" @click=${actions.cancel}>
        ${messages.cancelMultiple}
      </button>
    </div>
  `;
}

/** Stays focusable without a selection, and says what is missing. */
function actionButton(
  icon: TemplateResult,
  label: string,
  count: number,
  messages: Messages,
  run: () => void,
): TemplateResult {
  const isIdle = count === 0;
  return html`
    <button
      class="button compact"
      type="button"
      aria-disabled=${isIdle ? 'true' : nothing}
      aria-description=${isIdle ? messages.selectUsersFirst : nothing}
      title=${isIdle ? messages.selectUsersFirst : nothing}
      @click=${isIdle ? nothing : run}
    >
      ${icon} ${label}
    </button>
  `;
}
