import {LicensingError} from '../core/errors.js';
import {isPermitted, type SystemOperation} from '../core/permissions.js';
import {hasSeat, ordinalsOf} from '../core/seat-map.js';
import type {Actor} from '../core/user.js';
import type {Snapshot} from './snapshot.js';

const namesAtMost = 3;

/** The error for an operation the actor lacks, naming who can grant it unless the installation hides names. */
export function permissionDenied(
  snapshot: Snapshot,
  operation: SystemOperation,
  actor: Actor | null,
): LicensingError<'PERMISSION_DENIED'> {
  const grantors = snapshot.settings.hideNames ? [] : [...grantorNames(snapshot)];
  return new LicensingError('PERMISSION_DENIED', {operation, grantors, signedIn: actor !== null});
}

function* grantorNames(snapshot: Snapshot): Generator<string> {
  const rows = snapshot.permissions.get('CanChangeAdminOperationGrantee');
  let count = 0;
  for (const ordinal of ordinalsOf(snapshot.active)) {
    const user = hasSeat(snapshot.present, ordinal) ? snapshot.directory.user(ordinal) : undefined;
    if (!user || !isPermitted(rows, user)) continue;
    yield user.name;
    if (++count === namesAtMost) return;
  }
}
