import {planSync} from '../core/distribution/plan-sync.js';
import {LicensingError} from '../core/errors.js';
import {countSeats, ordinalsOf, union} from '../core/seat-map.js';
import type {Actor, User} from '../core/user.js';
import {digestOfIds} from '../records/id-digest.js';
import type {Steps} from '../store/store.js';
import {compareDirectory, isUnchanged, touchedUsers, type ComparedDirectory} from './directory-change.js';
import {blockRows, idRows} from './directory-rows.js';
import type {LicensingCore} from './licensing-core.js';
import type {SyncOptions, SyncResult} from './licensing-session.js';
import {flagRows, outcomeRows} from './outcome-rows.js';
import {readWorld} from './read-world.js';
import {licenseDay} from './snapshot.js';
import type {JournaledTable} from './journaled-tables.js';
import {writeChange, type DecisionState, type Verdict} from './write-change.js';

/** Takes over the host's list of users in one commit, with the seats that go with who leaves and who returns. */
export function syncUsers(
  core: LicensingCore,
  actor: Actor | null,
  users: readonly User[],
  options: SyncOptions,
): Promise<SyncResult> {
  return writeChange(core, {
    actor,
    operation: 'CanManageLicUsers',
    action: 'sync',
    source: options.source ?? 'api',
    decide: (state) => decideSync(state, users, options),
  });
}

function* decideSync(
  state: DecisionState,
  users: readonly User[],
  {mode = 'upsert', allowEmpty = false, file}: SyncOptions,
): Steps<JournaledTable, Verdict<SyncResult>> {
  const {snapshot, head, now} = state;
  const world = yield* readWorld(state, snapshot.licenses.known.keys(), 'everyone');
  if (mode === 'replace' && users.length === 0 && world.present.size > 0 && !allowEmpty) {
    const problem = 'is empty; replacing everyone by nobody needs allowEmpty';
    return {refuse: new LicensingError('INVALID_ARGUMENT', {field: 'users', problem}), journaled: false};
  }
  const compared = compareDirectory(world, snapshot.directory, users, mode, head.nextOrdinal);
  if (isUnchanged(compared)) {
    return {unchanged: {entryId: null, added: 0, changed: 0, removed: 0, unchanged: users.length, recalled: []}};
  }
  const outcome = planSync(world, compared);
  const seats = yield* outcomeRows(world, outcome, head.entry + 1, licenseDay(head, now));
  const {added, changed, removed, typed, newIds} = compared;
  const recalled = outcome.products.flatMap(({product, taken}) =>
    [...ordinalsOf(taken)].map((ordinal) => ({userId: snapshot.directory.user(ordinal)!.id, product})),
  );
  return {
    rows: [
      ...seats.rows,
      ...blockRows(snapshot.directory, compared.listed, union(added, changed)),
      ...(yield* idRows(newIds, head.nextOrdinal)),
      ...flagRows('present', world.present, compared.present, union(added, removed)),
      ...flagRows('external', world.external, compared.external, typed),
    ],
    store: {
      parts: [
        {role: 'added', users: added},
        {role: 'changed', users: changed},
        {role: 'removed', users: removed},
        {role: 'typed', users: typed},
        ...seats.parts,
      ],
      products: seats.products,
      touches: ['directory'],
      nextOrdinal: head.nextOrdinal + newIds.length,
      ...((newIds.length > 0 || file !== undefined) && {
        details: {
          ...(newIds.length > 0 && {assigned: assignedOrdinals(head.nextOrdinal, newIds)}),
          ...(file !== undefined && {file}),
        },
      }),
    },
    result: (entryId) => ({entryId, ...countsOf(compared), recalled}),
  };
}

/** Binds ordinals to people: without it two ids could be swapped by hand, and the seats with them. */
const assignedOrdinals = (from: number, ids: readonly string[]): {from: number; to: number; digest: string} => ({
  from,
  to: from + ids.length - 1,
  digest: digestOfIds(ids),
});

function countsOf(compared: ComparedDirectory): Omit<SyncResult, 'entryId' | 'recalled'> {
  const [added, changed] = [countSeats(compared.added), countSeats(touchedUsers(compared))];
  return {added, changed, removed: countSeats(compared.removed), unchanged: compared.listed.size - added - changed};
}
