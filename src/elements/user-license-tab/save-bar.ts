import {html, nothing, type TemplateResult} from 'lit';
import type {Messages} from '../../i18n/messages.js';
import type {UserLicense} from '../../licensing/licensing-session.js';

export interface SaveBarState {
  readonly changes: {readonly granted: readonly UserLicense[]; readonly recalled: readonly UserLicense[]};
  readonly isSaving: boolean;
  /** **Close** was pressed with changes that are not saved: it asks once. */
  readonly isLeaving: boolean;
}

export interface SaveBarActions {
  readonly save: () => void;
  readonly close: () => void;
  readonly discard: () => void;
  readonly keep: () => void;
}

/** What is not saved yet, and the two ways out. */
export function saveBar(state: SaveBarState, messages: Messages, actions: SaveBarActions): TemplateResult {
  const {granted, recalled} = state.changes;
  const count = granted.length + recalled.length;
  const names = (licenses: readonly UserLicense[]): string[] => licenses.map(({product}) => product.name);
  if (state.isLeaving && count > 0) {
    return html`
      <div class="save-bar" role="alert">
        <span class="strong note">${messages.discardChanges(count)}</span>
        <button class="button danger" type="button" @click=${actions.discard}>${messages.discard}</button>
        <button class="button" type="button" data-keep @click=${actions.keep}>${messages.keepEditing}</button>
      </div>
    `;
  }
  return html`
    <div class="save-bar">
      <span class="note" role="status">
        ${
          count > 0
            ? html`<span class="strong">${messages.changesNotSaved(count)}</span> ${messages.changeList(
                  names(granted),
                  names(recalled),
                )}`
            : nothing
        }
      </span>
      <button class="button" type="button" @click=${actions.close}>${messages.close}</button>
      <button class="button primary" type="button" ?disabled=${count === 0 || state.isSaving} @click=${actions.save}>
        ${messages.save}
      </button>
    </div>
  `;
}
