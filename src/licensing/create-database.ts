import {damaged} from '../records/damaged.js';
import {zeroHash} from '../records/journal-text.js';
import type {Head} from '../records/tables.js';
import {get, put, scan, type Decision, type Steps, type Store} from '../store/store.js';
import {ask} from './ask.js';
import {appendEntry} from './draft-entry.js';
import type {Environment} from './environment.js';
import {layout} from './layout.js';
import {journaledTables, type JournaledTable} from './journaled-tables.js';
import {journal} from './write-change.js';

/** Writes entry 0 into a database that has none, and the host's company ID into one that has none. Repeating it changes nothing. */
export async function createDatabase(store: Store, environment: Environment, companyId: string): Promise<void> {
  const installation = environment.randomId();
  const now = environment.now();
  await store.write(journaledTables, () => steps(installation, companyId, now));
}

function* steps(
  installation: string,
  companyId: string,
  now: number,
): Steps<JournaledTable, Decision<JournaledTable, undefined>> {
  const [[head], [known]] = yield* ask(get('head', ['head']), get('settings', ['companyId']));
  const setting = companyId && known === undefined ? [put('settings', ['companyId'], companyId)] : [];
  if (!head) {
    yield* requireEmpty();
    const details = {installation, layout, ...(companyId && {companyId})};
    const touches = ['directory', 'licenses', 'permissions', 'settings'] as const;
    const created = appendEntry(
      emptyHead(installation),
      {action: 'created', source: 'api', details, touches},
      null,
      now,
    );
    return {changes: [...setting, ...created.changes], result: undefined};
  }
  if (setting.length === 0) return {changes: [], result: undefined};
  const details = {companyId: {before: null, after: companyId}};
  const entry = yield* journal(head, {action: 'settings', source: 'api', details, touches: ['settings']}, null, now);
  return {changes: [...setting, ...entry.changes], result: undefined};
}

/** A head that is lost is no new database: begun again, its numbers would be given to other entries and other people. */
function* requireEmpty(): Steps<JournaledTable, void> {
  const first = {limit: 1};
  const rows = yield* ask(
    scan('journal', [], first),
    scan('journalSegments', [], first),
    scan('userBlocks', [], first),
    scan('userIds', [], first),
    scan('files', [], first),
    scan('undone', [], first),
    scan('flags', ['present'], first),
    scan('highWater', []),
    scan('requests', []),
    scan('permissions', []),
    scan('overuse', []),
  );
  if (rows.some(({length}) => length > 0)) throw damaged('head', 'head');
}

const emptyHead = (installation: string): Head => ({
  entry: -1,
  hash: zeroHash,
  nextOrdinal: 0,
  firstLoose: 0,
  directory: 0,
  licenses: 0,
  permissions: 0,
  settings: 0,
  newestTime: 0,
  installation,
});
