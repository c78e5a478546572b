import {html, nothing, type TemplateResult} from 'lit';
import type {Selection} from '../../controllers/selection.js';
import type {Messages} from '../../i18n/messages.js';
import {minusIcon, plusIcon, swapIcon} from '../../styles/icons.js';

export interface SelectionBarState {
  readonly selection: Selection;
  /** How many are selected, and how many of them the present filter shows. */
  readonly selected: {readonly total: number; readonly shown: number};
  readonly matching: number;
}

export interface SelectionActions {
  readonly selectAll: () => void;
  readonly clear: () => void;
  readonly cancel: () => void;
}

/** How many are selected, and what can be done with them. */
export function selectionBar(state: SelectionBarState, messages: Messages, actions: SelectionActions): TemplateResult {
  const {selection, selected, matching} = state;
  const [count, hidden] = [selected.total, selected.total - selected.shown];
  const isEverything = selection.matching !== undefined && !selection.hasExceptions;
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
      ${actionButton(plusIcon(), messages.grantLicenses, 'license-grant', count, messages)}
      ${actionButton(minusIcon(), messages.recallLicenses, 'license-recall', count, messages)}
      ${actionButton(swapIcon(), messages.replaceLicenses, 'license-replace', count, messages)}
      <button class="button plain compact cancel" type="button" @click=${actions.cancel}>
        ${messages.cancelMultiple}
      </button>
    </div>
  `;
}

/** Tells the host of the list what was pressed. Stays focusable without a selection, and says what is missing. */
function actionButton(
  icon: TemplateResult,
  label: string,
  event: 'license-grant' | 'license-recall' | 'license-replace',
  count: number,
  messages: Messages,
): TemplateResult {
  const isIdle = count === 0;
  const tell = ({currentTarget}: MouseEvent): void => {
    currentTarget!.dispatchEvent(new Event(event, {bubbles: true, composed: true}));
  };
  return html`
    <button
      class="button compact"
      type="button"
      aria-disabled=${isIdle ? 'true' : nothing}
      aria-description=${isIdle ? messages.selectUsersFirst : nothing}
      title=${isIdle ? messages.selectUsersFirst : nothing}
      @click=${isIdle ? nothing : tell}
    >
      ${icon} ${label}
    </button>
  `;
}
