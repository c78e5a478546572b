import {html, nothing, type TemplateResult} from 'lit';

export interface Tab<N extends string> {
  readonly name: N;
  readonly label: string;
  /** How many are behind it, in figures; undefined while that is not known. */
  readonly count?: string | undefined;
}

/** Two tabs, of which one is selected: one tab stop, arrow keys move. What each shows has the id `panel-{name}`. */
export function tabPair<N extends string>(
  label: string,
  tabs: readonly [Tab<N>, Tab<N>],
  selected: N,
  onSelect: (tab: N) => void,
): TemplateResult {
  const [first, last] = tabs.map(({name}) => name) as [N, N];
  const other = selected === first ? last : first;
  const targets: {readonly [K in string]?: N} = {ArrowLeft: other, ArrowRight: other, Home: first, End: last};
  const onKey = (event: KeyboardEvent): void => {
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    onSelect(target);
    (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`#tab-${target}`)?.focus();
  };
  return html`
    <div class="tabs" role="tablist" aria-label=${label} @keydown=${onKey}>
      ${tabs.map(
        ({name, label: text, count}) => html`
          <button
            id="tab-${name}"
            class="tab"
            type="button"
            role="tab"
            aria-selected=${name === selected ? 'true' : 'false'}
            aria-controls="panel-${name}"
            aria-describedby=${count === undefined ? nothing : `count-${name}`}
            tabindex=${name === selected ? '0' : '-1'}
            @click=${() => onSelect(name)}
          >
            ${text}
            ${
              count === undefined
                ? nothing
                : html`<span id="count-${name}" class="tab-count muted" aria-hidden="true">${count}</span>`
            }
          </button>
        `,
      )}
    </div>
  `;
}
