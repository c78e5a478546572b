import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Messages} from '../../i18n/messages.js';
import type {ListedUser} from '../../licensing/licensing-session.js';
import {inactiveIcon} from '../../styles/icons.js';

export const choiceColumns = ['tick', 'name', 'email', 'jobTitle', 'facts'];

/** A user who can be ticked. `data-row` is how events and measuring find the row. */
export const userChoiceRow = (
  user: ListedUser,
  {row, isTicked, isCurrent}: {readonly row: number; readonly isTicked: boolean; readonly isCurrent: boolean},
  messages: Messages,
): TemplateResult => html`
  <tr
    role="row"
    data-row=${row}
    aria-rowindex=${row + 2}
    aria-selected=${String(isTicked)}
    tabindex=${isCurrent ? '0' : '-1'}
  >
    <td role="cell" class="column-tick">
      <input type="checkbox" tabindex="-1" aria-label=${user.name} .checked=${live(isTicked)} />
    </td>
    <td role="cell" class="column-name name cut" title=${user.name}><bdi>${user.name}</bdi></td>
    <td role="cell" class="column-email cut muted" title=${user.email ?? ''}><bdi>${user.email}</bdi></td>
    <td role="cell" class="column-jobTitle cut" title=${user.jobTitle ?? ''}><bdi>${user.jobTitle}</bdi></td>
    <td role="cell" class="column-facts">
      ${user.type === 'external' ? html`<span class="muted small">${messages.userTypes.external}</span>` : nothing}
      ${user.active ? nothing : html`<span class="muted small">${inactiveIcon()} ${messages.inactive}</span>`}
    </td>
  </tr>
`;
