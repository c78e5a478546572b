import type {SkipReason} from '../core/plan.js';
import type {ProductDifferenceKind, UploadLoss} from '../core/upload-difference.js';
import type {UserType} from '../core/user.js';

/** A sentence in two strengths: what happened or is wrong, then what follows. */
export interface Sentence {
  readonly title: string;
  readonly text: string;
}

/** The words of the dialogs, and of what stands on the screen after a change. */
export interface ChangeMessages {
  // Changes
  readonly reasons: {readonly [R in SkipReason]: string};
  readonly grantedSuccessfully: string;
  readonly recalledSuccessfully: string;
  readonly uploadedSuccessfully: string;
  readonly alreadyUploaded: string;
  readonly licensesDeleted: Sentence;
  readonly nothingChanged: string;
  readonly seatsForUsers: (seats: number, users: number) => string;
  readonly seatsFromUsers: (seats: number, users: number) => string;
  readonly skippedUsers: (count: number) => string;
  readonly showWhoAndWhy: string;
  readonly undone: Sentence;
  readonly undoneInPart: (restored: number, left: number) => Sentence;
  readonly undoInPart: (restored: number, left: number) => Sentence;
  readonly undoAnyway: string;
  readonly nothingToUndo: Sentence;
  /** With how many stay without what was taken from them, and why. */
  readonly nothingComesBack: (reasons: readonly string[]) => Sentence;

  // Grant dialog
  readonly usersSelected: (count: number) => string;
  readonly products: string;
  readonly selectedOf: (count: number, total: number) => string;
  readonly sessionsAvailable: string;
  readonly noFreeSeat: string;
  readonly heldBy: (count: number) => string;
  readonly ifSeatsRunOut: string;
  readonly allOrNothing: Sentence;
  readonly asManyAsFit: (order: string) => Sentence;
  readonly listOrder: string;
  readonly sameOrder: string;
  readonly whatWillChange: string;
  readonly chooseProducts: string;
  readonly noProductsToGrant: string;
  readonly noProductsToRecall: string;
  readonly forSessions: (sessions: number) => string;
  readonly ofTotal: (total: number) => string;
  readonly shortBlocked: (product: string, short: number) => Sentence;
  readonly shortInPart: (product: string, short: number) => Sentence;
  readonly requiredBy: (product: string, others: readonly string[]) => string;
  readonly chips: {
    readonly all: string;
    readonly granted: string;
    readonly recalled: string;
    readonly skipped: string;
    readonly withheld: string;
  };
  readonly pairSkipped: (product: string, reason: SkipReason) => string;
  /** For a product of one audience, where the user belongs to the other. */
  readonly pairWrongUserType: (product: string, audience: UserType) => string;
  readonly pairWithheld: (product: string) => string;
  readonly pairAlready: (product: string, action: 'grant' | 'recall') => string;
  readonly nothingStoredBeforeSelect: string;
  readonly planOutdated: Sentence;
  readonly nothingToDo: string;

  // User's licenses
  readonly grantedCount: (granted: number, products: number) => string;
  readonly grantedBy: (name: string) => string;
  readonly notSavedYet: string;
  readonly willBeGranted: string;
  readonly willBeRecalled: string;
  readonly nothingToSave: string;
  readonly changesNotSaved: (count: number) => string;
  readonly changeList: (granted: readonly string[], recalled: readonly string[]) => string;
  readonly unavailable: {readonly [R in SkipReason]: string};
  readonly onlyFor: (audience: UserType) => string;
  readonly noFreeSeatOf: (used: number, seats: number) => string;
  readonly inactiveUser: Sentence;
  readonly discardChanges: (count: number) => string;
  readonly discard: string;
  readonly keepEditing: string;
  readonly saved: string;
  /** `skipped` counts users. */
  readonly savedCounts: (granted: number, recalled: number, skipped: number) => string;
  readonly notSaved: string;

  // Request
  readonly requestTitle: string;
  readonly companyIdHint: string;
  readonly companyIdEmpty: string;
  readonly licenseVersion: string;
  readonly licenseVersionWrong: string;
  readonly requestExplained: string;
  readonly generateRequest: string;
  readonly requestDownloaded: Sentence;
  readonly requestSent: string;
  readonly emailVendor: (address: string) => string;

  // Upload
  readonly uploadTitle: string;
  readonly uploadPromise: string;
  readonly chooseFile: string;
  readonly dropFile: string;
  readonly chooseAnother: string;
  readonly checkingSignature: string;
  readonly issued: (at: string, issuer: string | null, companyId: string) => string;
  readonly signatureVerified: string;
  readonly answersRequest: (at: string) => string;
  readonly answersForeign: string;
  readonly differences: {readonly [D in ProductDifferenceKind]: string};
  readonly skippedOlder: string;
  readonly takesAway: string;
  readonly loss: (loss: UploadLoss) => string;
  readonly understand: string;
  readonly understandFirst: string;
  readonly nothingStored: string;

  // Delete
  readonly deleteTitle: string;
  readonly deleteExplained: (licenses: number, products: number) => string;
  readonly assignmentsStay: (users: number) => string;
}
