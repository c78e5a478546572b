import {expect} from '@open-wc/testing';
import {openDB, type IDBPDatabase} from 'idb';
import {migrations} from '../../src/licensing/layout.js';
import {Licensing} from '../../src/licensing/licensing.js';
import type {LicensingSession} from '../../src/licensing/licensing-session.js';
import {entryHash} from '../../src/records/journal-text.js';
import type {JournalRow} from '../../src/records/tables.js';
import {bucketOf} from '../../src/records/user-id-bucket.js';
import {openIndexedDbStore} from '../../src/store/indexed-db/open-indexed-db-store.js';
import type {Store} from '../../src/store/store.js';
import {administrator, companyId, people} from '../helpers/test-licensing.js';

/** What someone does to the journal with the browser's own tools. */
describe('A journal edited by hand in IndexedDB', () => {
  const name = 'hand-edited-journal';
  let store: Store;
  let session: LicensingSession;
  let database: IDBPDatabase;

  beforeEach(async () => {
    store = await openIndexedDbStore(name, migrations);
    const environment = {now: () => Date.UTC(2026, 9, 21, 9), randomId: () => crypto.randomUUID()};
    const licensing = await Licensing.open(store, environment, {trustedKeys: {keys: []}, companyId});
    session = licensing.as(administrator);
    await session.users.sync(people(3));
    for (let i = 0; i < 6; i++) await session.users.setActive(['u0001'], i % 2 === 1);
    database = await openDB(name);
  });

  afterEach(async () => {
    database.close();
    await store.close();
    indexedDB.deleteDatabase(name);
  });

  const rowOf = (n: number): Promise<JournalRow> => database.get('journal', [n]) as Promise<JournalRow>;
  const put = (n: number, row: JournalRow): Promise<unknown> => database.put('journal', row, [n]);
  const seeBroken = async (entry: number): Promise<void> => {
    expect(await session.verifyJournal()).to.deep.include({ok: false, brokenAt: {entry}});
  };

  it('is intact when nobody touched it', async () => {
    expect(await session.verifyJournal()).to.include({ok: true});
  });

  it('is found where an entry was edited', async () => {
    const row = await rowOf(4);
    await put(4, {...row, text: row.text.replace('Ann', 'Eve')});
    await seeBroken(4);
  });

  it('is found where an entry was removed', async () => {
    await database.delete('journal', [4]);
    await seeBroken(4);
  });

  it('is found where two entries were swapped', async () => {
    const [one, other] = [await rowOf(3), await rowOf(5)];
    await put(3, other);
    await put(5, one);
    await seeBroken(3);
  });

  it('is found where an entry was added', async () => {
    const {total} = await session.journal();
    const last = await rowOf(total - 1);
    const forged = {...(JSON.parse(last.text) as object), n: total, previous: entryHash(last.text)};
    await put(total, {...last, text: JSON.stringify(forged)});
    await seeBroken(total);
  });

  const records: readonly (readonly [table: string, key: readonly (string | number)[], value: unknown, at: string])[] =
    [
      ['settings', ['companyId'], 'OTHER-1', 'companyId'],
      ['userIds', [bucketOf('u0001')], {ids: 'u0001', ordinals: Uint8Array.of(2, 0, 0, 0)}, String(bucketOf('u0001'))],
      ['userBlocks', [0], null, '0'],
      ['flags', ['active', 0], 'junk', 'active'],
      ['highWater', ['L-sales'], {iat: 1, product: 'sales', name: 'Sales', kind: 'personal'}, 'L-sales'],
      ['overuse', ['sales'], '2026-10-21', 'sales'],
      ['requests', ['x'], {digest: 'x', at: '', by: ''}, 'x'],
      ['files', ['not a number'], {text: 'a.b.c', jti: 'x', digest: 'x', at: '', by: ''}, 'not a number'],
      ['journal', ['not a number'], {text: '{}', bodies: {}}, 'not a number'],
      ['head', ['head'], 7, 'head'],
    ];
  for (const [table, key, value, at] of records) {
    it(`is told from ${table} that were edited`, async () => {
      await database.put(table, value, [...key]);
      expect(await session.verifyJournal()).to.deep.include({ok: false, brokenAt: {table, key: at}});
    });
  }

  it('is told from a head that is gone', async () => {
    await database.delete('head', ['head']);
    expect(await session.verifyJournal()).to.deep.include({ok: false, brokenAt: {table: 'head', key: 'head'}});
  });

  it('is told while the page goes on, and what is written meanwhile belongs to it', async () => {
    for (let i = 0; i < 600; i++) await session.settings.set({hideNames: i % 2 === 0});
    const {total} = await session.journal();
    const seen: number[] = [];
    let writes = 0;
    const verdict = await session.verifyJournal({
      onProgress: ({checked}) => {
        seen.push(checked);
        if (seen.length === 1)
          void session.settings.set({hideNames: true, vendorEmail: 'a@b.example'}).then(() => writes++);
      },
    });
    expect(seen).to.deep.equal([256, 512]);
    expect(verdict).to.include({ok: true, entries: total + 1});
    expect(writes).to.equal(1);
  });
});
