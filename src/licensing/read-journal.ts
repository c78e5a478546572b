import {LicensingError} from '../core/errors.js';
import {entryHash, parseEntry} from '../records/journal-text.js';
import {ask, get, type Steps} from '../store/store.js';
import type {LicensingCore} from './licensing-core.js';
import type {JournalPage, JournalQuery} from './licensing-session.js';
import {readRows} from './read-entries.js';
import {isUndoable} from './read-undoable.js';

const pageSize = 50;

/** A page of the journal, newest first. */
export const readJournal = (core: LicensingCore, query: JournalQuery): Promise<JournalPage> =>
  core.store.read(['head', 'journal', 'journalSegments', 'undone'], () => steps(query));

function* steps({
  before = Infinity,
  limit = pageSize,
}: JournalQuery): Steps<'head' | 'journal' | 'journalSegments' | 'undone', JournalPage> {
  const [[head]] = yield* ask(get('head', ['head']));
  if (!head) throw new LicensingError('STORE_DAMAGED', {table: 'head', key: 'head'});
  const to = Math.min(before - 1, head.entry);
  const from = Math.max(0, to - limit + 1);
  const rows = to < from ? [] : (yield* readRows(from, to, head)).reverse();
  const [undone] = yield* ask(get('undone', ...rows.map(([n]) => [n] as const)));
  return {
    total: head.entry + 1,
    entries: rows.map(([, {text}], i) => {
      const entry = parseEntry(text);
      const undoneBy = undone[i] ?? null;
      return {...entry, hash: entryHash(text), undoneBy, undoable: undoneBy === null && isUndoable(entry)};
    }),
  };
}
