import {expect} from 'chai';
import {describe, it} from 'node:test';
import type {UserSort} from '../../src/core/user.js';
import {expectError} from '../helpers/expect-error.js';
import {license, openTestLicensing, people, user} from '../helpers/test-licensing.js';
import {grant, heldBy, pairsOf, planned} from './plan-pairs.js';

const ids = (count: number): string[] => people(count).map(({id}) => id);

describe('All or nothing', () => {
  it('is the rule unless another is chosen, and covers all products of the change', async () => {
    const {session, install} = await openTestLicensing(people(3));
    await install([license('sales', {count: 3}), license('service', {count: 2})]);
    const change = {action: 'grant', users: ids(3), products: ['sales', 'service']} as const;
    const plan = await session.plan(change);
    expect(plan).to.deep.include({blockedBy: 'NO_FREE_SEATS', changesAnything: false});
    const [sales, service] = plan.products;
    expect(sales).to.deep.include({asked: 3, granted: 0, withheld: 3, short: 0, usedBefore: 0, usedAfter: 0, total: 3});
    expect(service).to.deep.include({granted: 0, withheld: 2, short: 1, skipped: 1, reasons: {NO_FREE_SEATS: 1}});
    expect(plan.userCounts).to.include({asked: 3, changed: 0, withheld: 3, skipped: 1, NO_FREE_SEATS: 1});
    const {details} = await expectError(session.apply(plan), 'NO_FREE_SEATS');
    expect(details.short).to.deep.equal([{product: 'service', name: 'Service', short: 1}]);
    expect(await heldBy(session)).to.deep.equal([]);
  });

  it('is about seats only: who is left out for another reason does not stop the rest', async () => {
    const {session, install} = await openTestLicensing([...people(2), user('idle', {active: false})]);
    await install([license('sales', {count: 2})]);
    const plan = await session.plan({action: 'grant', users: [...ids(2), 'idle', 'stranger'], products: ['sales']});
    expect(plan.blockedBy).to.equal(null);
    const applied = await session.apply(plan);
    expect(applied).to.include({granted: 2, recalled: 0});
    expect(applied.skipped).to.deep.equal([
      {userId: 'idle', product: 'sales', reason: 'USER_INACTIVE'},
      {userId: 'stranger', product: 'sales', reason: 'USER_NOT_FOUND'},
    ]);
  });

  it('does not block a change in which nobody needs a new seat, over-allocated or not', async () => {
    const {session, install} = await openTestLicensing(people(3));
    await install([license('sales', {count: 3})]);
    await grant(session, ids(3), ['sales']);
    await install([license('sales', {count: 1})]);
    const plan = await session.plan({action: 'grant', users: ids(3), products: ['sales']});
    expect(plan.blockedBy).to.equal(null);
    expect(plan.products[0]).to.include({already: 3, short: 0, usedBefore: 3, total: 1});
    expect(await session.apply(plan)).to.include({entryId: null, granted: 0});
  });

  it('withholds the recalls of an assignment as well', async () => {
    const {session, install} = await openTestLicensing(people(3));
    await install([license('sales', {count: 1}), license('service', {count: 1})]);
    await grant(session, ['u0001'], ['service']);
    const plan = await session.plan({
      action: 'assign',
      lines: [
        {user: 'u0001', product: 'service', action: 'recall'},
        {user: 'u0001', product: 'sales', action: 'grant'},
        {user: 'u0002', product: 'sales', action: 'grant'},
      ],
    });
    expect(plan.blockedBy).to.equal('NO_FREE_SEATS');
    await expectError(session.apply(plan), 'NO_FREE_SEATS');
    expect(await heldBy(session)).to.deep.equal(['u0001 service']);
  });
});

