import {expect} from 'chai';
import {describe, it} from 'node:test';
import type {Change} from '../../src/core/change.js';
import type {Plan} from '../../src/core/plan.js';
import {expectError} from '../helpers/expect-error.js';
import {license, openTestLicensing, people, user, type TestLicensing} from '../helpers/test-licensing.js';
import {grant, heldBy} from './plan-pairs.js';

const grantOf = (users: readonly string[], products: readonly string[] = ['sales']): Change => ({
  action: 'grant',
  users,
  products,
});

async function withSales(count: number, users = 5): Promise<TestLicensing> {
  const test = await openTestLicensing(people(users));
  await test.install([license('sales', {count}), license('service')]);
  return test;
}

describe('Applying a plan', () => {
  it('does it once', async () => {
    const {session} = await withSales(5);
    const plan = await session.plan(grantOf(['u0001']));
    await session.apply(plan);
    await expectError(session.apply(plan), 'ALREADY_APPLIED');
    expect((await session.product('sales')).used).to.equal(1);
  });

  it('does it once also when asked twice at the same time, and by another session of the page', async () => {
    const {session, licensing} = await withSales(5);
    const plan = await session.plan(grantOf(['u0001']));
    const answers = await Promise.allSettled([session.apply(plan), licensing.as(session.actor).apply(plan)]);
    expect(answers.map(({status}) => status)).to.have.members(['fulfilled', 'rejected']);
  });

  it('leaves a plan that was refused good for another try', async () => {
    const {session, install} = await withSales(1);
    const plan = await session.plan(grantOf(['u0001', 'u0002']));
    await expectError(session.apply(plan), 'NO_FREE_SEATS');
    await install([license('sales', {count: 1}), license('sales', {id: 'L-2', count: 1})]);
    const {details} = await expectError(session.apply(plan), 'PLAN_OUTDATED');
    expect(await session.apply(details.plan)).to.include({granted: 2});
  });

  it('refuses with the new plan when the outcome has become another, and stores nothing', async () => {
    const {session} = await withSales(5);
    const plan = await session.plan(grantOf(['u0001', 'u0002']));
    await grant(session, ['u0001'], ['sales']);
    const before = await session.journal();
    const {details} = await expectError(session.apply(plan), 'PLAN_OUTDATED');
    expect(details.plan.products[0]).to.include({already: 1, granted: 1, usedBefore: 1, usedAfter: 2});
    expect(details.plan.fingerprint).to.not.equal(plan.fingerprint);
    expect((await session.journal()).total).to.equal(before.total);
    expect(await session.apply(details.plan)).to.include({granted: 1});
  });

  const outdating: readonly (readonly [string, (test: TestLicensing) => Promise<unknown>])[] = [
    ['someone asked for was deactivated', ({session}) => session.users.setActive(['u0001'], false)],
    ['someone asked for left', ({session}) => session.users.sync(people(5).slice(1), {mode: 'replace'})],
    ['someone asked for changed type', ({session}) => session.users.sync([user('u0001', {type: 'external'})])],
    ['the seats ran out', ({session}) => grant(session, ['u0004', 'u0005'], ['sales'])],
    ['the license became smaller', ({install}) => install([license('sales', {count: 1, audience: 'employee'})])],
    ['the licenses were deleted', ({session}) => session.deleteLicenses()],
    [
      'the license ran out',
      async (test) => {
        test.now = Date.UTC(2027, 0, 1);
      },
    ],
  ];
  for (const [what, change] of outdating) {
    it(`refuses when ${what}`, async () => {
      const test = await openTestLicensing(people(5));
      await test.install([license('sales', {count: 3, audience: 'employee'}), license('service')]);
      await grant(test.session, ['u0003'], ['sales']);
      const plan = await test.session.plan(grantOf(['u0001', 'u0002']));
      const before = await heldBy(test.session);
      await change(test);
      const error = await test.session.apply(plan).catch((reason: unknown) => reason);
      expect(error).to.have.property('code').that.is.oneOf(['PLAN_OUTDATED', 'PRODUCT_NOT_FOUND']);
      expect(await heldBy(test.session)).to.include.members(before);
      expect(await heldBy(test.session)).to.not.include('u0001 sales');
    });
  }

  it('refuses when someone is left out for another reason than was shown', async () => {
    const {session, install} = await openTestLicensing([...people(1), user('portal', {type: 'external'})]);
    await install([license('sales', {audience: 'employee'})]);
    const plan = await session.plan(grantOf(['u0001', 'portal']));
    await session.users.setActive(['portal'], false);
    const {details} = await expectError(session.apply(plan), 'PLAN_OUTDATED');
    expect(details.plan.products[0]!.reasons).to.deep.equal({USER_INACTIVE: 1});
    expect(await session.apply(details.plan)).to.include({granted: 1});
  });

  const unrelated: readonly (readonly [string, (test: TestLicensing) => Promise<unknown>])[] = [
    ['seats of others', ({session}) => grant(session, ['u0004'], ['sales', 'service'])],
    ['seats of other products', ({session}) => grant(session, ['u0001'], ['service'])],
    ['users who come', ({session}) => session.users.sync([user('newcomer')])],
    ['more seats', ({install}) => install([license('sales', {count: 500})])],
    ['a setting', ({session}) => session.settings.set({vendorEmail: 'vendor@example.com'})],
  ];
  for (const [what, change] of unrelated) {
    it(`is not hindered by ${what}`, async () => {
      const test = await withSales(5);
      const plan = await test.session.plan(grantOf(['u0001', 'u0002']));
      await change(test);
      expect(await test.session.apply(plan)).to.include({granted: 2});
    });
  }

  it('refuses a plan of another database', async () => {
    const [one, other] = [await withSales(5), await withSales(5)];
    const plan = {...(await one.session.plan(grantOf(['u0001']))), installation: 'another'};
    const {details} = await expectError(one.session.apply(plan), 'INVALID_ARGUMENT');
    expect(details.field).to.equal('plan');
    expect(await heldBy(one.session)).to.deep.equal([]);
    expect(await heldBy(other.session)).to.deep.equal([]);
  });

  it('refuses what is no plan', async () => {
    const {session} = await withSales(5);
    for (const plan of [undefined, {}, {change: grantOf(['u0001'])}]) {
      await expectError(session.apply(plan as Plan), 'INVALID_ARGUMENT');
    }
  });

  it('writes no entry when nothing changes', async () => {
    const {session} = await withSales(5);
    await grant(session, ['u0001'], ['sales']);
    const {total} = await session.journal();
    const applied = await session.apply(await session.plan(grantOf(['u0001'])));
    expect(applied).to.include({entryId: null, granted: 0, recalled: 0});
    expect((await session.journal()).total).to.equal(total);
  });

  it('says in one entry who did what, through which door, and what it left out', async () => {
    const {session} = await withSales(2);
    const change: Change = {
      action: 'grant',
      users: ['u0001', 'u0002', 'u0003', 'stranger'],
      products: ['sales', 'service'],
      shortage: 'as-many-as-fit',
      source: 'import',
    };
    const {entryId} = await session.apply(await session.plan(change));
    const {entries} = await session.journal();
    expect(entries[0]).to.deep.include({
      n: entryId,
      action: 'grant',
      source: 'import',
      result: 'ok',
      by: {id: 'ann', name: 'Ann Bergström'},
      at: '2026-10-21T09:00:00.000Z',
      products: [
        {product: 'sales', usedBefore: 0, usedAfter: 2, total: 2},
        {product: 'service', usedBefore: 0, usedAfter: 3, total: 10},
      ],
      details: {
        skipped: [{product: 'sales', reason: 'NO_FREE_SEATS', count: 1}],
        unknown: ['stranger'],
        unknownCount: 1,
      },
    });
    expect(entries[0]!.parts.map(({role, product, count}) => [role, product, count])).to.deep.equal([
      ['given', 'sales', 2],
      ['given', 'service', 3],
      ['skipped', 'sales', 1],
    ]);
    expect(entries[0]!.notUndoable).to.equal(null);
  });

  it('says nothing of what it left out when it left out nobody', async () => {
    const {session} = await withSales(2);
    for (const action of ['grant', 'recall'] as const) {
      await session.apply(await session.plan({action, users: ['u0001'], products: ['sales']}));
      const {entries} = await session.journal({limit: 1});
      expect(entries[0]!.parts).to.have.length(1);
      expect(entries[0]).to.not.have.property('details');
    }
  });
});

