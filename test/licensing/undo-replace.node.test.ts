import {expect} from 'chai';
import {describe, it} from 'node:test';
import type {Plan} from '../../src/core/plan.js';
import type {LicensingSession} from '../../src/licensing/licensing-session.js';
import {expectError} from '../helpers/expect-error.js';
import {license, openTestLicensing, people, type TestLicensing} from '../helpers/test-licensing.js';
import {grant, heldBy, pairsOf, recall} from './plan-pairs.js';

async function prepare(seats = 3): Promise<TestLicensing> {
  const test = await openTestLicensing(people(4));
  await test.install([license('sales', {count: seats}), license('service', {count: 3}), license('studio')]);
  return test;
}

async function replace(session: LicensingSession, users: readonly string[]): Promise<number> {
  const plan = await session.plan({action: 'replace', users, products: ['sales'], with: 'service'});
  const {entryId} = await session.apply(plan);
  return entryId!;
}

describe('Undoing a replacement', () => {
  it('gives back the old and takes the new, in one entry', async () => {
    const {session} = await prepare();
    await grant(session, ['u0001', 'u0002'], ['sales']);
    const entry = await replace(session, ['u0001', 'u0002']);
    const undone = await session.undo(entry);
    expect(undone).to.include({granted: 2, recalled: 2});
    expect(await heldBy(session)).to.deep.equal(['u0001 sales', 'u0002 sales']);
    const {entries} = await session.journal({limit: 2});
    expect(entries[0]).to.include({n: entry + 1, action: 'undo', undoes: entry});
    expect(entries[1]).to.include({n: entry, undoneBy: undone.entryId});
    expect(await session.verifyJournal()).to.include({ok: true});
  });

  it('leaves the new with those who held it before', async () => {
    const {session} = await prepare();
    await grant(session, ['u0001'], ['sales', 'service']);
    const entry = await replace(session, ['u0001']);
    expect(await session.undo(entry)).to.include({granted: 1, recalled: 0});
    expect(await heldBy(session)).to.deep.equal(['u0001 sales', 'u0001 service']);
  });

  it('gives back the old where the new excludes it', async () => {
    const {session, install} = await openTestLicensing(people(1));
    await install([license('sales'), license('service', {excludes: ['sales']})]);
    await grant(session, ['u0001'], ['sales']);
    expect(await session.undo(await replace(session, ['u0001']))).to.include({granted: 1, recalled: 1});
    expect(await heldBy(session)).to.deep.equal(['u0001 sales']);
  });

  it('after other changes leaves alone what these did', async () => {
    const {session} = await prepare(4);
    await grant(session, ['u0001', 'u0002', 'u0003'], ['sales']);
    const entry = await replace(session, ['u0001', 'u0002', 'u0003']);
    await recall(session, ['u0001'], ['service']);
    await grant(session, ['u0002'], ['sales', 'studio']);
    await session.users.setActive(['u0003'], false);
    expect(pairsOf(await session.planUndo(entry))).to.deep.equal([
      'u0001 sales: granted',
      'u0002 service: recalled',
      'u0002 sales: already',
      'u0003 service: recalled',
      'u0003 sales: granted',
    ]);
    await session.undo(entry);
    expect(await heldBy(session)).to.deep.equal(['u0001 sales', 'u0002 sales', 'u0002 studio', 'u0003 sales']);
    expect(await session.product('sales')).to.include({used: 2});
  });

  it('says before who gets nothing back because seats are gone', async () => {
    const {session} = await prepare(2);
    await grant(session, ['u0001', 'u0002'], ['sales']);
    const entry = await replace(session, ['u0001', 'u0002']);
    await grant(session, ['u0003'], ['sales']);
    const plan = await session.planUndo(entry);
    expect(pairsOf(plan)).to.deep.equal([
      'u0001 service: recalled',
      'u0001 sales: granted',
      'u0002 service: recalled',
      'u0002 sales: NO_FREE_SEATS',
    ]);
    expect(plan.blockedBy).to.equal(null);
    const {skipped, entryId} = await session.apply(plan);
    expect(skipped).to.deep.equal([{userId: 'u0002', product: 'sales', reason: 'NO_FREE_SEATS'}]);
    expect((await session.journal()).entries[0]?.details).to.deep.include({
      skipped: [{product: 'sales', reason: 'NO_FREE_SEATS', count: 1}],
    });
    // Undoing the undo gives everyone the new one again.
    await session.undo(entryId!);
    expect(await heldBy(session)).to.deep.equal(['u0001 service', 'u0002 service', 'u0003 sales']);
  });

  it('shows a new plan when seats go to others after it was planned', async () => {
    const {session} = await prepare(1);
    await grant(session, ['u0001'], ['sales']);
    const plan = await session.planUndo(await replace(session, ['u0001']));
    await grant(session, ['u0002'], ['sales']);
    const {details} = await expectError(session.apply(plan), 'PLAN_OUTDATED');
    expect(pairsOf((details as {plan: Plan}).plan)).to.include('u0001 sales: NO_FREE_SEATS');
  });

  it('can be undone and done again, each seat belonging to the newest entry', async () => {
    const {session} = await prepare();
    await grant(session, ['u0001'], ['sales']);
    const entry = await replace(session, ['u0001']);
    const undo = await session.undo(entry);
    const redo = await session.undo(undo.entryId!);
    expect(await heldBy(session)).to.deep.equal(['u0001 service']);
    const rows = await session.userLicenses('u0001');
    expect(rows.find(({product}) => product.id === 'service')).to.include({entry: redo.entryId, action: 'undo'});
    for (const done of [entry, undo.entryId!]) await expectError(session.undo(done), 'ALREADY_UNDONE');
    await session.undo(redo.entryId!);
    expect(await heldBy(session)).to.deep.equal(['u0001 sales']);
    expect(await session.verifyJournal()).to.include({ok: true});
  });
});

