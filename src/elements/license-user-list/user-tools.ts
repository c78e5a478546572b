import {html, nothing, type TemplateResult} from 'lit';
import type {Selection} from '../../controllers/selection.js';
import type {ProductSummary} from '../../core/product.js';
import type {UserFilter} from '../../core/user.js';
import type {Messages} from '../../i18n/messages.js';
import {searchIcon} from '../../styles/icons.js';
import {filterFold} from '../parts/filter-fold.js';
import type {SortState} from '../parts/sort-head.js';
import {emptyView} from '../parts/state-view.js';
import type {UserColumn} from './user-columns.js';
import {filterNames, userFilters} from './user-filters.js';

export interface UserToolsState {
  readonly filter: UserFilter;
  readonly columns: readonly UserColumn[];
  readonly sort: SortState<UserColumn>;
  readonly products: readonly ProductSummary[];
  /** Undefined while nothing can be selected. */
  readonly selection: Selection | undefined;
  /** How many match, in words. */
  readonly count: string;
  /** The same, once typing stops. */
  readonly said: string;
  /** Whether the filters are shown where there is no room for them. */
  readonly isUnfolded: boolean;
}

export interface UserToolsActions {
  readonly filter: (filter: UserFilter) => void;
  readonly sort: (by: UserColumn) => void;
  readonly unfold: () => void;
}

/** Search, filters and the number of users found, above the list. */
export function userTools(
  {filter, columns, sort, products, selection, count, said, isUnfolded}: UserToolsState,
  messages: Messages,
  actions: UserToolsActions,
): TemplateResult {
  const names = filterNames(filter, products, messages);
  const sortItems = columns.map((column) => ({
    label: column === 'name' ? messages.columns.user : messages.columns[column],
    checked: sort.by === column,
    run: () => actions.sort(column),
  }));
  return html`
    <div class="tools">
      <label class="search">
        ${searchIcon()}
        <input
          class="input"
          type="search"
          placeholder=${messages.searchUsers}
          aria-label=${messages.searchUsers}
          .value=${filter.text ?? ''}
          @input=${(event: InputEvent) => actions.filter({...filter, text: (event.target as HTMLInputElement).value})}
        />
      </label>
      ${filterFold(names.length, isUnfolded, messages, actions.unfold)}
      <div id="filters" class="filters ${isUnfolded ? 'unfolded' : ''}" role="group" aria-label=${messages.filters(0)}>
        ${userFilters(filter, products, selection, messages, actions.filter)}
        <license-menu class="sort-menu" label=${messages.sort} .groups=${[sortItems]}>${messages.sort}</license-menu>
      </div>
      <span class="count muted">
        <bdi>${count}</bdi>
        ${names.length > 0 ? html`<span class="narrow-word">· <bdi>${names.join(', ')}</bdi></span>` : nothing}
      </span>
      <span class="visually-hidden" role="status">${said}</span>
    </div>
  `;
}

/** In place of the table when nobody matches: what was asked, and a button that asks for everyone again. */
export function noUserMatches(
  filter: UserFilter,
  products: readonly ProductSummary[],
  messages: Messages,
  onClear: () => void,
): TemplateResult {
  const names = filterNames(filter, products, messages);
  return emptyView(
    {
      title: messages.noUserMatches(filter.text?.trim() ?? ''),
      text: names.length > 0 ? messages.filtersInUse(names) : '',
    },
    html`<button class="button" type="button" @click=${onClear}>${messages.clearSearch}</button>`,
  );
}
