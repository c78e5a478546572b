import {expect} from 'chai';
import {describe, it} from 'node:test';
import {entryHash, parseEntry} from '../../src/records/journal-text.js';
import type {Head, JournalRow, Tables} from '../../src/records/tables.js';
import {ask, get, put, remove, type RowChange, type Steps, type Store, type TableName} from '../../src/store/store.js';
import {expectError} from '../helpers/expect-error.js';
import {license, openTestLicensing, people, user, type TestLicensing} from '../helpers/test-licensing.js';
import {grant, recall} from './plan-pairs.js';

/** What someone with the developer tools does to the database. */
type Hand = (store: Store) => Promise<void>;

const tables = [
  'head',
  'files',
  'userBlocks',
  'flags',
  'seats',
  'journal',
  'journalSegments',
  'journalUsers',
  'undone',
  'permissions',
] as const satisfies readonly TableName[];
type Table = (typeof tables)[number];

const write = (store: Store, rows: () => Steps<Table, readonly RowChange<Table>[]>): Promise<void> =>
  store.write(tables, function* () {
    return {changes: yield* rows(), result: undefined};
  });

/** Replaces one row by what `edit` makes of it. */
const editing =
  <T extends Table>(table: T, key: Tables[T]['key'], edit: (value: Tables[T]['value']) => Tables[T]['value']): Hand =>
  (store) =>
    write(store, function* () {
      const [[value]] = yield* ask(get<Table>(table, key as never));
      return [{table, key, value: edit(value as Tables[T]['value'])} as unknown as RowChange<Table>];
    });

const storing =
  (...rows: readonly RowChange<Table>[]): Hand =>
  (store) =>
    write(store, function* () {
      yield [];
      return rows;
    });

const replacing =
  (from: string, to: string) =>
  (row: JournalRow): JournalRow => {
    expect(row.text).to.include(from);
    return {...row, text: row.text.replace(from, to)};
  };

function* loose(n: number): Steps<'journal', JournalRow> {
  const [[row]] = yield* ask(get('journal', [n]));
  return row!;
}

/**
 * Entries: 0 created, 1 sync, 2 upload, 3 grant, 4 recall, 5 deactivate, 6 undo of 5, 7 grant, 8 settings, 9 settings.
 */
async function withHistory(): Promise<TestLicensing> {
  const test = await openTestLicensing(people(5));
  const {session} = test;
  await test.install([license('sales'), license('service')]);
  await grant(session, ['u0001', 'u0002'], ['sales', 'service']);
  await recall(session, ['u0002'], ['service']);
  const {entryId} = await session.users.setActive(['u0003'], false);
  await session.undo(entryId!);
  await grant(session, ['u0003'], ['sales']);
  await session.settings.set({hideNames: true});
  await session.settings.set({hideNames: false});
  return test;
}

const first = Uint8Array.of(0b1_0000);

