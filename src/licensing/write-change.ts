import type {ChangeSource} from '../core/change.js';
import {LicensingError} from '../core/errors.js';
import type {JournalAction, JournalDetail} from '../core/journal.js';
import {isPermitted, type SystemOperation} from '../core/permissions.js';
import type {Actor} from '../core/user.js';
import {damaged} from '../records/damaged.js';
import type {Head} from '../records/tables.js';
import {get, scan, type Decision, type RowChange, type Steps} from '../store/store.js';
import {ask} from './ask.js';
import {appendEntry, foldLoose, foldsBefore, type EntryDraft, type EntryTable} from './draft-entry.js';
import type {LicensingCore} from './licensing-core.js';
import {journaledError} from './journaled-error.js';
import {journaledTables, type JournaledTable} from './journaled-tables.js';
import {permissionDenied} from './permission-denied.js';
import {reportUnlessCoded} from './report-failure.js';
import type {Snapshot} from './snapshot.js';

/** What a transaction knows when it decides. */
export interface DecisionState {
  readonly snapshot: Snapshot;
  readonly head: Head;
  /** The snapshot is as new as the database: nothing but what the change touches must be read again. */
  readonly fresh: boolean;
  /** Milliseconds since 1970, read once for the whole call. */
  readonly now: number;
}

/** What a change concludes: rows with their journal entry, nothing to do, or a refusal. */
export type Verdict<R> =
  | {
      readonly store: Omit<EntryDraft, 'action' | 'source' | 'result'>;
      readonly rows: readonly RowChange<JournaledTable>[];
      readonly result: (entry: number) => R;
    }
  | {readonly unchanged: R}
  /** Nothing is stored; a journaled refusal leaves an entry with its code. */
  | {
      readonly refuse: LicensingError;
      readonly journaled: boolean;
      readonly entry?: Pick<EntryDraft, 'parts' | 'products'>;
    };

export interface WriteRequest<R> {
  readonly actor: Actor | null;
  readonly operation: SystemOperation;
  readonly action: JournalAction;
  readonly source: ChangeSource;
  /** What a refusal says was wanted. */
  readonly asked?: JournalDetail;
  /** May be run again, from the start, on a newer state. */
  decide(state: DecisionState): Steps<JournaledTable, Verdict<R>>;
}

type Conclusion<R> =
  | {readonly done: R; readonly entry: number}
  | {readonly refused: LicensingError; readonly journaled: boolean}
  | 'moved';

/** More than one can meet by chance; with so many, something writes the directory or the licenses all the time. */
export const attempts = 5;

/**
 * Runs one change: permission, decision and journal in one transaction. When directory, licenses or settings moved since
 * the snapshot, it reads what changed and decides again.
 */
export async function writeChange<R>(core: LicensingCore, request: WriteRequest<R>): Promise<R> {
  const now = core.environment.now();
  const call = {};
  for (let attempt = 0; attempt < attempts; attempt++) {
    // What the snapshot lacks is found inside the transaction, which then reads more, or begins again.
    const snapshot = attempt === 0 ? core.replica.latest : await core.replica.refresh();
    const conclusion = await core.store
      .write(journaledTables, () => steps(core, call, request, snapshot, now))
      .catch((error: unknown) => {
        core.refusals.release(call);
        throw error;
      });
    if (conclusion === 'moved') continue;
    if ('refused' in conclusion) {
      if (conclusion.journaled) core.refusals.note(call, request.actor, conclusion.refused.code);
      throw conclusion.refused;
    }
    // It is stored, whatever happens to this reading; the next call reads again.
    await core.replica.reach(conclusion.entry).catch(reportUnlessCoded);
    return conclusion.done;
  }
  throw movedTooOften();
}

export const movedTooOften = (): LicensingError =>
  new LicensingError('STORE_FAILED', {cause: `the database changed ${attempts} times in a row`});

/** Whether what a decision takes from outside the transaction is out of date. */
export const hasMoved = (head: Head, snapshot: Snapshot): boolean =>
  Math.max(head.directory, head.licenses, head.settings) > snapshot.head.entry;

