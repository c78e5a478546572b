import {html, nothing, type TemplateResult} from 'lit';
import type {Messages} from '../../i18n/messages.js';
import type {ListedUser} from '../../licensing/licensing-session.js';
import {userStatus} from '../parts/status-label.js';

/** Who it is: name, what is known of the person, and whether they are in service. */
export function userHead({name, jobTitle, email, type, active}: ListedUser, messages: Messages): TemplateResult {
  const facts = [jobTitle, email, messages.userTypes[type]].filter(Boolean);
  return html`
    <header class="head">
      <div>
        <h1 class="title"><bdi>${name}</bdi></h1>
        <p class="muted small">${facts.map((fact, i) => html`${i > 0 ? ' · ' : nothing}<bdi>${fact}</bdi>`)}</p>
      </div>
      ${userStatus(active, messages)}
    </header>
  `;
}
