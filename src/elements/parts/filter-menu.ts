import {html, nothing, type TemplateResult} from 'lit';
import type {Messages} from '../../i18n/messages.js';
import {chevronDownIcon, closeIcon} from '../../styles/icons.js';

/** One field of a filter `F` as a button that shows its value and opens the choices. */
export interface FilterMenu<F> {
  readonly name: keyof F;
  readonly label: string;
  /** The name of the value that is set; undefined when the field does not narrow. */
  readonly value: string | undefined;
  readonly any: string;
  readonly choices: readonly FilterChoice<F>[];
}

interface FilterChoice<F> {
  readonly label: string;
  readonly filter: F;
  /** Why it cannot be chosen. */
  readonly unavailable?: string | undefined;
}

/** The button; a set one has a cross that clears it. */
export function filterMenu<F>(
  {name, label, value, any, choices}: FilterMenu<F>,
  filter: F,
  messages: Messages,
  onFilter: (filter: F) => void,
): TemplateResult {
  const cleared = {...filter, [name]: undefined};
  const items = [
    {label: any, checked: value === undefined, run: () => onFilter(cleared)},
    ...choices.map((choice) => ({
      label: choice.label,
      unavailable: choice.unavailable,
      checked: choice.filter[name] === filter[name],
      run: () => onFilter({...filter, ...choice.filter}),
    })),
  ];
  return html`
    <span class="filter">
      <license-menu
        label=${label}
        value=${value ?? any}
        look=${value === undefined ? 'filter' : 'set-filter'}
        .groups=${[items]}
      >
        <span class="muted">${label}</span>
        ${value === undefined ? html`<span slot="end">${chevronDownIcon()}</span>` : nothing}
      </license-menu>
      ${
        value === undefined
          ? nothing
          : html`<button
              class="clear-filter"
              type="button"
              aria-label=${messages.clearFilter(label)}
              @click=${(event: Event) => {
                // The cross disappears; its filter keeps the focus.
                const cross = event.currentTarget as HTMLElement;
                cross.parentElement!.querySelector<HTMLElement>('license-menu')?.focus();
                onFilter(cleared);
              }}
            >
              ${closeIcon()}
            </button>`
      }
    </span>
  `;
}
