import {html, nothing, type TemplateResult} from 'lit';
import type {Messages} from '../../i18n/messages.js';

export type UserPageTab = 'licenses' | 'history';
const tabNames: readonly UserPageTab[] = ['licenses', 'history'];

/** The two tabs: one tab stop, arrow keys move. The number of products held stands beside **Licenses**. */
export function userPageTabs(
  selected: UserPageTab,
  held: string,
  messages: Messages,
  onSelect: (tab: UserPageTab) => void,
): TemplateResult {
  const onKey = (event: KeyboardEvent): void => {
    const other = selected === 'licenses' ? 'history' : 'licenses';
    const next: {readonly [K in string]?: UserPageTab} = {
      ArrowLeft: other,
      ArrowRight: other,
      Home: 'licenses',
      End: 'history',
    };
    const tab = next[event.key];
    if (!tab) return;
    event.preventDefault();
    onSelect(tab);
    (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  };
  return html`
    <div class="tabs" role="tablist" aria-label=${messages.columns.user} @keydown=${onKey}>
      ${tabNames.map(
        (tab) => html`
          <button
            id="tab-${tab}"
            class="tab"
            type="button"
            role="tab"
            aria-selected=${tab === selected ? 'true' : 'false'}
            aria-controls="panel-${tab}"
            aria-describedby=${tab === 'licenses' ? 'held' : nothing}
            tabindex=${tab === selected ? '0' : '-1'}
            @click=${() => onSelect(tab)}
          >
            ${messages[tab]}
            ${tab === 'licenses' ? html`<span id="held" class="tab-count muted" aria-hidden="true">${held}</span>` : nothing}
          </button>
        `,
      )}
    </div>
  `;
}
