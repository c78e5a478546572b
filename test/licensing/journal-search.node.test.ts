import {expect} from 'chai';
import {describe, it} from 'node:test';
import type {EntryUsersQuery, JournalFilter} from '../../src/licensing/journal-page.js';
import type {LicensingSession} from '../../src/licensing/licensing-session.js';
import {put} from '../../src/store/store.js';
import {expectError} from '../helpers/expect-error.js';
import {clerk, license, openTestLicensing, people, user, type TestLicensing} from '../helpers/test-licensing.js';
import {grant, recall} from './plan-pairs.js';

const day = 24 * 60 * 60 * 1000;

const users = [
  user('ada', {name: 'Ada Lövelace', jobTitle: 'Engineer'}),
  user('bob', {name: 'Bob Builder'}),
  user('cyd', {name: 'Cyd Charisse', active: false}),
  user('dan', {name: 'Dan Portal', type: 'external'}),
  user('fay', {name: 'Fay Wray'}),
];

/**
 * Entries: 0 created, 1 sync, 2 upload (Oct 21); 3 grant of sales, service to ada, bob, cyd, dan; 4 recall of service from bob
 * (Oct 22); 5 undo of 4, 6 refused delete by the clerk (Oct 23); 7 refused grant of service to everyone (Oct 24).
 */
async function withHistory(): Promise<TestLicensing> {
  const test = await openTestLicensing(users);
  const {session} = test;
  await test.install([license('sales', {audience: 'employee'}), license('service', {count: 3})]);
  test.now += day;
  await grant(session, ['ada', 'bob', 'cyd', 'dan'], ['sales', 'service'], {source: 'dialog'});
  await recall(session, ['bob'], ['service']);
  test.now += day;
  await session.undo(4);
  await expectError(test.licensing.as(clerk).deleteLicenses(), 'PERMISSION_DENIED');
  test.now += day;
  await expectError(grant(session, ['fay'], ['service']), 'NO_FREE_SEATS');
  return test;
}

const numbers = async (session: LicensingSession, filter: JournalFilter): Promise<number[]> => {
  const {entries, matching, total} = await session.journal({filter});
  expect(entries).to.have.length(matching);
  expect(total).to.be.greaterThan(matching);
  return entries.map(({n}) => n);
};

