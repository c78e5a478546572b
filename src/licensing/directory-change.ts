import type {DirectoryChange} from '../core/distribution/plan-sync.js';
import type {World} from '../core/distribution/world.js';
import {difference, hasSeat, seatMapOf, union, type SeatMap} from '../core/seat-map.js';
import type {User} from '../core/user.js';
import type {StoredUser} from '../records/user-block.js';
import type {Directory} from './directory.js';

/** What the host's list changes in the directory. */
export interface ComparedDirectory extends DirectoryChange {
  /** Users in the directory whose columns change. */
  readonly changed: SeatMap;
  /** Users whose type flips. */
  readonly typed: SeatMap;
  /** Who is in the directory afterwards, and who of them is external. */
  readonly present: SeatMap;
  readonly external: SeatMap;
  /** The listed users by ordinal. */
  readonly listed: ReadonlyMap<number, StoredUser>;
  /** Ids that get ordinals for the first time, from `nextOrdinal` on. */
  readonly newIds: readonly string[];
}

/** Compares the host's list with the directory. An id that comes back gets the ordinal it had. */
export function compareDirectory(
  world: World,
  directory: Directory,
  users: readonly User[],
  mode: 'upsert' | 'replace',
  nextOrdinal: number,
): ComparedDirectory {
  const newIds: string[] = [];
  const placed = users.map((user) => {
    const known = directory.ordinalOf(user.id);
    return {user, ordinal: known ?? nextOrdinal + newIds.push(user.id) - 1};
  });
  const listed = new Map(placed.map(({ordinal, user}) => [ordinal, storedUser(user)]));
  const among = (test: (user: User) => boolean): SeatMap =>
    seatMapOf(placed.filter(({user}) => test(user)).map(({ordinal}) => ordinal));

  const everyone = among(() => true);
  const [listedActive, listedExternal] = [among(({active}) => active), among(({type}) => type === 'external')];
  const removed = mode === 'replace' ? difference(world.present, everyone) : new Map<number, Uint8Array>();
  const added = difference(everyone, world.present);
  const active = union(difference(difference(world.active, everyone), removed), listedActive);
  const external = union(difference(world.external, everyone), listedExternal);
  const changed = seatMapOf(
    [...listed].filter(([ordinal, user]) => !isSame(directory.user(ordinal), user)).map(([ordinal]) => ordinal),
  );
  return {
    added,
    removed,
    changed: difference(changed, added),
    activated: difference(active, world.active),
    deactivated: difference(world.active, active),
    typed: union(difference(external, world.external), difference(world.external, external)),
    present: union(difference(world.present, removed), added),
    external,
    order: () => placed.map(({ordinal}) => ordinal).filter((ordinal) => hasSeat(listedActive, ordinal)),
    listed,
    newIds,
  };
}

/** Users who stay and of whom anything changes. */
export const touchedUsers = ({changed, activated, deactivated, typed, added, removed}: ComparedDirectory): SeatMap =>
  difference(union(union(changed, typed), union(activated, deactivated)), union(added, removed));

export const isUnchanged = (compared: ComparedDirectory): boolean =>
  compared.added.size === 0 && compared.removed.size === 0 && touchedUsers(compared).size === 0;

function storedUser({id, name, email = '', jobTitle = '', roles = [], lastSignIn}: User): StoredUser {
  const seconds = lastSignIn === undefined ? 0 : Math.floor(Date.parse(lastSignIn) / 1000);
  return {id, name, email, jobTitle, roles, lastSignIn: Math.min(Math.max(seconds, 0), 0xffff_ffff)};
}

const isSame = (one: StoredUser | undefined, other: StoredUser): boolean =>
  one !== undefined &&
  one.name === other.name &&
  one.email === other.email &&
  one.jobTitle === other.jobTitle &&
  one.lastSignIn === other.lastSignIn &&
  one.roles.length === other.roles.length &&
  one.roles.every((role, i) => role === other.roles[i]);
