import {expect} from 'chai';
import {describe, it} from 'node:test';
import {journaledTables} from '../../src/licensing/journaled-tables.js';
import type {Tables} from '../../src/records/tables.js';
import {bucketOf, decodeUserIdBucket, encodeUserIdBucket} from '../../src/records/user-id-bucket.js';
import {put, remove, type Key, type Store, type TableName} from '../../src/store/store.js';
import {expectError} from '../helpers/expect-error.js';
import {storedRow, tamper, type TamperedRow} from '../helpers/tamper.js';
import {clerk, license, openTestLicensing, people, type TestLicensing} from '../helpers/test-licensing.js';
import {grant, recall} from './plan-pairs.js';

/**
 * Entries: 0 created, 1 sync, 2 request with settings, 3 upload, 4 to 6 grants, 7 recall, 8 grant of what was recalled,
 * 9 upload of fewer seats than are used, 10 deactivate, 11 its undo.
 */
async function withEverything(): Promise<TestLicensing> {
  const test = await openTestLicensing(people(4));
  const {session} = test;
  await session.createRequest({companyId: 'ACME-0042', licenseVersion: '2.0.0'});
  await test.install([license('sales'), license('service')]);
  await grant(session, ['u0001', 'u0002'], ['sales', 'service']);
  await grant(session, ['u0003'], ['service']);
  await grant(session, ['u0004'], ['service']);
  await recall(session, ['u0002', 'u0004'], ['service']);
  await grant(session, ['u0002'], ['service']);
  await test.install([license('sales', {count: 1})]);
  const {entryId} = await session.users.setActive(['u0003'], false);
  await session.undo(entryId!);
  return test;
}

/** 300 entries, of which 256 are folded, and a list of users too long to stand in its entry. */
async function withManyEntries(): Promise<TestLicensing> {
  const users = people(20_000);
  const test = await openTestLicensing(users);
  await test.install([license('sales', {count: 20_000})]);
  await grant(
    test.session,
    users.filter((_, i) => i % 2 === 0).map(({id}) => id),
    ['sales'],
  );
  for (let i = 4; i < 300; i++) await test.session.settings.set({hideNames: i % 2 === 0});
  return test;
}

type BrokenAt = {readonly entry: number} | {readonly table: string; readonly key: string};
type Tampering = (store: Store) => Promise<void>;
type Case = readonly [table: TableName, what: string, tampering: Tampering, brokenAt: BrokenAt];

/** One row removed, replaced by junk, and edited so that it keeps its form. */
function row<T extends TableName>(
  table: T,
  key: Key<T>,
  brokenAt: BrokenAt,
  edits: {readonly [what: string]: (value: Tables[T]['value']) => unknown},
): Case[] {
  const storing =
    (value: unknown): Tampering =>
    (store) =>
      tamper(store, {table, key, value});
  return [
    [table, 'removed', storing(null), brokenAt],
    // A store reads the head that it stores.
    ...[7.5, {}, [7], ...(table === 'head' ? [] : [undefined])].map((value): Case => [
      table,
      `replaced by ${JSON.stringify(value)}`,
      storing(value),
      brokenAt,
    ]),
    ...Object.entries(edits).map(([what, edit]): Case => [
      table,
      what,
      async (store) => tamper(store, {table, key, value: edit(await storedRow(store, table, key))}),
      brokenAt,
    ]),
  ];
}

const added = <T extends TableName>(table: T, key: Key<T>, value: Tables[T]['value'], brokenAt: BrokenAt): Case => [
  table,
  `added at ${key.join(' ')}`,
  (store) => tamper(store, {table, key, value}),
  brokenAt,
];

const head = {table: 'head', key: 'head'};
const bucket = bucketOf('u0001');
const givers = (...entries: readonly number[]): Uint8Array => new Uint8Array(Uint32Array.from(entries).buffer);

