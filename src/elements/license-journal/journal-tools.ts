import {html, nothing, type TemplateResult} from 'lit';
import {addDays, dayOf} from '../../core/calendar-day.js';
import {journalActions} from '../../core/journal.js';
import type {Messages} from '../../i18n/messages.js';
import type {EntryResult, JournalActor, JournalFilter} from '../../licensing/journal-page.js';
import {chevronDownIcon, closeIcon, searchIcon} from '../../styles/icons.js';

const results: readonly EntryResult[] = ['done', 'refused', 'undone'];
const periods = [1, 7, 30, 365];

interface FilterButton {
  readonly name: keyof JournalFilter;
  readonly label: string;
  readonly value: string | undefined;
  readonly any: string;
  readonly choices: readonly {readonly label: string; readonly filter: JournalFilter}[];
}

function filterButtons(
  filter: JournalFilter,
  actors: readonly JournalActor[],
  {journal, any}: Messages,
): FilterButton[] {
  const dates = periods.map((days) => ({
    label: days === 1 ? journal.today : journal.days(days),
    filter: {from: addDays(dayOf(Date.now()), 1 - days)},
  }));
  return [
    {
      name: 'action',
      label: journal.action,
      value: filter.action && journal.actions[filter.action],
      any,
      choices: journalActions.map((action) => ({label: journal.actions[action], filter: {action}})),
    },
    {
      name: 'result',
      label: journal.result,
      value: filter.result && journal.results[filter.result],
      any,
      choices: results.map((result) => ({label: journal.results[result], filter: {result}})),
    },
    {
      name: 'by',
      label: journal.by,
      value: filter.by && (actors.find(({id}) => id === filter.by)?.name ?? filter.by),
      any: journal.anyone,
      choices: actors.map(({id, name}) => ({label: name, filter: {by: id}})),
    },
    {
      name: 'from',
      label: journal.date,
      value: filter.from && (dates.find((each) => each.filter.from === filter.from)?.label ?? filter.from),
      any,
      choices: dates,
    },
  ];
}

/** Search, filters and the number of entries found. */
export function journalTools(
  {
    filter,
    actors,
    count,
    said,
  }: {
    readonly filter: JournalFilter;
    readonly actors: readonly JournalActor[];
    readonly count: string;
    readonly said: string;
  },
  messages: Messages,
  onFilter: (filter: JournalFilter) => void,
): TemplateResult {
  return html`
    <div class="tools">
      <label class="search">
        ${searchIcon()}
        <input
          class="input"
          type="search"
          placeholder=${messages.journal.search}
          aria-label=${messages.journal.search}
          .value=${filter.text ?? ''}
          @input=${(event: InputEvent) => onFilter({...filter, text: (event.target as HTMLInputElement).value})}
        />
      </label>
      ${filterButtons(filter, actors, messages).map((button) => filterMenu(button, filter, messages, onFilter))}
      <span class="count muted"><bdi>${count}</bdi></span>
      <span class="visually-hidden" role="status">${said}</span>
    </div>
  `;
}

function filterMenu(
  {name, label, value, any, choices}: FilterButton,
  filter: JournalFilter,
  messages: Messages,
  onFilter: (filter: JournalFilter) => void,
): TemplateResult {
  const cleared = {...filter, [name]: undefined};
  const items = [
    {label: any, checked: value === undefined, run: () => onFilter(cleared)},
    ...choices.map((choice) => ({
      label: choice.label,
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
