import {LicensingError} from '../core/errors.js';

/** The file that was dropped, if it was one. Throws SEVERAL_FILES: nobody can say which of them is meant. */
export function droppedFile({dataTransfer}: DragEvent): File | undefined {
  const files = dataTransfer?.files;
  if (files && files.length > 1) throw new LicensingError('SEVERAL_FILES', {count: files.length});
  return files?.[0];
}
