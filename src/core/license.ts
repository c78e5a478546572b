import {addDays, type CalendarDay} from './calendar-day.js';

export const licenseKinds = ['personal', 'concurrent', 'server', 'metered'] as const;
/** What a license counts: users, simultaneous sessions, nothing, or something the host reports. */
export type LicenseKind = (typeof licenseKinds)[number];

export const audiences = ['employee', 'external', 'any'] as const;
/** The type of user a license is for. */
export type Audience = (typeof audiences)[number];

/** One purchased record, as a license file carries it. */
export interface LicenseRecord {
  readonly id: string;
  readonly product: string;
  /** The product's name. */
  readonly name: string;
  readonly kind: LicenseKind;
  /** Seats, sessions or units; meaningless for `server`; 0 removes the license of this id. */
  readonly count: number;
  /** First day on which it counts. */
  readonly startDate: CalendarDay;
  /** Last day on which it counts. */
  readonly dueDate: CalendarDay;
  /** Days after the due date on which those who hold seats may go on. */
  readonly graceDays: number;
  readonly audience: Audience;
  /** System operations it opens. */
  readonly operations: readonly string[];
  /** Products whose seat a user must hold to get one of these. */
  readonly requires: readonly string[];
  /** Products whose seat a user must not hold. */
  readonly excludes: readonly string[];
  readonly version?: string | undefined;
}

/** A license together with the file it came in. */
export interface IssuedLicense extends LicenseRecord {
  /** When the vendor issued it, in seconds since 1970. */
  readonly issuedAt: number;
  /** The journal entry of the upload. */
  readonly entry: number;
}

export type LicenseStatus = 'active' | 'in-grace' | 'upcoming' | 'expired';

/** Whether something counts on a day: licenses in term, and those in grace for who holds seats already. */
export const isInForce = (status: LicenseStatus | 'unverified' | 'none' | undefined): boolean =>
  status === 'active' || status === 'in-grace';

/** The state of a license on a day. Dates are inclusive; grace begins on the day after the due date. */
export function licenseStatus(license: LicenseRecord, day: CalendarDay): LicenseStatus {
  if (day < license.startDate) return 'upcoming';
  if (day <= license.dueDate) return 'active';
  return day <= addDays(license.dueDate, license.graceDays) ? 'in-grace' : 'expired';
}

const byRank: readonly LicenseStatus[] = ['active', 'in-grace', 'upcoming', 'expired'];

/** The status of several licenses together: that of the best of them. */
export const bestStatus = (licenses: readonly {readonly status: LicenseStatus}[]): LicenseStatus | undefined =>
  byRank.find((status) => licenses.some((license) => license.status === status));

/** Whether the first was issued after the second; of two with the same issue time the later upload is newer. */
export function isNewer(one: IssuedLicense, other: IssuedLicense): boolean {
  return one.issuedAt > other.issuedAt || (one.issuedAt === other.issuedAt && one.entry > other.entry);
}

/**
 * The licenses that rule: of each id the newest record among all verified files, unless that record removes it.
 * Any order of the records gives the same answer.
 */
export function rulingLicenses(records: Iterable<IssuedLicense>): IssuedLicense[] {
  const newest = new Map<string, IssuedLicense>();
  for (const record of records) {
    const known = newest.get(record.id);
    if (!known || isNewer(record, known)) newest.set(record.id, record);
  }
  return [...newest.values()].filter((license) => license.count > 0);
}
