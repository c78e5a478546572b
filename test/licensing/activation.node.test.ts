import {expect} from 'chai';
import {describe, it} from 'node:test';
import type {Plan} from '../../src/core/plan.js';
import type {UserSelection, UserSort} from '../../src/core/user.js';
import {Licensing} from '../../src/licensing/licensing.js';
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
import {grant, heldBy, pairsOf} from './plan-pairs.js';

async function prepare(): Promise<TestLicensing> {
  const test = await openTestLicensing(people(4));
  await test.install([license('sales', {count: 3}), license('service'), license('studio')]);
  await grant(test.session, ['u0001', 'u0002', 'u0003'], ['sales']);
  await grant(test.session, ['u0001'], ['service']);
  return test;
}

/** What a plan says of seats, as `product used before -> after: freed, returning, recalled`. */
const seatsOf = (plan: Plan): string[] =>
  plan.products.map(
    ({product, usedBefore, usedAfter, freed, returning, recalled}) =>
      `${product} ${usedBefore} -> ${usedAfter}: ${freed} freed, ${returning} returning, ${recalled} recalled`,
  );

describe('Deactivating users', () => {
  it('says before how many seats become free, and keeps the assignments', async () => {
    const {session} = await prepare();
    const plan = await session.plan({action: 'deactivate', users: ['u0001', 'u0002', 'u0004', 'nobody']});
    expect(seatsOf(plan)).to.deep.equal([
      'sales 3 -> 1: 2 freed, 0 returning, 0 recalled',
      'service 1 -> 0: 1 freed, 0 returning, 0 recalled',
    ]);
    expect(plan.userCounts).to.include({asked: 4, changed: 3, USER_NOT_FOUND: 1});
    expect(plan.users().users.map(({userId, activation, seats = []}) => [userId, activation, ...seats])).to.deep.equal([
      ['u0001', 'deactivated', 'sales', 'service'],
      ['u0002', 'deactivated', 'sales'],
      ['u0004', 'deactivated'],
      ['nobody', 'not-found'],
    ]);
    await session.apply(plan);
    expect(await heldBy(session)).to.have.length(4);
    expect(await session.product('sales')).to.include({used: 1, available: 2});
  });

  it('can mean everyone who matches a filter', async () => {
    const {session} = await prepare();
    const users = {filter: {holds: 'sales'}, except: ['u0003']};
    await session.apply(await session.plan({action: 'deactivate', users, source: 'system-users'}));
    const {users: inactive} = await session.users.find({active: false});
    expect(inactive.map(({id}) => id)).to.deep.equal(['u0001', 'u0002']);
    expect((await session.journal()).entries[0]).to.include({action: 'deactivate', source: 'system-users'});
  });

  it('counts those who are inactive already apart, and nobody asked for twice', async () => {
    const {session} = await prepare();
    await session.users.setActive(['u0001'], false);
    const plan = await session.plan({action: 'deactivate', users: ['u0001']});
    expect(plan).to.include({changesAnything: false});
    expect(plan.userCounts).to.include({already: 1, changed: 0});
    expect(seatsOf(plan)).to.deep.equal([]);
    await expectError(session.plan({action: 'deactivate', users: ['u0001', 'u0001']}), 'INVALID_ARGUMENT');
  });
});

describe('A page that was told of no commit', () => {
  it('counts what is used from the database when users go, and when that is undone', async () => {
    const test = await prepare();
    const environment = {now: () => test.now, randomId: () => 'sleeping'};
    const licensing = await Licensing.open(test.store, environment, {trustedKeys: test.trustedKeys, companyId});
    licensing.dispose();
    const page = licensing.as(administrator);
    const used = async (): Promise<unknown> => (await test.session.journal()).entries[0]?.products;

    await grant(test.session, ['u0002'], ['service']);
    await page.users.setActive(['u0002'], false);
    const gone = [
      {product: 'sales', usedBefore: 3, usedAfter: 2, total: 3},
      {product: 'service', usedBefore: 2, usedAfter: 1, total: 10},
    ];
    expect(await used()).to.deep.equal(gone);
    const back = await test.session.users.setActive(['u0002'], true);
    await grant(test.session, ['u0004'], ['service']);
    await page.undo(back.entryId!);
    expect(await used()).to.deep.equal([gone[0], {product: 'service', usedBefore: 3, usedAfter: 2, total: 10}]);
  });
});