describe('The last seat', () => {
  it('goes to one of two pages that grant it at once', async () => {
    const test = await withSales(1);
    const pages = [test.session, await test.open()];
    const plans = await Promise.all(pages.map((page, i) => page.plan(grantOf([`u000${i + 1}`]))));
    const answers = await Promise.allSettled(plans.map((plan, i) => pages[i]!.apply(plan)));
    expect(answers.filter(({status}) => status === 'fulfilled')).to.have.length(1);
    const refused = answers.find((answer) => answer.status === 'rejected')!;
    expect(refused.reason).to.have.property('code', 'PLAN_OUTDATED');
    for (const page of pages) expect(await page.product('sales')).to.include({used: 1, available: 0, total: 1});
    expect(await test.session.verifyJournal()).to.include({ok: true});
  });

  it('is given once to one user by two pages at once', async () => {
    const test = await withSales(3);
    const pages = [test.session, await test.open()];
    const plans = await Promise.all(pages.map((page) => page.plan(grantOf(['u0001']))));
    const answers = await Promise.allSettled(plans.map((plan, i) => pages[i]!.apply(plan)));
    expect(answers.filter(({status}) => status === 'fulfilled')).to.have.length(1);
    expect(await test.session.product('sales')).to.include({used: 1});
  });

  it('is never given twice, however many pages try with many users', async () => {
    const test = await withSales(7, 40);
    const pages = await Promise.all(Array.from({length: 4}, () => test.open()));
    const tries = people(40).map(async ({id}, i) => {
      const page = pages[i % pages.length]!;
      const plan = await page.plan(grantOf([id]));
      return page.apply(plan);
    });
    const answers = await Promise.allSettled(tries);
    expect(answers.filter(({status}) => status === 'fulfilled')).to.have.length(7);
    expect(await test.session.product('sales')).to.include({used: 7, available: 0});
    expect(await test.session.verifyJournal()).to.include({ok: true});
  });
});

