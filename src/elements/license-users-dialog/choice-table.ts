import {html, nothing, type TemplateResult} from 'lit';
import type {RowKeys} from '../../controllers/row-keys.js';
import type {Messages} from '../../i18n/messages.js';
import {emptyView} from '../parts/state-view.js';

export interface ChoiceTableState {
  /** How many users there are to choose from; undefined while they are read. */
  readonly total: number | undefined;
  readonly isDimmed: boolean;
  /** The head of the column of boxes. */
  readonly tick: TemplateResult;
  readonly body: unknown;
}

/** The table around the users. Its roles are explicit, since a narrow layout takes those of the elements away. */
export function choiceTable(
  {total, isDimmed, tick, body}: ChoiceTableState,
  keys: RowKeys,
  messages: Messages,
): TemplateResult {
  const {columns} = messages;
  const head = (name: string, label: unknown): TemplateResult =>
    html`<th scope="col" role="columnheader" class="column-${name}">${label}</th>`;
  return html`
    <div
      class="scroller"
      @focusin=${keys.onFocus}
      @focusout=${keys.onBlur}
      @keydown=${keys.onKey}
      @click=${keys.onClick}
    >
      <table
        role="table"
        class=${isDimmed ? 'dimmed' : ''}
        aria-label=${messages.users}
        aria-busy=${total === undefined ? 'true' : nothing}
        aria-rowcount=${total === undefined ? nothing : total + 1}
      >
        <thead role="rowgroup">
          <tr role="row" aria-rowindex="1">
            ${tick} ${head('name', columns.user)} ${head('email', columns.email)} ${head('jobTitle', columns.jobTitle)}
            ${head('facts', html`<span class="visually-hidden">${columns.status}</span>`)}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${body}
        </tbody>
      </table>
    </div>
  `;
}

/** In place of the table: everyone holds a seat, or nobody matches the search. */
export const nobodyToChoose = (text: string, messages: Messages, onClear: () => void): TemplateResult =>
  text === ''
    ? emptyView(messages.everyoneHolds)
    : emptyView(
        {title: messages.noUserMatches(text), text: ''},
        html`<button class="button" type="button" @click=${onClear}>${messages.clearSearch}</button>`,
      );