describe('A filter of the journal', () => {
  const cases: readonly (readonly [what: string, filter: JournalFilter, found: readonly number[]])[] = [
    ['what was done', {action: 'grant'}, [7, 3]],
    ['done', {result: 'done'}, [5, 3, 2, 1, 0]],
    ['refused', {result: 'refused'}, [7, 6]],
    ['undone', {result: 'undone'}, [4]],
    ['by whom', {by: 'clara'}, [6]],
    ['a product', {product: 'sales'}, [3, 2]],
    ['a user, left out as well', {user: 'dan'}, [3, 1]],
    ['a user for whom it was refused', {user: 'fay'}, [7, 1]],
    ['a user nobody knows', {user: 'eve'}, []],
    ['from a day on', {from: '2026-10-23'}, [7, 6, 5]],
    ['up to a day', {to: '2026-10-21'}, [2, 1, 0]],
    ['several at once', {user: 'bob', product: 'service', from: '2026-10-22', result: 'done'}, [5, 3]],
    ['the number', {text: '4'}, [4]],
    ['the number as it is written', {text: '1,234'}, []],
    ['the actor', {text: 'clara'}, [6]],
    ['the product by name, whatever its case', {text: 'SERVICE'}, [7, 5, 4, 3, 2]],
    ['a user by name, without accents', {text: 'lovelace'}, [3, 1]],
    ['a user and a product', {text: 'bob service'}, [5, 4, 3]],
    ['two users at once', {text: 'bob lovelace'}, []],
    ['a code', {text: 'permission_denied'}, [6]],
  ];
  for (const [what, filter, found] of cases) {
    it(`finds by ${what}`, async () => {
      const {session} = await withHistory();
      expect(await numbers(session, filter)).to.deep.equal(found);
    });
  }

  it('goes with pages: passed over, before a number, and counted whole', async () => {
    const {session} = await withHistory();
    const filter = {product: 'service'};
    const page = await session.journal({filter, offset: 1, limit: 2});
    expect(page).to.include({total: 8, matching: 5});
    expect(page.entries.map(({n}) => n)).to.deep.equal([5, 4]);
    expect((await session.journal({filter, before: 5, limit: 2})).entries.map(({n}) => n)).to.deep.equal([4, 3]);
    expect((await session.journal({filter, offset: 9})).entries).to.deep.equal([]);
    expect((await session.journal({offset: 6})).entries.map(({n}) => n)).to.deep.equal([1, 0]);
    expect(await session.journal({filter: {}, limit: 0})).to.include({total: 8, matching: 8});
  });

  it('follows what is done, undone and renamed since it was asked for the first time', async () => {
    const {session} = await withHistory();
    expect(await numbers(session, {result: 'undone'})).to.deep.equal([4]);
    expect(await numbers(session, {text: 'babbage'})).to.deep.equal([]);
    expect(await numbers(session, {product: 'sales'})).to.deep.equal([3, 2]);
    await session.undo(3);
    await session.users.sync([user('ada', {name: 'Ada Babbage'})]);
    expect(await numbers(session, {result: 'undone'})).to.deep.equal([4, 3]);
    expect(await numbers(session, {result: 'done', action: 'grant'})).to.deep.equal([]);
    expect(await numbers(session, {text: 'babbage'})).to.deep.equal([9, 8, 3, 1]);
    expect(await numbers(session, {product: 'sales'})).to.deep.equal([8, 3, 2]);
  });

  it('finds among folded entries', async () => {
    const {session} = await withHistory();
    for (let i = 0; i < 520; i++) await session.settings.set({hideNames: i % 2 === 0});
    expect(await numbers(session, {user: 'bob', product: 'service'})).to.deep.equal([5, 4, 3]);
    const page = await session.journal({filter: {action: 'settings'}, offset: 518, limit: 5});
    expect(page.entries.map(({n}) => n)).to.deep.equal([9, 8]);
    expect(page.matching).to.equal(520);
  });

  it('must be one', async () => {
    const {session} = await withHistory();
    for (const filter of [{action: 'dance'}, {result: 'ok'}, {from: '2026-02-30'}, {to: 'today'}, {by: ''}, 'all']) {
      await expectError(session.journal({filter: filter as never}), 'INVALID_ARGUMENT');
    }
  });
});

