import {startOfDay} from '../core/calendar-day.js';
import {holdersOf, type World} from '../core/distribution/world.js';
import type {Order} from '../core/distribution/fit.js';
import type {Asked} from '../core/distribution/plan-grant.js';
import {difference, hasSeat, intersection, seatMapOf, type SeatMap} from '../core/seat-map.js';
import {isFilterSelection, type UserFilter, type UserSelection, type UserSort} from '../core/user.js';
import type {Directory} from './directory.js';

export const defaultSort: UserSort = {by: 'name'};

const secondsPerDay = 24 * 60 * 60;

/** Users in the directory who match a filter. Holders are judged by the world, which may be newer than the directory. */
export function matchingUsers(world: World, directory: Directory, filter: UserFilter): SeatMap {
  let users = world.present;
  if (filter.text?.trim()) users = intersection(users, directory.matching(filter.text));
  if (filter.active !== undefined) {
    users = filter.active ? intersection(users, world.active) : difference(users, world.active);
  }
  if (filter.type) {
    users = filter.type === 'external' ? intersection(users, world.external) : difference(users, world.external);
  }
  if (filter.holds !== undefined) users = intersection(users, holdersOf(world, filter.holds));
  if (filter.idleDays !== undefined) {
    const idleSince = startOfDay(world.day) / 1000 - filter.idleDays * secondsPerDay;
    users = intersection(users, directory.notSignedInSince(idleSince));
  }
  if (filter.among !== undefined) users = intersection(users, selectedUsers(world, directory, filter.among));
  if (filter.lacks !== undefined) users = difference(users, holdersOf(world, filter.lacks));
  return users;
}

/** Some users in an order, up to the first `count`; ties fall back to name, then id. */
export function inOrder(
  world: World,
  directory: Directory,
  users: SeatMap,
  sort: UserSort,
  count = Infinity,
): readonly number[] {
  const {by, descending = false, locale} = sort;
  if (by === 'name' || by === 'email' || by === 'jobTitle' || by === 'lastSignIn') {
    return directory.inOrder(users, {by, descending, locale}, count);
  }
  const rank = rankOf(world, by);
  const ordered = directory.inOrder(users, {by: 'name', locale});
  const ranks = new Map(ordered.map((ordinal) => [ordinal, rank(ordinal) * (descending ? -1 : 1)]));
  return [...ordered].sort((one, other) => ranks.get(one)! - ranks.get(other)!).slice(0, count);
}

/** Active before inactive, employees before external users, fewer licenses before more. */
function rankOf(world: World, by: 'type' | 'status' | 'licenses'): (ordinal: number) => number {
  if (by === 'status') return (ordinal) => (hasSeat(world.active, ordinal) ? 0 : 1);
  if (by === 'type') return (ordinal) => (hasSeat(world.external, ordinal) ? 1 : 0);
  const held = [...world.seats.values()];
  return (ordinal) => held.reduce((count, seats) => count + Number(hasSeat(seats, ordinal)), 0);
}

/** The users of a selection, in no order; ids that nobody has are not among them. */
function selectedUsers(world: World, directory: Directory, selection: UserSelection): SeatMap {
  if (!isFilterSelection(selection)) return usersOf(directory, selection);
  return difference(matchingUsers(world, directory, selection.filter), usersOf(directory, selection.except ?? []));
}

const usersOf = (directory: Directory, ids: readonly string[]): SeatMap =>
  seatMapOf(ids.flatMap((id) => directory.ordinalOf(id) ?? []));

/** Products whose holders decide who belongs to a selection. */
export function productsOfSelection(selection: UserSelection): string[] {
  if (!isFilterSelection(selection)) return [];
  const {holds, lacks, among} = selection.filter;
  return [holds, lacks, ...(among ? productsOfSelection(among) : [])].filter((product) => product !== undefined);
}

/** The users a change is about, in the order in which seats are handed out: that of the ids, unless a sort is given. */
export function askedUsers(world: World, directory: Directory, selection: UserSelection, sort?: UserSort): Asked {
  if (isFilterSelection(selection)) {
    const users = selectedUsers(world, directory, selection);
    return {users, order: once(() => inOrder(world, directory, users, sort ?? defaultSort)), unknown: []};
  }
  const listed: number[] = [];
  const unknown: string[] = [];
  for (const id of selection) {
    const ordinal = directory.ordinalOf(id);
    if (ordinal === undefined) unknown.push(id);
    else listed.push(ordinal);
  }
  const users = seatMapOf(listed);
  return {users, order: sort ? once(() => inOrder(world, directory, users, sort)) : () => listed, unknown};
}

function once(makeOrder: Order): Order {
  let order: readonly number[] | undefined;
  return () => (order ??= makeOrder());
}
