import type {AccessDecision} from '../core/access.js';
import type {CalendarDay} from '../core/calendar-day.js';
import type {Change, ChangeSource} from '../core/change.js';
import type {Applied, Plan} from '../core/plan.js';
import type {SystemOperation} from '../core/permissions.js';
import type {ProductSummary} from '../core/product.js';
import type {Settings, SettingsPatch} from '../core/settings.js';
import type {UserMapping} from '../core/user-list.js';
import type {Actor, User, UserFilter, UserSort} from '../core/user.js';
import type {FileContent} from '../files/csv/text-pieces.js';
import type {CsvOptions, CsvPlan} from './csv-plan.js';
import type {
  EntryDetails,
  JournalActor,
  JournalExport,
  JournalPage,
  JournalQuery,
  DatedVerdict,
  SeatHistory,
  VerifyProgress,
} from './journal-page.js';
import type {LicenseFileReading} from '../core/license-file-reading.js';
import type {UserListReading, UsersComparison} from './user-list-reading.js';
import type {SeatOrigin} from './seat-origins.js';

/** A user as a list shows it. */
export interface ListedUser extends User {
  /** Names of the products whose seat the user holds, in product order. */
  readonly licenses: readonly string[];
}

export interface UserQuery extends UserFilter {
  /** Default: name, then id. */
  readonly sort?: UserSort | undefined;
  readonly offset?: number | undefined;
  readonly limit?: number | undefined;
}

export interface FoundUsers {
  /** How many match, whatever the limit. */
  readonly total: number;
  readonly users: readonly ListedUser[];
}

export interface SyncOptions {
  /** Default: `upsert`. */
  readonly mode?: 'upsert' | 'replace' | undefined;
  readonly allowEmpty?: boolean | undefined;
  /** The door and the file it came through; both are journaled. */
  readonly source?: ChangeSource | undefined;
  readonly file?: string | undefined;
}

export interface SyncResult {
  readonly entryId: number | null;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  /** Seats that were recalled: of users who left, and of returning users for whom there was none. */
  readonly recalled: readonly {readonly userId: string; readonly product: string}[];
}

export interface UserDirectory {
  /**
   * Takes over the host's list. `upsert` leaves absent users alone; with `replace` they leave and their seats are recalled.
   * `replace` with an empty list needs `allowEmpty` where there are users.
   */
  sync(users: readonly User[], options?: SyncOptions): Promise<SyncResult>;
  /**
   * Reads a list of users: an export of Microsoft 365, Google Workspace or Okta, SCIM JSON, or any CSV, whose columns
   * `mapping` names. Rejects with NOT_A_TEXT_FILE, MALFORMED_CSV and NOT_A_USER_LIST.
   */
  readCsv(content: FileContent, options?: {readonly mapping?: UserMapping}): Promise<UserListReading>;
  /** What `sync` would change, and what happens to seats. */
  compare(users: readonly User[], options?: {readonly mode?: 'upsert' | 'replace'}): Promise<UsersComparison>;
  find(query?: UserQuery): Promise<FoundUsers>;
  /** Rejects with USER_NOT_FOUND. */
  get(id: string): Promise<ListedUser>;
  /** Deactivated users keep their assignments; returning users get back the seats that still fit. */
  setActive(ids: readonly string[], active: boolean): Promise<Applied>;
}

/** Why a user's box for a product cannot be ticked. */
export type UnavailableReason =
  | 'USER_INACTIVE'
  | 'NOT_DISTRIBUTED'
  | 'WRONG_USER_TYPE'
  | 'LICENSE_UNVERIFIED'
  | 'LICENSE_NOT_STARTED'
  | 'LICENSE_EXPIRED'
  | 'REQUIRES_PRODUCT'
  | 'EXCLUDED_BY_PRODUCT'
  | 'NO_FREE_SEATS';

/** One product in a user's Licenses tab. */
export interface UserLicense extends SeatOrigin {
  readonly product: ProductSummary;
  readonly granted: boolean;
  /** Why it cannot be granted now; null when it can, or is granted. */
  readonly unavailable: UnavailableReason | null;
  /** Whether it lets the user in today, and why not. */
  readonly access: AccessDecision;
}

export type HoldersQuery = Pick<UserQuery, 'text' | 'sort' | 'offset' | 'limit'>;

export interface FoundHolders {
  /** How many match, whatever the limit. */
  readonly total: number;
  readonly users: readonly (ListedUser & SeatOrigin)[];
}