describe('As many as fit', () => {
  const shortage = 'as-many-as-fit';

  it('serves the ids in the order given', async () => {
    const {session, install} = await openTestLicensing(people(4));
    await install([license('sales', {count: 2})]);
    const users = ['u0003', 'u0001', 'u0004', 'u0002'];
    const plan = await session.plan({action: 'grant', users, products: ['sales'], shortage});
    expect(pairsOf(plan)).to.deep.equal([
      'u0003 sales: granted',
      'u0001 sales: granted',
      'u0004 sales: NO_FREE_SEATS',
      'u0002 sales: NO_FREE_SEATS',
    ]);
    expect(plan.products[0]).to.include({granted: 2, skipped: 2, short: 2, withheld: 0, usedBefore: 0, usedAfter: 2});
    expect(plan.blockedBy).to.equal(null);
  });

  it('spends no seat on those who are left out for another reason or hold one', async () => {
    const {session, install} = await openTestLicensing([user('idle', {active: false}), ...people(3)]);
    await install([license('sales', {count: 2})]);
    await grant(session, ['u0001'], ['sales']);
    const users = ['idle', 'u0001', 'u0002', 'u0003'];
    const plan = await session.plan({action: 'grant', users, products: ['sales'], shortage});
    expect(pairsOf(plan)).to.deep.equal([
      'idle sales: USER_INACTIVE',
      'u0001 sales: already',
      'u0002 sales: granted',
      'u0003 sales: NO_FREE_SEATS',
    ]);
  });

  const named = [
    user('a', {name: 'Zoë', email: 'b@x', jobTitle: 'Clerk', lastSignIn: '2026-01-03T00:00:00Z'}),
    user('b', {name: 'Adam', email: 'c@x', jobTitle: 'Boss', type: 'external', lastSignIn: '2026-01-01T00:00:00Z'}),
    user('c', {name: 'Äda', email: 'a@x', lastSignIn: '2026-01-02T00:00:00Z'}),
  ];
  const orders: readonly (readonly [string, UserSort | undefined, string])[] = [
    ['by name as code units where none is named', undefined, 'b'],
    ['by name downwards', {by: 'name', descending: true}, 'c'],
    ['by name in a language', {by: 'name', locale: 'de'}, 'c'],
    ['by email', {by: 'email'}, 'c'],
    ['by job title', {by: 'jobTitle'}, 'b'],
    ['by last sign-in', {by: 'lastSignIn'}, 'b'],
    ['by last sign-in, the newest first', {by: 'lastSignIn', descending: true}, 'a'],
    ['by type, external users first', {by: 'type', descending: true}, 'b'],
  ];
  for (const [what, sort, first] of orders) {
    it(`serves those who match a filter ${what}`, async () => {
      const {session, install} = await openTestLicensing(named);
      await install([license('sales', {count: 1})]);
      await grant(session, {filter: {}}, ['sales'], {shortage, sort});
      expect(await heldBy(session)).to.deep.equal([`${first} sales`]);
    });
  }

  it('serves ids by a sort where one is given with them', async () => {
    const {session, install} = await openTestLicensing(named);
    await install([license('sales', {count: 1})]);
    await grant(session, ['a', 'b', 'c'], ['sales'], {shortage, sort: {by: 'email'}});
    expect(await heldBy(session)).to.deep.equal(['c sales']);
  });

  it('does not give a product to those for whom there was no seat of what it requires', async () => {
    const {session, install} = await openTestLicensing(people(2));
    await install([license('base', {count: 1}), license('sales', {requires: ['base']})]);
    const plan = await session.plan({action: 'grant', users: ids(2), products: ['sales', 'base'], shortage});
    expect(plan.products.map(({product}) => product)).to.deep.equal(['base', 'sales']);
    expect(pairsOf(plan)).to.deep.equal([
      'u0001 base: granted',
      'u0001 sales: granted',
      'u0002 base: NO_FREE_SEATS',
      'u0002 sales: REQUIRES_PRODUCT',
    ]);
  });
});

describe('Products of one change', () => {
  it('are judged in the order given, but what is required comes first, however deep', async () => {
    const {session, install} = await openTestLicensing(people(1));
    await install([
      license('aaa', {requires: ['bbb']}),
      license('bbb', {requires: ['ccc']}),
      license('ccc'),
      license('ddd'),
    ]);
    const plan = await session.plan({action: 'grant', users: ['u0001'], products: ['ddd', 'aaa', 'bbb', 'ccc']});
    expect(plan.products.map(({product}) => product)).to.deep.equal(['ddd', 'ccc', 'bbb', 'aaa']);
    expect(plan.products.map(({granted}) => granted)).to.deep.equal([1, 1, 1, 1]);
  });

  it('that require each other keep the order given, and are refused for what is missing', async () => {
    const {session, install} = await openTestLicensing(people(1));
    await install([license('aaa', {requires: ['bbb']}), license('bbb', {requires: ['aaa']})]);
    const plan = await session.plan({action: 'grant', users: ['u0001'], products: ['aaa', 'bbb']});
    expect(plan.products.map(({product, reasons}) => [product, reasons])).to.deep.equal([
      ['bbb', {REQUIRES_PRODUCT: 1}],
      ['aaa', {REQUIRES_PRODUCT: 1}],
    ]);
  });

  it('that were given beside a required one hold when the required one is granted with them by lines', async () => {
    const {session, install} = await openTestLicensing(people(1));
    await install([license('base'), license('sales', {requires: ['base']})]);
    const lines = (['sales', 'base'] as const).map((product) => ({user: 'u0001', product, action: 'grant' as const}));
    await session.apply(await session.plan({action: 'assign', lines}));
    expect(await heldBy(session)).to.deep.equal(['u0001 base', 'u0001 sales']);
  });
});