function* steps<R>(
  core: LicensingCore,
  call: object,
  request: WriteRequest<R>,
  snapshot: Snapshot,
  now: number,
): Steps<JournaledTable, Decision<JournaledTable, Conclusion<R>>> {
  const [[head], [rows]] = yield* ask(get('head', ['head']), get('permissions', [request.operation]));
  if (!head) throw damaged('head', 'head');
  const refusal = (
    error: LicensingError,
    draft: Pick<EntryDraft, 'parts' | 'products'> = {},
  ): Steps<JournaledTable, Decision<JournaledTable, Conclusion<R>>> =>
    refuse(core, call, request, head, error, draft, now);

  if (!isPermitted(rows, request.actor)) {
    return yield* refusal(permissionDenied(snapshot, request.operation, request.actor));
  }
  if (hasMoved(head, snapshot)) return {changes: [], result: 'moved'};
  const verdict = yield* request.decide({snapshot, head, fresh: head.entry === snapshot.head.entry, now});
  if ('unchanged' in verdict) return {changes: [], result: {done: verdict.unchanged, entry: head.entry}};
  if ('refuse' in verdict) {
    if (verdict.journaled) return yield* refusal(verdict.refuse, verdict.entry);
    return {changes: [], result: {refused: verdict.refuse, journaled: false}};
  }
  const {action, source, actor} = request;
  const draft = withStoredRows({...verdict.store, action, source}, verdict.rows);
  const entry = yield* journal(head, draft, actor, now);
  const stored = entry.head.entry;
  return {changes: [...verdict.rows, ...entry.changes], result: {done: verdict.result(stored), entry: stored}};
}

/** Tables whose rows follow from nothing else that an entry says; so they stand in it as they are stored, for Verify. */
const toldRows = ['highWater', 'overuse'] as const;

function withStoredRows(draft: EntryDraft, rows: readonly RowChange<JournaledTable>[]): EntryDraft {
  const told = toldRows.flatMap((name) => {
    const changed = rows.filter(({table}) => table === name);
    const values = changed.map(({key, value}) => [key[0], value] as const);
    return values.length > 0 ? [[name, Object.fromEntries(values) as JournalDetail] as const] : [];
  });
  return told.length > 0 ? {...draft, details: {...draft.details, stored: Object.fromEntries(told)}} : draft;
}

/** A refused change is a decision, not a throw, because a throw would leave no entry. */
function* refuse<R>(
  core: LicensingCore,
  call: object,
  {actor, action, source, asked}: WriteRequest<R>,
  head: Head,
  error: LicensingError,
  draft: Pick<EntryDraft, 'parts' | 'products'>,
  now: number,
): Steps<JournaledTable, Decision<JournaledTable, Conclusion<R>>> {
  const result = {refused: error, journaled: true};
  const repeated = core.refusals.due(call, actor, error.code, now);
  if (repeated === undefined) return {changes: [], result};
  const details = {
    ...(asked !== undefined && {asked}),
    error: journaledError(error),
    ...(repeated > 0 && {repeated}),
  };
  const entry = yield* journal(head, {...draft, action, source, result: error.code, details}, actor, now);
  return {changes: entry.changes, result};
}

/** The rows of a new entry, and of the fold that is due with it. */
export function* journal(
  head: Head,
  draft: EntryDraft,
  actor: Actor | null,
  now: number,
): Steps<'journal', {readonly changes: readonly RowChange<EntryTable>[]; readonly head: Head}> {
  let before = head;
  const changes: RowChange<EntryTable>[] = [];
  if (foldsBefore(head)) {
    const [loose] = yield* ask(scan('journal', [], {from: head.firstLoose, to: head.entry}));
    const folded = foldLoose(
      head,
      loose.map(([[n], row]) => [n, row]),
    );
    changes.push(...folded.changes);
    before = folded.head;
  }
  const entry = appendEntry(before, draft, actor, now);
  return {changes: [...changes, ...entry.changes], head: entry.head};
}
