import {LicensingError} from '../../../src/core/errors.js';

/** The error of a promise or call that must be refused; anything but a LicensingError is thrown on. */
export async function refusalOf(attempt: () => unknown): Promise<LicensingError> {
  let answer: unknown;
  try {
    answer = await attempt();
  } catch (error) {
    if (error instanceof LicensingError) return error;
    throw error;
  }
  throw new Error(`Accepted: ${JSON.stringify(answer)}`);
}
