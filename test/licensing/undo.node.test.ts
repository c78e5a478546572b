import {expect} from 'chai';
import {describe, it} from 'node:test';
import {expectError} from '../helpers/expect-error.js';
import {license, openTestLicensing, people, user, type TestLicensing} from '../helpers/test-licensing.js';
import {grant, heldBy, pairsOf, recall} from './plan-pairs.js';

async function prepare(seats = 3): Promise<TestLicensing> {
  const test = await openTestLicensing(people(4));
  await test.install([license('sales', {count: seats}), license('service')]);
  return test;
}

const usersOf = (plan: Awaited<ReturnType<TestLicensing['session']['planUndo']>>): string[] =>
  plan.users().users.map(({userId, activation}) => (activation ? `${userId} ${activation}` : userId));

describe('Undoing a grant', () => {
  it('takes back what it gave, and nothing that was held before', async () => {
    const {session} = await prepare();
    await grant(session, ['u0001'], ['sales']);
    const entry = await grant(session, ['u0001', 'u0002'], ['sales', 'service']);
    const undone = await session.undo(entry!);
    expect(undone).to.include({granted: 0, recalled: 3});
    expect(undone.skipped).to.deep.equal([]);
    expect(await heldBy(session)).to.deep.equal(['u0001 sales']);
    const {entries} = await session.journal({limit: 2});
    expect(entries[0]).to.deep.include({action: 'undo', source: 'undo', undoes: entry, notUndoable: null});
    expect(entries[1]).to.include({n: entry, undoneBy: undone.entryId, notUndoable: 'ALREADY_UNDONE'});
    expect(await session.verifyJournal()).to.include({ok: true});
  });

  it('leaves seats that were recalled and given anew to the later entry', async () => {
    const {session} = await prepare();
    const entry = await grant(session, ['u0001', 'u0002'], ['sales']);
    await recall(session, ['u0001'], ['sales']);
    await grant(session, ['u0001'], ['sales']);
    const plan = await session.planUndo(entry!);
    expect(pairsOf(plan)).to.deep.equal(['u0002 sales: recalled']);
    await session.apply(plan);
    expect(await heldBy(session)).to.deep.equal(['u0001 sales']);
  });

  it('that has nothing left writes no entry and may be tried again', async () => {
    const {session} = await prepare();
    const entry = await grant(session, ['u0001'], ['sales']);
    await recall(session, ['u0001'], ['sales']);
    const {total} = await session.journal();
    for (let i = 0; i < 2; i++) expect(await session.undo(entry!)).to.include({entryId: null, recalled: 0});
    expect((await session.journal()).total).to.equal(total);
  });

  it('works when the license is over or gone', async () => {
    const test = await prepare();
    const entry = await grant(test.session, ['u0001'], ['sales']);
    test.now = Date.UTC(2027, 5, 1);
    await test.session.deleteLicenses();
    expect(await test.session.undo(entry!)).to.include({recalled: 1});
    expect(await heldBy(test.session)).to.deep.equal([]);
  });
});

