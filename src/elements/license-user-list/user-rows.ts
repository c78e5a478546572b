import type {TemplateResult} from 'lit';
import type {ActiveRow} from '../../controllers/active-row.js';
import type {RowKeys} from '../../controllers/row-keys.js';
import type {UserListData} from '../../controllers/user-list-data.js';
import type {VirtualRows} from '../../controllers/virtual-rows.js';
import type {Formatters} from '../../i18n/formatters.js';
import type {Messages} from '../../i18n/messages.js';
import {skeletonRows, waitingRow} from '../parts/skeleton-rows.js';
import {virtualBody} from '../parts/virtual-body.js';
import type {LastColumn} from './user-columns.js';
import {userRow} from './user-row.js';

export interface UserRowsState {
  readonly rows: VirtualRows;
  readonly data: UserListData;
  readonly keys: RowKeys;
  readonly active: ActiveRow;
  readonly isSelecting: boolean;
  readonly lastColumn: LastColumn;
}

/** The users on the screen; grey bars while they are read. */
export function userRows(
  {rows, data, keys, active, isSelecting, lastColumn}: UserRowsState,
  columns: readonly string[],
  messages: Messages,
  format: Formatters,
): TemplateResult | TemplateResult[] {
  if (!data.window) return skeletonRows(data.isSlow ? 8 : 0, columns);
  return virtualBody(rows, columns.length, (row) => {
    const user = data.userAt(row);
    if (!user) return waitingRow(row, columns);
    const state = {
      row,
      isSelecting,
      isSelected: isSelecting ? data.isSelected(user.id) : active.isActive(user.id),
      isCurrent: keys.current === row,
      lastColumn,
    };
    return userRow(user, state, messages, format);
  });
}
