import {isLicensingError, LicensingError} from '../core/errors.js';
import {reportFailure} from '../licensing/report-failure.js';

/** What a screen shows of an error: one with a code as it is; an error of the program, which is reported too, as UNEXPECTED. */
export function shownError(error: unknown): LicensingError {
  if (isLicensingError(error)) return error;
  reportFailure(error);
  return new LicensingError('UNEXPECTED', {cause: String(error)}, {cause: error});
}
