import {ask} from './ask.js';
import {get, scan, type Steps, type Store} from '../store/store.js';
import {lastOfSegment} from '../records/journal-segment.js';
import {entryMatcher} from './entry-matcher.js';
import type {JournalActor, JournalFilter} from './journal-page.js';
import {legibleEntry} from './legible-entry.js';
import {readRows} from './read-entries.js';
import type {Snapshot} from './snapshot.js';

export const journalTables = ['head', 'journal', 'journalSegments', 'journalUsers', 'undone'] as const;
export type JournalTable = (typeof journalTables)[number];

/** The entries up to one that match a filter. */
export interface FoundEntries {
  readonly upTo: number;
  /** Ascending. */
  readonly numbers: readonly number[];
}

/** One filter being looked for. */
export interface Search {
  readonly key: string;
  steps(): Steps<JournalTable, FoundEntries>;
}

/** Lists scrolled page by page, and each commit, ask for the same filters again. */
const filtersKept = 8;

/**
 * Finds entries by reading the journal from its start, once for a filter: entries never change, so that later only those
 * that came since are read.
 */
export class JournalSearch {
  readonly #found = new Map<string, FoundEntries>();
  #actors: {readonly upTo: number; readonly byId: ReadonlyMap<string, JournalActor>} = {upTo: -1, byId: new Map()};

  /** Undefined for a filter that everything matches. */
  begin(snapshot: Snapshot, filter: JournalFilter): Search | undefined {
    const set = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '');
    if (set.length === 0) return undefined;
    const {installation, directory, licenses} = snapshot.head;
    // Names of users and products are those of the snapshot.
    const key = JSON.stringify([installation, directory, licenses, set.sort()]);
    return {key, steps: () => searchSteps(snapshot, filter, this.#found.get(key))};
  }

  keep({key}: Search, found: FoundEntries): void {
    this.#found.delete(key);
    this.#found.set(key, found);
    for (const old of [...this.#found.keys()].slice(0, -filtersKept)) this.#found.delete(old);
  }

  /** Everyone who ever made an entry, by name. */
  async actors(store: Store): Promise<JournalActor[]> {
    this.#actors = await store.read(['head', 'journal', 'journalSegments'], () => actorSteps(this.#actors));
    return [...this.#actors.byId.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
  }
}

function* searchSteps(
  snapshot: Snapshot,
  filter: JournalFilter,
  known: FoundEntries | undefined,
): Steps<JournalTable, FoundEntries> {
  const [[head], undoneRows] = yield* ask(get('head', ['head']), scan('undone', []));
  const newest = head?.entry ?? -1;
  const undone = new Map(undoneRows.map(([[entry], by]) => [entry, by]));
  // What was done may have been undone since.
  const isStale = known && filter.result && [...undone.values()].some((by) => by > known.upTo);
  const before = known && !isStale && known.upTo <= newest ? known : {upTo: -1, numbers: []};
  const matches = entryMatcher(snapshot, filter, undone);
  const numbers = [...before.numbers];
  for (let from = before.upTo + 1; head && from <= newest; from = lastOfSegment(from) + 1) {
    for (const [n, row] of yield* readRows(from, Math.min(lastOfSegment(from), newest), head)) {
      const entry = legibleEntry(n, row);
      if (entry && (yield* matches(entry, row))) numbers.push(n);
    }
  }
  return {upTo: newest, numbers};
}

function* actorSteps(known: {
  readonly upTo: number;
  readonly byId: ReadonlyMap<string, JournalActor>;
}): Steps<'head' | 'journal' | 'journalSegments', typeof known> {
  const [[head]] = yield* ask(get('head', ['head']));
  const newest = head?.entry ?? -1;
  const before = known.upTo <= newest ? known : {upTo: -1, byId: new Map<string, JournalActor>()};
  const byId = new Map(before.byId);
  for (let from = before.upTo + 1; head && from <= newest; from = lastOfSegment(from) + 1) {
    for (const [n, row] of yield* readRows(from, Math.min(lastOfSegment(from), newest), head)) {
      const {id, name} = legibleEntry(n, row)?.by ?? {id: null};
      if (id !== null) byId.set(id, {id, name: name ?? id});
    }
  }
  return {upTo: newest, byId};
}
