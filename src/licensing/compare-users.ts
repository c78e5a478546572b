import {planSync} from '../core/distribution/plan-sync.js';
import {usedSeats} from '../core/distribution/world.js';
import {worldAfter} from '../core/distribution/world-after.js';
import {totalOf} from '../core/product.js';
import {countSeats, difference, hasSeat, noSeats, union, type SeatMap} from '../core/seat-map.js';
import type {User} from '../core/user.js';
import {compareDirectory, touchedUsers} from './directory-change.js';
import {userAt} from './find-users.js';
import {defaultSort, inOrder} from './select-users.js';
import {licenseDay, worldOf, type Snapshot} from './snapshot.js';
import type {ComparedGroup, ComparedUser, UsersComparison} from './user-list-reading.js';

/** What taking over a list of users would change, and what happens to seats; stores nothing. */
export function compareUsers(
  snapshot: Snapshot,
  users: readonly User[],
  mode: 'upsert' | 'replace',
  now: number,
): UsersComparison {
  const world = worldOf(snapshot, licenseDay(snapshot.head, now));
  const {directory, head} = snapshot;
  const compared = compareDirectory(world, directory, users, mode, head.nextOrdinal);
  const outcome = planSync(world, compared);
  const after = worldAfter(world, outcome);
  const {added, removed} = compared;
  const changed = touchedUsers(compared);
  const ordinals = [...compared.listed.keys()];
  const touched = union(union(added, changed), removed);
  const groups: {readonly [G in Exclude<ComparedGroup, 'unchanged'>]: SeatMap} = {
    added,
    changed,
    activated: difference(compared.activated, added),
    deactivated: difference(compared.deactivated, removed),
    removed,
  };
  const afterByOrdinal = new Map(ordinals.map((ordinal, i) => [ordinal, users[i]!]));
  const members = (group: ComparedGroup | undefined): number[] => {
    if (group === 'unchanged') return ordinals.filter((ordinal) => !hasSeat(touched, ordinal));
    const set = group ? groups[group] : touched;
    const leaving = group === undefined || group === 'removed' ? removed : noSeats;
    return [
      ...ordinals.filter((ordinal) => hasSeat(set, ordinal)),
      ...(leaving.size > 0 ? inOrder(world, directory, leaving, defaultSort) : []),
    ];
  };
  const view = (ordinal: number): ComparedUser => ({
    before: hasSeat(world.present, ordinal) ? userAt(snapshot, ordinal) : null,
    after: afterByOrdinal.get(ordinal) ?? null,
    recalled: outcome.products
      .filter(({taken}) => hasSeat(taken, ordinal))
      .map(({product}) => world.terms.get(product)!.name),
  });
  return {
    counts: {
      added: countSeats(groups.added),
      changed: countSeats(groups.changed),
      activated: countSeats(groups.activated),
      deactivated: countSeats(groups.deactivated),
      removed: countSeats(groups.removed),
      unchanged: ordinals.length - countSeats(added) - countSeats(changed),
    },
    products: [...world.terms.values()].flatMap((terms) => {
      const taken = outcome.products.find(({product}) => product === terms.id)?.taken ?? noSeats;
      const [usedBefore, usedAfter] = [usedSeats(world, terms.id), usedSeats(after, terms.id)];
      if (taken.size === 0 && usedBefore === usedAfter) return [];
      const {id: product, name} = terms;
      return [{product, name, recalled: countSeats(taken), usedBefore, usedAfter, total: totalOf(terms)}];
    }),
    users: ({group, offset = 0, limit = Infinity} = {}) => {
      const all = members(group);
      return {total: all.length, users: all.slice(offset, offset + limit).map(view)};
    },
  };
}
