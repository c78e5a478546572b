import {expect} from 'chai';
import fc from 'fast-check';
import {describe, it} from 'node:test';
import {isLicensingError} from '../../src/core/errors.js';
import {Licensing} from '../../src/licensing/licensing.js';
import type {LicensingSession} from '../../src/licensing/licensing-session.js';
import {expectError} from '../helpers/expect-error.js';
import {
  administrator,
  companyId,
  license,
  openTestLicensing,
  people,
  user,
  type TestLicensing,
} from '../helpers/test-licensing.js';
import {grant, heldBy, recall} from './plan-pairs.js';

/** A page that is told of no commit, as one that sleeps: it learns of others' changes when it is asked. */
async function openSleeping(test: TestLicensing): Promise<LicensingSession> {
  const environment = {now: () => test.now, randomId: () => `sleeping-${test.now}`};
  const licensing = await Licensing.open(test.store, environment, {trustedKeys: test.trustedKeys, companyId});
  licensing.dispose();
  return licensing.as(administrator);
}

/** Everything a page shows. */
async function shownBy(session: LicensingSession): Promise<unknown> {
  const {users} = await session.users.find();
  const journal = await session.journal({limit: 5});
  return [
    await session.products(),
    users,
    await session.settings.get(),
    await session.installation(),
    journal.entries,
    session.can('CanManageLicUsers'),
  ];
}

async function expectSame(test: TestLicensing, pages: readonly LicensingSession[]): Promise<void> {
  const expected = await shownBy(await test.open());
  for (const page of pages) expect(await shownBy(page)).to.deep.equal(expected);
}

