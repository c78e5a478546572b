import type {Change} from './change.js';
import type {LicenseKind} from './license.js';
import type {UserType} from './user.js';

/**
 * Why a user-product pair is left out, in the order in which they are judged; the first that applies is told.
 * `ALREADY_GRANTED` and `NOT_GRANTED` are no faults: they are counted as `already` and not as `skipped`.
 */
export const skipReasons = [
  'USER_NOT_FOUND',
  'NOT_DISTRIBUTED',
  'ALREADY_GRANTED',
  'NOT_GRANTED',
  'USER_INACTIVE',
  'WRONG_USER_TYPE',
  'LICENSE_UNVERIFIED',
  'LICENSE_NOT_STARTED',
  'LICENSE_EXPIRED',
  'REQUIRES_PRODUCT',
  'EXCLUDED_BY_PRODUCT',
  'NO_FREE_SEATS',
] as const;
export type SkipReason = (typeof skipReasons)[number];

export type ReasonCounts = {readonly [R in SkipReason]?: number};

/** The figures of one product in a plan. They count user-product pairs: asked = granted + recalled + already + skipped + kept + withheld. */
export interface ProductPlan {
  readonly product: string;
  readonly name: string;
  readonly kind: LicenseKind;
  readonly asked: number;
  readonly granted: number;
  readonly recalled: number;
  /** Already granted (grant) or not granted (recall). */
  readonly already: number;
  readonly skipped: number;
  /** Would be granted or recalled, were the change not blocked as a whole. */
  readonly withheld: number;
  /** Seats to be replaced of users who cannot get the new one: they keep what they have. */
  readonly kept: number;
  /** Seats that users use again because they become active, and seats that users no longer use because they become inactive. */
  readonly returning: number;
  readonly freed: number;
  /** Of those recalled, seats of users who become active and for whom none is left. */
  readonly unfit: number;
  readonly reasons: ReasonCounts;
  /** Seats that lack for everyone to be served; 0 when there are enough. */
  readonly short: number;
  readonly usedBefore: number;
  readonly usedAfter: number;
  /** Null for Server. */
  readonly total: number | null;
  /** Products held by someone who would lose this one, and which require it: allowed, and said. */
  readonly requiredBy: readonly string[];
}

export type PairOutcome = 'granted' | 'recalled' | 'already' | 'skipped' | 'kept' | 'withheld';

export interface PlannedPair {
  readonly product: string;
  readonly outcome: PairOutcome;
  /** Why it is skipped or kept, nothing to do, or recalled from a returning user. */
  readonly reason?: SkipReason | undefined;
}

/** What happens to one user. */
export interface PlannedUser {
  readonly userId: string;
  /** The id where the directory has no name for it. */
  readonly name: string;
  /** Undefined for an id nobody in the directory ever had. */
  readonly type?: UserType | undefined;
  readonly pairs: readonly PlannedPair[];
  /** Of a change of who is active: what it makes of the user, or why it does nothing. */
  readonly activation?: 'activated' | 'deactivated' | 'already' | 'not-found' | undefined;
  /** Products whose seat the user has again, or no longer uses, because of that. */
  readonly seats?: readonly string[] | undefined;
}

/**
 * A group of users in a plan; a user can belong to several. Returning users for whose seat there is no room are among
 * `skipped` and `NO_FREE_SEATS`.
 */
export type PlanGroup = 'changed' | 'already' | 'skipped' | 'kept' | 'withheld' | SkipReason;

export interface PlannedUsersQuery {
  readonly group?: PlanGroup | undefined;
  readonly offset?: number | undefined;
  readonly limit?: number | undefined;
}

/**
 * What a change would do, before anything is stored. `apply` plans again inside the write and stores only
 * an outcome with the same fingerprint.
 */
export interface Plan {
  readonly change: Change;
  /** The database it was made for. */
  readonly installation: string;
  /** Number of the newest journal entry when it was made. */
  readonly basis: number;
  /** SHA-256 (hex) over the pairs to write and the reasons of the others, without counters. */
  readonly fingerprint: string;
  readonly products: readonly ProductPlan[];
  /** Set when all-or-nothing meets too few seats: nothing would be stored. */
  readonly blockedBy: 'NO_FREE_SEATS' | null;
  /** Whether applying it would store anything. */
  readonly changesAnything: boolean;
  /** Numbers of users: all asked for, those with any change, and those in each group. */
  readonly userCounts: {readonly asked: number} & {readonly [G in PlanGroup]: number};
  /** Users in the order in which seats are handed out, with what happens to each. Made when read. */
  users(query?: PlannedUsersQuery): {readonly total: number; readonly users: readonly PlannedUser[]};
}

/** What applying a plan did. */
export interface Applied {
  /** The journal entry; null when nothing changed. */
  readonly entryId: number | null;
  /** User-product pairs. */
  readonly granted: number;
  readonly recalled: number;
  /**
   * Everyone left out for a reason; those who already held it, and what they keep of a replacement, are not among them.
   * Without a product where it was asked who is active. Made when read.
   */
  readonly skipped: readonly {readonly userId: string; readonly product?: string; readonly reason: SkipReason}[];
  /** The plan as it was carried out: figures and lists for the message afterwards. */
  readonly plan: Plan;
}