describe('An entry', () => {
  it('says of how many different users and of each product what happened', async () => {
    const {session} = await withHistory();
    const entry = await session.journalEntry(3);
    expect(entry).to.include({n: 3, action: 'grant', source: 'dialog', result: 'ok', undoneBy: null});
    expect(entry.userCounts).to.deep.equal({given: 3, skipped: 2});
    expect(entry.figures).to.deep.equal([
      {
        product: 'sales',
        name: 'Sales',
        given: 2,
        taken: 0,
        already: 0,
        notGranted: 0,
        skipped: [
          {reason: 'USER_INACTIVE', count: 1},
          {reason: 'WRONG_USER_TYPE', count: 1},
        ],
        seats: {before: 0, after: 2, total: 10},
      },
      {
        product: 'service',
        name: 'Service',
        given: 3,
        taken: 0,
        already: 0,
        notGranted: 0,
        skipped: [{reason: 'USER_INACTIVE', count: 1}],
        seats: {before: 0, after: 3, total: 3},
      },
    ]);
  });

  it('tells who they were and why some were left out, when asked', async () => {
    const {session} = await withHistory();
    const entry = await session.journalEntry(3);
    const {total, users: all} = entry.users();
    expect(total).to.equal(4);
    const said = all.map(({name, parts}) => [
      name,
      ...parts.map(({role, product, reason}) => reason ?? `${role} ${product}`),
    ]);
    expect(said).to.deep.equal([
      ['Ada Lövelace', 'given sales', 'given service'],
      ['Bob Builder', 'given sales', 'given service'],
      ['Cyd Charisse', 'USER_INACTIVE', 'USER_INACTIVE'],
      ['Dan Portal', 'given service', 'WRONG_USER_TYPE'],
    ]);
    const names = (query: EntryUsersQuery): string[] => entry.users(query).users.map(({userId}) => userId);
    expect(names({role: 'given', product: 'sales'})).to.deep.equal(['ada', 'bob']);
    expect(names({reason: 'USER_INACTIVE'})).to.deep.equal(['cyd']);
    expect(names({offset: 1, limit: 2})).to.deep.equal(['bob', 'cyd']);
    expect(entry.users({role: 'skipped', limit: 0})).to.deep.equal({total: 2, users: []});
  });

  it('counts apart who held it already and who did not hold what was to be recalled', async () => {
    const {session} = await withHistory();
    const text = 'user,product,action\nada,sales,grant\nbob,sales,recall\nfay,sales,grant\ncyd,sales,recall';
    const {entryId} = await session.apply(await session.planCsv(text));
    const [sales] = (await session.journalEntry(entryId!)).figures;
    expect(sales).to.include({given: 1, taken: 1, already: 1, notGranted: 1});
  });

  it('names ids that nobody ever had, and counts who held the seat before', async () => {
    const {session} = await withHistory();
    const n = (await grant(session, ['ada', 'ghost', 'fay'], ['sales']))!;
    const entry = await session.journalEntry(n);
    expect(entry.userCounts).to.deep.equal({given: 1, skipped: 1});
    expect(entry.figures[0]).to.include({already: 1, notGranted: 0});
    expect(entry.users({role: 'skipped'}).users).to.deep.equal([
      {userId: 'ghost', name: 'ghost', parts: [{role: 'skipped', reason: 'USER_NOT_FOUND'}]},
    ]);
    expect(await numbers(session, {text: 'ghost'})).to.deep.equal([n]);
    expect(await numbers(session, {user: 'ghost'})).to.deep.equal([n]);
  });

  it('that was refused says what was wanted, and what stood in the way', async () => {
    const test = await withHistory();
    const {session} = test;
    const noSeat = await session.journalEntry(7);
    expect(noSeat.details).to.deep.equal({
      asked: {products: ['service'], users: 1},
      error: {short: [{product: 'service', name: 'Service', short: 1}]},
    });
    expect(noSeat.figures[0]!.seats).to.deep.equal({before: 3, after: 3, total: 3});
    expect(noSeat.users().users.map(({userId, parts}) => [userId, parts[0]!.role])).to.deep.equal([['fay', 'asked']]);
    expect((await session.journalEntry(6)).details).to.deep.equal({
      error: {operation: 'CanManageLicUsers', signedIn: true},
    });
    test.now += day;
    const plan = await session.plan({action: 'recall', users: {filter: {}}, products: ['sales']});
    await expectError(test.licensing.as(clerk).apply(plan), 'PERMISSION_DENIED');
    const {entries} = await session.journal({limit: 1});
    expect(entries[0]!.details).to.deep.include({asked: {products: ['sales'], users: null}});
    expect(await session.verifyJournal()).to.include({ok: true});
  });

  it('must exist', async () => {
    const {session} = await withHistory();
    await expectError(session.journalEntry(8), 'ENTRY_NOT_FOUND');
    await expectError(session.journalEntry(-1), 'INVALID_ARGUMENT');
  });

  it('that was changed by hand is shown as such, and the others as they are', async () => {
    const {session, store} = await withHistory();
    await store.write(['journal'], function* () {
      yield [];
      return {changes: [put('journal', [4], {text: '{"n":4', bodies: {}})], result: undefined};
    });
    const {entries} = await session.journal({limit: 4, before: 6});
    expect(entries.map(({n, result}) => [n, result])).to.deep.equal([
      [5, 'ok'],
      [4, 'STORE_DAMAGED'],
      [3, 'ok'],
      [2, 'ok'],
    ]);
    expect(await session.journalEntry(4)).to.include({result: 'STORE_DAMAGED', notUndoable: 'ALREADY_UNDONE'});
    expect(await numbers(session, {product: 'service'})).to.deep.equal([7, 5, 3, 2]);
  });
});

describe('Who acted', () => {
  it('is everyone who ever made an entry, by name, as last named', async () => {
    const test = await withHistory();
    expect(await test.session.journalActors()).to.deep.equal([
      {id: 'ann', name: 'Ann Bergström'},
      {id: 'clara', name: 'Clara Clerk'},
    ]);
    await test.licensing.as({id: 'ann', name: 'Zoe Bergström', roles: ['System administrators']}).undo(3);
    expect((await test.session.journalActors()).map(({name}) => name)).to.deep.equal(['Clara Clerk', 'Zoe Bergström']);
  });
});

