import {html, nothing, type TemplateResult} from 'lit';
import type {Messages} from '../../i18n/messages.js';
import type {UsersComparison} from '../../licensing/user-list-reading.js';
import {badIcon} from '../../styles/icons.js';
import {messageRow} from '../parts/message-row.js';

/** Products of which seats are recalled: of users who leave, and of returning ones for whom there is none. */
export function recalledSeats({products}: UsersComparison, messages: Messages): TemplateResult | typeof nothing {
  const losing = products.filter(({recalled}) => recalled > 0);
  if (losing.length === 0) return nothing;
  return html`<div class="messages">
    ${losing.map(({name, recalled}) => messageRow('warn', messages.seatsRecalled(name, recalled)))}
  </div>`;
}

/** Who leaves, in words, with the box that says it was read. */
export function leavingUsers(
  {counts, products}: UsersComparison,
  understands: boolean,
  messages: Messages,
  onUnderstand: (understands: boolean) => void,
): TemplateResult {
  const seats = products.reduce((sum, {recalled}) => sum + recalled, 0);
  const {title, text} = messages.usersLeave(counts.removed, seats);
  return html`
    <section class="losses" role="alert">
      ${badIcon('bad')}
      <div>
        <h3><bdi>${title}</bdi></h3>
        <p><bdi>${text}</bdi></p>
        <label class="tick">
          <input
            type="checkbox"
            .checked=${understands}
            @change=${(event: Event) => onUnderstand((event.target as HTMLInputElement).checked)}
          />
          ${messages.understand}
        </label>
      </div>
    </section>
  `;
}
