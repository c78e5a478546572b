import {fileNameOf, productsOf, unknownOf} from '../core/entry-details.js';
import type {JournalEntry} from '../core/journal.js';
import {countShared, seatMapOf, type SeatMap} from '../core/seat-map.js';
import {searchable, searchWords} from '../core/text-search.js';
import type {JournalRow} from '../records/tables.js';
import type {Steps} from '../store/store.js';
import type {EntryResult, JournalFilter} from './journal-page.js';
import {legibleBodies} from './legible-entry.js';
import type {Snapshot} from './snapshot.js';

/** Whether an entry is among those a filter means. `undone`: entries and what undid them. */
export function entryMatcher(
  {directory, licenses}: Snapshot,
  filter: JournalFilter,
  undone: ReadonlyMap<number, number>,
): (entry: JournalEntry, row: JournalRow) => Steps<'journalUsers', boolean> {
  const words = searchWords(filter.text ?? '');
  const user = filter.user === undefined ? undefined : setOf(directory.ordinalOf(filter.user));
  const namedUsers = new Map<string, SeatMap>();

  function usersNamed(text: string): SeatMap {
    let users = namedUsers.get(text);
    if (!users) namedUsers.set(text, (users = directory.matching(text)));
    return users;
  }

  function textOf(entry: JournalEntry): string {
    const products = productsOf(entry).flatMap((product) => [product, licenses.known.get(product)?.name ?? '']);
    const refusal = entry.result === 'ok' ? '' : entry.result;
    const {id, name = ''} = entry.by;
    return searchable(
      [name, id ?? '', ...products, fileNameOf(entry) ?? '', refusal, ...unknownOf(entry).ids].join('\n'),
    );
  }

  return function* (entry, row) {
    if (!matchesHeader(entry, filter, undone)) return false;
    const text = words.length > 0 ? textOf(entry) : '';
    const rest = words.filter((word) => !text.includes(word) && !isNumber(word, entry.n)).join(' ');
    if (!user && rest === '') return true;
    if (filter.user !== undefined && unknownOf(entry).ids.includes(filter.user)) return rest === '';
    const bodies = yield* legibleBodies(entry, row);
    const concerns = (users: SeatMap): boolean => bodies.some((body) => countShared(users, body) > 0);
    return (!user || concerns(user)) && (rest === '' || concerns(usersNamed(rest)));
  };
}

const setOf = (ordinal: number | undefined): SeatMap => seatMapOf(ordinal === undefined ? [] : [ordinal]);

function matchesHeader(
  entry: JournalEntry,
  {action, result, by, product, from, to}: JournalFilter,
  undone: ReadonlyMap<number, number>,
): boolean {
  const day = entry.at.slice(0, 10);
  return (
    (action === undefined || entry.action === action) &&
    (result === undefined || resultOf(entry, undone) === result) &&
    (by === undefined || entry.by.id === by) &&
    (product === undefined || productsOf(entry).includes(product)) &&
    (from === undefined || day >= from) &&
    (to === undefined || day <= to)
  );
}

function resultOf({n, result}: JournalEntry, undone: ReadonlyMap<number, number>): EntryResult {
  if (result !== 'ok') return 'refused';
  return undone.has(n) ? 'undone' : 'done';
}

/** Whether a word is an entry's number, as screens of any language write it. */
const isNumber = (word: string, n: number): boolean => word.replace(/[.,'’]/g, '') === String(n);
