import {html, nothing, type TemplateResult} from 'lit';
import type {Plan} from '../../core/plan.js';
import type {Messages} from '../../i18n/messages.js';

/** A list this long is read; the whole one is in the journal. */
const shownAtMost = 200;

/** Who was left out and why, behind one line. */
export function skippedUsers(plan: Plan, messages: Messages): TemplateResult {
  const {total, users} = plan.users({group: 'skipped', limit: shownAtMost});
  const nameOf = (id: string): string => plan.products.find(({product}) => product === id)?.name ?? id;
  return html`
    <details class="skipped">
      <summary>${messages.showWhoAndWhy}</summary>
      <ul>
        ${users.map(
          ({name, pairs}) => html`
            <li>
              <bdi class="name">${name}</bdi>
              ${pairs
                .filter(({reason}) => reason !== undefined)
                .map(({product, reason}) => messages.pairSkipped(nameOf(product), reason!))
                .join(' · ')}
            </li>
          `,
        )}
        ${total > users.length ? html`<li class="muted">${messages.andMore(total - users.length)}</li>` : nothing}
      </ul>
    </details>
  `;
}
