import {expect} from 'chai';
import {describe, it} from 'node:test';
import type {ReplaceChange} from '../../src/core/change.js';
import type {Plan} from '../../src/core/plan.js';
import type {LicensingSession} from '../../src/licensing/licensing-session.js';
import {expectError} from '../helpers/expect-error.js';
import {license, openTestLicensing, people, user} from '../helpers/test-licensing.js';
import {grant, heldBy, pairsOf} from './plan-pairs.js';

const ids = people(4).map(({id}) => id);

const planReplace = (session: LicensingSession, fields: Partial<ReplaceChange> = {}): Promise<Plan> =>
  session.plan({action: 'replace', users: ids, products: ['sales'], with: 'service', ...fields});

describe('Replacing licenses', () => {
  it('swaps one product for another in one journal entry, for those who hold it', async () => {
    const {session, install} = await openTestLicensing(people(4));
    await install([license('sales'), license('service')]);
    await grant(session, ['u0001', 'u0002'], ['sales']);
    const {total} = await session.journal();
    const plan = await planReplace(session, {source: 'dialog'});
    expect(pairsOf(plan)).to.deep.equal([
      'u0001 sales: recalled',
      'u0001 service: granted',
      'u0002 sales: recalled',
      'u0002 service: granted',
      'u0003 sales: already',
      'u0004 sales: already',
    ]);
    expect(plan.products[1]).to.include({product: 'service', asked: 2, granted: 2, usedBefore: 0, usedAfter: 2});
    const {entryId, ...applied} = await session.apply(plan);
    expect(applied).to.include({granted: 2, recalled: 2});
    expect(await heldBy(session)).to.deep.equal(['u0001 service', 'u0002 service']);
    const journal = await session.journal();
    expect(journal.total).to.equal(total + 1);
    expect(journal.entries[0]).to.include({n: entryId, action: 'replace', source: 'dialog', notUndoable: null});
    expect(journal.entries[0]?.details).to.deep.include({replaced: ['sales'], with: 'service'});
    expect(await session.verifyJournal()).to.include({ok: true});
  });

  it('takes only the old from those who hold the new one already', async () => {
    const {session, install} = await openTestLicensing(people(4));
    await install([license('sales'), license('service', {count: 1})]);
    await grant(session, ['u0001'], ['sales', 'service']);
    expect(pairsOf(await planReplace(session)).slice(0, 2)).to.deep.equal([
      'u0001 sales: recalled',
      'u0001 service: already',
    ]);
  });

  it('gives one seat for several old ones', async () => {
    const {session, install} = await openTestLicensing(people(4));
    await install([license('sales'), license('studio'), license('service')]);
    await grant(session, ['u0001'], ['sales', 'studio']);
    const plan = await planReplace(session, {users: ['u0001'], products: ['sales', 'studio']});
    expect(await session.apply(plan)).to.include({granted: 1, recalled: 2});
    expect(await heldBy(session)).to.deep.equal(['u0001 service']);
  });

  it('stores nothing where seats are short and all or nothing was chosen', async () => {
    const {session, install} = await openTestLicensing(people(4));
    await install([license('sales'), license('service', {count: 1})]);
    await grant(session, ['u0001', 'u0002'], ['sales']);
    const plan = await planReplace(session);
    expect(plan).to.include({blockedBy: 'NO_FREE_SEATS', changesAnything: false});
    expect(pairsOf(plan).slice(0, 4)).to.deep.equal([
      'u0001 sales: withheld',
      'u0001 service: withheld',
      'u0002 sales: NO_FREE_SEATS',
      'u0002 service: NO_FREE_SEATS',
    ]);
    await expectError(session.apply(plan), 'NO_FREE_SEATS');
    expect(await heldBy(session)).to.deep.equal(['u0001 sales', 'u0002 sales']);
    const [refused] = (await session.journal()).entries;
    expect(refused).to.include({action: 'replace', result: 'NO_FREE_SEATS'});
  });

  it('says who keeps the old one and why, where as many as fit was chosen', async () => {
    const {session, install} = await openTestLicensing([...people(4), user('zoe', {type: 'external'})]);
    await install([license('sales'), license('service', {count: 1, audience: 'employee'})]);
    await grant(session, {filter: {}}, ['sales']);
    await session.users.setActive(['u0003'], false);
    const plan = await planReplace(session, {users: {filter: {}}, shortage: 'as-many-as-fit'});
    const {users} = plan.users({group: 'kept'});
    expect(
      users.map(({userId, pairs}) => [userId, ...pairs.map(({outcome, reason}) => `${outcome} ${reason}`)]),
    ).to.deep.equal([
      ['u0002', 'kept NO_FREE_SEATS', 'skipped NO_FREE_SEATS'],
      ['u0003', 'kept USER_INACTIVE', 'skipped USER_INACTIVE'],
      ['u0004', 'kept NO_FREE_SEATS', 'skipped NO_FREE_SEATS'],
      ['zoe', 'kept WRONG_USER_TYPE', 'skipped WRONG_USER_TYPE'],
    ]);
    expect(plan.userCounts).to.include({kept: 4, skipped: 4, changed: 1});
    expect(plan.products[0]).to.include({asked: 5, recalled: 1, kept: 4, skipped: 0});
    const {skipped} = await session.apply(plan);
    expect(skipped.map(({userId, product, reason}) => `${userId} ${product} ${reason}`)).to.deep.equal([
      'u0002 service NO_FREE_SEATS',
      'u0003 service USER_INACTIVE',
      'u0004 service NO_FREE_SEATS',
      'zoe service WRONG_USER_TYPE',
    ]);
    expect(await heldBy(session)).to.deep.equal([
      'u0001 service',
      'u0002 sales',
      'u0003 sales',
      'u0004 sales',
      'zoe sales',
    ]);
  });

  it('judges exclusions and requirements as if the old were gone', async () => {
    const {session, install} = await openTestLicensing(people(4));
    await install([
      license('sales'),
      license('service', {excludes: ['sales']}),
      license('studio', {requires: ['sales']}),
    ]);
    await grant(session, ['u0001'], ['sales']);
    const without = await planReplace(session, {users: ['u0001'], with: 'studio'});
    expect(pairsOf(without)).to.deep.equal(['u0001 sales: REQUIRES_PRODUCT', 'u0001 studio: REQUIRES_PRODUCT']);
    expect(await session.apply(await planReplace(session, {users: ['u0001']}))).to.include({granted: 1, recalled: 1});
    expect(await heldBy(session)).to.deep.equal(['u0001 service']);
  });

  it('names users whom nobody knows, and products that are required by what is held', async () => {
    const {session, install} = await openTestLicensing(people(1));
    await install([license('sales'), license('service'), license('studio', {requires: ['sales']})]);
    await grant(session, ['u0001'], ['sales', 'studio']);
    const plan = await planReplace(session, {users: ['u0001', 'nobody']});
    expect(pairsOf(plan)).to.include('nobody sales: USER_NOT_FOUND');
    expect(plan.products[0]?.requiredBy).to.deep.equal(['studio']);
  });

  it('is refused for a product that replaces itself, and for products that are not there', async () => {
    const {session, install} = await openTestLicensing(people(1));
    await install([license('sales'), license('service')]);
    const itself = await expectError(planReplace(session, {with: 'sales'}), 'INVALID_ARGUMENT');
    expect(itself.details).to.deep.equal({field: 'with', problem: 'must not be among the products it replaces'});
    for (const fields of [{with: 'gone'}, {products: ['gone']}]) {
      const {details} = await expectError(planReplace(session, fields), 'PRODUCT_NOT_FOUND');
      expect(details).to.deep.equal({product: 'gone'});
    }
  });

  it('shows a new plan when seats went to others meanwhile', async () => {
    const {session, install} = await openTestLicensing(people(4));
    await install([license('sales'), license('service', {count: 1})]);
    await grant(session, ['u0001'], ['sales']);
    const plan = await planReplace(session);
    await grant(session, ['u0004'], ['service']);
    const {details} = await expectError(session.apply(plan), 'PLAN_OUTDATED');
    expect((details as {plan: Plan}).plan.blockedBy).to.equal('NO_FREE_SEATS');
  });
});
