import {expect} from 'chai';
import {describe, it} from 'node:test';
import {Licensing} from '../../src/licensing/licensing.js';
import {
  administrator,
  companyId,
  license,
  openTestLicensing,
  user,
  type TestLicensing,
} from '../helpers/test-licensing.js';
import {grant, pairsOf, planned} from './plan-pairs.js';

const expired = {startDate: '2025-01-01', dueDate: '2025-12-31'} as const;
const upcoming = {startDate: '2026-12-01', dueDate: '2027-12-31'} as const;
const directory = [
  user('emma'),
  user('rival', {name: 'Holds the rival'}),
  user('idle', {active: false}),
  user('portal', {type: 'external'}),
  user('idle-portal', {type: 'external', active: false}),
];

/** Another page on the same database, which trusts no key. */
const openWithoutKeys = (test: TestLicensing): Promise<Licensing> =>
  Licensing.open(
    test.store,
    {now: () => test.now, randomId: () => 'never asked for'},
    {trustedKeys: {keys: []}, companyId},
  );

describe('The reason for which a grant leaves someone out', () => {
  it('is USER_NOT_FOUND before all others, for ids nobody has and for users who left', async () => {
    const {session, install} = await openTestLicensing([...directory, user('gone', {type: 'external', active: false})]);
    await session.users.sync(directory, {mode: 'replace'});
    await install([
      license('server', {kind: 'server', audience: 'employee'}),
      license('sales', {...expired, audience: 'employee'}),
    ]);
    const plan = await session.plan({
      action: 'grant',
      users: ['gone', 'stranger'],
      products: ['server', 'sales'],
      shortage: 'as-many-as-fit',
    });
    expect(pairsOf(plan)).to.have.members([
      'gone server: USER_NOT_FOUND',
      'gone sales: USER_NOT_FOUND',
      'stranger server: USER_NOT_FOUND',
      'stranger sales: USER_NOT_FOUND',
    ]);
    expect(plan.userCounts).to.include({asked: 2, skipped: 2, USER_NOT_FOUND: 2});
  });

  for (const kind of ['server', 'metered'] as const) {
    it(`is NOT_DISTRIBUTED for a ${kind} product, whoever asks and whatever its dates`, async () => {
      const {session, install} = await openTestLicensing(directory);
      await install([license('open', {kind, audience: 'employee', requires: ['base'], ...expired})]);
      for (const id of ['emma', 'idle', 'idle-portal'])
        expect(await planned(session, id, 'open')).to.equal('NOT_DISTRIBUTED');
    });
  }

  it('is none for a holder: already granted comes before being inactive, of another type, or the license being over', async () => {
    const test = await openTestLicensing(directory);
    const {session} = test;
    await test.install([
      license('sales', {audience: 'employee', dueDate: '2026-10-31'}),
      license('rival', {excludes: ['sales']}),
    ]);
    await grant(session, ['emma'], ['sales']);
    await session.users.sync([user('emma', {active: false, type: 'external'})]);
    test.now = Date.UTC(2026, 11, 1);
    const plan = await session.plan({action: 'grant', users: ['emma'], products: ['sales']});
    expect(pairsOf(plan)).to.deep.equal(['emma sales: already']);
    expect(plan.products[0]).to.include({asked: 1, already: 1, skipped: 0, granted: 0, short: 0});
    expect(plan.changesAnything).to.equal(false);
  });

  it('is USER_INACTIVE before the wrong type, the license and all that follows', async () => {
    const {session, install} = await openTestLicensing(directory);
    await install([license('sales', {audience: 'employee', requires: ['base'], ...expired})]);
    expect(await planned(session, 'idle-portal', 'sales')).to.equal('USER_INACTIVE');
    expect(await planned(session, 'idle', 'sales')).to.equal('USER_INACTIVE');
  });

  it('is WRONG_USER_TYPE in both directions, before the license and all that follows', async () => {
    const {session, install} = await openTestLicensing(directory);
    await install([
      license('sales', {audience: 'employee', requires: ['base'], ...expired}),
      license('portal', {audience: 'external'}),
      license('both', {audience: 'any'}),
    ]);
    expect(await planned(session, 'portal', 'sales')).to.equal('WRONG_USER_TYPE');
    expect(await planned(session, 'emma', 'portal')).to.equal('WRONG_USER_TYPE');
    expect(await planned(session, 'portal', 'portal')).to.equal('granted');
    expect(await planned(session, 'emma', 'both')).to.equal('granted');
    expect(await planned(session, 'portal', 'both')).to.equal('granted');
  });

  it('is LICENSE_UNVERIFIED while no trusted key verifies the license', async () => {
    const test = await openTestLicensing(directory);
    await test.install([license('sales')]);
    const unverified = (await openWithoutKeys(test)).as(administrator);
    expect(await planned(unverified, 'emma', 'sales')).to.equal('LICENSE_UNVERIFIED');
    expect(await planned(unverified, 'idle', 'sales')).to.equal('USER_INACTIVE');
    expect(await planned(test.session, 'emma', 'sales')).to.equal('granted');
  });

  it('is LICENSE_NOT_STARTED where one is still to begin, also beside one that is over, before what is required', async () => {
    const {session, install} = await openTestLicensing(directory);
    await install([
      license('sales', {...upcoming, requires: ['base']}),
      license('service', {...upcoming, id: 'L-service-2'}),
      license('service', expired),
    ]);
    expect(await planned(session, 'emma', 'sales')).to.equal('LICENSE_NOT_STARTED');
    expect(await planned(session, 'emma', 'service')).to.equal('LICENSE_NOT_STARTED');
  });

  it('is LICENSE_EXPIRED after the last day, also in grace, before what is required', async () => {
    const test = await openTestLicensing(directory);
    await test.install([
      license('sales', {dueDate: '2026-10-21'}),
      license('grace', {dueDate: '2026-10-21', graceDays: 30}),
      license('picky', {...expired, requires: ['base']}),
    ]);
    expect(await planned(test.session, 'emma', 'sales')).to.equal('granted');
    expect(await planned(test.session, 'emma', 'grace')).to.equal('granted');
    expect(await planned(test.session, 'emma', 'picky')).to.equal('LICENSE_EXPIRED');
    test.now = Date.UTC(2026, 9, 22);
    expect(await planned(test.session, 'emma', 'sales')).to.equal('LICENSE_EXPIRED');
    expect(await planned(test.session, 'emma', 'grace')).to.equal('LICENSE_EXPIRED');
  });

  it('is LICENSE_EXPIRED for a product without licenses that someone still holds', async () => {
    const {session, install} = await openTestLicensing(directory);
    await install([license('sales'), license('other')]);
    await grant(session, ['emma'], ['sales']);
    await session.deleteLicenses();
    expect(await planned(session, 'rival', 'sales')).to.equal('LICENSE_EXPIRED');
  });

  it('is REQUIRES_PRODUCT before exclusions and seats', async () => {
    const {session, install} = await openTestLicensing(directory);
    await install([
      license('base'),
      license('rival'),
      license('sales', {requires: ['base'], excludes: ['rival'], count: 1}),
    ]);
    await grant(session, ['rival'], ['rival']);
    await grant(session, ['emma'], ['base', 'sales']);
    expect(await planned(session, 'rival', 'sales')).to.equal('REQUIRES_PRODUCT');
    await grant(session, ['rival'], ['base']);
    expect(await planned(session, 'rival', 'sales')).to.equal('EXCLUDED_BY_PRODUCT');
  });

  it('is REQUIRES_PRODUCT until every required product is held', async () => {
    const {session, install} = await openTestLicensing(directory);
    await install([license('base'), license('core'), license('sales', {requires: ['base', 'core']})]);
    await grant(session, ['emma'], ['base']);
    expect(await planned(session, 'emma', 'sales')).to.equal('REQUIRES_PRODUCT');
    await grant(session, ['emma'], ['core']);
    expect(await planned(session, 'emma', 'sales')).to.equal('granted');
  });

  it('is told to everyone whom one of several required or excluding products keeps out', async () => {
    const {session, install} = await openTestLicensing(directory);
    await install([
      ...['base', 'core', 'rival', 'foe'].map((product) => license(product)),
      license('sales', {requires: ['base', 'core']}),
      license('service', {excludes: ['rival', 'foe']}),
    ]);
    await grant(session, ['emma'], ['base', 'rival']);
    await grant(session, ['portal'], ['core', 'foe']);
    const plan = await session.plan({
      action: 'grant',
      users: ['emma', 'portal', 'rival'],
      products: ['sales', 'service'],
    });
    expect(pairsOf(plan)).to.deep.equal([
      'emma sales: REQUIRES_PRODUCT',
      'emma service: EXCLUDED_BY_PRODUCT',
      'portal sales: REQUIRES_PRODUCT',
      'portal service: EXCLUDED_BY_PRODUCT',
      'rival sales: REQUIRES_PRODUCT',
      'rival service: granted',
    ]);
    const [sales, service] = plan.products;
    expect(sales).to.deep.include({asked: 3, skipped: 3, reasons: {REQUIRES_PRODUCT: 3}});
    expect(service).to.deep.include({asked: 3, skipped: 2, granted: 1, reasons: {EXCLUDED_BY_PRODUCT: 2}});
  });

  it('is REQUIRES_PRODUCT where the required product was never heard of', async () => {
    const {session, install} = await openTestLicensing(directory);
    await install([license('sales', {requires: ['unheard-of']})]);
    expect(await planned(session, 'emma', 'sales')).to.equal('REQUIRES_PRODUCT');
  });

  for (const kind of ['server', 'metered'] as const) {
    it(`lets a ${kind} product that is open to the user satisfy a requirement`, async () => {
      const test = await openTestLicensing(directory);
      const base = license('base', {kind, audience: 'employee', dueDate: '2026-10-31', graceDays: 5});
      await test.install([base, license('sales', {requires: ['base']})]);
      expect(await planned(test.session, 'emma', 'sales')).to.equal('granted');
      expect(await planned(test.session, 'portal', 'sales')).to.equal('REQUIRES_PRODUCT');
      test.now = Date.UTC(2026, 10, 5);
      expect(await planned(test.session, 'emma', 'sales')).to.equal('granted');
      test.now = Date.UTC(2026, 10, 6);
      expect(await planned(test.session, 'emma', 'sales')).to.equal('REQUIRES_PRODUCT');
    });
  }

  it('lets a requirement be satisfied by an inactive assignment of another product, since it asks who holds it', async () => {
    const test = await openTestLicensing(directory);
    await test.install([license('base', {dueDate: '2026-10-31'}), license('sales', {requires: ['base']})]);
    await grant(test.session, ['emma'], ['base']);
    test.now = Date.UTC(2026, 10, 6);
    expect(await planned(test.session, 'emma', 'sales')).to.equal('granted');
  });

  it('is EXCLUDED_BY_PRODUCT in both directions, whichever license states it, before seats', async () => {
    const {session, install} = await openTestLicensing(directory);
    await install([license('full', {count: 1}), license('light', {count: 1, excludes: ['full']})]);
    await grant(session, ['emma'], ['full']);
    await grant(session, ['rival'], ['light']);
    expect(await planned(session, 'emma', 'light')).to.equal('EXCLUDED_BY_PRODUCT');
    expect(await planned(session, 'rival', 'full')).to.equal('EXCLUDED_BY_PRODUCT');
    expect(await planned(session, 'portal', 'light')).to.equal('NO_FREE_SEATS');
  });

  it('is EXCLUDED_BY_PRODUCT for the later of two products that exclude each other in one change', async () => {
    const {session, install} = await openTestLicensing(directory);
    await install([license('full'), license('light', {excludes: ['full']})]);
    const plan = await session.plan({action: 'grant', users: ['emma'], products: ['full', 'light']});
    expect(pairsOf(plan)).to.deep.equal(['emma full: granted', 'emma light: EXCLUDED_BY_PRODUCT']);
  });

  it('is NO_FREE_SEATS only when nothing else stands in the way', async () => {
    const {session, install} = await openTestLicensing(directory);
    await install([license('sales', {count: 1})]);
    await grant(session, ['emma'], ['sales']);
    expect(await planned(session, 'rival', 'sales')).to.equal('NO_FREE_SEATS');
    expect(await planned(session, 'idle', 'sales')).to.equal('USER_INACTIVE');
  });
});

