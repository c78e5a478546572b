import {LicensingError} from '../core/errors.js';
import type {Tables} from './tables.js';

/** The error for a row that no codec of this package can have written. `key` is empty where the codec is not told it. */
export const damaged = (table: keyof Tables, key = '', cause?: unknown): LicensingError<'STORE_DAMAGED'> =>
  new LicensingError('STORE_DAMAGED', {table, key}, {cause});
