import type {ActivationChange, Change, UndoChange} from '../core/change.js';
import {changesAnything, fingerprint, type Outcome} from '../core/distribution/outcome.js';
import {holdersOf} from '../core/distribution/world.js';
import {LicensingError} from '../core/errors.js';
import type {Applied, Plan} from '../core/plan.js';
import {countSeats, countShared} from '../core/seat-map.js';
import type {Actor} from '../core/user.js';
import {put, type RowChange, type Steps} from '../store/store.js';
import {readHead} from './ask.js';
import {askedBy} from './asked-by.js';
import {decideChange, type DecidedChange} from './decide-change.js';
import type {EntryDraft} from './draft-entry.js';
import type {LicensingCore} from './licensing-core.js';
import {outcomeRows} from './outcome-rows.js';
import {planView} from './plan-view.js';
import {licenseDay, type Snapshot} from './snapshot.js';
import type {ValidPlan} from './valid-change.js';
import {journaledTables, type JournaledTable} from './journaled-tables.js';
import {attempts, hasMoved, movedTooOften, writeChange, type DecisionState, type Verdict} from './write-change.js';

/** Plans a change: decides it exactly as applying does, and stores nothing. */
export async function planChange(core: LicensingCore, change: Change): Promise<Plan> {
  const now = core.environment.now();
  for (let attempt = 0; attempt < attempts; attempt++) {
    const snapshot = await core.replica.refresh();
    const planned = await core.store.read(journaledTables, () => planSteps(snapshot, change, now));
    if (planned !== 'moved') return planned;
  }
  throw movedTooOften();
}

function* planSteps(snapshot: Snapshot, change: Change, now: number): Steps<JournaledTable, Plan | 'moved'> {
  const head = yield* readHead();
  if (hasMoved(head, snapshot)) return 'moved';
  const state = {snapshot, head, fresh: head.entry === snapshot.head.entry, now};
  return planView(change, head, yield* decideChange(state, change), snapshot.directory);
}

/** Plans that were applied; a plan is good for one time. */
const applied = new WeakSet<Plan>();

/**
 * Applies a plan: the change is decided anew inside the write, and stored only if its outcome is the planned one.
 * Throws PLAN_OUTDATED with the new plan, NO_FREE_SEATS, ALREADY_APPLIED, and INVALID_ARGUMENT for a plan of another
 * database; nothing is stored then.
 */
export async function applyPlan(
  core: LicensingCore,
  actor: Actor | null,
  plan: Plan,
  {installation, change, fingerprint: planned}: ValidPlan,
): Promise<Applied> {
  if (applied.has(plan)) throw new LicensingError('ALREADY_APPLIED', {});
  applied.add(plan);
  try {
    if (installation !== core.replica.latest.head.installation) {
      throw new LicensingError('INVALID_ARGUMENT', {field: 'plan', problem: 'was made for another database'});
    }
    return await writeOutcome(core, actor, change, planned);
  } catch (error) {
    applied.delete(plan);
    throw error;
  }
}

/** Applies a change whose outcome needs no preview first, as planned and applied in one step. */
export const applyUnseen = (
  core: LicensingCore,
  actor: Actor | null,
  change: ActivationChange | UndoChange,
): Promise<Applied> => writeOutcome(core, actor, change, undefined);

function writeOutcome(
  core: LicensingCore,
  actor: Actor | null,
  change: Change,
  planned: string | undefined,
): Promise<Applied> {
  const source = change.source ?? 'api';
  return writeChange(core, {
    actor,
    operation: 'CanManageLicUsers',
    action: change.action,
    source,
    asked: askedBy(change),
    *decide(state): Steps<JournaledTable, Verdict<Applied>> {
      const decided = yield* decideChange(state, change);
      const {outcome} = decided;
      const plan = (): Plan => planView(change, state.head, decided, state.snapshot.directory);
      if (planned !== undefined && fingerprint(outcome) !== planned) {
        return {refuse: new LicensingError('PLAN_OUTDATED', {plan: plan()}), journaled: false};
      }
      if (outcome.blocked) return {refuse: noFreeSeats(plan()), journaled: true, entry: refusedEntry(plan(), outcome)};
      if (!changesAnything(outcome)) return {unchanged: appliedView(null, plan())};
      return yield* storeOutcome(state, change, decided, (entry) => appliedView(entry, plan()));
    },
  });
}