describe('Undoing a recall', () => {
  it('gives back what it took, assignments of inactive users as well', async () => {
    const {session} = await prepare(1);
    await grant(session, ['u0001'], ['sales']);
    await session.users.setActive(['u0001'], false);
    await grant(session, ['u0002'], ['sales']);
    const entry = await recall(session, ['u0001', 'u0002'], ['sales']);
    expect(await session.undo(entry!)).to.include({granted: 2});
    expect(await heldBy(session)).to.deep.equal(['u0001 sales', 'u0002 sales']);
    expect(await session.product('sales')).to.include({used: 1, available: 0});
  });

  it('gives back as many as fit, lists the rest, and counts as done', async () => {
    const {session} = await prepare(2);
    await grant(session, ['u0001', 'u0002'], ['sales']);
    const entry = await recall(session, ['u0001', 'u0002'], ['sales']);
    await grant(session, ['u0003'], ['sales']);
    const undone = await session.undo(entry!);
    expect(undone).to.include({granted: 1});
    expect(undone.skipped).to.deep.equal([{userId: 'u0002', product: 'sales', reason: 'NO_FREE_SEATS'}]);
    await recall(session, ['u0003'], ['sales']);
    const {details} = await expectError(session.undo(entry!), 'ALREADY_UNDONE');
    expect(details).to.deep.equal({entry, by: undone.entryId});
  });

  it('that brings nothing back answers no entry, and may be tried again when there is room', async () => {
    const {session} = await prepare(1);
    await grant(session, ['u0001'], ['sales']);
    const entry = await recall(session, ['u0001'], ['sales']);
    const other = await grant(session, ['u0002'], ['sales']);
    const first = await session.undo(entry!);
    expect(first.entryId).to.equal(null);
    expect(first.skipped).to.deep.equal([{userId: 'u0001', product: 'sales', reason: 'NO_FREE_SEATS'}]);
    await session.undo(other!);
    expect(await session.undo(entry!)).to.include({granted: 1});
  });

  it('obeys the rules of a grant: type, license, requirement, exclusion', async () => {
    const test = await openTestLicensing(people(4));
    const {session} = test;
    await test.install([
      license('sales', {audience: 'employee', requires: ['base']}),
      license('base'),
      license('rival', {excludes: ['sales']}),
    ]);
    const ids = people(4).map(({id}) => id);
    await grant(session, ids, ['base', 'sales']);
    const entry = await recall(session, ids, ['sales']);
    await session.users.sync([user('u0001', {type: 'external'})]);
    await recall(session, ['u0002'], ['base']);
    await grant(session, ['u0003'], ['rival']);
    expect(pairsOf(await session.planUndo(entry!))).to.deep.equal([
      'u0001 sales: WRONG_USER_TYPE',
      'u0002 sales: REQUIRES_PRODUCT',
      'u0003 sales: EXCLUDED_BY_PRODUCT',
      'u0004 sales: granted',
    ]);
    test.now = Date.UTC(2027, 0, 1);
    expect(pairsOf(await session.planUndo(entry!))[3]).to.equal('u0004 sales: LICENSE_EXPIRED');
  });

  it('gives back what is required before what requires it', async () => {
    const {session, install} = await openTestLicensing(people(1));
    await install([license('aaa', {requires: ['bbb']}), license('bbb')]);
    await grant(session, ['u0001'], ['aaa', 'bbb']);
    const entry = await recall(session, ['u0001'], ['aaa', 'bbb']);
    expect(await session.undo(entry!)).to.include({granted: 2});
  });

  it('leaves alone who got the seat again, and who left', async () => {
    const {session} = await prepare();
    await grant(session, ['u0001', 'u0002'], ['sales']);
    const entry = await recall(session, ['u0001', 'u0002'], ['sales']);
    const later = await grant(session, ['u0001'], ['sales']);
    await session.users.sync(
      people(4).filter(({id}) => id !== 'u0002'),
      {mode: 'replace'},
    );
    const undone = await session.undo(entry!);
    expect(undone).to.include({entryId: null, granted: 0});
    expect(undone.skipped).to.deep.equal([{userId: 'u0002', product: 'sales', reason: 'USER_NOT_FOUND'}]);
    const [row] = await session.userLicenses('u0001');
    expect(row).to.include({entry: later});
  });
});

