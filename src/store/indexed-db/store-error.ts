import {isLicensingError, LicensingError} from '../../core/errors.js';

/** The coded error for what a request or transaction of an open database failed with. */
export function storeError(error: unknown): LicensingError {
  if (isLicensingError(error)) return error;
  const name = nameOf(error);
  if (name === 'QuotaExceededError') return new LicensingError('STORE_FULL', {}, {cause: error});
  if (name === 'InvalidStateError') return new LicensingError('STORE_CLOSED', {}, {cause: error});
  if (name === 'SecurityError') return new LicensingError('STORE_UNAVAILABLE', {}, {cause: error});
  return new LicensingError('STORE_FAILED', {cause: String(error)}, {cause: error});
}

/** Waits for a request or transaction, and rejects with a coded error. */
export async function coded<R>(engine: Promise<R>): Promise<R> {
  try {
    return await engine;
  } catch (error) {
    throw storeError(error);
  }
}

/** The coded error for what opening failed with. */
export function openingError(error: unknown): LicensingError {
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
