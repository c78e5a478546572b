import type {ChosenFile} from '../../controllers/file-choice.js';
import type {UserMapping} from '../../core/user-list.js';
import type {LicensingSession} from '../../licensing/licensing-session.js';
import type {UserListReading, UsersComparison} from '../../licensing/user-list-reading.js';

/** Whether absent users stay or leave. */
export type Mode = 'upsert' | 'replace';

/** A file as it was understood, and what it would change. */
export interface Read {
  readonly file: ChosenFile;
  readonly reading: UserListReading;
  /** Null while a column is missing. */
  readonly comparison: UsersComparison | null;
}

/** Reads a list of users and compares it with the directory. */
export async function readAndCompare(
  {users}: LicensingSession,
  file: ChosenFile,
  mapping: UserMapping | undefined,
  mode: Mode,
): Promise<Read> {
  const reading = await users.readCsv(file.bytes, mapping ? {mapping} : {});
  const comparison = reading.missing.length > 0 ? null : await users.compare(reading.users, {mode});
  return {file, reading, comparison};
}