describe('Seats', () => {
  it('of a concurrent product may be granted beyond its total', async () => {
    const {session, install} = await openTestLicensing(people(5));
    await install([license('sales', {kind: 'concurrent', count: 2})]);
    const plan = await session.plan({action: 'grant', users: ids(5), products: ['sales']});
    expect(plan.products[0]).to.include({granted: 5, short: 0, total: 2, usedAfter: 5});
    await session.apply(plan);
    expect(await session.product('sales')).to.include({total: 2, used: 5, available: 2});
  });

  it('of several licenses add up, those to come and those that are over left out', async () => {
    const {session, install} = await openTestLicensing(people(9));
    await install([
      license('sales', {count: 2}),
      license('sales', {id: 'L-2', count: 3}),
      license('sales', {id: 'L-3', count: 50, startDate: '2026-10-22'}),
      license('sales', {id: 'L-4', count: 50, dueDate: '2026-10-20'}),
    ]);
    expect(await session.product('sales')).to.include({total: 5, available: 5, used: 0});
    const plan = await session.plan({action: 'grant', users: ids(9), products: ['sales'], shortage: 'as-many-as-fit'});
    expect(plan.products[0]).to.include({granted: 5, short: 4, total: 5});
  });

  it('in grace count for those who hold them, and are not given anew', async () => {
    const test = await openTestLicensing(people(9));
    const {session} = test;
    await test.install([
      license('sales', {count: 4, dueDate: '2026-10-31', graceDays: 10}),
      license('sales', {id: 'L-2', count: 3}),
    ]);
    await grant(session, ids(2), ['sales']);
    test.now = Date.UTC(2026, 10, 10);
    expect(await session.product('sales')).to.include({total: 7, inGrace: 4, used: 2, available: 1});
    const plan = await session.plan({action: 'grant', users: ids(9), products: ['sales'], shortage: 'as-many-as-fit'});
    expect(plan.products[0]).to.include({already: 2, granted: 1, short: 6, usedBefore: 2, usedAfter: 3, total: 7});
    test.now = Date.UTC(2026, 10, 11);
    expect(await session.product('sales')).to.include({total: 3, inGrace: 0, used: 2, available: 1});
  });

  it('of inactive holders are not used, and are free for others', async () => {
    const {session, install} = await openTestLicensing(people(2));
    await install([license('sales', {count: 1})]);
    await grant(session, ['u0001'], ['sales']);
    await session.users.setActive(['u0001'], false);
    expect(await session.product('sales')).to.include({used: 0, available: 1});
    expect(await planned(session, 'u0002', 'sales')).to.equal('granted');
  });

  it('freed by an assignment are free for its grants', async () => {
    const {session, install} = await openTestLicensing(people(2));
    await install([license('sales', {count: 1})]);
    await grant(session, ['u0001'], ['sales']);
    const plan = await session.plan({
      action: 'assign',
      lines: [
        {user: 'u0002', product: 'sales', action: 'grant'},
        {user: 'u0001', product: 'sales', action: 'recall'},
      ],
    });
    expect(plan.products).to.have.length(1);
    expect(plan.products[0]).to.include({asked: 2, granted: 1, recalled: 1, usedBefore: 1, usedAfter: 1});
    expect(await session.apply(plan)).to.include({granted: 1, recalled: 1});
    expect(await heldBy(session)).to.deep.equal(['u0002 sales']);
  });

  it('of an assignment go in the order of its lines, each for its own users', async () => {
    const {session, install} = await openTestLicensing(people(3));
    await install([license('sales', {count: 1}), license('service', {count: 1})]);
    const plan = await session.plan({
      action: 'assign',
      shortage: 'as-many-as-fit',
      lines: [
        {user: 'u0003', product: 'sales', action: 'grant'},
        {user: 'u0001', product: 'service', action: 'grant'},
        {user: 'u0002', product: 'sales', action: 'grant'},
        {user: 'stranger', product: 'service', action: 'grant'},
      ],
    });
    expect(pairsOf(plan)).to.deep.equal([
      'u0003 sales: granted',
      'u0001 service: granted',
      'u0002 sales: NO_FREE_SEATS',
      'stranger service: USER_NOT_FOUND',
    ]);
    expect(plan.products.map(({product, asked}) => [product, asked])).to.deep.equal([
      ['sales', 2],
      ['service', 2],
    ]);
  });
});