/** Ids that nobody knows are journaled by name up to this many; the others only as a number. */
const namesAtMost = 50;

function* storeOutcome(
  {head, now}: DecisionState,
  change: Change,
  {world, outcome}: DecidedChange,
  result: (entry: number) => Applied,
): Steps<JournaledTable, Verdict<Applied>> {
  const entry = head.entry + 1;
  const {rows, parts, products} = yield* outcomeRows(world, outcome, entry, licenseDay(head, now));
  const skipped = outcome.products.flatMap(({product, skipped: sets}) =>
    [...sets].map(([reason, users]) => ({product, reason, users})),
  );
  const already = outcome.products.flatMap(({product, already: users}) => {
    const holders = countShared(users, holdersOf(world, product));
    const counts = {ALREADY_GRANTED: holders, NOT_GRANTED: countSeats(users) - holders};
    return Object.entries(counts).flatMap(([reason, count]) => (count > 0 ? [{product, reason, count}] : []));
  });
  const details = {
    ...(already.length > 0 && {already}),
    ...(change.action === 'replace' && {replaced: change.products, with: change.with}),
    ...(change.action === 'assign' && change.file !== undefined && {file: change.file}),
    ...(change.action === 'assign' && change.lineErrors !== undefined && {lineErrors: change.lineErrors}),
    ...(skipped.length + outcome.unknown.length > 0 && {
      skipped: skipped.map(({product, reason, users}) => ({product, reason, count: countSeats(users)})),
      unknown: outcome.unknown.slice(0, namesAtMost),
      unknownCount: outcome.unknown.length,
    }),
  };
  const undone: RowChange<JournaledTable>[] = change.action === 'undo' ? [put('undone', [change.entry], entry)] : [];
  return {
    rows: [...rows, ...undone],
    store: {
      parts: [...parts, ...skipped.map(({product, users}) => ({role: 'skipped' as const, product, users}))],
      products,
      ...(Object.keys(details).length > 0 && {details}),
      ...(change.action === 'undo' && {undoes: change.entry}),
    },
    result,
  };
}

/** Who was to get seats, and how few there are. */
const refusedEntry = ({products}: Plan, {users}: Outcome): Pick<EntryDraft, 'parts' | 'products'> => ({
  parts: [{role: 'asked', users}],
  products: products.map(({product, usedBefore, total}) => ({product, usedBefore, usedAfter: usedBefore, total})),
});

function noFreeSeats(plan: Plan): LicensingError<'NO_FREE_SEATS'> {
  const short = plan.products
    .filter((each) => each.short > 0)
    .map(({product, name, short}) => ({product, name, short}));
  return new LicensingError('NO_FREE_SEATS', {short});
}

function appliedView(entryId: number | null, plan: Plan): Applied {
  const sum = (figure: 'granted' | 'recalled'): number =>
    plan.products.reduce((total, each) => total + each[figure], 0);
  return {
    entryId,
    granted: sum('granted'),
    recalled: sum('recalled'),
    plan,
    get skipped() {
      return plan
        .users()
        .users.flatMap(({userId, activation, pairs}) => [
          ...(activation === 'not-found' ? [{userId, reason: 'USER_NOT_FOUND' as const}] : []),
          ...pairs.flatMap(({product, outcome, reason}) =>
            reason === undefined || outcome === 'kept' || outcome === 'already' ? [] : [{userId, product, reason}],
          ),
        ]);
    },
  };
}
