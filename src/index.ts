export type {AccessCode, AccessDecision} from './core/access.js';
export type {CalendarDay} from './core/calendar-day.js';
export type {
  ActivationChange,
  AssignChange,
  Change,
  ChangeSource,
  GrantChange,
  RecallChange,
  ReplaceChange,
  Shortage,
  UndoChange,
} from './core/change.js';
export type {CsvLineCode, CsvLineError} from './core/csv-line-error.js';
export {isLicensingError, LicensingError, type ErrorCode, type ErrorDetails} from './core/errors.js';
export type {JournalAction, JournalEntry, JournalRole} from './core/journal.js';
export type {Audience, LicenseKind, LicenseRecord, LicenseStatus} from './core/license.js';
export type {
  Applied,
  Plan,
  PairOutcome,
  PlanGroup,
  PlannedPair,
  PlannedUser,
  PlannedUsersQuery,
  ProductPlan,
  SkipReason,
} from './core/plan.js';
export {administratorRole, systemOperations, type SystemOperation} from './core/permissions.js';
export type {ProductStatus, ProductSummary} from './core/product.js';
export type {Settings, SettingsPatch} from './core/settings.js';
export type {UserField, UserListFormat, UserMapping} from './core/user-list.js';
export type {Actor, User, UserFilter, UserSelection, UserSort, UserType} from './core/user.js';

export {GrantDialog} from './elements/grant-dialog/grant-dialog.js';
export {LicenseActivationDialog} from './elements/license-activation-dialog/license-activation-dialog.js';
export {LicenseDeleteDialog} from './elements/license-delete-dialog/license-delete-dialog.js';
export {LicenseJournal} from './elements/license-journal/license-journal.js';
export {LicenseImportDialog} from './elements/license-import-dialog/license-import-dialog.js';
export {LicenseList} from './elements/license-list/license-list.js';
export {LicenseManager} from './elements/license-manager/license-manager.js';
export {LicenseProductPage} from './elements/license-product-page/license-product-page.js';
export {LicenseProvider} from './elements/license-provider/license-provider.js';
export {
  openDatabase,
  openLicensing,
  type Clock,
  type LicensingSettings,
  type OpenDatabase,
} from './elements/license-provider/open-licensing.js';
export {LicenseRequestDialog} from './elements/license-request-dialog/license-request-dialog.js';
export {LicenseSystemUsers} from './elements/license-system-users/license-system-users.js';
export {LicenseUploadDialog} from './elements/license-upload-dialog/license-upload-dialog.js';
export {LicenseUserPage} from './elements/license-user-page/license-user-page.js';
export {LicenseUserImportDialog} from './elements/license-user-import-dialog/license-user-import-dialog.js';
export {LicenseUserList} from './elements/license-user-list/license-user-list.js';
export {LicenseUsersDialog} from './elements/license-users-dialog/license-users-dialog.js';
export {UserLicenseTab} from './elements/user-license-tab/user-license-tab.js';

export {LicenseChangeAppliedEvent} from './events/license-change-applied.js';
export {LicenseCloseEvent} from './events/license-close.js';
export {LicenseDeletedEvent} from './events/license-deleted.js';
export {LicenseDialogCloseEvent} from './events/license-dialog-close.js';
export {LicenseGrantEvent} from './events/license-grant.js';
export {LicenseProductOpenEvent} from './events/license-product-open.js';
export {LicenseRecallEvent} from './events/license-recall.js';
export {LicenseReplaceEvent} from './events/license-replace.js';
export {LicenseRequestCreatedEvent} from './events/license-request-created.js';
export {LicenseSelectionChangeEvent} from './events/license-selection-change.js';
export {LicenseUploadedEvent} from './events/license-uploaded.js';
export {LicenseUsersImportedEvent} from './events/license-users-imported.js';
export {LicenseUserOpenEvent} from './events/license-user-open.js';
export {LicenseUsersSelectEvent} from './events/license-users-select.js';

export type {TrustedKeys} from './files/license-file/read-license-file.js';
export type {Messages, MessagesPatch} from './i18n/messages.js';
export type {
  ComparedGroup,
  ComparedUser,
  ComparedUsersQuery,
  UserListReading,
  UsersComparison,
} from './licensing/user-list-reading.js';
export type {CsvOptions, CsvPlan} from './licensing/csv-plan.js';
export type {FileContent} from './files/csv/text-pieces.js';
export {Licensing, type LicensingOptions} from './licensing/licensing.js';
export type {Environment} from './licensing/environment.js';
export {migrations} from './licensing/layout.js';
export type {
  EntryDetails,
  EntryFigures,
  EntryResult,
  EntryUser,
  EntryUsersQuery,
  JournalActor,
  JournalExport,
  JournalFilter,
  JournalPage,
  JournalQuery,
  DatedVerdict,
  JournalVerdict,
  ListedEntry,
  SeatHistory,
  VerifyProgress,
} from './licensing/journal-page.js';
export type {LicenseFileReading, ProductDifference, UploadLoss} from './core/license-file-reading.js';
export type {
  AccessTarget,
  FoundHolders,
  FoundUsers,
  HoldersQuery,
  Installation,
  LicensingSession,
  ListedUser,
  SyncOptions,
  SyncResult,
  UserDirectory,
  UserLicense,
  UserQuery,
} from './licensing/licensing-session.js';

export type {SeatOrigin} from './licensing/seat-origins.js';
export {openIndexedDbStore} from './store/indexed-db/open-indexed-db-store.js';
export {openMemoryStore} from './store/memory-store.js';
export type {OpenStore, Store} from './store/store.js';