const cases: readonly Case[] = [
  ...row('head', ['head'], head, {
    'with a newest time that lets the clock go back': (value) => ({...value, newestTime: value.newestTime - 1}),
    'with another entry that touched the directory': (value) => ({...value, directory: 2}),
    'with another entry that touched licenses': (value) => ({...value, licenses: 3}),
    'with another entry that touched permissions': (value) => ({...value, permissions: 1}),
    'with another entry that touched settings': (value) => ({...value, settings: 0}),
    'with other places of its entries': (value) => ({...value, firstLoose: 4}),
    'with another next place for a user': (value) => ({...value, nextOrdinal: 9}),
    'of another installation': (value) => ({...value, installation: 'another'}),
  }),
  ...row('settings', ['companyId'], {table: 'settings', key: 'companyId'}, {'to another company': () => 'OTHER-1'}),
  ...row('settings', ['licenseVersion'], {table: 'settings', key: 'licenseVersion'}, {'to another': () => '1.0.0'}),
  added('settings', ['hideNames'], true, {table: 'settings', key: 'hideNames'}),
  ...row(
    'files',
    [3],
    {table: 'files', key: '3'},
    {
      'with another text': (file) => ({...file, text: `${file.text}A`}),
      'with another id': (file) => ({...file, jti: 'another'}),
      'with another digest': (file) => ({...file, digest: 'f'.repeat(64)}),
      'at another time': (file) => ({...file, at: '2026-01-01T00:00:00.000Z'}),
      'by someone else': (file) => ({...file, by: 'Eve'}),
    },
  ),
  added('files', [5], {text: 'a.b.c', jti: 'x', digest: 'x', at: '', by: ''}, {table: 'files', key: '5'}),
  ...row(
    'highWater',
    ['L-sales'],
    {table: 'highWater', key: 'L-sales'},
    {
      'to an earlier issue time': (mark) => ({...mark, iat: mark.iat - 1}),
      'to another product': (mark) => ({...mark, product: 'service'}),
      'to another name': (mark) => ({...mark, name: 'Sails'}),
      'to another kind': (mark) => ({...mark, kind: 'server'}),
      'with a former product': (mark) => ({...mark, formerly: [{id: 'x', name: 'X', kind: 'server'}]}),
    },
  ),
  added(
    'highWater',
    ['L-free'],
    {iat: 1, product: 'free', name: 'Free', kind: 'personal'},
    {table: 'highWater', key: 'L-free'},
  ),
  ...row(
    'requests',
    ['id-1'],
    {table: 'requests', key: 'id-1'},
    {
      'with another digest': (request) => ({...request, digest: 'f'.repeat(64)}),
      'at another time': (request) => ({...request, at: '2026-01-01T00:00:00.000Z'}),
      'by someone else': (request) => ({...request, by: 'Eve'}),
    },
  ),
  added('requests', ['foreign'], {digest: 'x', at: '', by: ''}, {table: 'requests', key: 'foreign'}),
  ...row(
    'userBlocks',
    [0],
    {table: 'userBlocks', key: '0'},
    {
      'with a column that is too short': (block) => ({...block, names: ''}),
      'with a user whom nobody added': (block) => ({
        ids: `${block.ids}\neve`,
        names: `${block.names}\nEve`,
        emails: `${block.emails}\n`,
        jobTitles: `${block.jobTitles}\n`,
        roles: `${block.roles}\n`,
        lastSignIn: block.lastSignIn,
      }),
    },
  ),
  [
    'userBlocks',
    'with another id',
    async (store) => {
      const block = await storedRow(store, 'userBlocks', [0]);
      await tamper(store, put('userBlocks', [0], {...block, ids: block.ids.replace('u0001', 'u0009')}));
    },
    {table: 'userBlocks', key: '0-3'},
  ],
  ...row(
    'userIds',
    [bucket],
    {table: 'userIds', key: String(bucket)},
    {
      'to another user': () => encodeUserIdBucket(new Map([['u0001', 1]])),
      'with one id too many': (value) => encodeUserIdBucket(new Map([...decodeUserIdBucket(value), ['eve', 0]])),
    },
  ),
  added('userIds', [bucket + 1], encodeUserIdBucket(new Map([['u0001', 0]])), {
    table: 'userIds',
    key: String(bucket + 1),
  }),
  ...(['present', 'active'] as const).flatMap((flag) =>
    row('flags', [flag, 0], {table: 'flags', key: flag}, {'without a user': () => Uint8Array.of(0b1011)}),
  ),
  added('flags', ['external', 0], Uint8Array.of(1), {table: 'flags', key: 'external'}),
  ...row('seats', ['sales', 0], {table: 'seats', key: 'sales'}, {'with one more': () => Uint8Array.of(0b0111)}),
  ...row('grantedBy', ['sales', 0], {table: 'grantedBy', key: 'sales'}, {'to another entry': () => 5}),
  // Held are the places 0 to 2, given by 4, 8 and 5; what stands at place 3 was recalled.
  ...row(
    'grantedBy',
    ['service', 0],
    {table: 'grantedBy', key: 'service'},
    {
      'to the entry whose seat was recalled': () => givers(4, 4, 5),
      'to unknown': () => givers(4, 8),
      'to one entry for all': () => 4,
      'to an entry that nobody wrote': () => givers(4, 8, 99),
    },
  ),
  ...row('overuse', ['sales'], {table: 'overuse', key: 'sales'}, {'to a later day': () => '2026-12-01'}),
  added('overuse', ['service'], '2026-10-21', {table: 'overuse', key: 'service'}),
  ...row(
    'journal',
    [4],
    {entry: 4},
    {
      'by someone else': (value) => ({...value, text: value.text.replace('Ann', 'Eve')}),
      'with a list of users too many': (value) => ({...value, bodies: {...value.bodies, 9: Uint8Array.of(1)}}),
      'without its lists of users': (value) => ({...value, bodies: {}}),
    },
  ),
  added('journal', [12], {text: '{}', bodies: {}}, {entry: 12}),
  added('journalSegments', [0], {texts: '', places: new Uint8Array(), bodies: new Uint8Array()}, {entry: 0}),
  ...row('undone', [10], {table: 'undone', key: '10'}, {'by another entry': () => 9}),
  added('undone', [4], 9, {table: 'undone', key: '4'}),
  added('permissions', ['CanManageLicUsers'], [{kind: 'user', id: 'eve', allowed: true}], {
    table: 'permissions',
    key: 'CanManageLicUsers',
  }),
  [
    'permissions',
    'junk',
    (store) => tamper(store, {table: 'permissions', key: ['CanManageLicUsers'], value: 7}),
    {
      table: 'permissions',
      key: 'CanManageLicUsers',
    },
  ],
];

