import type {Formatters} from './formatters.js';
import type {ErrorSentences} from './messages.js';

const nothingStored = 'Nothing was stored.';

/** Also said where the new plan is shown without an error. */
export const planOutdated = {
  title: 'Seats changed while you were looking.',
  text: `The plan below is new. ${nothingStored}`,
};

/** What went wrong and what to do, in English. */
export const englishErrors = (format: Formatters): ErrorSentences => ({
  NOT_A_LICENSE_FILE: () => ({
    title: 'This is not a license file.',
    text: `Choose the .tls file that the vendor sent. ${nothingStored}`,
  }),
  BAD_SIGNATURE: () => ({
    title: 'The signature does not fit the file.',
    text: `It was changed after it was signed, or damaged on the way. Ask the vendor for a new file. ${nothingStored}`,
  }),
  UNKNOWN_KEY: ({kid}) => ({
    title: 'This file was signed with an unknown key.',
    text: `This page does not trust the key “${kid}”. Check that the file comes from your vendor. ${nothingStored}`,
  }),
  WRONG_ALGORITHM: ({expected, found}) => ({
    title: 'This file was signed in another way than its key allows.',
    text: `It says ${found}, the trusted key is for ${expected}. Ask the vendor for a new file. ${nothingStored}`,
  }),
  OTHER_COMPANY: ({fileCompany, ownCompany}) =>
    ownCompany
      ? {
          title: 'This file is for another company.',
          text: `It was issued for ${fileCompany}, this installation is ${ownCompany}. Ask the vendor for a new file. ${nothingStored}`,
        }
      : {
          title: 'This installation has no company ID yet.',
          text: `The file was issued for ${fileCompany}. Enter your company ID under Actions, Request first. ${nothingStored}`,
        },
  OUTDATED: ({issuedAt, acceptedAt}) => ({
    title: 'This file is older than what is installed.',
    text: `It was issued on ${format.date(issuedAt)}, its licenses were renewed on ${format.date(acceptedAt)}. ${nothingStored}`,
  }),
  ISSUED_IN_FUTURE: ({issuedAt}) => ({
    title: 'This file was issued in the future.',
    text: `It says ${format.dateTime(issuedAt)}. Check the clock of this computer. ${nothingStored}`,
  }),
  MALFORMED_CONTENT: ({field, problem}) => ({
    title: 'The content of this file is not as it should be.',
    text: `“${field}” ${problem}. Ask the vendor for a new file. ${nothingStored}`,
  }),
  KIND_CONFLICT: ({product, installed, found}) => ({
    title: `The file makes “${product}” another kind of license.`,
    text: `It is ${installed} here and ${found} in the file. Ask the vendor for a new file. ${nothingStored}`,
  }),
  TOO_LARGE: ({size, limit}) => ({
    title: 'This file is too large.',
    text: `It has ${format.number(size)} bytes; a license file has at most ${format.number(limit)}. ${nothingStored}`,
  }),
  NO_TRUSTED_KEYS: () => ({
    title: 'This page trusts no vendor yet.',
    text: `Without the vendor’s public key no license file can be verified. Ask whoever runs this page to add it. ${nothingStored}`,
  }),
  NEEDS_ACKNOWLEDGEMENT: ({what}) =>
    what === 'losses'
      ? {title: 'This file takes something away.', text: 'Tick “I understand” to go on.'}
      : {
          title: 'The installed licenses are for the present company ID.',
          text: 'They give nothing after the change, until licenses for the new ID are uploaded. Tick “I understand” to go on.',
        },
  READING_OUTDATED: () => ({
    title: 'Licenses changed while you were looking.',
    text: `What the file changes is shown anew. ${nothingStored}`,
  }),
  SEVERAL_FILES: ({count}) => ({
    title: 'One file is read at a time.',
    text: `You dropped ${format.number(count)}; drop the one you mean. ${nothingStored}`,
  }),
  NOT_A_TEXT_FILE: () => ({
    title: 'This is not a text file.',
    text: `A workbook or a picture cannot be read here. In a spreadsheet, save it as CSV first. ${nothingStored}`,
  }),
  MISSING_COLUMNS: ({missing, found}) => ({
    title: `The first line must name ${missing.length === 1 ? 'the column' : 'the columns'} ${missing.map((name) => `“${name}”`).join(', ')}.`,
    text:
      found.length > 0
        ? `It names ${found.map((name) => `“${name}”`).join(', ')}. ${nothingStored}`
        : `The file is empty. ${nothingStored}`,
  }),
  MALFORMED_CSV: ({line}) => ({
    title: 'The quotes in this file make no sense.',
    text: `Too many lines open a quote and do not close it; reading ended at line ${format.number(line)}. ${nothingStored}`,
  }),
  NOT_A_USER_LIST: () => ({
    title: 'This is not a list of users.',
    text: `JSON is read as a SCIM ListResponse, or a list of SCIM users. ${nothingStored}`,
  }),
  INVALID_ARGUMENT: ({field, problem}) => ({
    title: 'Something is not filled in correctly.',
    text: `“${field}” ${problem}.`,
  }),
  PRODUCT_NOT_FOUND: ({product}) => ({
    title: 'This product is gone.',
    text: `There are no licenses of “${product}” any more. ${nothingStored}`,
  }),
  USER_NOT_FOUND: ({user}) => ({title: 'This user is not in the directory.', text: `The ID is “${user}”.`}),
  PLAN_OUTDATED: () => planOutdated,
  NO_FREE_SEATS: ({short}) => ({
    title: 'There are not enough free seats.',
    text: `${short
      .map(
        ({name, short: missing}) =>
          `${name} is ${format.number(missing)} ${format.plural(missing, {one: 'seat', other: 'seats'})} short.`,
      )
      .join(' ')} ${nothingStored}`,
  }),
  ALREADY_APPLIED: () => ({title: 'This change was made already.', text: 'Nothing was stored a second time.'}),
  ENTRY_NOT_FOUND: ({entry}) => ({
    title: 'There is no such entry in the journal.',
    text: `The number is ${format.number(entry)}.`,
  }),
  NOT_UNDOABLE: () => ({
    title: 'This cannot be undone.',
    text: 'Uploads, deletions and directory changes stay as they are.',
  }),
  ALREADY_UNDONE: ({by}) => ({
    title: 'This was undone already.',
    text: `Entry ${format.number(by)} of the journal did it.`,
  }),
  PERMISSION_DENIED: ({operation, grantors, signedIn}) =>
    signedIn
      ? {
          title: 'You may not do this.',
          text: `It needs the operation ${operation}.${grantors.length ? ` ${format.choice(grantors)} can grant it.` : ''} ${nothingStored}`,
        }
      : {title: 'Nobody is signed in.', text: nothingStored},
  STORE_BLOCKED: () => ({
    title: 'Another tab still uses an older version.',
    text: 'Close the other tabs of this page, then try again.',
  }),
  STORE_CLOSED: () => ({
    title: 'The connection to the database was closed.',
    text: 'Reload the page to go on. Nothing is lost.',
  }),
  STORE_FULL: () => ({
    title: 'The browser has no room left for this page.',
    text: `Free some space, then try again. ${nothingStored}`,
  }),
  STORE_TOO_NEW: () => ({
    title: 'The database was written by a newer version.',
    text: 'Reload the page to get that version.',
  }),
  STORE_UNAVAILABLE: () => ({
    title: 'Licenses could not be loaded.',
    text: 'The browser blocked storage for this page. Allow site data, then try again.',
  }),
  STORE_FAILED: () => ({title: 'The database did not answer.', text: `Try again. ${nothingStored}`}),
  STORE_DAMAGED: ({table, key}) => ({
    title: 'A stored record was changed from outside.',
    text: `It is “${key}” of ${table}. Tell your security team.`,
  }),
  UNEXPECTED: () => ({
    title: 'Something went wrong.',
    text: 'Try again. If it comes back, tell whoever runs this page.',
  }),
});
