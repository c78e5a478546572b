import {expect} from 'chai';
import {describe, it} from 'node:test';
import {Licensing} from '../../src/licensing/licensing.js';
import type {LicensingSession} from '../../src/licensing/licensing-session.js';
import {expectError} from '../helpers/expect-error.js';
import {
  administrator,
  companyId,
  license,
  openTestLicensing,
  people,
  type TestLicensing,
} from '../helpers/test-licensing.js';
import {grant, recall} from './plan-pairs.js';

/** A page that hears of no commit: whatever it does not read inside its transaction is out of date. */
async function openSleeping(test: TestLicensing): Promise<LicensingSession> {
  const environment = {now: () => test.now, randomId: () => 'sleeping'};
  const licensing = await Licensing.open(test.store, environment, {trustedKeys: test.trustedKeys, companyId});
  licensing.dispose();
  return licensing.as(administrator);
}

async function prepare(): Promise<TestLicensing> {
  const test = await openTestLicensing(people(4));
  await test.install([
    license('base'),
    license('extra', {requires: ['base']}),
    license('open', {excludes: ['closed']}),
    license('closed'),
    license('few', {count: 2}),
  ]);
  return test;
}

describe('A plan of a page that hears of nothing', () => {
  it('is refused when what its product requires was recalled elsewhere', async () => {
    const test = await prepare();
    await grant(test.session, ['u0001'], ['base']);
    const page = await openSleeping(test);
    const plan = await page.plan({action: 'grant', users: ['u0001'], products: ['extra']});
    await recall(test.session, ['u0001'], ['base']);
    const {details} = await expectError(page.apply(plan), 'PLAN_OUTDATED');
    expect(details.plan.products[0]!.reasons).to.deep.equal({REQUIRES_PRODUCT: 1});
  });

  for (const [asked, other] of [
    ['open', 'closed'],
    ['closed', 'open'],
  ] as const) {
    it(`is refused when ${other} was granted elsewhere, which excludes ${asked}`, async () => {
      const test = await prepare();
      const page = await openSleeping(test);
      const plan = await page.plan({action: 'grant', users: ['u0001'], products: [asked]});
      await grant(test.session, ['u0001'], [other]);
      const {details} = await expectError(page.apply(plan), 'PLAN_OUTDATED');
      expect(details.plan.products[0]!.reasons).to.deep.equal({EXCLUDED_BY_PRODUCT: 1});
    });
  }

  it('says which product requires what it took, though that was granted elsewhere', async () => {
    const test = await prepare();
    await grant(test.session, ['u0001'], ['base']);
    const page = await openSleeping(test);
    const plan = await page.plan({action: 'recall', users: ['u0001'], products: ['base']});
    await grant(test.session, ['u0001'], ['extra']);
    const applied = await page.apply(plan);
    expect(applied.plan.products[0]).to.deep.include({recalled: 1, requiredBy: ['extra']});
  });
});

describe('A plan shown before', () => {
  it('is refused when a user for whom nothing would change has left', async () => {
    const {session} = await prepare();
    await session.users.setActive(['u0002'], false);
    const plan = await session.plan({action: 'deactivate', users: ['u0001', 'u0002']});
    await session.users.sync(
      people(4).filter(({id}) => id !== 'u0002'),
      {mode: 'replace'},
    );
    const {details} = await expectError(session.apply(plan), 'PLAN_OUTDATED');
    expect(details.plan.userCounts).to.include({USER_NOT_FOUND: 1, changed: 1});
  });

  it('that lacks seats is told anew when it would withhold others than it said', async () => {
    const {session} = await prepare();
    const plan = await session.plan({action: 'grant', users: ['u0001', 'u0002', 'u0003'], products: ['few']});
    expect(plan.products[0]).to.include({withheld: 2, short: 1});
    await grant(session, ['u0001'], ['few']);
    const {details} = await expectError(session.apply(plan), 'PLAN_OUTDATED');
    expect(details.plan.products[0]).to.include({already: 1, withheld: 1, short: 1});
  });
});

describe('Users who return', () => {
  it('keep seats of a license in grace, which nobody new can get', async () => {
    const test = await openTestLicensing(people(3));
    await test.install([license('sales', {count: 2, dueDate: '2026-10-31', graceDays: 30})]);
    await grant(test.session, ['u0001'], ['sales']);
    await test.session.users.setActive(['u0001'], false);
    test.now = Date.UTC(2026, 10, 5);
    expect(await test.session.users.setActive(['u0001'], true)).to.include({recalled: 0});
    expect((await test.session.users.get('u0001')).licenses).to.deep.equal(['Sales']);
  });

  it('are told how many seats lack for them', async () => {
    const {session} = await prepare();
    await grant(session, ['u0001', 'u0002'], ['few']);
    await session.users.setActive(['u0001', 'u0002'], false);
    await grant(session, ['u0003'], ['few']);
    const plan = await session.plan({action: 'activate', users: ['u0001', 'u0002']});
    expect(plan.products).to.have.length(1);
    expect(plan.products[0]).to.include({product: 'few', recalled: 1, short: 1});
  });

  it('without a seat lose theirs together with who leaves, in one commit', async () => {
    const test = await openTestLicensing(people(3));
    const {session} = test;
    await test.install([license('sales', {count: 1})]);
    for (const id of ['u0001', 'u0002']) {
      await grant(session, [id], ['sales']);
      await session.users.setActive([id], false);
    }
    await grant(session, ['u0003'], ['sales']);
    const {recalled} = await session.users.sync(people(3).slice(1), {mode: 'replace'});
    expect(recalled).to.have.deep.members([
      {userId: 'u0001', product: 'sales'},
      {userId: 'u0002', product: 'sales'},
    ]);
    expect(await session.product('sales')).to.include({used: 1});
    expect(await session.verifyJournal()).to.include({ok: true});
  });
});
