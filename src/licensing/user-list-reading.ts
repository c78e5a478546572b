import type {CsvLineError} from '../core/csv-line-error.js';
import type {ProductPlan} from '../core/plan.js';
import type {UserField, UserListFormat, UserMapping} from '../core/user-list.js';
import type {User} from '../core/user.js';

/** A list of users from a file, as far as it can be understood. */
export interface UserListReading {
  readonly format: UserListFormat;
  readonly columns: readonly string[];
  readonly mapping: UserMapping;
  /** Fields that a column must say before anyone can be read; then there are no users and no errors. */
  readonly missing: readonly UserField[];
  /** For `users.sync`. What the file does not say of users in the directory is as it is there. */
  readonly users: readonly User[];
  /** In the order of the lines; of very many only the first 100,000. */
  readonly errors: readonly CsvLineError[];
  readonly errorCount: number;
}

/** `changed` are all who stay and of whom anything changes, those activated and deactivated among them. */
export type ComparedGroup = 'added' | 'changed' | 'activated' | 'deactivated' | 'removed' | 'unchanged';

export interface ComparedUser {
  /** Null for a new user. */
  readonly before: User | null;
  /** Null for one who leaves. */
  readonly after: User | null;
  /** Names of the products whose seats are recalled. */
  readonly recalled: readonly string[];
}

export interface ComparedUsersQuery {
  /** Default: everyone who is new, changes or leaves. */
  readonly group?: ComparedGroup | undefined;
  readonly offset?: number | undefined;
  readonly limit?: number | undefined;
}

/** What `users.sync` would do with a list. */
export interface UsersComparison {
  readonly counts: {readonly [G in ComparedGroup]: number};
  /** Products of which seats are recalled, freed or taken up again. */
  readonly products: readonly Pick<
    ProductPlan,
    'product' | 'name' | 'recalled' | 'usedBefore' | 'usedAfter' | 'total'
  >[];
  /** In the order of the list, then those who leave by name. Made when read. */
  users(query?: ComparedUsersQuery): {readonly total: number; readonly users: readonly ComparedUser[]};
}
