import {html, type TemplateResult} from 'lit';
import type {ProductSummary} from '../../core/product.js';
import type {UserFilter} from '../../core/user.js';
import type {Messages} from '../../i18n/messages.js';
import {searchIcon} from '../../styles/icons.js';
import type {SortState} from '../parts/sort-head.js';
import {userColumns, type UserColumn} from './user-columns.js';
import {filterNames, userFilters} from './user-filters.js';

export interface UserToolsState {
  readonly filter: UserFilter;
  readonly sort: SortState<UserColumn>;
  readonly products: readonly ProductSummary[];
  readonly matching: number | undefined;
  readonly everyone: number | undefined;
}

/** Search, filters and the number of users found, above the list. */
export function userTools(
  {filter, sort, products, matching, everyone}: UserToolsState,
  messages: Messages,
  onFilter: (filter: UserFilter) => void,
  onSort: (by: UserColumn) => void,
): TemplateResult {
  const names = filterNames(filter, products, messages);
  const sortItems = userColumns.map((column) => ({
    label: column === 'name' ? messages.columns.user : messages.columns[column],
    checked: sort.by === column,
    run: () => onSort(column),
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
          @input=${(event: InputEvent) => onFilter({...filter, text: (event.target as HTMLInputElement).value})}
        />
      </label>
      <div class="filters" role="group" aria-label=${messages.filters(names.length)}>
        ${userFilters(filter, products, messages, onFilter)}
        <license-menu class="sort-menu" label=${messages.sort} .groups=${[sortItems]}>${messages.sort}</license-menu>
      </div>
      <span class="count muted" role="status">
        ${matching === undefined || everyone === undefined ? '' : messages.userCount(matching, everyone)}
      </span>
    </div>
  `;
}
