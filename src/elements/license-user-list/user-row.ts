import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Formatters} from '../../i18n/formatters.js';
import type {Messages} from '../../i18n/messages.js';
import type {ListedUser} from '../../licensing/licensing-session.js';
import {userStatus} from '../parts/status-label.js';
import type {LastColumn} from './user-columns.js';

export interface UserRowState {
  /** Number of the row among all that match. */
  readonly row: number;
  readonly isSelecting: boolean;
  /** Undefined where nothing can be selected. */
  readonly isSelected: boolean | undefined;
  readonly isCurrent: boolean;
  readonly lastColumn: LastColumn;
}

/** Names of products that stand in a cell before the others are only counted. */
const namesShown = 3;

/** One user. `data-row` is how events and measuring find the row. */
export function userRow(user: ListedUser, state: UserRowState, messages: Messages, format: Formatters): TemplateResult {
  const {row, isSelecting, isSelected, isCurrent, lastColumn} = state;
  return html`
    <tr
      role="row"
      data-row=${row}
      aria-rowindex=${row + 2}
      aria-selected=${isSelected === undefined ? nothing : String(isSelected)}
      tabindex=${isCurrent ? '0' : '-1'}
    >
      ${
        isSelecting
          ? html`<td role="cell" class="column-tick">
              <input type="checkbox" tabindex="-1" aria-label=${user.name} .checked=${live(isSelected === true)} />
            </td>`
          : nothing
      }
      <td role="cell" class="column-name cut" title=${user.name}>
        <button class="link name" type="button" tabindex="-1" data-open=${user.id}><bdi>${user.name}</bdi></button>
        ${user.type === 'external' ? html`<span class="type-tag muted small">${messages.userTypes.external}</span>` : nothing}
      </td>
      <td role="cell" class="column-email cut muted" title=${user.email ?? ''}><bdi>${user.email}</bdi></td>
      <td role="cell" class="column-jobTitle cut" title=${user.jobTitle ?? ''}><bdi>${user.jobTitle}</bdi></td>
      <td role="cell" class="column-type">${messages.userTypes[user.type]}</td>
      <td role="cell" class="column-status">${userStatus(user.active, messages)}</td>
      ${lastColumn === 'licenses' ? licensesCell(user.licenses, messages) : lastSignInCell(user.lastSignIn, messages, format)}
    </tr>
  `;
}

const licensesCell = (names: readonly string[], messages: Messages): TemplateResult => html`
  <td role="cell" class="column-licenses cut" title=${names.join(', ')}>${heldLicenses(names, messages)}</td>
`;

const lastSignInCell = (moment: string | undefined, messages: Messages, format: Formatters): TemplateResult => html`
  <td role="cell" class="column-lastSignIn muted">
    <span class="narrow-word">${messages.columns.lastSignIn}</span> ${moment ? format.date(moment) : messages.never}
  </td>
`;

function heldLicenses(names: readonly string[], messages: Messages): TemplateResult {
  if (names.length === 0) return html`<span class="muted">${messages.none}</span>`;
  const [shown, rest] = [names.slice(0, namesShown), names.slice(namesShown)];
  if (rest.length === 0) return html`${shown.join(', ')}`;
  return html`
    <span class="held">
      <span class="cut">${shown.join(', ')},</span>
      <span class="muted" title=${rest.join(', ')}>
        <bdi aria-hidden="true">${messages.moreLicenses(rest.length)}</bdi>
        <span class="visually-hidden">${rest.join(', ')}</span>
      </span>
    </span>
  `;
}
