import {fileNameOf} from '../core/entry-details.js';
import {csvText} from '../files/csv/write-csv.js';
import type {EntryDetails, JournalExport, ListedEntry} from './journal-page.js';
import type {LicensingCore} from './licensing-core.js';
import {readEntryDetails} from './read-entry-details.js';
import {readJournal} from './read-journal.js';
import type {Snapshot} from './snapshot.js';

const columns = [
  'entry',
  'at',
  'by',
  'byName',
  'action',
  'source',
  'result',
  'undoes',
  'undoneBy',
  'products',
  'granted',
  'recalled',
  'skipped',
  'file',
  'hash',
  'previous',
] as const;

const entriesRead = 256;

/** All entries that match, newest first, up to the one that is the newest now. */
export async function exportJournal(
  core: LicensingCore,
  snapshot: Snapshot,
  {format, filter}: JournalExport,
): Promise<string> {
  const texts: string[] = [];
  let before = snapshot.head.entry + 1;
  for (;;) {
    const {entries} = await readJournal(core, snapshot, {before, limit: entriesRead, filter});
    if (entries.length === 0) break;
    before = entries.at(-1)!.n;
    if (format === 'csv') texts.push(csvText(entries.map(cells)));
    else for (const {n} of entries) texts.push(JSON.stringify(withUsers(await readEntryDetails(core, snapshot, n))));
  }
  return format === 'csv' ? csvText([columns]) + texts.join('') : `[${texts.join(',\n')}]\n`;
}

const withUsers = ({users, ...entry}: EntryDetails): object => ({...entry, users: users().users});

function cells(entry: ListedEntry): string[] {
  const sum = (figure: 'given' | 'taken'): number => entry.figures.reduce((total, each) => total + each[figure], 0);
  const skipped = entry.figures.reduce((total, each) => each.skipped.reduce((all, {count}) => all + count, total), 0);
  const values: {readonly [C in (typeof columns)[number]]: string | number | null | undefined} = {
    entry: entry.n,
    at: entry.at,
    by: entry.by.id,
    byName: entry.by.name,
    action: entry.action,
    source: entry.source,
    result: entry.result,
    undoes: entry.undoes,
    undoneBy: entry.undoneBy,
    products: entry.figures.map(({product}) => product).join(' '),
    granted: sum('given'),
    recalled: sum('taken'),
    skipped,
    file: fileNameOf(entry),
    hash: entry.hash,
    previous: entry.previous,
  };
  return columns.map((column) => String(values[column] ?? ''));
}