const manyCases: readonly Case[] = [
  ...row(
    'journalSegments',
    [0],
    {entry: 0},
    {
      'with nothing in it': () => ({texts: '', places: new Uint8Array(), bodies: new Uint8Array()}),
      'with its places cut': (segment) => ({...segment, places: segment.places.slice(1)}),
    },
  ),
  [
    'journalSegments',
    'with an entry by someone else',
    async (store) => {
      const segment = await storedRow(store, 'journalSegments', [0]);
      const lines = segment.texts.split('\n');
      lines[200] = lines[200]!.replace('Ann', 'Eve');
      await tamper(store, put('journalSegments', [0], {...segment, texts: lines.join('\n')}));
    },
    {entry: 200},
  ],
  added('journalSegments', [1], {texts: '', places: new Uint8Array(), bodies: new Uint8Array()}, {entry: 256}),
  added('journal', [200], {text: '{}', bodies: {}}, {entry: 200}),
  ...row('journal', [280], {entry: 280}, {unreadable: (value) => ({...value, text: value.text.slice(1)})}),
  ...row(
    'journalUsers',
    [3, 0],
    {entry: 3},
    {
      'with another user': (body) => body.map((byte, i) => (i === 1000 ? byte ^ 1 : byte)),
      'with nobody': () => new Uint8Array(),
    },
  ),
  [
    'head',
    'with all entries in another table',
    async (store) => {
      const value = await storedRow(store, 'head', ['head']);
      await tamper(store, put('head', ['head'], {...value, firstLoose: 0}));
    },
    head,
  ],
];

