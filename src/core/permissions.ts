import type {Actor} from './user.js';

/** Rights that guard the License manager itself. */
export const systemOperations = ['CanManageLicUsers', 'CanChangeAdminOperationGrantee'] as const;
export type SystemOperation = (typeof systemOperations)[number];

/** The role that may do everything as long as no rows say otherwise. */
export const administratorRole = 'System administrators';

/** One row of an operation's ordered list: a user by id or a role by name. */
export type PermissionRow = {readonly kind: 'user' | 'role'; readonly id: string; readonly allowed: boolean};

const defaultRows: readonly PermissionRow[] = [{kind: 'role', id: administratorRole, allowed: true}];

/**
 * Whether an actor has an operation: the highest row that matches decides, and who matches none has no access.
 * Without stored rows it belongs to System administrators; a stored empty list means nobody.
 */
export function isPermitted(rows: readonly PermissionRow[] | undefined, actor: Actor | null): boolean {
  if (!actor) return false;
  const deciding = (rows ?? defaultRows).find((row) =>
    row.kind === 'user' ? row.id === actor.id : actor.roles.includes(row.id),
  );
  return deciding?.allowed ?? false;
}
