import {expect} from 'chai';
import {isLicensingError} from '../../src/core/errors.js';

/** Expects a row of a table to be refused as damaged. */
export function expectDamaged(table: string, decode: () => unknown, what?: string): void {
  let error: unknown;
  try {
    decode();
  } catch (caught) {
    error = caught;
  }
  if (!isLicensingError(error, 'STORE_DAMAGED')) throw new Error(`not refused: ${what ?? ''}`, {cause: error});
  expect(error.details.table).to.equal(table);
}

/** What decoding gives, or undefined where the row is refused as damaged; any other error passes through. */
export function unlessDamaged<T>(table: string, decode: () => T): T | undefined {
  try {
    return decode();
  } catch (error) {
    if (!isLicensingError(error, 'STORE_DAMAGED')) throw error;
    expect(error.details.table).to.equal(table);
    return undefined;
  }
}
