import {expect} from 'chai';
import {describe, it} from 'node:test';
import {expectError} from '../helpers/expect-error.js';
import {license, openTestLicensing, people, user, type TestLicensing} from '../helpers/test-licensing.js';
import {grant, recall} from './plan-pairs.js';

/** The vendor sells fewer seats of Sales than before. */
async function shrink(test: TestLicensing, count: number, fields: Parameters<typeof license>[1] = {}): Promise<void> {
  test.now += 60_000;
  await test.install([license('sales', {count, ...fields})]);
}

describe('Whom to recall from an over-allocated product', () => {
  it('is who is idle longest, those who never signed in before all, then who was granted last', async () => {
    const test = await openTestLicensing([
      user('busy', {lastSignIn: '2026-10-20T08:00:00Z'}),
      user('idle', {lastSignIn: '2026-03-01T08:00:00Z'}),
      user('never-early'),
      user('never-late'),
    ]);
    const {session} = test;
    await test.install([license('sales')]);
    for (const id of ['never-early', 'never-late', 'idle', 'busy']) await grant(session, [id], ['sales']);
    await shrink(test, 1);
    expect(await session.proposeRecall('sales')).to.deep.equal(['never-late', 'never-early', 'idle']);
    await shrink(test, 2);
    expect(await session.proposeRecall('sales')).to.deep.equal(['never-late', 'never-early']);
    await recall(session, await session.proposeRecall('sales'), ['sales']);
    expect(await session.product('sales')).to.include({used: 2, available: 0});
    expect(await session.proposeRecall('sales')).to.deep.equal([]);
  });

  it('leaves out inactive users, whose seats are not used, and knows folded entries as well', async () => {
    const test = await openTestLicensing(people(300));
    const {session} = test;
    await test.install([license('sales', {count: 300})]);
    for (const {id} of people(300)) await grant(session, [id], ['sales']);
    await session.users.setActive(['u0300', 'u0298'], false);
    await shrink(test, 295);
    expect(await session.proposeRecall('sales')).to.deep.equal(['u0299', 'u0297', 'u0296']);
  });

  it('is nobody where seats suffice, where the product has expired, and for Concurrent', async () => {
    const test = await openTestLicensing(people(3));
    const {session} = test;
    await test.install([license('sales'), license('pool', {kind: 'concurrent', count: 1})]);
    await grant(session, {filter: {}}, ['sales', 'pool']);
    expect(await session.proposeRecall('sales')).to.deep.equal([]);
    expect(await session.proposeRecall('pool')).to.deep.equal([]);
    await shrink(test, 1, {dueDate: '2026-06-30'});
    expect(await session.proposeRecall('sales')).to.deep.equal([]);
    await expectError(session.proposeRecall('gone'), 'PRODUCT_NOT_FOUND');
    await expectError(session.proposeRecall(''), 'INVALID_ARGUMENT');
  });
});
