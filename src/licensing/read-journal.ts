import {get, type Steps} from '../store/store.js';
import {ask, readHead} from './ask.js';
import {journalTables, type FoundEntries, type JournalTable} from './journal-search.js';
import type {JournalPage, JournalQuery} from './journal-page.js';
import type {LicensingCore} from './licensing-core.js';
import {readLegible} from './legible-entry.js';
import {listEntry} from './list-entry.js';
import {readSomeRows} from './read-entries.js';
import type {Snapshot} from './snapshot.js';

const pageSize = 50;

/** A page of the journal, newest first. */
export async function readJournal(core: LicensingCore, snapshot: Snapshot, query: JournalQuery): Promise<JournalPage> {
  const search = core.journalSearch.begin(snapshot, query.filter ?? {});
  const {page, found} = await core.store.read(journalTables, function* () {
    const found = search && (yield* search.steps());
    return {page: yield* steps(snapshot, query, found?.numbers), found};
  });
  if (search && found) core.journalSearch.keep(search, found);
  return page;
}

function* steps(
  snapshot: Snapshot,
  {before = Infinity, offset = 0, limit = pageSize}: JournalQuery,
  matching: FoundEntries['numbers'] | undefined,
): Steps<JournalTable, JournalPage> {
  const head = yield* readHead();
  const count = head.entry + 1;
  const end = Math.max(0, (matching ? countBelow(matching, before) : Math.min(before, count)) - offset);
  const from = Math.max(0, end - limit);
  const numbers = matching?.slice(from, end) ?? Array.from({length: end - from}, (_, i) => from + i);
  const rows = yield* readSomeRows(numbers, head);
  const [undone] = yield* ask(get('undone', ...numbers.map((n) => [n] as const)));
  const entries = [];
  for (const [i, n] of numbers.entries()) {
    entries.push(listEntry(yield* readLegible(n, rows.get(n)), undone[i] ?? null, snapshot));
  }
  return {entries: entries.reverse(), total: count, matching: matching?.length ?? count};
}

/** How many of ascending numbers are less than a bound. */
function countBelow(numbers: readonly number[], bound: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
