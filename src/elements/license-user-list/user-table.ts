import {html, nothing, type TemplateResult} from 'lit';
import type {Formatters} from '../../i18n/formatters.js';
import type {Messages} from '../../i18n/messages.js';
import {sortHead, type SortState} from '../parts/sort-head.js';
import {everyoneTick} from './everyone-tick.js';
import {userColumns, type UserColumn} from './user-columns.js';
import {userRows, type UserRowsState} from './user-rows.js';

export interface UserTableState extends UserRowsState {
  readonly sort: SortState<UserColumn>;
  /** The rows are old, since newer ones could not be had. */
  readonly isDimmed: boolean;
}

export interface UserTableActions {
  readonly sort: (by: UserColumn) => void;
  readonly selectEveryone: (isTicked: boolean) => void;
}

/** The table with its rows. Its roles are explicit, since a narrow layout takes those of the elements away. */
export function userTable(
  state: UserTableState,
  messages: Messages,
  format: Formatters,
  actions: UserTableActions,
): TemplateResult {
  const {rows, data, keys, isSelecting, lastColumn, sort, isDimmed} = state;
  const total = data.window?.total;
  const columns = userColumns(lastColumn);
  return html`
    <div
      class="scroller ${rows.isVirtual ? 'bounded' : ''}"
      @focusin=${keys.onFocus}
      @focusout=${keys.onBlur}
      @keydown=${keys.onKey}
      @click=${keys.onClick}
    >
      <table
        role="table"
        aria-label=${messages.users}
        aria-busy=${total === undefined ? 'true' : nothing}
        aria-rowcount=${total === undefined ? nothing : total + 1}
        class=${isDimmed ? 'dimmed' : ''}
      >
        <thead role="rowgroup">
          <tr role="row" aria-rowindex="1">
            ${isSelecting ? everyoneTick(data, messages, actions.selectEveryone) : nothing}
            ${columns.map((column) =>
              sortHead(
                column,
                column === 'name' ? messages.columns.user : messages.columns[column],
                sort,
                actions.sort,
              ),
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${userRows(state, isSelecting ? ['tick', ...columns] : columns, messages, format)}
        </tbody>
      </table>
    </div>
  `;
}
