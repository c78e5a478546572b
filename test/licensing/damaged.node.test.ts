import {expect} from 'chai';
import {describe, it} from 'node:test';
import {Licensing} from '../../src/licensing/licensing.js';
import {encodeUserBlock} from '../../src/records/user-block.js';
import {ask, get, put, remove, type TableName} from '../../src/store/store.js';
import {expectError} from '../helpers/expect-error.js';
import {tamper} from '../helpers/tamper.js';
import {
  administrator,
  companyId,
  license,
  openTestLicensing,
  people,
  type TestLicensing,
} from '../helpers/test-licensing.js';
import {grant} from './plan-pairs.js';

const withSeats = async (): Promise<TestLicensing> => {
  const test = await openTestLicensing(people(3));
  await test.install([license('sales')]);
  await grant(test.session, ['u0001', 'u0002'], ['sales']);
  return test;
};

const openAgain = (test: TestLicensing): Promise<Licensing> =>
  Licensing.open(
    test.store,
    {now: () => test.now, randomId: () => 'another'},
    {trustedKeys: test.trustedKeys, companyId},
  );

const headOf = (test: TestLicensing): Promise<object> =>
  test.store.read(['head'], function* () {
    const [[head]] = yield* ask(get('head', ['head']));
    return head!;
  });

describe('A database whose head is gone', () => {
  it('is not begun again, and keeps everything it holds', async () => {
    const test = await withSeats();
    const head = await headOf(test);
    await tamper(test.store, remove('head', ['head']));
    const error = await expectError(openAgain(test), 'STORE_DAMAGED');
    expect(error.details).to.deep.equal({table: 'head', key: 'head'});
    await tamper(test.store, {table: 'head', key: ['head'], value: head});
    const again = (await openAgain(test)).as(administrator);
    expect((await again.holders('sales')).total).to.equal(2);
    expect(await again.verifyJournal()).to.include({ok: true});
  });

  it('is not begun again either where only one kind of row is left', async () => {
    const left: readonly (readonly [TableName, readonly (string | number)[], unknown])[] = [
      ['userBlocks', [0], {ids: 'a', names: 'A', emails: '', jobTitles: '', roles: '', lastSignIn: new Uint8Array()}],
      ['files', [2], {text: 'a.b.c', jti: 'x', digest: 'x', at: '', by: ''}],
      ['highWater', ['L'], {iat: 1, product: 'p', name: 'P', kind: 'personal'}],
      ['journalSegments', [0], {texts: '', places: new Uint8Array(), bodies: new Uint8Array()}],
      ['permissions', ['CanManageLicUsers'], []],
    ];
    for (const [table, key, value] of left) {
      const test = await openTestLicensing();
      await tamper(test.store, remove('head', ['head']), remove('journal', [0]), {table, key, value});
      await expectError(openAgain(test), 'STORE_DAMAGED');
    }
  });
});

describe('A row that something else has written', () => {
  const stranger = {id: 'eve', name: 'Eve', email: '', jobTitle: '', roles: [], lastSignIn: 0};
  const bad: readonly (readonly [TableName, readonly (string | number)[], unknown])[] = [
    ['head', ['head'], 'x'],
    ['seats', ['sales', 0], 'evil'],
    ['seats', ['sales', 0], new Uint8Array(8193).fill(1)],
    ['flags', ['active', 0], 7],
    ['flags', ['active', 0], undefined],
    ['userBlocks', [-1], encodeUserBlock([stranger])],
    ['permissions', ['CanManageLicUsers'], 'junk'],
    ['permissions', ['CanManageLicUsers'], [{kind: 'role', id: 5, allowed: true}]],
    ['highWater', ['L-sales'], 7],
    ['files', [2], {text: 5, jti: 'x', digest: 'x', at: '', by: ''}],
    ['usage', ['sales'], {count: 'many', at: ''}],
  ];
  for (const [table, key, value] of bad) {
    it(`is named when the database is opened: ${table} holds ${String(JSON.stringify(value)).slice(0, 40)}`, async () => {
      const test = await withSeats();
      await tamper(test.store, {table, key, value});
      const error = await expectError(openAgain(test), 'STORE_DAMAGED');
      expect(error.details).to.deep.equal({table, key: key.join(' ')});
    });
  }

  it('is named by every call where it is the newest time, or the number of the newest entry', async () => {
    const fields = [{newestTime: 9e15}, {entry: 0}, {entry: 1.5}, {directory: 'one'}, {hash: 'none'}];
    for (const field of fields) {
      const test = await withSeats();
      const {session} = test;
      await tamper(test.store, {table: 'head', key: ['head'], value: {...(await headOf(test)), ...field}});
      const change = {action: 'grant', users: ['u0003'], products: ['sales']} as const;
      for (const call of [session.plan(change), session.products(), session.settings.set({hideNames: true})]) {
        const error = await expectError(call, 'STORE_DAMAGED');
        expect(error.details).to.deep.equal({table: 'head', key: 'head'});
      }
    }
  });

  it('keeps a change from being stored', async () => {
    const test = await withSeats();
    const plan = await test.session.plan({action: 'grant', users: ['u0003'], products: ['sales']});
    await tamper(test.store, put('seats', ['sales', 0], 'evil' as never), put('overuse', ['sales'], 'soon'));
    const head = await headOf(test);
    await expectError(test.session.apply(plan), 'STORE_DAMAGED');
    expect(await headOf(test)).to.deep.equal(head);
  });
});
