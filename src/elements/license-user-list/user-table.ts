import {html, nothing, type TemplateResult} from 'lit';
import type {RowKeys} from '../../controllers/row-keys.js';
import type {Messages} from '../../i18n/messages.js';
import {sortHead, type SortState} from '../parts/sort-head.js';
import type {UserColumn} from './user-columns.js';

export interface UserTableState {
  /** How many users match; undefined while they are read. */
  readonly total: number | undefined;
  readonly columns: readonly UserColumn[];
  readonly sort: SortState<UserColumn>;
  readonly isVirtual: boolean;
  /** The rows are old, since newer ones could not be had. */
  readonly isDimmed: boolean;
  /** The head of the column of boxes. */
  readonly tick: TemplateResult | typeof nothing;
  readonly body: unknown;
}

/** The table around the rows. Its roles are explicit, since a narrow layout takes those of the elements away. */
export function userTable(
  {total, columns, sort, isVirtual, isDimmed, tick, body}: UserTableState,
  keys: RowKeys,
  messages: Messages,
  onSort: (by: UserColumn) => void,
): TemplateResult {
  return html`
    <div
      class="scroller ${isVirtual ? 'bounded' : ''}"
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
            ${tick}
            ${columns.map((column) =>
              sortHead(column, column === 'name' ? messages.columns.user : messages.columns[column], sort, onSort),
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${body}
        </tbody>
      </table>
    </div>
  `;
}