describe('Undoing the undo', () => {
  it('of an import recalls and grants again as the file said', async () => {
    const {session} = await prepare();
    await grant(session, ['u0001'], ['sales']);
    const lines = [
      {user: 'u0001', product: 'sales', action: 'recall'},
      {user: 'u0002', product: 'sales', action: 'grant'},
    ] as const;
    const plan = await session.plan({action: 'assign', lines, source: 'import', file: 'seats.csv'});
    const {entryId} = await session.apply(plan);
    const undo = await session.undo(entryId!);
    expect(await heldBy(session)).to.deep.equal(['u0001 sales']);
    await session.undo(undo.entryId!);
    expect(await heldBy(session)).to.deep.equal(['u0002 sales']);
  });

  it('of an activation takes only what that had given, and names no other reason', async () => {
    const {session} = await prepare(1);
    await grant(session, ['u0001'], ['sales']);
    await session.users.setActive(['u0001'], false);
    await grant(session, ['u0002'], ['sales']);
    const activation = await session.users.setActive(['u0001'], true);
    const undo = await session.undo(activation.entryId!);
    await recall(session, ['u0002'], ['sales']);
    const plan = await session.planUndo(undo.entryId!);
    expect(pairsOf(plan)).to.deep.equal(['u0001 sales: recalled']);
    const {skipped} = await session.apply(plan);
    expect(skipped).to.deep.equal([]);
    expect((await session.users.get('u0001')).active).to.equal(true);
    expect(await heldBy(session)).to.deep.equal([]);
  });

  it('of a deactivation by filter takes the same people out again, and not who would match today', async () => {
    const {session} = await prepare();
    await grant(session, ['u0001', 'u0002'], ['sales']);
    const users = {filter: {holds: 'sales'}};
    const {entryId} = await session.apply(await session.plan({action: 'deactivate', users}));
    const undo = await session.undo(entryId!);
    await grant(session, ['u0003'], ['sales']);
    await session.undo(undo.entryId!);
    expect((await session.users.find({active: false})).users.map(({id}) => id)).to.deep.equal(['u0001', 'u0002']);
  });
});
