import {isLicensingError, LicensingError} from '../../core/errors.js';

/** Of the language itself: the program is wrong, and no engine said anything. */
const programmingErrors = [TypeError, RangeError, ReferenceError, SyntaxError];

/** The coded error for what a request or transaction of an open database failed with; an error of the program as it is. */
export function storeError(error: unknown): Error {
  if (isLicensingError(error)) return error;
  for (const each of programmingErrors) if (error instanceof each) return error;
  const name = nameOf(error);
  if (name === 'QuotaExceededError') return new LicensingError('STORE_FULL', {}, {cause: error});
  if (name === 'InvalidStateError') return new LicensingError('STORE_CLOSED', {}, {cause: error});
  if (name === 'SecurityError') return new LicensingError('STORE_UNAVAILABLE', {}, {cause: error});
  return new LicensingError('STORE_FAILED', {cause: String(error)}, {cause: error});
}

/** Waits for a request or transaction, and rejects with what `storeError` makes of a failure. */
export async function coded<R>(engine: Promise<R>): Promise<R> {
  try {
    return await engine;
  } catch (error) {
    throw storeError(error);
  }
}

/** The coded error for what opening failed with; an error of the program as it is. */
export function openingError(error: unknown): Error {
  if (isLicensingError(error)) return error;
  const name = nameOf(error);
  if (name === 'VersionError') return new LicensingError('STORE_TOO_NEW', {}, {cause: error});
  // Nothing is open yet: engines without storage, as in some private windows, say so with this name.
  if (name === 'InvalidStateError') return new LicensingError('STORE_UNAVAILABLE', {}, {cause: error});
  return storeError(error);
}

/** Engines throw a DOMException, and some a subclass or one of another frame: only the name is common to them. */
function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
}