describe('Verifying the journal', () => {
  it('finds a history that was left alone in order, with its newest hash', async () => {
    const {session, now} = await withHistory();
    const {entries} = await session.journal();
    expect(await session.verifyJournal()).to.deep.equal({
      ok: true,
      entries: 10,
      head: entries[0]!.hash,
      at: new Date(now).toISOString(),
    });
  });

  const tampering: readonly (readonly [what: string, by: Hand, brokenAt: object])[] = [
    ['the text of an entry', editing('journal', [3], replacing('Ann', 'Eve')), {entry: 3}],
    ['the text of the newest entry', editing('journal', [9], replacing('Ann', 'Eve')), {entry: 9}],
    ['the text of the first entry', editing('journal', [0], replacing('id-', 'ID-')), {entry: 0}],
    ['an entry to something unreadable', editing('journal', [3], (row) => ({...row, text: '{'})), {entry: 3}],
    ['what an entry says came before', editing('journal', [4], replacing('"previous":"', '"previous":"0')), {entry: 4}],
    [
      'the hash that an entry says came before',
      editing('journal', [4], (row) => ({
        ...row,
        text: row.text.replace(/"previous":"(\w)/, (_, digit) => `"previous":"${digit === 'f' ? '0' : 'f'}`),
      })),
      {entry: 4},
    ],
    ['away an entry', storing(remove('journal', [4])), {entry: 4}],
    ['away the newest entry', storing(remove('journal', [9])), {entry: 9}],
    [
      'the places of two entries',
      (store) =>
        write(store, function* () {
          return [put('journal', [3], yield* loose(4)), put('journal', [4], yield* loose(3))];
        }),
      {entry: 3},
    ],
    [
      'an entry into the place of another',
      (store) =>
        write(store, function* () {
          return [put('journal', [8], yield* loose(9))];
        }),
      {entry: 8},
    ],
    [
      'one more entry behind the newest',
      (store) =>
        write(store, function* () {
          const row = yield* loose(9);
          const entry = {...parseEntry(row.text), n: 10, previous: entryHash(row.text)};
          return [put('journal', [10], {...row, text: JSON.stringify(entry)})];
        }),
      {entry: 10},
    ],
    [
      'whom an entry gave seats',
      editing('journal', [3], (row) => ({...row, bodies: {...row.bodies, 0: row.bodies[1]!.map((byte) => byte ^ 1)}})),
      {entry: 3},
    ],
    ['away whom an entry gave seats', editing('journal', [3], (row) => ({...row, bodies: {}})), {entry: 3}],
    [
      'a seat that nobody gave',
      storing(put('seats', ['service', 0], Uint8Array.of(0b11))),
      {table: 'seats', key: 'service'},
    ],
    ['away the seats of a product', storing(remove('seats', ['sales', 0])), {table: 'seats', key: 'sales'}],
    ['a user to active', storing(put('flags', ['active', 0], first)), {table: 'flags', key: 'active'}],
    ['a user to external', storing(put('flags', ['external', 0], first)), {table: 'flags', key: 'external'}],
    ['a user away', storing(put('flags', ['present', 0], first)), {table: 'flags', key: 'present'}],
    [
      'the text of a license file',
      editing('files', [2], (file) => ({...file, text: file.text.replace('.', '.A')})),
      {table: 'files', key: '2'},
    ],
    ['away a license file', storing(remove('files', [2])), {table: 'files', key: '2'}],
    [
      'one more license file',
      storing(put('files', [7], {text: 'a.b.c', jti: 'x', digest: 'x', at: '', by: ''})),
      {table: 'files', key: '7'},
    ],
    [
      'a permission',
      storing(put('permissions', ['CanManageLicUsers'], [{kind: 'role', id: 'Clerks', allowed: true}])),
      {table: 'permissions', key: 'CanManageLicUsers'},
    ],
    [
      'the ids of two users',
      editing('userBlocks', [0], (block) => ({...block, ids: block.ids.replace('u0001\nu0002', 'u0002\nu0001')})),
      {table: 'userBlocks', key: '0-4'},
    ],
    ['what undid an entry', storing(put('undone', [5], 7)), {table: 'undone', key: '5'}],
    ['away that an entry was undone', storing(remove('undone', [5])), {table: 'undone', key: '5'}],
    ['an entry to undone', storing(put('undone', [3], 9)), {table: 'undone', key: '3'}],
    ['the newest hash', editing('head', ['head'], (head) => ({...head, hash: 'f'.repeat(64)})), {entry: 9}],
    [
      'the next place for a user',
      editing('head', ['head'], (head) => ({...head, nextOrdinal: 1})),
      {table: 'head', key: 'head'},
    ],
    [
      'the newest number back to an older entry, with its hash',
      (store) =>
        write(store, function* () {
          const [[head]] = yield* ask(get('head', ['head']));
          return [
            put('head', ['head'], {...(head as Head), entry: 7, settings: 0, hash: entryHash((yield* loose(7)).text)}),
          ];
        }),
      {entry: 8},
    ],
    ['away the head', storing(remove('head', ['head'])), {table: 'head', key: 'head'}],
  ];
  for (const [what, tamper, brokenAt] of tampering) {
    it(`names where someone changed ${what}`, async () => {
      const {session, store} = await withHistory();
      const page = session.verifyJournal();
      expect(await page).to.include({ok: true});
      await tamper(store);
      const verdict = await session.verifyJournal();
      expect(verdict).to.deep.include({ok: false, brokenAt});
      expect(verdict).to.have.property('problem').that.is.not.equal('');
    });
  }

  it('names the first of several places', async () => {
    const {session, store} = await withHistory();
    await editing('journal', [7], replacing('Ann', 'Eve'))(store);
    await editing('journal', [3], replacing('Ann', 'Eve'))(store);
    await storing(remove('seats', ['sales', 0]))(store);
    expect(await session.verifyJournal()).to.deep.include({ok: false, brokenAt: {entry: 3}});
  });

  it('keeps to its form over 600 entries, most of them folded', async () => {
    const {session, store, now} = await openTestLicensing(people(1));
    for (let i = 0; i < 600; i++) await session.settings.set({hideNames: i % 2 === 0});
    const {total, entries} = await session.journal({limit: 602});
    expect(total).to.equal(602);
    expect(entries.map(({n}) => n)).to.deep.equal(Array.from({length: 602}, (_, i) => 601 - i));
    expect(await session.verifyJournal()).to.deep.equal({
      ok: true,
      entries: 602,
      head: entries[0]!.hash,
      at: new Date(now).toISOString(),
    });
    const rows = await store.read(['head'], function* () {
      const [[head]] = yield* ask(get('head', ['head']));
      return head!;
    });
    expect(rows.firstLoose).to.equal(512);

    const page = await session.journal({before: 258, limit: 4});
    expect(page.entries.map(({n}) => n)).to.deep.equal([257, 256, 255, 254]);
    for (const [i, {previous}] of entries.slice(0, -1).entries()) expect(previous).to.equal(entries[i + 1]!.hash);

    await editing('journalSegments', [1], (segment) => ({
      ...segment,
      texts: segment.texts.replace('{"n":300,"version":1,"at":"2026', '{"n":300,"version":1,"at":"2025'),
    }))(store);
    expect(await session.verifyJournal()).to.deep.include({ok: false, brokenAt: {entry: 300}});
  });

  it('names an entry that was taken out of those folded', async () => {
    const {session, store} = await openTestLicensing(people(1));
    for (let i = 0; i < 260; i++) await session.settings.set({hideNames: i % 2 === 0});
    await editing('journalSegments', [0], (segment) => {
      const lines = segment.texts.split('\n');
      lines[77] = '';
      return {...segment, texts: lines.join('\n')};
    })(store);
    expect(await session.verifyJournal()).to.deep.include({ok: false, brokenAt: {entry: 77}});
    await storing(remove('journalSegments', [0]))(store);
    expect(await session.verifyJournal()).to.deep.include({ok: false, brokenAt: {entry: 0}});
  });

  it('finds a list of users too long for its entry', async () => {
    const users = people(40_000);
    const test = await openTestLicensing(users);
    await test.install([license('sales', {count: 40_000})]);
    await grant(
      test.session,
      users.filter((_, i) => i % 2 === 0).map(({id}) => id),
      ['sales'],
    );
    expect(await test.session.verifyJournal()).to.include({ok: true});
    await editing('journalUsers', [3, 0], (body) => body.map((byte, i) => (i === 4000 ? byte ^ 1 : byte)))(test.store);
    expect(await test.session.verifyJournal()).to.deep.include({ok: false, brokenAt: {entry: 3}});
    await storing(remove('journalUsers', [3, 0]))(test.store);
    expect(await test.session.verifyJournal()).to.deep.include({ok: false, brokenAt: {entry: 3}});
  });
});

describe('Heads that were kept elsewhere', () => {
  it('prove that history up to them is the same', async () => {
    const {session} = await withHistory();
    const {entries} = await session.journal();
    const heads = entries.map(({n, hash}) => ({entry: n, hash}));
    await session.settings.set({hideNames: true});
    expect(await session.verifyJournal({heads})).to.include({ok: true, entries: 11});
  });

  it('betray a history that was written anew from the start, which nothing else does', async () => {
    const {session, store} = await withHistory();
    const {entries} = await session.journal();
    const [kept, early] = [entries[1]!, entries[8]!];
    await write(store, function* () {
      const [[head]] = yield* ask(get('head', ['head']));
      const changes: RowChange<Table>[] = [];
      let previous = '';
      for (let n = 0; n <= head!.entry; n++) {
        const row = yield* loose(n);
        const text = row.text
          .replace(/"previous":"\w+"/, (found) => (n === 0 ? found : `"previous":"${previous}"`))
          .replace(n === 3 ? 'Ann' : 'nothing', 'Eve');
        previous = entryHash(text);
        changes.push(put('journal', [n], {...row, text}));
      }
      return [...changes, put('head', ['head'], {...(head as Head), hash: previous})];
    });
    expect(await session.verifyJournal()).to.include({ok: true});
    expect(await session.verifyJournal({heads: [{entry: early.n, hash: early.hash}]})).to.include({ok: true});
    const heads = [early, kept].map(({n, hash}) => ({entry: n, hash}));
    expect(await session.verifyJournal({heads})).to.deep.include({ok: false, brokenAt: {entry: kept.n}});
  });

  it('are all judged, also two of one entry', async () => {
    const {session} = await withHistory();
    const {entries} = await session.journal();
    const {n, hash} = entries[3]!;
    const heads = [
      {entry: n, hash},
      {entry: n, hash: 'f'.repeat(64)},
    ];
    expect(await session.verifyJournal({heads})).to.deep.include({ok: false, brokenAt: {entry: n}});
  });

  it('of entries that are no longer there betray a history that was cut', async () => {
    const {session} = await withHistory();
    const heads = [{entry: 12, hash: 'f'.repeat(64)}];
    expect(await session.verifyJournal({heads})).to.deep.include({ok: false, brokenAt: {entry: 12}});
  });

  it('must be heads', async () => {
    const {session} = await withHistory();
    for (const heads of ['all', [1], [{entry: -1, hash: ''}], [{entry: 1}]]) {
      await expectError(session.verifyJournal({heads: heads as never}), 'INVALID_ARGUMENT');
    }
  });
});

describe('Reading the journal', () => {
  it('answers the newest first, page by page, with what was undone by what', async () => {
    const {session} = await withHistory();
    const {total, entries} = await session.journal({limit: 4});
    expect(total).to.equal(10);
    expect(entries.map(({n}) => n)).to.deep.equal([9, 8, 7, 6]);
    const next = await session.journal({before: 6, limit: 4});
    expect(next.entries.map(({n, action, undoneBy, notUndoable}) => [n, action, undoneBy, notUndoable])).to.deep.equal([
      [5, 'deactivate', 6, 'ALREADY_UNDONE'],
      [4, 'recall', null, null],
      [3, 'grant', null, null],
      [2, 'upload', null, 'NOT_UNDOABLE'],
    ]);
    expect((await session.journal({before: 2})).entries.map(({n}) => n)).to.deep.equal([1, 0]);
    expect((await session.journal({before: 0})).entries).to.deep.equal([]);
    expect((await session.journal({before: 1000})).entries).to.have.length(10);
    expect((await session.journal({limit: 0})).entries).to.deep.equal([]);
  });

  it('answers 50 entries unless another number is asked for', async () => {
    const {session} = await openTestLicensing(people(1));
    for (let i = 0; i < 60; i++) await session.settings.set({hideNames: i % 2 === 0});
    expect((await session.journal()).entries).to.have.length(50);
  });

  it('has one entry for each change, none for what changes nothing', async () => {
    const {session} = await openTestLicensing([user('ada')]);
    const {total} = await session.journal();
    await session.settings.set({hideNames: false});
    await session.settings.set({});
    await session.users.setActive(['ada'], true);
    await session.deleteLicenses();
    expect((await session.journal()).total).to.equal(total);
    await session.settings.set({hideNames: true, vendorEmail: 'vendor@example.com'});
    const {entries} = await session.journal();
    expect(entries[0]).to.deep.include({
      n: total,
      action: 'settings',
      details: {
        vendorEmail: {before: '', after: 'vendor@example.com'},
        hideNames: {before: false, after: true},
      },
    });
  });

  it('refuses a query that is none', async () => {
    const {session} = await withHistory();
    for (const query of [{before: -1}, {limit: 1.5}, {limit: 'all'}]) {
      await expectError(session.journal(query as never), 'INVALID_ARGUMENT');
    }
  });
});
