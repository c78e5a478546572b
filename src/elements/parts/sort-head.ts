import {html, nothing, type TemplateResult} from 'lit';
import {sortAscendingIcon, sortDescendingIcon} from '../../styles/icons.js';

export interface SortState<K extends string> {
  readonly by: K;
  readonly descending: boolean;
}

/** The order after a press on a column: ascending first, then descending. */
export const nextSort = <K extends string>(sort: SortState<K>, by: K): SortState<K> => ({
  by,
  descending: sort.by === by && !sort.descending,
});

/** A column's head with its sort button; the arrow is the only mark of the order. */
export function sortHead<K extends string>(
  by: K,
  label: string,
  sort: SortState<K>,
  onSort: (by: K) => void,
  className = '',
): TemplateResult {
  const isSorted = sort.by === by;
  const order = sort.descending ? 'descending' : 'ascending';
  return html`
    <th scope="col" role="columnheader" class="column-${by} ${className}" aria-sort=${isSorted ? order : nothing}>
      <button class="sort-button" type="button" @click=${() => onSort(by)}>
        ${label}
        ${isSorted ? (sort.descending ? sortDescendingIcon('small-icon') : sortAscendingIcon('small-icon')) : nothing}
      </button>
    </th>
  `;
}