describe('The reason for which a recall leaves someone out', () => {
  it('asks only whether the user holds it: inactive holders, other types and licenses that are over do not matter', async () => {
    const test = await openTestLicensing(directory);
    const {session} = test;
    await test.install([license('sales', {audience: 'employee', dueDate: '2026-10-31'})]);
    await grant(session, ['emma', 'rival'], ['sales']);
    await session.users.sync([user('emma', {active: false, type: 'external'})]);
    test.now = Date.UTC(2026, 11, 1);
    const plan = await session.plan({action: 'recall', users: ['emma', 'rival'], products: ['sales']});
    expect(pairsOf(plan)).to.deep.equal(['emma sales: recalled', 'rival sales: recalled']);
    expect(plan.products[0]).to.include({usedBefore: 1, usedAfter: 0, recalled: 2});
  });

  it('is USER_NOT_FOUND, then NOT_DISTRIBUTED; who holds none is counted apart', async () => {
    const {session, install} = await openTestLicensing([...directory, user('gone')]);
    await session.users.sync(directory, {mode: 'replace'});
    await install([license('server', {kind: 'server'}), license('sales')]);
    const plan = await session.plan({
      action: 'recall',
      users: ['gone', 'stranger', 'idle'],
      products: ['server', 'sales'],
    });
    expect(pairsOf(plan)).to.have.members([
      'gone server: USER_NOT_FOUND',
      'gone sales: USER_NOT_FOUND',
      'stranger server: USER_NOT_FOUND',
      'stranger sales: USER_NOT_FOUND',
      'idle server: NOT_DISTRIBUTED',
      'idle sales: already',
    ]);
    const [server, sales] = plan.products;
    expect(server).to.deep.include({
      asked: 3,
      skipped: 3,
      already: 0,
      reasons: {USER_NOT_FOUND: 2, NOT_DISTRIBUTED: 1},
    });
    expect(sales).to.deep.include({asked: 3, skipped: 2, already: 1, reasons: {USER_NOT_FOUND: 2}});
    expect(plan.userCounts).to.include({
      asked: 3,
      USER_NOT_FOUND: 2,
      NOT_DISTRIBUTED: 1,
      already: 1,
      skipped: 3,
      changed: 0,
    });
  });

  it('allows and names products that are left without what they require', async () => {
    const {session, install} = await openTestLicensing(directory);
    await install([license('base'), license('other'), license('sales', {requires: ['base']})]);
    await grant(session, ['emma'], ['base', 'sales', 'other']);
    await grant(session, ['rival'], ['base']);
    const one = await session.plan({action: 'recall', users: ['rival'], products: ['base']});
    expect(one.products[0]!.requiredBy).to.deep.equal([]);
    const both = await session.plan({action: 'recall', users: ['emma', 'rival'], products: ['base']});
    expect(both.products[0]!.requiredBy).to.deep.equal(['sales']);
    const whole = await session.plan({action: 'recall', users: ['emma'], products: ['base', 'sales']});
    expect(whole.products[0]!.requiredBy).to.deep.equal([]);
    expect(await session.apply(both)).to.include({recalled: 2});
  });
});
