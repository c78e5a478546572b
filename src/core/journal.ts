import type {ChangeSource} from './change.js';
import type {ErrorCode} from './errors.js';

/** What an entry did, or tried to do. Those of `undoableActions` can be undone, each once. */
export const journalActions = [
  'created',
  'grant',
  'recall',
  'replace',
  'assign',
  'undo',
  'activate',
  'deactivate',
  'sync',
  'request',
  'upload',
  'delete-licenses',
  'settings',
] as const;
export type JournalAction = (typeof journalActions)[number];

const undoableActions: readonly JournalAction[] = [
  'grant',
  'recall',
  'replace',
  'assign',
  'undo',
  'activate',
  'deactivate',
];

/**
 * The bits a part flips: seats of its product, or flags of users. `skipped` and `asked` flip none: they say who was left out,
 * and for whom a refused change was meant.
 */
export const journalRoles = [
  'given',
  'taken',
  'activated',
  'deactivated',
  'added',
  'changed',
  'removed',
  'typed',
  'skipped',
  'asked',
] as const;
export type JournalRole = (typeof journalRoles)[number];

/** A set of users an entry concerns; the set itself is stored beside the entry, packed. */
export interface JournalPart {
  readonly role: JournalRole;
  readonly product?: string;
  readonly count: number;
  /** SHA-256 (hex) of the packed set. */
  readonly digest: string;
}

export type JournalDetail =
  null | boolean | number | string | readonly JournalDetail[] | {readonly [name: string]: JournalDetail};

/** One entry of the journal. Stored as the text that was hashed, and never rewritten. */
export interface JournalEntry {
  readonly n: number;
  readonly version: 1;
  /** ISO 8601 with milliseconds. */
  readonly at: string;
  readonly by: {readonly id: string | null; readonly name?: string};
  readonly action: JournalAction;
  readonly source: ChangeSource;
  readonly parts: readonly JournalPart[];
  readonly products: readonly {
    readonly product: string;
    readonly usedBefore: number;
    readonly usedAfter: number;
    readonly total: number | null;
  }[];
  /** `ok`, or why the change was refused; a refusal changes nothing else. */
  readonly result: 'ok' | ErrorCode;
  readonly undoes?: number;
  readonly details?: {readonly [name: string]: JournalDetail};
  /** Hash of the entry before, hex; 64 zeros for the first. */
  readonly previous: string;
}

/** Grant, recall, replace, activation and undo itself; what they flipped is in their parts. */
export const isUndoable = (entry: JournalEntry): boolean =>
  entry.result === 'ok' && undoableActions.includes(entry.action) && entry.parts.some(({role}) => role !== 'skipped');
