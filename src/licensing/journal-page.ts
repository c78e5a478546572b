import type {CalendarDay} from '../core/calendar-day.js';
import type {JournalAction, JournalEntry, JournalRole} from '../core/journal.js';
import type {SkipReason} from '../core/plan.js';
import type {JournaledTable} from './journaled-tables.js';

/** How an entry ended. What was done and undone later is `undone`. */
export type EntryResult = 'done' | 'refused' | 'undone';

/** Which entries are meant; fields that are absent do not narrow. */
export interface JournalFilter {
  /**
   * Words that must all occur, whatever their case and accents: in the number, the actor, the products or the file, or else
   * together in name, email or job title of one user whom the entry concerns.
   */
  readonly text?: string | undefined;
  readonly action?: JournalAction | undefined;
  readonly result?: EntryResult | undefined;
  /** Id of the actor. */
  readonly by?: string | undefined;
  /** Id of a product whose seats it concerns. */
  readonly product?: string | undefined;
  /** Id of a user whom it concerns. */
  readonly user?: string | undefined;
  /** UTC days, both included. */
  readonly from?: CalendarDay | undefined;
  readonly to?: CalendarDay | undefined;
}

export interface JournalQuery {
  /** Entries with a smaller number. */
  readonly before?: number | undefined;
  /** How many of those that match are passed over. */
  readonly offset?: number | undefined;
  /** Default 50. */
  readonly limit?: number | undefined;
  readonly filter?: JournalFilter | undefined;
}

/** What an entry says of one product. */
export interface EntryFigures {
  readonly product: string;
  /** As it is called now; the id where nobody knows it any more. */
  readonly name: string;
  readonly given: number;
  readonly taken: number;
  /** Users who held it already, and users who did not hold what was to be recalled. */
  readonly already: number;
  readonly notGranted: number;
  readonly skipped: readonly {readonly reason: SkipReason; readonly count: number}[];
  /** Null where the entry changed none; the total is null for Server. */
  readonly seats: {readonly before: number; readonly after: number; readonly total: number | null} | null;
}

/** An entry as a list shows it. One that is missing or cannot be read has the result `STORE_DAMAGED`, and only `n` is true of it. */
export interface ListedEntry extends JournalEntry {
  /** Hex; empty where the entry is missing. */
  readonly hash: string;
  /** The entry that undid it. */
  readonly undoneBy: number | null;
  /** Why it cannot be undone. */
  readonly notUndoable: null | 'NOT_UNDOABLE' | 'ALREADY_UNDONE';
  /** Different users by what happened to them, whatever the number of products. */
  readonly userCounts: {readonly [R in JournalRole]?: number};
  /** One for each product it concerns, in the order in which they were judged. */
  readonly figures: readonly EntryFigures[];
}

export interface JournalPage {
  readonly entries: readonly ListedEntry[];
  /** All entries of the journal. */
  readonly total: number;
  /** Those that match the filter. */
  readonly matching: number;
}

export interface EntryUsersQuery {
  readonly role?: JournalRole | undefined;
  readonly product?: string | undefined;
  /** Of those that were skipped. */
  readonly reason?: SkipReason | undefined;
  readonly offset?: number | undefined;
  readonly limit?: number | undefined;
}

/** Someone an entry concerns, and all that happened to them in it. */
export interface EntryUser {
  readonly userId: string;
  /** The id where the directory has no name for it. */
  readonly name: string;
  readonly parts: readonly {
    readonly role: JournalRole;
    readonly product?: string | undefined;
    /** Why they were skipped. */
    readonly reason?: SkipReason | undefined;
  }[];
}

/** One entry with everyone it concerns. */
export interface EntryDetails extends ListedEntry {
  /** Users by name, then id; ids that nobody ever had come last. Made when read. */
  users(query?: EntryUsersQuery): {readonly total: number; readonly users: readonly EntryUser[]};
}

/** Someone who ever made an entry, as last named. */
export interface JournalActor {
  readonly id: string;
  readonly name: string;
}

/** Seats of a product over time, in steps: each figure holds until the next. */
export interface SeatHistory {
  /** As journaled at each change; the first is what was used when the time asked for began. */
  readonly used: readonly {readonly at: string; readonly used: number}[];
  /** From the dates of the licenses that were installed at the time, in term or grace, also those to come; empty for Server. */
  readonly total: readonly {readonly day: CalendarDay; readonly total: number}[];
}

/** How far Verify has come. */
export interface VerifyProgress {
  readonly checked: number;
  readonly total: number;
}

export interface JournalExport {
  /** `csv` has a line for each entry with its figures, `json` also everyone whom it concerns. */
  readonly format: 'csv' | 'json';
  readonly filter?: JournalFilter | undefined;
}

/** What Verify found. `brokenAt` names the first entry, or the first stored record, that does not fit. */
export type JournalVerdict =
  | {readonly ok: true; readonly entries: number; readonly head: string}
  | {
      readonly ok: false;
      readonly entries: number;
      readonly brokenAt: {readonly entry: number} | {readonly table: JournaledTable; readonly key: string};
      readonly problem: string;
    };

/** What Verify found, and when it was done: ISO 8601 date and time. */
export type DatedVerdict = JournalVerdict & {readonly at: string};