describe('A refused change', () => {
  it('is journaled with its code and changes nothing else', async () => {
    const {session} = await withSales(1);
    const plan = await session.plan({...grantOf(['u0001', 'u0002']), source: 'dialog'});
    await expectError(session.apply(plan), 'NO_FREE_SEATS');
    const {entries} = await session.journal({limit: 1});
    expect(entries[0]).to.deep.include({
      action: 'grant',
      source: 'dialog',
      result: 'NO_FREE_SEATS',
      notUndoable: 'NOT_UNDOABLE',
    });
    expect(entries[0]!.parts.map(({role, count}) => [role, count])).to.deep.equal([['asked', 2]]);
    expect(await session.product('sales')).to.include({used: 0});
    expect(await session.verifyJournal()).to.include({ok: true});
  });

  it('is journaled once a minute for each actor and code; the next one says how many there were', async () => {
    const test = await withSales(1);
    const {session} = test;
    const refuse = async (): Promise<void> => {
      await expectError(session.apply(await session.plan(grantOf(['u0001', 'u0002']))), 'NO_FREE_SEATS');
    };
    const {total} = await session.journal();
    for (let i = 0; i < 4; i++) await refuse();
    expect((await session.journal()).total).to.equal(total + 1);
    test.now += 59_999;
    await refuse();
    expect((await session.journal()).total).to.equal(total + 1);
    const clerk = test.licensing.as({id: 'clara', name: 'Clara', roles: []});
    await expectError(clerk.deleteLicenses(), 'PERMISSION_DENIED');
    expect((await session.journal()).total).to.equal(total + 2);
    test.now += 1;
    await refuse();
    const {entries} = await session.journal({limit: 3});
    expect(entries.map(({result, details}) => [result, details?.['repeated']])).to.deep.equal([
      ['NO_FREE_SEATS', 4],
      ['PERMISSION_DENIED', undefined],
      ['NO_FREE_SEATS', undefined],
    ]);
  });
});