describe('Seats over time', () => {
  it('are what each change left, and what the dates of the licenses say', async () => {
    const test = await withHistory();
    const second = {id: 'L-2', count: 5, startDate: '2026-11-01', dueDate: '2027-01-31', graceDays: 10};
    await test.install([license('sales', second)]);
    await test.session.users.setActive(['bob'], false);
    expect(await test.session.seatsOverTime('sales')).to.deep.equal({
      used: [
        {at: '2026-10-21T09:00:00.000Z', used: 0},
        {at: '2026-10-22T09:00:00.000Z', used: 2},
        {at: '2026-10-24T09:00:00.000Z', used: 1},
      ],
      total: [
        {day: '2026-01-01', total: 10},
        {day: '2026-11-01', total: 15},
        {day: '2027-01-01', total: 5},
        {day: '2027-02-11', total: 0},
      ],
    });
  });

  it('keep what was in term before a renewal', async () => {
    const test = await openTestLicensing(people(1));
    await test.install([license('reports', {kind: 'concurrent', count: 25, startDate: '2026-05-01'})]);
    test.now += 3 * 24 * 60 * 60 * 1000;
    const renewal = {kind: 'concurrent', count: 30, startDate: '2026-10-24', dueDate: '2027-10-23'} as const;
    await test.install([license('reports', renewal)]);
    const {total} = await test.session.seatsOverTime('reports');
    expect(total).to.deep.equal([
      {day: '2026-05-01', total: 25},
      {day: '2026-10-24', total: 30},
      {day: '2027-10-24', total: 0},
    ]);
    const since = await test.session.seatsOverTime('reports', {from: '2026-06-01'});
    expect(since.total[0]).to.deep.equal({day: '2026-06-01', total: 25});
  });

  it('leave out a license that is not in term yet, or was removed', async () => {
    const test = await openTestLicensing(people(1));
    await test.install([license('sales', {startDate: '2026-11-01'})]);
    expect((await test.session.seatsOverTime('sales')).total[0]).to.deep.equal({day: '2026-11-01', total: 10});
    test.now += 20 * 24 * 60 * 60 * 1000;
    await test.install([license('sales', {count: 0}), license('sales', {id: 'L-2', startDate: '2026-12-01'})]);
    expect((await test.session.seatsOverTime('sales')).total).to.deep.equal([
      {day: '2026-11-01', total: 10},
      {day: '2026-11-10', total: 0},
      {day: '2026-12-01', total: 10},
      {day: '2027-01-01', total: 0},
    ]);
  });

  it('begin on a day with what was used then', async () => {
    const {session} = await withHistory();
    expect(await session.seatsOverTime('service', {from: '2026-10-23'})).to.deep.equal({
      used: [
        {at: '2026-10-23T00:00:00.000Z', used: 2},
        {at: '2026-10-23T09:00:00.000Z', used: 3},
      ],
      total: [
        {day: '2026-10-23', total: 3},
        {day: '2027-01-01', total: 0},
      ],
    });
    const {used} = await session.seatsOverTime('service', {from: '2026-10-01'});
    expect(used.map(({used: count}) => count)).to.deep.equal([0, 3, 2, 3]);
  });

  it('are told beyond the entries that were folded', async () => {
    const {session} = await withHistory();
    for (let i = 0; i < 520; i++) await session.settings.set({hideNames: i % 2 === 0});
    const {used} = await session.seatsOverTime('service');
    expect(used.map(({used: count}) => count)).to.deep.equal([0, 3, 2, 3]);
  });

  it('have no total for Server, and need a product', async () => {
    const test = await withHistory();
    await test.install([license('portal', {kind: 'server'})]);
    expect((await test.session.seatsOverTime('portal')).total).to.deep.equal([]);
    await expectError(test.session.seatsOverTime('moon'), 'PRODUCT_NOT_FOUND');
    await expectError(test.session.seatsOverTime('sales', {from: 'May'}), 'INVALID_ARGUMENT');
  });
});
