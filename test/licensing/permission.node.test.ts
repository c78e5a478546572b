import {expect} from 'chai';
import {describe, it} from 'node:test';
import type {LicensingSession} from '../../src/licensing/licensing-session.js';
import {put} from '../../src/store/store.js';
import {administratorRole} from '../../src/core/permissions.js';
import {expectError} from '../helpers/expect-error.js';
import {administrator, clerk, license, openTestLicensing, user, type TestLicensing} from '../helpers/test-licensing.js';
import {grant} from './plan-pairs.js';

const administrators = ['Ann', 'Bea', 'Cem', 'Dan'].map((name) =>
  user(name.toLowerCase(), {name, roles: [administratorRole]}),
);

/** What needs the permission, each as a call that would succeed with it. */
function guardedCalls(test: TestLicensing, fileText: string): Readonly<Record<string, CallOf>> {
  const change = {action: 'grant', users: ['ann'], products: ['sales']} as const;
  const planOf = (): ReturnType<LicensingSession['plan']> => test.session.plan(change);
  return {
    products: (session) => session.products(),
    product: (session) => session.product('sales'),
    'users.sync': (session) => session.users.sync([user('newcomer')]),
    'users.find': (session) => session.users.find(),
    'users.get': (session) => session.users.get('ann'),
    'users.setActive': (session) => session.users.setActive(['ann'], false),
    'users.readCsv': (session) => session.users.readCsv('id,name\nzoe,Zoe'),
    'users.compare': (session) => session.users.compare([user('newcomer')]),
    holders: (session) => session.holders('sales'),
    proposeRecall: (session) => session.proposeRecall('sales'),
    userLicenses: (session) => session.userLicenses('ann'),
    plan: (session) => session.plan(change),
    planCsv: (session) => session.planCsv('user,product\nann,sales'),
    exportCsv: (session) => session.exportCsv(),
    apply: async (session) => session.apply(await planOf()),
    planUndo: (session) => session.planUndo(3),
    undo: (session) => session.undo(3),
    createRequest: (session) => session.createRequest({companyId: 'ACME-0042', licenseVersion: '1.0.0'}),
    readLicenseFile: (session) => session.readLicenseFile(fileText),
    upload: async (session) => session.upload(await test.session.readLicenseFile(fileText)),
    deleteLicenses: (session) => session.deleteLicenses(),
    journal: (session) => session.journal(),
    exportJournal: (session) => session.exportJournal({format: 'csv'}),
    journalEntry: (session) => session.journalEntry(0),
    journalActors: (session) => session.journalActors(),
    seatsOverTime: (session) => session.seatsOverTime('sales'),
    verifyJournal: (session) => session.verifyJournal(),
    'settings.get': (session) => session.settings.get(),
    'settings.set': (session) => session.settings.set({hideNames: true}),
    installation: (session) => session.installation(),
  };
}

type CallOf = (session: LicensingSession) => Promise<unknown>;

async function prepare(): Promise<TestLicensing> {
  const test = await openTestLicensing([...administrators, user('emma')]);
  await test.install([license('sales')]);
  await grant(test.session, ['emma'], ['sales']);
  return test;
}

const names = Object.keys(guardedCalls({} as never, ''));

