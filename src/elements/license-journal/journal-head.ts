import {html, nothing, type TemplateResult} from 'lit';
import type {Formatters} from '../../i18n/formatters.js';
import type {Messages} from '../../i18n/messages.js';
import {downloadIcon, shieldIcon} from '../../styles/icons.js';

/** Title, how much there is, **Export** and **Verify**. What is not known yet is left out. */
export function journalHead(
  state: {
    readonly total: number | undefined;
    /** When the journal begins. */
    readonly since: string | undefined;
    readonly isVerifying: boolean;
  },
  {journal}: Messages,
  format: Formatters,
  actions: {readonly verify: () => void; readonly export: (format: 'csv' | 'json') => void},
): TemplateResult {
  const {total, since, isVerifying} = state;
  const items = [
    {label: journal.exportCsv, run: () => actions.export('csv')},
    {label: journal.exportJson, run: () => actions.export('json')},
  ];
  return html`
    <header class="head">
      <div>
        <h1 class="title">${journal.title}</h1>
        <p class="muted small">
          ${total !== undefined && since !== undefined ? journal.summary(total, format.date(since)) : nothing}
        </p>
      </div>
      <div class="head-actions">
        <license-menu label=${journal.export} .groups=${[items]}>${downloadIcon()} ${journal.export}</license-menu>
        <button class="button" type="button" aria-disabled=${isVerifying ? 'true' : nothing} @click=${actions.verify}>
          ${shieldIcon()} ${journal.verify}
        </button>
      </div>
    </header>
  `;
}
