import {ask} from './ask.js';
import {joined} from '../core/distribution/who-may-hold.js';
import {skippedOf, unknownOf} from '../core/entry-details.js';
import {LicensingError} from '../core/errors.js';
import {hasSeat} from '../core/seat-map.js';
import {get, type Steps} from '../store/store.js';
import type {Directory} from './directory.js';
import type {EntryDetails, EntryUser, EntryUsersQuery} from './journal-page.js';
import {journalTables, type JournalTable} from './journal-search.js';
import type {LicensingCore} from './licensing-core.js';
import {readLegible, type LegibleEntry} from './legible-entry.js';
import {listEntry} from './list-entry.js';
import {readSomeRows} from './read-entries.js';
import type {Snapshot} from './snapshot.js';

/** One entry with everyone it concerns. Throws ENTRY_NOT_FOUND. */
export const readEntryDetails = (core: LicensingCore, snapshot: Snapshot, n: number): Promise<EntryDetails> =>
  core.store.read(journalTables, () => steps(snapshot, n));

function* steps(snapshot: Snapshot, n: number): Steps<JournalTable, EntryDetails> {
  const [[head], [undoneBy]] = yield* ask(get('head', ['head']), get('undone', [n]));
  if (!head || n > head.entry) throw new LicensingError('ENTRY_NOT_FOUND', {entry: n});
  const legible = yield* readLegible(n, (yield* readSomeRows([n], head)).get(n));
  const users = userLister(legible, snapshot.directory);
  return {...listEntry(legible, undoneBy ?? null, snapshot), users};
}

function userLister({entry, bodies}: LegibleEntry, directory: Directory): EntryDetails['users'] {
  const reasons = skippedOf(entry);
  let skipped = 0;
  const parts = entry.parts.map(({role, product}, part) => ({
    role,
    product,
    reason: role === 'skipped' ? reasons[skipped++]?.reason : undefined,
    users: bodies[part] ?? new Map<number, Uint8Array>(),
  }));
  const unknown: EntryUser[] = unknownOf(entry).ids.map((id) => ({
    userId: id,
    name: id,
    parts: [{role: 'skipped', reason: 'USER_NOT_FOUND'}],
  }));
  const fits = (part: EntryUser['parts'][number], {role, product, reason}: EntryUsersQuery): boolean =>
    (role === undefined || part.role === role) &&
    (product === undefined || part.product === product) &&
    (reason === undefined || part.reason === reason);

  return ({offset = 0, limit = Infinity, ...query} = {}) => {
    const meant = joined(parts.filter((part) => fits(part, query)).map((part) => part.users));
    const known = meant.size > 0 ? directory.inOrder(meant, {by: 'name'}) : [];
    const others = unknown.filter((user) => user.parts.some((part) => fits(part, query)));
    const page = [...known, ...others].slice(offset, offset + limit);
    return {
      total: known.length + others.length,
      users: page.map((user) => (typeof user === 'number' ? entryUser(user) : user)),
    };
  };

  function entryUser(ordinal: number): EntryUser {
    const {id, name} = directory.user(ordinal)!;
    const own = parts.filter(({users}) => hasSeat(users, ordinal));
    return {userId: id, name, parts: own.map(({role, product, reason}) => ({role, product, reason}))};
  }
}