describe('Undoing other changes', () => {
  it('turns an assignment around: recalls what it granted and gives back what it recalled', async () => {
    const {session} = await prepare(1);
    await grant(session, ['u0001'], ['sales']);
    const plan = await session.plan({
      action: 'assign',
      lines: [
        {user: 'u0001', product: 'sales', action: 'recall'},
        {user: 'u0002', product: 'sales', action: 'grant'},
      ],
    });
    const {entryId} = await session.apply(plan);
    expect(await session.undo(entryId!)).to.include({granted: 1, recalled: 1});
    expect(await heldBy(session)).to.deep.equal(['u0001 sales']);
  });

  it('of a deactivation lets users back in with the seats that still fit', async () => {
    const {session} = await prepare(2);
    await grant(session, ['u0001', 'u0002'], ['sales']);
    const {entryId} = await session.users.setActive(['u0001', 'u0002', 'u0003'], false);
    await grant(session, ['u0004'], ['sales']);
    const plan = await session.planUndo(entryId!);
    expect(usersOf(plan)).to.deep.equal(['u0001 activated', 'u0002 activated', 'u0003 activated']);
    const undone = await session.apply(plan);
    expect(undone.skipped).to.deep.equal([{userId: 'u0002', product: 'sales', reason: 'NO_FREE_SEATS'}]);
    expect(await heldBy(session)).to.deep.equal(['u0001 sales', 'u0004 sales']);
    expect((await session.users.find({active: false})).total).to.equal(0);
    expect(await session.verifyJournal()).to.include({ok: true});
  });

  it('of an activation sends users out again and gives back the seats that it took', async () => {
    const {session} = await prepare(1);
    await grant(session, ['u0001'], ['sales']);
    await session.users.setActive(['u0001'], false);
    await grant(session, ['u0002'], ['sales']);
    const {entryId, recalled} = await session.users.setActive(['u0001'], true);
    expect(recalled).to.equal(1);
    const undone = await session.undo(entryId!);
    expect(undone).to.include({granted: 1});
    expect(await heldBy(session)).to.deep.equal(['u0001 sales', 'u0002 sales']);
    expect((await session.users.find({active: false})).users.map(({id}) => id)).to.deep.equal(['u0001']);
  });

  it('of a deactivation leaves alone who came back by himself or has left', async () => {
    const {session} = await prepare();
    const {entryId} = await session.users.setActive(['u0001', 'u0002', 'u0003'], false);
    await session.users.setActive(['u0001'], true);
    await session.users.sync(
      people(4)
        .filter(({id}) => id !== 'u0002')
        .map((each) => (each.id === 'u0003' ? {...each, active: false} : each)),
      {mode: 'replace'},
    );
    expect(usersOf(await session.planUndo(entryId!)).filter((each) => each.includes('activated'))).to.deep.equal([
      'u0003 activated',
    ]);
  });

  it('can be undone itself, each once', async () => {
    const {session} = await prepare();
    const granted = await grant(session, ['u0001', 'u0002'], ['sales']);
    const undo = await session.undo(granted!);
    const redo = await session.undo(undo.entryId!);
    expect(redo).to.include({granted: 2});
    expect(await heldBy(session)).to.deep.equal(['u0001 sales', 'u0002 sales']);
    await expectError(session.undo(undo.entryId!), 'ALREADY_UNDONE');
    await expectError(session.undo(granted!), 'ALREADY_UNDONE');
    const [row] = await session.userLicenses('u0001');
    expect(row).to.include({entry: redo.entryId});
    expect(await session.undo(redo.entryId!)).to.include({recalled: 2});
    expect(await session.verifyJournal()).to.include({ok: true});
  });
});

describe('What cannot be undone', () => {
  it('is an entry that is not there', async () => {
    const {session} = await prepare();
    for (const call of [session.undo(99), session.planUndo(99), session.plan({action: 'undo', entry: 99})]) {
      expect((await expectError(call, 'ENTRY_NOT_FOUND')).details).to.deep.equal({entry: 99});
    }
  });

  it('is what the vendor, the host or the database did, and what was refused', async () => {
    const {session} = await prepare(1);
    const plan = await session.plan({action: 'grant', users: ['u0001', 'u0002'], products: ['sales']});
    await expectError(session.apply(plan), 'NO_FREE_SEATS');
    await session.settings.set({hideNames: true});
    await session.createRequest({companyId: 'ACME-0042', licenseVersion: '1.0.0'});
    await session.deleteLicenses();
    const {entries} = await session.journal();
    const actions = entries.map(({n, action}) => ({n, action})).reverse();
    expect(actions.map(({action}) => action)).to.deep.equal([
      'created',
      'sync',
      'upload',
      'grant',
      'settings',
      'request',
      'delete-licenses',
    ]);
    for (const {n, action} of actions) {
      expect((await expectError(session.undo(n), 'NOT_UNDOABLE')).details).to.deep.equal({entry: n, action});
    }
    expect(entries.map(({notUndoable}) => notUndoable)).to.not.include(null);
  });

  it('is an entry that two pages undo at once: one of them is told by which entry it was done', async () => {
    const test = await prepare();
    const entry = await grant(test.session, ['u0001'], ['sales']);
    const pages = [test.session, await test.open()];
    const answers = await Promise.allSettled(pages.map((page) => page.undo(entry!)));
    const [done] = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
    const [refused] = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : []));
    expect(refused).to.deep.include({code: 'ALREADY_UNDONE', details: {entry, by: done!.entryId}});
  });

  it('is told by the plan made before another undid it', async () => {
    const {session} = await prepare();
    const entry = await grant(session, ['u0001'], ['sales']);
    const plan = await session.planUndo(entry!);
    await session.undo(entry!);
    await expectError(session.apply(plan), 'ALREADY_UNDONE');
  });
});
