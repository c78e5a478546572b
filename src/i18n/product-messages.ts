import type {Audience} from '../core/license.js';
import type {SkipReason} from '../core/plan.js';
import type {Sentence} from './change-messages.js';

/** The words of a product's page, its charts, and the dialog that adds users. */
export interface ProductMessages {
  readonly productTitle: (name: string) => string;
  readonly breadcrumb: string;
  readonly audiences: {readonly [A in Audience]: string};
  readonly opens: (operations: readonly string[]) => string;
  readonly requires: (products: readonly string[]) => string;
  readonly excludes: (products: readonly string[]) => string;
  readonly noSuchProduct: Sentence;
  readonly productGone: (name: string) => Sentence;
  readonly backToLicenses: string;

  // Charts
  readonly seatsOverTime: string;
  readonly date: string;
  readonly assignedColumn: string;
  readonly sessionsColumn: string;
  readonly assigned: string;
  readonly sessions: string;
  readonly usedWord: string;
  readonly availableWord: string;
  readonly ofTotalUsed: (total: number) => string;
  readonly tooMany: (count: number) => string;
  readonly unitsLeft: (count: number, percent: number) => string;
  readonly graceEnds: (date: string) => string;

  // Licenses of the product
  readonly license: string;
  readonly grace: string;
  readonly days: (count: number) => string;
  readonly noLicenseLeft: string;

  // Licensed users
  readonly licensedUsers: string;
  readonly findUsers: string;
  readonly add: string;
  readonly recallTicked: (count: number) => string;
  readonly tickUsersFirst: string;
  readonly since: string;
  readonly by: string;
  readonly importOf: (file: string | null) => string;
  readonly notAppliedYet: string;
  readonly dropAddition: (name: string) => string;
  readonly dropRecall: (name: string) => string;
  readonly nobodyLicensed: Sentence;
  readonly holderCount: (matching: number, total: number) => string;

  // What is staged
  readonly apply: string;
  readonly nothingToApply: string;
  readonly changesNotApplied: (count: number) => string;
  /** `skipped` of those added would get no seat, and are not counted as added. */
  readonly stagedChanges: (added: number, recalled: number, skipped: number) => string;
  readonly wouldBeSkipped: (count: number, reasons: readonly string[]) => string;
  readonly reasonCount: (count: number, reason: SkipReason) => string;
  readonly planChanged: Sentence;
  readonly usedWas: (before: number, now: number) => string;
  readonly totalWas: (before: number, now: number) => string;
  readonly skippedNow: (names: readonly string[], more: number, reason: SkipReason) => string;
  readonly changedElsewhere: (count: number) => string;

  // Dialog Users
  readonly usersFor: (product: string, available: string) => string;
  readonly tickUsersToAdd: string;
  readonly usersToAdd: (count: number) => string;
  readonly stagedOnly: string;
  readonly everyoneHolds: Sentence;
}
