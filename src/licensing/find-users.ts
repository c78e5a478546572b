import {LicensingError} from '../core/errors.js';
import {countSeats, hasSeat} from '../core/seat-map.js';
import type {User} from '../core/user.js';
import type {FoundUsers, ListedUser, UserQuery} from './licensing-session.js';
import {listedTerms} from './list-products.js';
import {defaultSort, inOrder, matchingUsers} from './select-users.js';
import {licenseDay, seatsOf, worldOf, type Snapshot} from './snapshot.js';

/** A page of the users who match, with the products each holds. */
export function findUsers(snapshot: Snapshot, query: UserQuery, now: number): FoundUsers {
  const {total, ordinals} = findOrdinals(snapshot, query, now);
  return {total, users: ordinals.map(userLister(snapshot, now))};
}

/** A page of the users who match, by their ordinals. */
export function findOrdinals(
  snapshot: Snapshot,
  query: UserQuery,
  now: number,
): {readonly total: number; readonly ordinals: readonly number[]} {
  const {sort = defaultSort, offset = 0, limit = Infinity, ...filter} = query;
  const world = worldOf(snapshot, licenseDay(snapshot.head, now));
  const users = matchingUsers(world, snapshot.directory, filter);
  const ordinals = limit === 0 ? [] : inOrder(world, snapshot.directory, users, sort, offset + limit).slice(offset);
  return {total: countSeats(users), ordinals};
}

/** Throws USER_NOT_FOUND. */
export function getUser(snapshot: Snapshot, id: string, now: number): ListedUser {
  return userLister(snapshot, now)(requireUser(snapshot, id));
}

/** The ordinal of a user who is in the directory. Throws USER_NOT_FOUND. */
export function requireUser(snapshot: Snapshot, id: string): number {
  const ordinal = snapshot.directory.ordinalOf(id);
  if (ordinal === undefined || !hasSeat(snapshot.present, ordinal)) {
    throw new LicensingError('USER_NOT_FOUND', {user: id});
  }
  return ordinal;
}

/** What a list shows of users, by their ordinals. */
export function userLister(snapshot: Snapshot, now: number): (ordinal: number) => ListedUser {
  const held = listedTerms(snapshot, now).map(({id, name}) => ({name, seats: seatsOf(snapshot, id)}));
  return (ordinal) => ({
    ...userAt(snapshot, ordinal),
    licenses: held.filter(({seats}) => hasSeat(seats, ordinal)).map((product) => product.name),
  });
}

/** A user by ordinal, as a host gives one. */
export function userAt(snapshot: Snapshot, ordinal: number): User {
  const {id, name, email, jobTitle, roles, lastSignIn} = snapshot.directory.user(ordinal)!;
  return {
    id,
    name,
    email,
    jobTitle,
    roles,
    type: hasSeat(snapshot.external, ordinal) ? 'external' : 'employee',
    active: hasSeat(snapshot.active, ordinal),
    ...(lastSignIn > 0 && {lastSignIn: new Date(lastSignIn * 1000).toISOString()}),
  };
}
