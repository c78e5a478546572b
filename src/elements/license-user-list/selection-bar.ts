import {html, nothing, type TemplateResult} from 'lit';
import type {Selection} from '../../controllers/selection.js';
import type {SelectedCount} from '../../controllers/user-list-data.js';
import {LicenseGrantEvent} from '../../events/license-grant.js';
import {LicenseRecallEvent} from '../../events/license-recall.js';
import {LicenseReplaceEvent} from '../../events/license-replace.js';
import type {Messages} from '../../i18n/messages.js';
import type {MenuItem} from '../license-menu/license-menu.js';
import {minusIcon, moreIcon, plusIcon, selectAllIcon, swapIcon} from '../../styles/icons.js';

export interface SelectionBarState {
  readonly selection: Selection;
  readonly selected: SelectedCount;
  readonly matching: number;
  /** What can be done beside **Grant licenses** and **Recall licenses**; **Replace licenses** where nothing is said. */
  readonly more: readonly MenuItem[] | undefined;
}

export interface SelectionActions {
  readonly selectEveryone: (isSelected: boolean) => void;
  /** Tells the host of the list what was pressed. */
  readonly tell: (event: Event) => void;
  readonly cancel: () => void;
}

/** How many are selected, and what can be done with them. Where there is little room a menu holds what is rarer. */
export function selectionBar(state: SelectionBarState, messages: Messages, actions: SelectionActions): TemplateResult {
  const {selection, selected, matching} = state;
  const [count, hidden] = [selected.total, selected.total - selected.shown];
  const isEverything = selection.matching !== undefined && !selection.hasExceptions;
  const text = hidden > 0 ? messages.selectedHidden(count, hidden) : messages.selectedCount(count);
  const wideText =
    isEverything && hidden === 0
      ? selected.isOther
        ? messages.allSelectedNow(count)
        : messages.allSelected(count)
      : text;
  const everyone = isEverything
    ? {label: messages.clear, run: () => actions.selectEveryone(false)}
    : {label: messages.selectAllMatching(matching), run: () => actions.selectEveryone(true)};
  const missing = count === 0 ? messages.selectUsersFirst : undefined;
  const grant = (): void => actions.tell(new LicenseGrantEvent());
  const recall = (): void => actions.tell(new LicenseRecallEvent());
  const replace = (): void => actions.tell(new LicenseReplaceEvent());
  const more = state.more ?? [{label: messages.replaceLicenses, icon: swapIcon, unavailable: missing, run: replace}];
  return html`
    <div class="selection-bar">
      <span class="strong" role="status">
        <bdi class="wide-word">${wideText}</bdi>
        <bdi class="narrow-word">${text}</bdi>
      </span>
      <button class="link wide-word" type="button" @click=${everyone.run}>${everyone.label}</button>
      <span class="divider"></span>
      <div class="actions">
        ${actionButton(html`${plusIcon()} ${messages.grantLicenses}`, missing, grant)}
        ${actionButton(html`${minusIcon()} ${messages.recallLicenses}`, missing, recall)}
        ${more.map(({label, icon, unavailable, run}) => actionButton(html`${icon?.()} ${label}`, unavailable, run, 'wide-word'))}
        <license-menu
          class="narrow-word"
          look="compact"
          label=${messages.moreActions}
          .groups=${[[{...everyone, icon: selectAllIcon}], more]}
        >
          ${moreIcon()}<span class="visually-hidden">${messages.moreActions}</span>
        </license-menu>
      </div>
      <button class="button plain compact cancel" type="button" @click=${actions.cancel}>
        ${messages.cancelMultiple}
      </button>
    </div>
  `;
}

/** Stays focusable while something is missing, and says what. */
const actionButton = (
  label: TemplateResult,
  missing: string | undefined,
  run: () => void,
  className = '',
): TemplateResult => html`
  <button
    class="button compact ${className}"
    type="button"
    aria-disabled=${missing ? 'true' : nothing}
    aria-description=${missing ?? nothing}
    title=${missing ?? nothing}
    @click=${missing ? nothing : run}
  >
    ${label}
  </button>
`;
