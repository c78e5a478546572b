import {html, nothing, type TemplateResult} from 'lit';
import type {Messages} from '../../i18n/messages.js';
import type {UserLicense} from '../../licensing/licensing-session.js';

/** What would be stored. */
export interface LicenseChanges {
  readonly granted: readonly UserLicense[];
  readonly recalled: readonly UserLicense[];
}

export interface SaveBarState {
  readonly changes: LicenseChanges;
  readonly isSaving: boolean;
  /** **Close** was pressed with changes that are not saved: it asks once. */
  readonly isLeaving: boolean;
  /** Whether there is a page around it that can be closed with saving. */
  readonly inPage: boolean;
}

export interface SaveBarActions {
  readonly save: () => void;
  readonly saveAndClose: () => void;
  readonly close: () => void;
  readonly discard: () => void;
  readonly keep: () => void;
}

/** What is not saved yet, and the two ways out. */
export function saveBar(state: SaveBarState, messages: Messages, actions: SaveBarActions): TemplateResult {
  const {granted, recalled} = state.changes;
  const count = granted.length + recalled.length;
  const isReady = count > 0 && !state.isSaving;
  const names = (licenses: readonly UserLicense[]): string[] => licenses.map(({product}) => product.name);
  const saveButton = (label: string, className: string, save: () => void): TemplateResult => html`
    <button
      class="button ${className}"
      type="button"
      aria-disabled=${isReady ? nothing : 'true'}
      aria-describedby="unsaved"
      @click=${() => isReady && save()}
    >
      ${label}
    </button>
  `;
  if (state.isLeaving && count > 0) {
    return html`
      <div class="save-bar" role="alert">
        <span class="strong note">${messages.discardChanges(count)}</span>
        <button class="button danger" type="button" @click=${actions.discard}>${messages.discard}</button>
        <button class="button" type="button" data-keep @click=${actions.keep} @keydown=${keepOnEscape(actions)}>
          ${messages.keepEditing}
        </button>
      </div>
    `;
  }
  return html`
    <div class="save-bar">
      <span id="unsaved" class="note" role="status">
        ${
          count > 0
            ? html`<bdi>
                <span class="strong">${messages.changesNotSaved(count)}</span>
                <span class="muted">${messages.changeList(names(granted), names(recalled))}</span>
              </bdi>`
            : html`<span class="muted">${messages.nothingToSave}</span>`
        }
      </span>
      <button class="button" type="button" data-close @click=${actions.close}>${messages.close}</button>
      ${saveButton(messages.save, state.inPage ? '' : 'primary', actions.save)}
      ${state.inPage ? saveButton(messages.saveAndClose, 'primary', actions.saveAndClose) : nothing}
    </div>
  `;
}

const keepOnEscape =
  ({keep}: SaveBarActions) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // A dialog of the host around it is not meant.
    event.preventDefault();
    event.stopPropagation();
    keep();
  };
