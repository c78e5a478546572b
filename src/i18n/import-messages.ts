import type {CsvLineError} from '../core/csv-line-error.js';
import type {UserField, UserListFormat} from '../core/user-list.js';
import type {ComparedGroup} from '../licensing/user-list-reading.js';
import type {Sentence} from './change-messages.js';

/** The words of the dialogs that read files. */
export interface ImportMessages {
  readonly importTitle: string;
  readonly importPromise: string;
  readonly importColumns: string;
  readonly chooseList: string;
  readonly dropCsv: string;
  readonly dropUserList: string;
  readonly downloadTemplate: string;
  readonly readingFile: string;
  readonly linesRead: (planned: number, errors: number) => string;
  readonly linesWithErrors: (count: number) => string;
  readonly downloadErrors: string;
  readonly lineColumns: {
    readonly line: string;
    readonly column: string;
    readonly value: string;
    readonly problem: string;
  };
  readonly lineProblem: (error: CsvLineError) => string;
  readonly orderOfLines: string;
  readonly granted: string;
  readonly recalled: string;
  readonly nothingStoredBeforeImport: string;

  readonly importUsersTitle: string;
  readonly importUsersPromise: string;
  readonly userListFormats: {readonly [F in UserListFormat]: string};
  readonly usersRead: (users: number, errors: number) => string;
  readonly userFields: {readonly [F in UserField]: string};
  readonly columnsOfFile: string;
  readonly noColumn: string;
  readonly columnsMissing: (fields: readonly UserField[]) => Sentence;
  readonly whatFileIs: string;
  readonly addAndUpdate: Sentence;
  readonly wholeList: Sentence;
  readonly comparedGroups: {readonly [G in ComparedGroup]: string};
  readonly allChanges: string;
  readonly usersLeave: (users: number, seats: number) => Sentence;
  readonly seatsRecalled: (product: string, seats: number) => Sentence;
  readonly losesSeats: (products: readonly string[]) => string;
  readonly directoryUnchanged: string;
  readonly usersImported: (added: number, changed: number, removed: number, recalled: number) => Sentence;
}
