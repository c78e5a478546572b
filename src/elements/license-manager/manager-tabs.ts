import {html, nothing, type TemplateResult} from 'lit';
import type {Formatters} from '../../i18n/formatters.js';
import type {Messages} from '../../i18n/messages.js';

export const managerTabNames = ['licenses', 'users'] as const;
export type ManagerTab = (typeof managerTabNames)[number];

/** The two lists as tabs: one tab stop, arrow keys move. */
export function managerTabs(
  selected: ManagerTab,
  counts: {readonly [T in ManagerTab]: number | undefined},
  messages: Messages,
  format: Formatters,
  onSelect: (tab: ManagerTab) => void,
): TemplateResult {
  const select = (tab: ManagerTab, event: KeyboardEvent): void => {
    event.preventDefault();
    onSelect(tab);
    const list = event.currentTarget as HTMLElement;
    list.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    const other = selected === 'licenses' ? 'users' : 'licenses';
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') select(other, event);
    else if (event.key === 'Home') select('licenses', event);
    else if (event.key === 'End') select('users', event);
  };
  return html`
    <div class="tabs" role="tablist" aria-label=${messages.licenseManager} @keydown=${onKey}>
      ${managerTabNames.map(
        (tab) => html`
          <button
            id="tab-${tab}"
            class="tab"
            type="button"
            role="tab"
            aria-selected=${tab === selected ? 'true' : 'false'}
            aria-controls="panel-${tab}"
            aria-describedby=${counts[tab] === undefined ? nothing : `count-${tab}`}
            tabindex=${tab === selected ? '0' : '-1'}
            @click=${() => onSelect(tab)}
          >
            ${messages[tab]}
            ${
              counts[tab] === undefined
                ? nothing
                : html`<span id="count-${tab}" class="tab-count muted" aria-hidden="true"
                    >${format.number(counts[tab])}</span
                  >`
            }
          </button>
        `,
      )}
    </div>
  `;
}
