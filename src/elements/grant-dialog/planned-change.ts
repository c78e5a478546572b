import type {Change, Shortage} from '../../core/change.js';
import type {UserSelection, UserSort} from '../../core/user.js';

/** The change the dialog's choices make. */
export function plannedChange(
  action: 'grant' | 'recall',
  users: UserSelection,
  sort: UserSort,
  products: readonly string[],
  shortage: Shortage,
): Change {
  const change = {users, products, sort, source: 'dialog'} as const;
  return action === 'grant' ? {...change, action, shortage} : {...change, action};
}
