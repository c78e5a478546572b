import {html, nothing, type TemplateResult} from 'lit';
import type {Formatters} from '../../i18n/formatters.js';
import type {Messages} from '../../i18n/messages.js';
import {minusIcon, plusIcon, searchIcon} from '../../styles/icons.js';

export interface HolderToolsState {
  readonly holders: number | undefined;
  readonly text: string;
  readonly ticked: number;
  /** How many match, once typing stops. */
  readonly said: string;
}

export interface HolderToolsActions {
  readonly search: (text: string) => void;
  readonly recall: () => void;
  readonly add: () => void;
}

/** Title, search and the two things one does with the users of a product. */
export function holderTools(
  {holders, text, ticked, said}: HolderToolsState,
  messages: Messages,
  format: Formatters,
  actions: HolderToolsActions,
): TemplateResult {
  return html`
    <div class="tools">
      <h2 class="part-title">
        ${messages.licensedUsers}
        <span class="muted small">${holders === undefined ? nothing : format.number(holders)}</span>
      </h2>
      <label class="search">
        ${searchIcon()}
        <input
          class="input"
          type="search"
          placeholder=${messages.findUsers}
          aria-label=${messages.findUsers}
          .value=${text}
          @input=${(event: InputEvent) => actions.search((event.target as HTMLInputElement).value)}
        />
      </label>
      <button
        class="button"
        type="button"
        aria-disabled=${ticked > 0 ? nothing : 'true'}
        aria-describedby=${ticked > 0 ? nothing : 'recall-why'}
        title=${ticked > 0 ? nothing : messages.tickUsersFirst}
        @click=${() => ticked > 0 && actions.recall()}
      >
        ${minusIcon()} ${messages.recallTicked(ticked)}
      </button>
      <span id="recall-why" class="visually-hidden" ?hidden=${ticked > 0}>${messages.tickUsersFirst}</span>
      <button class="button" type="button" data-add @click=${actions.add}>${plusIcon()} ${messages.add}</button>
      <span class="visually-hidden" role="status">${said}</span>
    </div>
  `;
}
