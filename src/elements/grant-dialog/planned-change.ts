import type {Change, ChangeSource, Shortage} from '../../core/change.js';
import type {UserSelection, UserSort} from '../../core/user.js';
import type {DialogAction} from './dialog-action.js';

/** The change the dialog's choices make. `replacement` is what is given instead. */
export function plannedChange(
  action: DialogAction,
  users: UserSelection,
  sort: UserSort,
  products: readonly string[],
  replacement: string,
  shortage: Shortage,
  source: ChangeSource,
): Change {
  const change = {users, products, sort, source};
  switch (action) {
    case 'grant':
      return {...change, action, shortage};
    case 'recall':
      return {...change, action};
    case 'replace':
      return {...change, action, with: replacement, shortage};
  }
}
