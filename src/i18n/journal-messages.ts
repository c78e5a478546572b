import type {JournalAction} from '../core/journal.js';
import type {ErrorCode} from '../core/errors.js';
import type {EntryFigures, EntryResult} from '../licensing/journal-page.js';
import type {JournaledTable} from '../licensing/journaled-tables.js';
import type {Sentence} from './change-messages.js';

/** A sentence whose names, codes and entries are told apart from its words. */
export type Phrase = readonly (string | {readonly name: string} | {readonly code: string} | {readonly entry: number})[];

/** What an entry did, as far as a sentence needs it. Users are different ones, whatever the number of products. */
export interface EntryStory {
  readonly action: JournalAction;
  readonly result: 'ok' | ErrorCode;
  /** Names of products. */
  readonly given: readonly string[];
  readonly taken: readonly string[];
  readonly asked: readonly string[];
  readonly usersGiven: number;
  readonly usersTaken: number;
  readonly usersSkipped: number;
  /** Null where only a filter said who. */
  readonly usersAsked: number | null;
  readonly activated: number;
  readonly deactivated: number;
  /** Users who came, changed and left with a new list. */
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** How many fewer seats are used afterwards; negative for more. */
  readonly freed: number;
  readonly undoes: number | null;
  readonly file: string | null;
  /** Lines of that file that were left out. */
  readonly lineErrors: number;
  readonly request: {readonly companyId: string; readonly licenseVersion: string} | null;
  /** The operation that was missing. */
  readonly operation: string | null;
  /** Of the product that was asked for: seats in use, and all of them. */
  readonly full: {readonly used: number; readonly total: number} | null;
}

export interface JournalMessages {
  readonly journal: {
    readonly title: string;
    readonly summary: (count: number, since: string) => string;
    readonly verify: string;
    readonly export: string;
    readonly exportCsv: string;
    readonly exportJson: string;
    readonly search: string;
    readonly action: string;
    readonly result: string;
    readonly by: string;
    readonly date: string;
    readonly anyone: string;
    readonly nobody: string;
    readonly days: (count: number) => string;
    readonly today: string;
    readonly actions: {readonly [A in JournalAction]: string};
    readonly results: {readonly [R in EntryResult | 'damaged']: string};
    readonly count: (matching: number, total: number) => string;
    readonly columns: {
      readonly entry: string;
      readonly when: string;
      readonly who: string;
      readonly what: string;
      readonly result: string;
      readonly undo: string;
    };
    readonly what: (story: EntryStory) => Phrase;
    readonly damaged: string;
    readonly undoneBy: (entry: number) => string;
    readonly whyNotUndoable: (action: JournalAction, result: 'ok' | ErrorCode) => string;
    readonly seats: (before: number, after: number, total: number | null) => readonly [string, string];
    readonly figures: (figures: EntryFigures) => string;
    readonly users: string;
    readonly andMore: (count: number) => string;
    readonly showAll: string;
    readonly skipped: string;
    readonly reason: string;
    readonly door: string;
    readonly hash: string;
    readonly after: string;
    readonly undoEntry: (entry: number) => string;
    readonly verifying: (checked: number, total: number) => string;
    readonly intact: (count: number, at: string) => Sentence;
    readonly brokenEntry: (entry: number) => Sentence;
    readonly brokenRecord: (table: JournaledTable, key: string) => Sentence;
    readonly noMatch: (text: string) => string;
    readonly empty: Sentence;
  };
}