describe('The permission to manage licenses', () => {
  it('is asked for by every method of a session but those that any page may call', async () => {
    const {session} = await prepare();
    const own = Object.keys(session).filter((name) => typeof session[name as keyof LicensingSession] === 'function');
    const nested = (['users', 'settings'] as const).flatMap((name) =>
      Object.keys(session[name]).map((method) => `${name}.${method}`),
    );
    expect([...own, ...nested]).to.have.members([...names, 'can', 'check', 'subscribe']);
  });

  for (const name of names) {
    it(`is needed for ${name}: a clerk and nobody are refused, told what is missing and who can help`, async () => {
      const test = await prepare();
      const fileText = await test.sign([license('service')]);
      const before = await rowsOf(test);
      for (const actor of [clerk, null]) {
        const call = guardedCalls(test, fileText)[name]!(test.licensing.as(actor));
        const {details} = await expectError(call, 'PERMISSION_DENIED');
        expect(details).to.deep.equal({
          operation: 'CanManageLicUsers',
          grantors: ['Ann', 'Bea', 'Cem'],
          signedIn: actor !== null,
        });
      }
      expect(await rowsOf(test)).to.deep.equal(before);
      await guardedCalls(test, fileText)[name]!(test.session);
    });
  }

  it('is refused before anything else about the call is judged', async () => {
    const {licensing} = await prepare();
    const session = licensing.as(clerk);
    await expectError(session.product('no such product'), 'PERMISSION_DENIED');
    await expectError(session.users.get('no such user'), 'PERMISSION_DENIED');
    await expectError(session.plan({action: 'grant', users: ['emma'], products: ['moon']}), 'PERMISSION_DENIED');
    await expectError(session.undo(12_345), 'PERMISSION_DENIED');
  });

  it('journals refused changes and not refused questions', async () => {
    const test = await prepare();
    const {total} = await test.session.journal();
    const session = test.licensing.as(clerk);
    await expectError(session.products(), 'PERMISSION_DENIED');
    await expectError(session.users.find(), 'PERMISSION_DENIED');
    expect((await test.session.journal()).total).to.equal(total);
    await expectError(session.deleteLicenses(), 'PERMISSION_DENIED');
    const {entries} = await test.session.journal();
    expect(entries).to.have.length(total + 1);
    expect(entries[0]).to.deep.include({
      action: 'delete-licenses',
      result: 'PERMISSION_DENIED',
      by: {id: 'clara', name: 'Clara Clerk'},
    });
  });

  it('journals what nobody tried under no name', async () => {
    const test = await prepare();
    await expectError(test.licensing.as(null).users.setActive(['emma'], false), 'PERMISSION_DENIED');
    const {entries} = await test.session.journal();
    expect(entries[0]).to.deep.include({action: 'deactivate', result: 'PERMISSION_DENIED', by: {id: null}});
  });

  it('names nobody where names are hidden, nor who is inactive or has left', async () => {
    const test = await prepare();
    await test.session.users.setActive(['ann'], false);
    await test.session.users.sync([...administrators.filter(({id}) => id !== 'bea')], {mode: 'replace'});
    await test.session.users.setActive(['ann'], false);
    const denied = async (): Promise<readonly string[]> =>
      (await expectError(test.licensing.as(clerk).products(), 'PERMISSION_DENIED')).details.grantors;
    expect(await denied()).to.deep.equal(['Cem', 'Dan']);
    await test.session.settings.set({hideNames: true});
    expect(await denied()).to.deep.equal([]);
  });

  it('is answered at once by can, and follows the rows that are stored', async () => {
    const {licensing, store} = await prepare();
    expect(licensing.as(administrator).can('CanManageLicUsers')).to.equal(true);
    expect(licensing.as(administrator).can('CanChangeAdminOperationGrantee')).to.equal(true);
    expect(licensing.as(clerk).can('CanManageLicUsers')).to.equal(false);
    expect(licensing.as(null).can('CanManageLicUsers')).to.equal(false);
    await store.write(['permissions'], function* () {
      yield [];
      const rows = [{kind: 'role', id: 'Clerks', allowed: true}] as const;
      return {changes: [put('permissions', ['CanManageLicUsers'], rows)], result: undefined};
    });
    // Inside a write the rows are read where they stand, whatever the page knows.
    await expectError(licensing.as(administrator).deleteLicenses(), 'PERMISSION_DENIED');
    await licensing.as(clerk).deleteLicenses();
  });

  it('is not needed to ask whether a user may in, nor to listen', async () => {
    const {licensing} = await prepare();
    for (const actor of [clerk, null]) {
      const session = licensing.as(actor);
      expect(await session.check('emma', {product: 'sales'})).to.deep.equal({allowed: true, code: 'LICENSED'});
      session.subscribe(() => undefined)();
    }
  });
});

/** Seats, flags, files and settings: what a refused call must leave alone. */
async function rowsOf({session}: TestLicensing): Promise<unknown> {
  const {users} = await session.users.find();
  return [users, await session.products(), await session.settings.get(), await session.installation()];
}
