import {isLicensingError} from '../src/core/errors.js';

/** What this portal says of an error of its own calls. The elements say theirs themselves. */
export function sentenceOf(error: unknown): string {
  if (isLicensingError(error, 'PERMISSION_DENIED'))
    return 'This needs an administrator: choose one under “Signed in as”.';
  if (isLicensingError(error, 'USER_NOT_FOUND')) return 'There is no such user.';
  return error instanceof Error ? error.message : String(error);
}
