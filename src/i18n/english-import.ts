import type {CsvLineError} from '../core/csv-line-error.js';
import type {Formatters} from './formatters.js';
import type {ImportMessages} from './import-messages.js';

/** The words of the dialogs that read files, in English. */
export function englishImport(format: Formatters): ImportMessages {
  const count = (n: number, one: string, other: string): string =>
    `${format.number(n)} ${format.plural(n, {one, other})}`;
  const withErrors = (errors: number): string => (errors > 0 ? `, ${count(errors, 'line', 'lines')} with errors` : '');
  const userFields = {
    id: 'ID',
    name: 'Name',
    firstName: 'First name',
    lastName: 'Last name',
    email: 'Email',
    jobTitle: 'Job title',
    type: 'Type',
    active: 'Active',
    blocked: 'Blocked',
    roles: 'Roles',
    lastSignIn: 'Last sign-in',
  };
  return {
    importTitle: 'Import licenses',
    importPromise: 'Grants and recalls from a CSV file. What they change is shown before anything is stored.',
    importColumns:
      'One line per user and product: user (ID or email), product (ID or name), and action (grant or recall; grant where nothing stands).',
    chooseList: 'Choose a file',
    dropCsv: 'or drop a CSV file here',
    dropUserList: 'or drop an export of Microsoft 365, Google Workspace or Okta, SCIM JSON, or any CSV file here',
    downloadTemplate: 'Download a template',
    readingFile: 'Reading',
    linesRead: (planned, errors) => `${count(planned, 'line', 'lines')} understood${withErrors(errors)}`,
    linesWithErrors: (errors) => `${count(errors, 'line has an error and is', 'lines have errors and are')} left out`,
    downloadErrors: 'Download this list',
    lineColumns: {line: 'Line', column: 'Column', value: 'Value', problem: 'What is wrong'},
    lineProblem: ({code, firstLine}: CsvLineError) => {
      switch (code) {
        case 'MISSING_VALUE':
          return 'Nothing stands here';
        case 'TOO_MANY_CELLS':
          return 'More values than columns: a value with a separator needs quotes';
        case 'BROKEN_QUOTES':
          return 'A quote is opened and not closed';
        case 'USER_NOT_FOUND':
          return 'No user has this ID or email';
        case 'AMBIGUOUS_USER':
          return 'Several users have this email: use the ID';
        case 'PRODUCT_NOT_FOUND':
          return 'No product has this ID or name';
        case 'AMBIGUOUS_PRODUCT':
          return 'Several products have this name: use the ID';
        case 'UNKNOWN_ACTION':
          return 'Must be grant or recall';
        case 'DUPLICATE_LINE':
          return `Stands on line ${format.number(firstLine ?? 0)} already`;
        case 'UNKNOWN_VALUE':
          return 'This word or date is not understood';
        case 'INVALID_VALUE':
          return 'Too long, or with characters that cannot be stored';
      }
    },
    orderOfLines: 'In the order of the lines',
    granted: 'Granted',
    recalled: 'Recalled',
    nothingStoredBeforeImport: 'Nothing is stored until you press Import.',

    importUsersTitle: 'Import users',
    importUsersPromise: 'From a list of users in a file. What it changes is shown before anything is stored.',
    userListFormats: {
      'microsoft-365': 'Microsoft 365 export',
      'google-workspace': 'Google Workspace export',
      okta: 'Okta export',
      scim: 'SCIM list',
      csv: 'CSV file',
    },
    usersRead: (users, errors) => `${count(users, 'user', 'users')} understood${withErrors(errors)}`,
    userFields,
    columnsOfFile: 'Columns of the file',
    noColumn: 'Not in the file',
    columnsMissing: (fields) => ({
      title: `Choose the ${format.plural(fields.length, {one: 'column', other: 'columns'})} for ${fields.map((field) => userFields[field]).join(' and ')}.`,
      text: 'The names in the first line do not say it.',
    }),
    whatFileIs: 'What the file is',
    addAndUpdate: {title: 'Add and update', text: 'Users who are not in it stay as they are'},
    wholeList: {title: 'The whole list', text: 'Users who are not in it leave and lose their seats'},
    comparedGroups: {
      added: 'New',
      changed: 'Changed',
      activated: 'Activated',
      deactivated: 'Deactivated',
      removed: 'Leave',
      unchanged: 'Unchanged',
    },
    allChanges: 'All changes',
    usersLeave: (users, seats) => ({
      title: `${count(users, 'user leaves', 'users leave')} the directory.`,
      text:
        seats > 0
          ? `${count(seats, 'seat is', 'seats are')} recalled. This cannot be undone.`
          : 'This cannot be undone.',
    }),
    seatsRecalled: (product, seats) => ({
      title: `${product}: ${count(seats, 'seat is', 'seats are')} recalled.`,
      text: '',
    }),
    losesSeats: (products) => `loses ${products.join(', ')}`,
    directoryUnchanged: 'Everyone in the file is in the directory as the file says.',
    usersImported: (added, changed, removed, recalled) => ({
      title: 'The users have been imported.',
      text: `${format.number(added)} new, ${format.number(changed)} changed${removed > 0 ? `, ${format.number(removed)} left` : ''}${recalled > 0 ? `; ${count(recalled, 'seat was', 'seats were')} recalled` : ''}.`,
    }),
  };
}
