import type {ErrorCode, ErrorDetails} from '../core/errors.js';
import type {LicenseKind} from '../core/license.js';
import type {ProductStatus} from '../core/product.js';
import type {UserType} from '../core/user.js';
import type {ChangeMessages, Sentence} from './change-messages.js';
import type {JournalMessages} from './journal-messages.js';
import type {ProductMessages} from './product-messages.js';
import type {PlanMessages} from './plan-messages.js';
import type {SystemUserMessages} from './system-user-messages.js';
import type {UserMessages} from './user-messages.js';
import type {ImportMessages} from './import-messages.js';

export type {Sentence} from './change-messages.js';

export type ErrorSentences = {readonly [C in ErrorCode]: (details: ErrorDetails[C]) => Sentence};

/** Every word on the screens. Hosts may replace any of them through `license-provider`'s `messages`. */
export interface Messages
  extends
    ChangeMessages,
    ImportMessages,
    JournalMessages,
    PlanMessages,
    ProductMessages,
    SystemUserMessages,
    UserMessages {
  // Names of things
  readonly licenseManager: string;
  readonly licenses: string;
  readonly users: string;
  readonly actions: string;
  readonly kinds: {readonly [K in LicenseKind]: string};
  readonly userTypes: {readonly [T in UserType]: string};
  readonly statuses: {readonly [S in ProductStatus]: {readonly status: string; readonly detail: string}};
  readonly columns: {
    readonly name: string;
    readonly type: string;
    readonly startDate: string;
    readonly dueDate: string;
    readonly status: string;
    readonly total: string;
    readonly used: string;
    readonly available: string;
    readonly user: string;
    readonly email: string;
    readonly jobTitle: string;
    readonly licenses: string;
    readonly product: string;
    readonly granted: string;
    readonly askedFor: string;
    readonly willBeGranted: string;
    readonly willBeRecalled: string;
    readonly already: string;
    readonly skipped: string;
    readonly seatsBeforeAndAfter: string;
    readonly change: string;
    readonly seats: string;
    readonly lastSignIn: string;
  };

  // What one can do
  readonly request: string;
  readonly upload: string;
  readonly delete: string;
  readonly selectMultiple: string;
  readonly cancelMultiple: string;
  readonly selectAll: string;
  readonly clearAll: string;
  readonly clear: string;
  readonly grantLicenses: string;
  readonly recallLicenses: string;
  readonly requestLicenses: string;
  readonly import: string;
  readonly export: string;
  readonly undo: string;
  readonly select: string;
  readonly cancel: string;
  readonly close: string;
  readonly closeDialog: string;
  readonly save: string;
  readonly dismiss: string;
  readonly tryAgain: string;
  readonly selectUsersFirst: string;
  readonly noLicensesToDelete: string;

  // License manager
  readonly companyId: string;
  readonly noCompanyId: string;
  readonly lastUpload: (at: string, by: string) => string;
  readonly demoMode: string;
  readonly allLicenses: string;
  readonly searchProducts: string;
  readonly searchUsers: string;
  readonly productCount: (count: number) => string;
  readonly licenseCount: (count: number) => string;
  readonly unlimited: string;
  readonly grantsKept: (count: number) => string;
  readonly seatsFrom: (seats: number, from: string) => string;
  readonly availableOf: (available: number, total: number) => string;
  readonly until: (date: string) => string;
  readonly sort: string;
  readonly filters: (count: number) => string;
  readonly active: string;
  readonly inactive: string;
  readonly any: string;
  readonly anyProduct: string;
  readonly holds: string;
  readonly lacks: string;
  readonly moreThanDaysAgo: (days: number) => string;
  readonly clearFilter: (name: string) => string;
  readonly userCount: (matching: number, total: number) => string;
  readonly selectedCount: (count: number) => string;
  readonly selectedHidden: (count: number, hidden: number) => string;
  readonly moreActions: string;
  /** The filter that shows only those who are selected, its value, and the choice of it. */
  readonly selected: string;
  readonly selectedOnly: string;
  readonly onlySelected: string;
  readonly selectAllMatching: (count: number) => string;
  /** Where that are others than when they were selected. */
  readonly allSelectedNow: (count: number) => string;
  readonly allSelected: (count: number) => string;
  readonly moreLicenses: (count: number) => string;
  readonly none: string;
  readonly andMore: (count: number) => string;

  // States
  readonly noLicensesYet: Sentence;
  readonly askVendor: Sentence;
  readonly uploadAnswer: Sentence;
  readonly noUsersYet: Sentence;
  readonly noProductMatches: (text: string) => string;
  readonly noUserMatches: (text: string) => string;
  readonly filtersInUse: (filters: readonly string[]) => string;
  readonly clearSearch: string;
  readonly noKeys: Sentence;
  readonly notPermitted: (operation: string, code: string, grantors: readonly string[]) => Sentence;
  readonly operations: {readonly CanManageLicUsers: string; readonly CanChangeAdminOperationGrantee: string};
  readonly signedOut: Sentence;
  readonly noProvider: Sentence;

  // Notices
  readonly overAllocated: (product: string, used: number, seats: number) => Sentence;
  readonly unverified: (product: string) => Sentence;
  readonly expired: (product: string, date: string, used: number) => Sentence;
  readonly inGrace: (product: string, date: string, used: number, until: string, days: number) => Sentence;
  readonly nearlyUsedUp: (product: string, available: number) => Sentence;
  /** `days` after today until the last day. */
  readonly endsSoon: (product: string, date: string, used: number, days: number) => Sentence;
  readonly recallCount: (count: number) => string;
  readonly recallProposed: (product: string, count: number) => Sentence;

  readonly errors: ErrorSentences;
}

/** Any part of the messages; groups such as `errors` may be given in part as well. */
export type MessagesPatch = {
  readonly [N in keyof Messages]?: Messages[N] extends (...args: never[]) => unknown
    ? Messages[N]
    : Messages[N] extends string
      ? string
      : Partial<Messages[N]>;
};

/** The messages with a host's own put over them. */
export function withPatch(messages: Messages, patch: MessagesPatch): Messages {
  const result: Record<string, unknown> = {...messages};
  for (const [name, own] of Object.entries(patch)) {
    if (own === undefined) continue;
    const standard = result[name];
    result[name] = typeof own === 'object' && typeof standard === 'object' ? {...standard, ...own} : own;
  }
  return result as unknown as Messages;
}
