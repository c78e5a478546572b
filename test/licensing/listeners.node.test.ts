import {expect} from 'chai';
import {describe, it} from 'node:test';
import {LicensingError} from '../../src/core/errors.js';
import {Licensing} from '../../src/licensing/licensing.js';
import type {Store} from '../../src/store/store.js';
import {
  administrator,
  companyId,
  license,
  openTestLicensing,
  people,
  type TestLicensing,
} from '../helpers/test-licensing.js';
import {grant, heldBy} from './plan-pairs.js';

async function prepare(): Promise<TestLicensing> {
  const test = await openTestLicensing(people(2));
  await test.install([license('sales')]);
  return test;
}

describe('A listener that fails', () => {
  it('keeps no other from being told, and is reported', async (context) => {
    const {session} = await prepare();
    const report = context.mock.method(console, 'error', () => undefined);
    const failure = new Error('a mistake of the page');
    session.subscribe(() => {
      throw failure;
    });
    const told = new Promise<void>((resolve) => session.subscribe(resolve));
    await grant(session, ['u0001'], ['sales']);
    await told;
    expect(report.mock.calls.map(({arguments: args}) => args)).to.deep.equal([[failure]]);
  });
});

describe('A change that is stored', () => {
  it('is answered though the reading after it fails, and the next question sees it', async () => {
    const test = await prepare();
    let [armed, broken] = [false, false];
    const store: Store = {
      ended: test.store.ended,
      onCommit: (listener) => test.store.onCommit(listener),
      close: () => test.store.close(),
      read: (...args) =>
        broken ? Promise.reject(new LicensingError('STORE_FAILED', {cause: 'test'})) : test.store.read(...args),
      write: (...args) =>
        test.store.write(...args).finally(() => {
          broken = armed;
        }),
    };
    const {trustedKeys} = test;
    const environment = {now: () => test.now, randomId: () => 'id'};
    const licensing = await Licensing.open(store, environment, {trustedKeys, companyId});
    const session = licensing.as(administrator);
    const plan = await session.plan({action: 'grant', users: ['u0001'], products: ['sales']});
    // No commit is heard of, so that the reading after it is the one that brings the page forward.
    licensing.dispose();
    armed = true;
    expect(await session.apply(plan)).to.include({granted: 1});
    [armed, broken] = [false, false];
    expect(await heldBy(session)).to.deep.equal(['u0001 sales']);
  });
});

describe('Ids nobody has', () => {
  it('are listed as fast as they are many', async () => {
    const {session} = await prepare();
    const users = Array.from({length: 50_000}, (_, i) => `nobody-${i}`);
    const plan = await session.plan({action: 'grant', users: ['u0001', ...users], products: ['sales']});
    const applied = await session.apply(plan);
    const start = performance.now();
    expect(applied.skipped).to.have.length(50_000);
    expect(plan.users({group: 'USER_NOT_FOUND'}).users[49_999]).to.deep.equal({
      userId: 'nobody-49999',
      name: 'nobody-49999',
      pairs: [{product: 'sales', outcome: 'skipped', reason: 'USER_NOT_FOUND'}],
    });
    // Looked up one in the others it takes several seconds.
    expect(performance.now() - start).to.be.below(1500);
  });
});
