import {expect} from 'chai';
import {LicensingError, type ErrorCode} from '../../src/core/errors.js';

/** The error a promise rejects with, which must be a LicensingError of this code. */
export async function expectError<C extends ErrorCode>(promise: Promise<unknown>, code: C): Promise<LicensingError<C>> {
  const error: unknown = await promise.then(
    () => new Error(`resolved; expected ${code}`),
    (reason: unknown) => reason,
  );
  if (!(error instanceof LicensingError)) throw error;
  expect(error.code).to.equal(code);
  return error as LicensingError<C>;
}
