import {LicensingError} from '../../core/errors.js';

/** The text of a chosen or dropped file. A folder that was dropped looks like a file until it is read. */
export async function textOfFile(file: File): Promise<string> {
  try {
    return await file.text();
  } catch {
    throw new LicensingError('NOT_A_LICENSE_FILE', {});
  }
}
