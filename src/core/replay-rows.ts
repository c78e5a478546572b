import {membersOf} from './entry-details.js';
import type {JournalDetail, JournalEntry} from './journal.js';

/** Rows that the journal implies, by table and key, and what it implies of `head`. */
export interface ReplayedRows {
  readonly settings: Map<string, JournalDetail>;
  /** `text` is the digest of the text. */
  readonly files: Map<number, JournalDetail>;
  readonly highWater: Map<string, JournalDetail>;
  readonly requests: Map<string, JournalDetail>;
  readonly overuse: Map<string, JournalDetail>;
  readonly undone: Map<number, JournalDetail>;
  /** The newest entries that touched these. */
  readonly touched: {directory: number; licenses: number; settings: number};
  /** Milliseconds since 1970. */
  newestTime: number;
  installation: JournalDetail;
}

export const noRows = (): ReplayedRows => ({
  settings: new Map(),
  files: new Map(),
  highWater: new Map(),
  requests: new Map(),
  overuse: new Map(),
  undone: new Map(),
  touched: {directory: 0, licenses: 0, settings: 0},
  newestTime: 0,
  installation: null,
});

export const copyOfRows = (rows: ReplayedRows): ReplayedRows => ({
  settings: new Map(rows.settings),
  files: new Map(rows.files),
  highWater: new Map(rows.highWater),
  requests: new Map(rows.requests),
  overuse: new Map(rows.overuse),
  undone: new Map(rows.undone),
  touched: {...rows.touched},
  newestTime: rows.newestTime,
  installation: rows.installation,
});

/** Adds one more entry, in place. A refused one leaves nothing but its time. */
export function replayRows(rows: ReplayedRows, entry: JournalEntry): void {
  rows.newestTime = Math.max(rows.newestTime, Date.parse(entry.at));
  if (entry.result !== 'ok') return;
  const {n, action, details = {}, undoes} = entry;
  if (undoes !== undefined) rows.undone.set(undoes, n);
  if (action === 'created') {
    rows.installation = details['installation'] ?? null;
    if (details['companyId'] !== undefined) rows.settings.set('companyId', details['companyId']);
  }
  if (action === 'settings') replaySettings(rows, n, details);
  if (action === 'request') {
    const {id, digest = null} = membersOf(details['request']);
    if (typeof id === 'string') rows.requests.set(id, {digest, ...storedBy(entry)});
    replaySettings(rows, n, membersOf(details['settings']));
  }
  if (action === 'sync') rows.touched.directory = n;
  if (action === 'upload') {
    const {jti = null, digest = null} = membersOf(details['file']);
    rows.files.set(n, {text: digest, jti, digest, ...storedBy(entry)});
    rows.touched.licenses = n;
  }
  if (action === 'delete-licenses') {
    rows.files.clear();
    rows.touched.licenses = n;
  }
  replayStored(rows, membersOf(details['stored']));
}

/** As rows name when they were stored, and by whom. */
const storedBy = ({at, by}: JournalEntry): {readonly at: string; readonly by: string} => ({at, by: by.name ?? ''});

function replaySettings(rows: ReplayedRows, n: number, changes: ReturnType<typeof membersOf>): void {
  for (const [name, change] of Object.entries(changes)) {
    rows.settings.set(name, membersOf(change)['after'] ?? null);
    rows.touched.settings = n;
  }
}

/** Rows that stand in the entry as they were stored. */
function replayStored(rows: ReplayedRows, stored: ReturnType<typeof membersOf>): void {
  for (const [license, mark] of Object.entries(membersOf(stored['highWater']))) {
    rows.highWater.set(license, mark ?? null);
    // An accepted issue time may lie after the clock.
    rows.newestTime = Math.max(rows.newestTime, Number(membersOf(mark)['iat'] ?? 0) * 1000);
  }
  for (const [product, day] of Object.entries(membersOf(stored['overuse']))) {
    if (day === null || day === undefined) rows.overuse.delete(product);
    else rows.overuse.set(product, day);
  }
}
