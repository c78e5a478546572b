import type {LicenseFileReading} from './license-file-reading.js';
import type {Plan} from './plan.js';

/** A code that says nothing more than itself. */
type Nothing = Readonly<Record<never, never>>;

/** What each error carries besides its code. Screens make the sentence from the code and these details. */
export interface ErrorDetails {
  // The license file
  NOT_A_LICENSE_FILE: Nothing;
  BAD_SIGNATURE: {readonly kid: string};
  UNKNOWN_KEY: {readonly kid: string};
  WRONG_ALGORITHM: {readonly kid: string; readonly expected: string; readonly found: string};
  /** `ownCompany` is empty while the installation has no company ID. */
  OTHER_COMPANY: {readonly fileCompany: string; readonly ownCompany: string};
  /** Every license of the file is older than what was accepted before; the newest accepted issue time. */
  OUTDATED: {readonly issuedAt: string; readonly acceptedAt: string};
  ISSUED_IN_FUTURE: {readonly issuedAt: string};
  /** `field` is a path such as `licenses.0.dueDate`. */
  MALFORMED_CONTENT: {readonly field: string; readonly problem: string};
  KIND_CONFLICT: {readonly product: string; readonly installed: string; readonly found: string};
  /** Sizes in bytes. */
  TOO_LARGE: {readonly size: number; readonly limit: number};
  NO_TRUSTED_KEYS: Nothing;
  NEEDS_ACKNOWLEDGEMENT: {readonly what: 'losses' | 'company-id'};
  /** The losses of an upload are no longer those that were shown; `reading` is the new one. */
  READING_OUTDATED: {readonly reading: LicenseFileReading};

  // Any file
  SEVERAL_FILES: {readonly count: number};

  // Lists of users and of assignments
  /** Bytes that are no text, such as a workbook or a picture. */
  NOT_A_TEXT_FILE: Nothing;
  /** The columns that are needed and not there, and those that are. */
  MISSING_COLUMNS: {readonly missing: readonly string[]; readonly found: readonly string[]};
  /** So many quotes without a counterpart that it is no CSV; the line where reading ended. */
  MALFORMED_CSV: {readonly line: number};
  /** JSON that is not a list of SCIM users. */
  NOT_A_USER_LIST: {readonly problem: string};

  // A change
  INVALID_ARGUMENT: {readonly field: string; readonly problem: string};
  PRODUCT_NOT_FOUND: {readonly product: string};
  USER_NOT_FOUND: {readonly user: string};
  PLAN_OUTDATED: {readonly plan: Plan};
  NO_FREE_SEATS: {readonly short: readonly {readonly product: string; readonly name: string; readonly short: number}[]};
  ALREADY_APPLIED: Nothing;
  ENTRY_NOT_FOUND: {readonly entry: number};
  NOT_UNDOABLE: {readonly entry: number; readonly action: string};
  ALREADY_UNDONE: {readonly entry: number; readonly by: number};

  // Access
  /** `grantors`: at most three names of people who can grant the operation. */
  PERMISSION_DENIED: {readonly operation: string; readonly grantors: readonly string[]; readonly signedIn: boolean};

  // The store
  STORE_BLOCKED: Nothing;
  STORE_CLOSED: Nothing;
  STORE_FULL: Nothing;
  STORE_TOO_NEW: Nothing;
  STORE_UNAVAILABLE: Nothing;
  STORE_FAILED: {readonly cause: string};
  /** A stored record does not have the form it was written in: it was changed by something else. */
  STORE_DAMAGED: {readonly table: string; readonly key: string};

  /** Not thrown: what screens show for an error of the program itself, which is reported as it is. */
  UNEXPECTED: {readonly cause: string};
}

export type ErrorCode = keyof ErrorDetails;

/** Short English for developers. What a person reads is made from code and details by the messages. */
const developerMessages: {readonly [C in ErrorCode]: string} = {
  NOT_A_LICENSE_FILE: 'The text is not a compact JWS with the header of a license file.',
  BAD_SIGNATURE: 'The signature does not verify with the trusted key of this kid.',
  UNKNOWN_KEY: 'No trusted key has this kid.',
  WRONG_ALGORITHM: 'The header names another algorithm than the trusted key.',
  OTHER_COMPANY: 'The file is for another company ID.',
  OUTDATED: 'Every license in the file is older than one accepted before.',
  ISSUED_IN_FUTURE: 'The issue time lies more than five minutes in the future.',
  MALFORMED_CONTENT: 'The signed content does not have the required form.',
  KIND_CONFLICT: 'The file gives a product another kind than it has.',
  TOO_LARGE: 'The file is larger than 1 MiB.',
  NO_TRUSTED_KEYS: 'No trusted keys are configured.',
  NEEDS_ACKNOWLEDGEMENT: 'The change takes something away and must be acknowledged.',
  READING_OUTDATED: 'The licenses changed since the file was read; details.reading is new.',
  SEVERAL_FILES: 'Several files were given where one is read.',
  NOT_A_TEXT_FILE: 'The file is not text.',
  MISSING_COLUMNS: 'The first line does not name all columns that are needed.',
  MALFORMED_CSV: 'The quotes in the file have no counterparts.',
  NOT_A_USER_LIST: 'The JSON is not a SCIM list of users.',
  INVALID_ARGUMENT: 'An argument does not have the required form.',
  PRODUCT_NOT_FOUND: 'There is no such product.',
  USER_NOT_FOUND: 'There is no such user.',
  PLAN_OUTDATED: 'The outcome would differ from the plan; details.plan is the new one.',
  NO_FREE_SEATS: 'All or nothing: there are too few free seats.',
  ALREADY_APPLIED: 'This plan was applied before.',
  ENTRY_NOT_FOUND: 'There is no such journal entry.',
  NOT_UNDOABLE: 'An entry of this kind cannot be undone.',
  ALREADY_UNDONE: 'The entry was undone before.',
  PERMISSION_DENIED: 'The current user lacks the operation.',
  STORE_BLOCKED: 'Another tab holds an older version of the database open.',
  STORE_CLOSED: 'The store is closed.',
  STORE_FULL: 'There is no room left for this page.',
  STORE_TOO_NEW: 'The database was written by a newer version.',
  STORE_UNAVAILABLE: 'The browser gives this page no storage.',
  STORE_FAILED: 'The store could not complete a transaction.',
  STORE_DAMAGED: 'A stored record does not have the form it was written in.',
  UNEXPECTED: 'The program met an error of its own.',
};

/** The one error class of this package. `message` is for developers; people read the sentence made from `code` and `details`. */
export class LicensingError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C;
  readonly details: ErrorDetails[C];

  constructor(code: C, details: ErrorDetails[C], options?: {readonly cause?: unknown}) {
    super(developerMessage(code, details), options);
    this.name = 'LicensingError';
    this.code = code;
    this.details = details;
  }
}

/** Whether a value is a LicensingError, and of that code where one is given. */
export function isLicensingError<C extends ErrorCode = ErrorCode>(
  error: unknown,
  code?: C,
): error is LicensingError<C> {
  return error instanceof LicensingError && (code === undefined || error.code === code);
}

/** A sentence, with the details that are short in brackets. */
function developerMessage(code: ErrorCode, details: object): string {
  const plain = Object.entries(details).filter(([, value]) => typeof value === 'string' || typeof value === 'number');
  const named = plain.map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join(', ');
  const sentence = developerMessages[code];
  return named ? `${sentence.slice(0, -1)} (${named}).` : sentence;
}
