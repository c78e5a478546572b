import {html, nothing, type TemplateResult} from 'lit';
import {addDays, type CalendarDay} from '../../core/calendar-day.js';
import {journalActions} from '../../core/journal.js';
import type {Messages} from '../../i18n/messages.js';
import type {EntryResult, JournalActor, JournalFilter} from '../../licensing/journal-page.js';
import {searchIcon} from '../../styles/icons.js';
import {filterFold} from '../parts/filter-fold.js';
import {filterMenu, type FilterMenu} from '../parts/filter-menu.js';

const results: readonly EntryResult[] = ['done', 'refused', 'undone'];
const periods = [1, 7, 30, 365];

function filterButtons(
  filter: JournalFilter,
  actors: readonly JournalActor[],
  today: CalendarDay | undefined,
  {journal, any}: Messages,
): FilterMenu<JournalFilter>[] {
  const dates = (today === undefined ? [] : periods).map((days) => ({
    label: days === 1 ? journal.today : journal.days(days),
    filter: {from: addDays(today!, 1 - days)},
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

export interface JournalToolsState {
  readonly filter: JournalFilter;
  readonly actors: readonly JournalActor[];
  readonly today: CalendarDay | undefined;
  /** How many match, in words. */
  readonly count: string;
  /** The same, once typing stops. */
  readonly said: string;
  /** Whether the filters are shown where there is no room for them. */
  readonly isUnfolded: boolean;
}

/** Search, filters and the number of entries found. */
export function journalTools(
  {filter, actors, today, count, said, isUnfolded}: JournalToolsState,
  messages: Messages,
  actions: {readonly filter: (filter: JournalFilter) => void; readonly unfold: () => void},
): TemplateResult {
  const buttons = filterButtons(filter, actors, today, messages);
  const names = buttons.flatMap(({label, value}) => (value ? [`${label} ${value}`] : []));
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
          @input=${(event: InputEvent) => actions.filter({...filter, text: (event.target as HTMLInputElement).value})}
        />
      </label>
      ${filterFold(names.length, isUnfolded, messages, actions.unfold)}
      <div id="filters" class="filters ${isUnfolded ? 'unfolded' : ''}" role="group" aria-label=${messages.filters(0)}>
        ${buttons.map((button) => filterMenu(button, filter, messages, actions.filter))}
      </div>
      <span class="count muted">
        <bdi>${count}</bdi>
        ${names.length > 0 ? html`<span class="narrow-word">· <bdi>${names.join(', ')}</bdi></span>` : nothing}
      </span>
      <span class="visually-hidden" role="status">${said}</span>
    </div>
  `;
}