/** Settles once everything that was told of commits so far has been done. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

describe('A page that slept', () => {
  const changes: readonly (readonly [string, (test: TestLicensing) => Promise<unknown>])[] = [
    ['a grant', ({session}) => grant(session, ['u0003'], ['sales'])],
    ['a recall', ({session}) => recall(session, ['u0001'], ['sales'])],
    ['the recall of the last holder', ({session}) => recall(session, ['u0001', 'u0002'], ['sales'])],
    ['an undo', ({session}) => session.undo(3)],
    ['a deactivation', ({session}) => session.users.setActive(['u0001'], false)],
    ['new users', ({session}) => session.users.sync([user('newcomer')])],
    ['users who changed', ({session}) => session.users.sync([user('u0002', {name: 'Renamed', type: 'external'})])],
    ['users who left', ({session}) => session.users.sync(people(3).slice(1), {mode: 'replace'})],
    ['an upload', ({install}) => install([license('sales', {count: 99}), license('new')])],
    ['Delete', ({session}) => session.deleteLicenses()],
    ['a setting', ({session}) => session.settings.set({vendorEmail: 'vendor@example.com'})],
    ['another company', ({session}) => session.settings.set({companyId: 'OTHER'}, {acknowledge: true})],
    ['a request', ({session}) => session.createRequest({companyId, licenseVersion: '2.0.0'})],
  ];
  for (const [what, change] of changes) {
    it(`shows ${what} when it is asked`, async () => {
      const test = await openTestLicensing(people(3));
      await test.install([license('sales'), license('service')]);
      await grant(test.session, ['u0001', 'u0002'], ['sales']);
      const page = await openSleeping(test);
      await change(test);
      await expectSame(test, [page, test.session]);
    });
  }

  for (const behind of [1, 199, 200, 201, 300]) {
    it(`shows what happened in ${behind} entries`, async () => {
      const test = await openTestLicensing(people(3));
      await test.install([license('sales')]);
      const page = await openSleeping(test);
      const {session} = test;
      for (let i = 4; i < behind; i++) await session.settings.set({hideNames: i % 2 === 0});
      if (behind > 1) await session.users.sync([user('u0002', {name: 'Renamed'}), user('newcomer')]);
      if (behind > 1) await session.users.setActive(['u0003'], false);
      if (behind > 1) await test.install([license('service')]);
      await grant(session, ['u0001'], ['sales']);
      const {total} = await session.journal();
      expect(total - 3).to.equal(behind);
      await expectSame(test, [page, session]);
    });
  }

  it('cannot grant the last seat a second time, nor take a place in the directory twice', async () => {
    const test = await openTestLicensing(people(3));
    await test.install([license('sales', {count: 1})]);
    const page = await openSleeping(test);
    const plan = await page.plan({action: 'grant', users: ['u0002'], products: ['sales']});
    await grant(test.session, ['u0001'], ['sales']);
    await expectError(page.apply(plan), 'PLAN_OUTDATED');
    await test.session.users.sync([user('first')]);
    await page.users.sync([user('second')]);
    await test.session.users.sync([user('third')]);
    await expectSame(test, [page, test.session]);
    expect((await page.users.find({text: 'User'})).users.map(({id}) => id)).to.include.members([
      'first',
      'second',
      'third',
    ]);
    expect(await page.verifyJournal()).to.include({ok: true});
  });

  const judgedByOthers: readonly (readonly [string, Parameters<typeof license>[], readonly string[]])[] = [
    ['what a product requires', [['sales', {requires: ['base']}], ['base']], ['base']],
    ['what a product excludes', [['sales', {excludes: ['base']}], ['base']], []],
    ['what excludes a product', [['sales'], ['base', {excludes: ['sales']}]], []],
  ];
  for (const [what, licenses, heldBefore] of judgedByOthers) {
    it(`judges a grant by ${what} as others left it`, async () => {
      const test = await openTestLicensing(people(2));
      await test.install(licenses.map((each) => license(...each)));
      if (heldBefore.length > 0) await grant(test.session, ['u0001'], heldBefore);
      const page = await openSleeping(test);
      const plan = await page.plan({action: 'grant', users: ['u0001'], products: ['sales']});
      expect(plan.products[0]).to.include({granted: 1});
      await (heldBefore.length > 0 ? recall : grant)(test.session, ['u0001'], ['base']);
      const {details} = await expectError(page.apply(plan), 'PLAN_OUTDATED');
      expect(details.plan.products[0]).to.include({granted: 0, skipped: 1});
      expect((await page.users.get('u0001')).licenses).to.not.include('Sales');
    });
  }

  it('names what requires a recalled product as others left it', async () => {
    const test = await openTestLicensing(people(2));
    await test.install([license('base'), license('sales', {requires: ['base']})]);
    await grant(test.session, ['u0001'], ['base']);
    const page = await openSleeping(test);
    const plan = await page.plan({action: 'recall', users: ['u0001'], products: ['base']});
    await grant(test.session, ['u0001'], ['sales']);
    const applied = await page.apply(plan);
    expect(applied.plan.products[0]!.requiredBy).to.deep.equal(['sales']);
  });
});

describe('Pages that work at once', () => {
  const someIds = fc.uniqueArray(fc.constantFrom(...people(6).map(({id}) => id)), {minLength: 1, maxLength: 3});
  const someProducts = fc.uniqueArray(fc.constantFrom('sales', 'service'), {minLength: 1});
  const someStep = fc.record({
    page: fc.integer({min: 0, max: 2}),
    action: fc.constantFrom('grant', 'grant', 'recall', 'activate', 'deactivate', 'sync', 'leave', 'upload', 'undo'),
    ids: someIds,
    products: someProducts,
    count: fc.integer({min: 1, max: 4}),
  });
  type Step = typeof someStep extends fc.Arbitrary<infer S> ? S : never;

  async function run(test: TestLicensing, page: LicensingSession, step: Step): Promise<void> {
    const {action, ids, products, count} = step;
    try {
      if (action === 'grant') await grant(page, ids, products, {shortage: 'as-many-as-fit'});
      if (action === 'recall') await recall(page, ids, products);
      if (action === 'activate' || action === 'deactivate') await page.users.setActive(ids, action === 'activate');
      if (action === 'sync') await page.users.sync(ids.map((id) => user(id, {name: `Name ${count}`})));
      if (action === 'leave')
        await page.users.sync(
          people(6).filter(({id}) => !ids.includes(id)),
          {mode: 'replace'},
        );
      if (action === 'undo') await page.undo(count + 2);
      if (action === 'upload') {
        const text = await test.sign(products.map((product) => license(product, {count})));
        await page.upload(await page.readLicenseFile(text), {acknowledge: true});
      }
    } catch (error) {
      if (!isLicensingError(error)) throw error;
    }
  }

  for (const atOnce of [true, false]) {
    it(`keep to one history and show the same afterwards, ${atOnce ? 'all at once' : 'one after the other'}`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(someStep, {minLength: 3, maxLength: 15}), async (steps) => {
          const test = await openTestLicensing(people(6));
          await test.install([license('sales', {count: 2}), license('service', {count: 3})]);
          const pages = [test.session, await openSleeping(test), await test.open()];
          if (atOnce) await Promise.all(steps.map((step) => run(test, pages[step.page]!, step)));
          else for (const step of steps) await run(test, pages[step.page]!, step);
          expect(await test.session.verifyJournal()).to.include({ok: true});
          await expectSame(test, pages);
          test.licensing.dispose();
        }),
        {numRuns: 25},
      );
    });
  }
});

describe('Listening', () => {
  it('is told once for each commit, of this page and of others, until it ends', async () => {
    const test = await openTestLicensing(people(3));
    await test.install([license('sales')]);
    const other = await test.open();
    await settled();
    let [here, there] = [0, 0];
    const stop = test.session.subscribe(() => here++);
    other.subscribe(() => there++);
    const steps = [
      () => grant(test.session, ['u0001'], ['sales']),
      () => test.session.users.setActive(['u0002'], false),
      () => other.settings.set({hideNames: true}),
    ];
    for (const [i, step] of steps.entries()) {
      await step();
      await settled();
      expect([here, there]).to.deep.equal([i + 1, i + 1]);
    }
    stop();
    await recall(test.session, ['u0001'], ['sales']);
    await settled();
    expect([here, there]).to.deep.equal([3, 4]);
  });

  it('is told of nothing when nothing is stored', async () => {
    const test = await openTestLicensing(people(3));
    await test.install([license('sales', {count: 1})]);
    await settled();
    let told = 0;
    test.session.subscribe(() => told++);
    await test.session.plan({action: 'grant', users: ['u0001'], products: ['sales']});
    await test.session.products();
    await test.session.settings.set({hideNames: false});
    await test.session.check('u0001', {product: 'sales'});
    await settled();
    expect(told).to.equal(0);
  });

  it('finds the new state when it asks', async () => {
    const test = await openTestLicensing(people(3));
    await test.install([license('sales')]);
    const other = await test.open();
    await settled();
    const heard = new Promise<readonly string[]>((resolve, reject) => {
      other.subscribe(() => void heldBy(other).then(resolve, reject));
    });
    await grant(test.session, ['u0002'], ['sales']);
    expect(await heard).to.deep.equal(['u0002 sales']);
  });

  it('ends for all with the service', async () => {
    const test = await openTestLicensing(people(3));
    let told = 0;
    test.session.subscribe(() => told++);
    await settled();
    test.licensing.dispose();
    await test.session.settings.set({hideNames: true});
    await settled();
    expect(told).to.equal(0);
    expect((await test.session.settings.get()).hideNames).to.equal(true);
  });
});