async function expectBroken(test: TestLicensing, brokenAt: BrokenAt): Promise<void> {
  const verdict = await test.session.verifyJournal();
  expect(verdict).to.deep.include({ok: false, brokenAt});
  expect(verdict).to.have.property('problem').that.is.not.equal('');
}

describe('Verify names a stored record that is not what the entries say', () => {
  for (const [table, what, tampering, brokenAt] of cases) {
    it(`${table}: ${what}`, async () => {
      const test = await withEverything();
      expect(await test.session.verifyJournal()).to.include({ok: true, entries: 12});
      await tampering(test.store);
      await expectBroken(test, brokenAt);
    });
  }

  it('also among many entries, most of them folded', async () => {
    const test = await withManyEntries();
    for (const [table, what, tampering, brokenAt] of manyCases) {
      expect(await test.session.verifyJournal(), `before ${table} ${what}`).to.include({ok: true, entries: 300});
      const rows = await rowsOf(test.store);
      await tampering(test.store);
      await expectBroken(test, brokenAt);
      await tamper(test.store, remove('journalSegments', [1]), remove('journal', [200]), ...rows);
    }
  });

  it('in every table that entries account for', () => {
    expect(new Set([...cases, ...manyCases].map(([table]) => table))).to.deep.equal(new Set(journaledTables));
  });

  it('and the first entry, where several cannot be read', async () => {
    const test = await withEverything();
    const {text, bodies} = await storedRow(test.store, 'journal', [4]);
    await tamper(
      test.store,
      {table: 'journal', key: [7], value: 7},
      put('journal', [4], {text: text.replace('Ann', 'Eve'), bodies}),
    );
    await expectBroken(test, {entry: 4});
  });
});

const manyRows = [
  ['head', ['head']],
  ['journalSegments', [0]],
  ['journal', [280]],
  ['journalUsers', [3, 0]],
] as const;

const rowsOf = (store: Store): Promise<readonly TamperedRow[]> =>
  Promise.all(manyRows.map(async ([table, key]) => ({table, key, value: await storedRow(store, table, key as never)})));

describe('Verify', () => {
  it('takes no offence at the origin of a seat that nobody holds', async () => {
    const test = await withEverything();
    await tamper(test.store, put('grantedBy', ['service', 0], givers(4, 8, 5, 3)));
    expect(await test.session.verifyJournal()).to.include({ok: true});
  });

  it('names the seat’s entry and the one that stands in its place', async () => {
    const test = await withEverything();
    await tamper(test.store, put('grantedBy', ['service', 0], givers(4, 4, 5)));
    expect(await test.session.verifyJournal()).to.deep.include({
      problem: 'a seat that entry 8 gave is said to come from entry 4',
    });
  });

  it('knows marks by their entries also after all licenses were deleted', async () => {
    const test = await withEverything();
    await test.session.deleteLicenses();
    expect(await test.session.verifyJournal()).to.include({ok: true});
    const mark = await storedRow(test.store, 'highWater', ['L-service']);
    await tamper(test.store, put('highWater', ['L-service'], {...mark, iat: 0}));
    await expectBroken(test, {table: 'highWater', key: 'L-service'});
  });

  it('answers nobody without the permission, however damaged the database is', async () => {
    const test = await withEverything();
    await tamper(test.store, remove('head', ['head']));
    await expectError(test.licensing.as(clerk).verifyJournal(), 'PERMISSION_DENIED');
    await expectBroken(test, head);
  });

  it('goes on when what was damaged is as it was again', async () => {
    const test = await withEverything();
    const value = await storedRow(test.store, 'seats', ['sales', 0]);
    await tamper(test.store, {table: 'seats', key: ['sales', 0], value: 7});
    await expectBroken(test, {table: 'seats', key: 'sales'});
    await tamper(test.store, put('seats', ['sales', 0], value));
    expect(await test.session.verifyJournal()).to.include({ok: true});
  });
});