/** What the License manager shows around the lists. */
export interface Installation {
  /** No licenses at all: everything is allowed, within limits. */
  readonly demoMode: boolean;
  /** The UTC day by which licenses are judged. */
  readonly today: CalendarDay;
  readonly hasTrustedKeys: boolean;
  readonly lastUpload: {readonly at: string; readonly by: string} | null;
  /** Files that no trusted key verifies, or for another company: they give nothing. */
  readonly unverifiedFiles: number;
  readonly users: number;
  /** Users who hold at least one seat. */
  readonly holders: number;
}

/** `{product}` or `{operation}`. */
export type AccessTarget = {readonly product: string} | {readonly operation: string};

/** The public API, bound to one actor. Every method checks the permission it needs and validates its input. */
export interface LicensingSession {
  readonly actor: Actor | null;
  /** Whether the actor has an operation, as far as this tab knows. */
  can(operation: SystemOperation): boolean;

  products(): Promise<readonly ProductSummary[]>;
  /** Rejects with PRODUCT_NOT_FOUND. */
  product(id: string): Promise<ProductSummary>;
  readonly users: UserDirectory;
  /** Who holds a seat of a product, inactive users as well, with where each seat comes from. Rejects with PRODUCT_NOT_FOUND. */
  holders(productId: string, query?: HoldersQuery): Promise<FoundHolders>;
  /**
   * Ids of the users to recall an over-allocated product from so that it fits again: idle longest first, then granted last.
   * Nobody of any other product. Rejects with PRODUCT_NOT_FOUND.
   */
  proposeRecall(productId: string): Promise<readonly string[]>;
  /** One row per product, in product order. Rejects with USER_NOT_FOUND. */
  userLicenses(userId: string): Promise<readonly UserLicense[]>;

  plan(change: Change): Promise<Plan>;
  /** Rejects with PLAN_OUTDATED, NO_FREE_SEATS or ALREADY_APPLIED; then nothing is stored. */
  apply(plan: Plan): Promise<Applied>;
  /**
   * Plans a file of assignments: the columns `user` (id or email), `product` (id or name) and, where it is not always
   * `grant`, `action`. Lines with errors are named and left out of the plan. Rejects with MISSING_COLUMNS,
   * NOT_A_TEXT_FILE and MALFORMED_CSV.
   */
  planCsv(content: FileContent, options?: CsvOptions): Promise<CsvPlan>;
  /** Who holds what, a line per user and product; `planCsv` reads it. Cells that look like formulas are neutralised. */
  exportCsv(filter?: UserFilter): Promise<string>;
  planUndo(entryId: number): Promise<Plan>;
  undo(entryId: number): Promise<Applied>;

  /** Changing the company ID while verified licenses of the present one exist needs `acknowledge`. */
  createRequest(
    request: {readonly companyId: string; readonly licenseVersion: string},
    options?: {readonly acknowledge?: boolean},
  ): Promise<{readonly fileName: string; readonly text: string}>;
  /** Verifies a license file and says what it would change. Stores nothing, but that a file was refused is journaled. */
  readLicenseFile(text: string): Promise<LicenseFileReading>;
  upload(
    reading: LicenseFileReading,
    options?: {readonly acknowledge?: boolean},
  ): Promise<{readonly entryId: number | null}>;
  deleteLicenses(): Promise<{readonly entryId: number | null}>;

  check(userId: string, target: AccessTarget): Promise<AccessDecision>;

  journal(query?: JournalQuery): Promise<JournalPage>;
  /** Rejects with ENTRY_NOT_FOUND. */
  journalEntry(entryId: number): Promise<EntryDetails>;
  /** Everyone who ever made an entry, by name. */
  journalActors(): Promise<readonly JournalActor[]>;
  /** Exact, from the journal. Rejects with PRODUCT_NOT_FOUND. */
  seatsOverTime(productId: string, options?: {readonly from?: CalendarDay | undefined}): Promise<SeatHistory>;
  /** All entries that match, newest first, as text. */
  exportJournal(options: JournalExport): Promise<string>;
  verifyJournal(options?: {
    readonly heads?: readonly {readonly entry: number; readonly hash: string}[];
    /** Told after each slice but the last. */
    readonly onProgress?: (progress: VerifyProgress) => void;
  }): Promise<DatedVerdict>;

  readonly settings: {
    get(): Promise<Settings>;
    set(settings: SettingsPatch, options?: {readonly acknowledge?: boolean}): Promise<void>;
  };
  installation(): Promise<Installation>;
  /** Called after each commit, here or in another tab. Returns its undo. */
  subscribe(listener: () => void): () => void;
}