describe('Activating users', () => {
  it('says before which seats come back and which do not fit', async () => {
    const {session} = await prepare();
    await session.users.setActive(['u0001', 'u0002'], false);
    await grant(session, ['u0004'], ['sales']);
    const plan = await session.plan({action: 'activate', users: {filter: {active: false}}});
    expect(seatsOf(plan)).to.deep.equal([
      'sales 2 -> 3: 0 freed, 1 returning, 1 recalled',
      'service 0 -> 1: 0 freed, 1 returning, 0 recalled',
    ]);
    expect(plan.products[0]).to.include({short: 1, unfit: 1, skipped: 0});
    expect(plan.userCounts).to.include({changed: 2, skipped: 1, NO_FREE_SEATS: 1});
    expect(plan.users({group: 'NO_FREE_SEATS'}).users.map(({userId}) => userId)).to.deep.equal(['u0002']);
    expect(pairsOf(plan)).to.deep.equal(['u0002 sales: NO_FREE_SEATS']);
    expect(plan.users().users.map(({userId, activation}) => `${userId} ${activation}`)).to.deep.equal([
      'u0001 activated',
      'u0002 activated',
    ]);
    expect(plan.users().users.map(({seats, type}) => [type, ...seats!])).to.deep.equal([
      ['employee', 'sales', 'service'],
      ['employee'],
    ]);
    const {skipped, recalled} = await session.apply(plan);
    expect(recalled).to.equal(1);
    expect(skipped).to.deep.equal([{userId: 'u0002', product: 'sales', reason: 'NO_FREE_SEATS'}]);
    expect(await session.verifyJournal()).to.include({ok: true});
  });

  it('gives the last seat in the order of the list that was shown', async () => {
    const test = await openTestLicensing([
      user('1', {name: 'Zoe'}),
      user('2', {name: 'Ärni'}),
      user('3', {name: 'bea'}),
    ]);
    await test.install([license('sales', {count: 3})]);
    await grant(test.session, ['1', '2', '3'], ['sales']);
    await test.session.users.setActive(['1', '2', '3'], false);
    await test.install([license('sales', {count: 1})], {issuedAt: test.now / 1000 + 1});
    const servedBy = async (users: UserSelection, sort?: UserSort): Promise<string[]> => {
      const plan = await test.session.plan({action: 'activate', users, sort});
      return plan.users().users.flatMap(({name, seats = []}) => (seats.length > 0 ? name : []));
    };
    const everyone = {filter: {}};
    expect(await servedBy(everyone, {by: 'name', locale: 'en'})).to.deep.equal(['Ärni']);
    expect(await servedBy(['1', '3', '2'], {by: 'name', locale: 'en'})).to.deep.equal(['Ärni']);
    expect(await servedBy(everyone, {by: 'name', descending: true, locale: 'en'})).to.deep.equal(['Zoe']);
    expect(await servedBy(['3', '2', '1'])).to.deep.equal(['bea']);
  });

  it('says who of an undone deactivation is gone, and who is back already', async () => {
    const {session} = await prepare();
    const {entryId} = await session.users.setActive(['u0001', 'u0002', 'u0004'], false);
    const [first, , third] = people(4);
    await session.users.sync([{...first!, active: true}, third!, {...people(4)[3]!, active: false}], {mode: 'replace'});
    const plan = await session.planUndo(entryId!);
    expect(plan.users().users.map(({userId, activation}) => `${userId} ${activation}`)).to.have.members([
      'u0001 already',
      'u0002 not-found',
      'u0004 activated',
    ]);
    expect(plan.userCounts).to.include({changed: 1, skipped: 1, USER_NOT_FOUND: 1});
    const {skipped} = await session.undo(entryId!);
    expect(skipped).to.deep.equal([{userId: 'u0002', reason: 'USER_NOT_FOUND'}]);
  });

  it('answers whom nobody knows', async () => {
    const {session} = await prepare();
    const {entryId, skipped} = await session.users.setActive(['nobody'], true);
    expect(entryId).to.equal(null);
    expect(skipped).to.deep.equal([{userId: 'nobody', reason: 'USER_NOT_FOUND'}]);
  });

  it('says the same of an undo that lets users back in', async () => {
    const {session} = await prepare();
    const {entryId} = await session.users.setActive(['u0001', 'u0002'], false);
    expect(seatsOf(await session.planUndo(entryId!))).to.deep.equal([
      'sales 1 -> 3: 0 freed, 2 returning, 0 recalled',
      'service 0 -> 1: 0 freed, 1 returning, 0 recalled',
    ]);
  });
});
