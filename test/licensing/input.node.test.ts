import {expect} from 'chai';
import {describe, it} from 'node:test';
import type {LicensingSession} from '../../src/licensing/licensing-session.js';
import {isLicensingError} from '../../src/core/errors.js';
import {migrations} from '../../src/licensing/layout.js';
import {Licensing} from '../../src/licensing/licensing.js';
import {openMemoryStore} from '../../src/store/memory-store.js';
import {expectError} from '../helpers/expect-error.js';
import {
  administrator,
  license,
  openTestLicensing,
  people,
  user,
  type TestLicensing,
} from '../helpers/test-licensing.js';
import {grant, heldBy} from './plan-pairs.js';

async function prepare(): Promise<TestLicensing> {
  const test = await openTestLicensing(people(3));
  await test.install([license('sales', {count: 5})]);
  await grant(test.session, ['u0001', 'u0002'], ['sales']);
  return test;
}

/** A session as JavaScript calls it. */
type Untyped = {readonly [name: string]: (...args: readonly unknown[]) => Promise<unknown>};
const untyped = (session: unknown): Untyped => session as Untyped;

const grantTo = (users: unknown): unknown => ({action: 'grant', users, products: ['sales']});

/** Each call with the field it is refused for. */
const malformed: Readonly<Record<string, readonly [field: string, call: (session: LicensingSession) => unknown]>> = {
  'a filter that is misspelled': ['Type', ({users}) => users.find({Type: 'external'} as never)],
  'a filter of a change that is misspelled': [
    'users.filter.Type',
    ({plan}) => plan({action: 'recall', users: {filter: {Type: 'external'} as never}, products: ['sales']}),
  ],
  'a list for a filter': ['users.filter', (session) => untyped(session)['plan']!(grantTo({filter: ['u0001']}))],
  'a date for a filter': ['users.filter', (session) => untyped(session)['plan']!(grantTo({filter: new Date()}))],
  'a text for users': ['users', (session) => untyped(session)['plan']!(grantTo('u0001'))],
  'a change with one field too many': [
    'product',
    ({plan}) => plan({action: 'recall', users: ['u0001'], products: ['sales'], product: 'service'} as never),
  ],
  'a change without products': ['products', ({plan}) => plan({action: 'recall', users: ['u0001']} as never)],
  'an action nobody knows': ['action', ({plan}) => plan({action: 'steal'} as never)],
  'a sort that is misspelled': ['sort.desc', ({users}) => users.find({sort: {by: 'name', desc: true} as never})],
  'holders asked for with a filter': ['type', ({holders}) => holders('sales', {type: 'external'} as never)],
  'a setting that is misspelled': ['hidenames', ({settings}) => settings.set({hidenames: true} as never)],
  'a journal filter that is misspelled': ['filter.users', ({journal}) => journal({filter: {users: 'ann'} as never})],
  'kept heads that are misspelled': ['head', (session) => session.verifyJournal({head: []} as never)],
  'progress told to nobody': ['onProgress', (session) => session.verifyJournal({onProgress: 7 as never})],
  'a yes that is a text': ['acknowledge', ({settings}) => settings.set({}, {acknowledge: 'no' as never})],
  'no options at all for a setting': ['options', ({settings}) => settings.set({}, null as never)],
  'no options at all for an upload': ['options', ({upload}) => upload({text: 'x', losses: []} as never, null as never)],
  'no options at all for a request': [
    'options',
    (session) => session.createRequest({companyId: 'X', licenseVersion: '1.0.0'}, null as never),
  ],
  'no options at all for Verify': ['options', (session) => session.verifyJournal(null as never)],
  'no options at all for reading CSV': ['options', ({users}) => users.readCsv('id,name', null as never)],
  'no options at all for comparing': ['options', ({users}) => users.compare([], null as never)],
  'losses that are no data': ['reading', ({upload}) => upload({text: 'x', losses: [10n]} as never)],
  'losses that hold themselves': [
    'reading',
    ({upload}) => {
      const losses: unknown[] = [];
      losses.push(losses);
      return upload({text: 'x', losses} as never);
    },
  ],
  'a selection among itself': [
    'among',
    ({users}) => {
      const among: {filter: object} = {filter: {}};
      among.filter = {among};
      return users.find({among});
    },
  ],
  'selections nested a hundred deep': [
    'among',
    ({users}) => {
      let filter = {};
      for (let depth = 0; depth < 100; depth++) filter = {among: {filter}};
      return users.find(filter);
    },
  ],
  'an object that cannot be read': [
    'query',
    ({users}) =>
      users.find({
        get text(): string {
          throw new Error('trap');
        },
      }),
  ],
  'a list of users that cannot be read': [
    'users',
    ({users}) => {
      const {proxy, revoke} = Proxy.revocable([], {});
      revoke();
      return users.sync(proxy);
    },
  ],
  'a list of users with holes': ['users.1', ({users}) => users.sync([user('a'), , user('b')] as never)],
  'a sign-in that only some browsers can read': [
    'users.0.lastSignIn',
    ({users}) => users.sync([user('a', {lastSignIn: 'March 7'})]),
  ],
  'a sign-in on a day that does not exist': [
    'users.0.lastSignIn',
    ({users}) => users.sync([user('a', {lastSignIn: '2026-02-30T10:00:00Z'})]),
  ],
  'a listener that is none': ['listener', async ({subscribe}) => subscribe(undefined as never)],
  'a query of a plan that is none': [
    'query',
    async (session) =>
      (await session.plan({action: 'grant', users: ['u0001'], products: ['sales']})).users(null as never),
  ],
  'a group no plan has': [
    'group',
    async (session) =>
      (await session.plan({action: 'grant', users: ['u0001'], products: ['sales']})).users({group: 'bogus' as never}),
  ],
};

describe('What a session is given', () => {
  for (const [what, [field, call]] of Object.entries(malformed)) {
    it(`is refused, with the field, when it is ${what}`, async () => {
      const {session} = await prepare();
      const {total} = await session.journal();
      const error = await expectError(
        Promise.resolve().then(() => call(session)),
        'INVALID_ARGUMENT',
      );
      expect(error.details.field).to.equal(field);
      expect((await session.journal()).total).to.equal(total);
    });
  }

  it('does not come back in what the refusal says, however long it is', async () => {
    const {session} = await prepare();
    const endless = 'x'.repeat(1_000_000);
    const calls = [
      session.journal({limit: endless as never}),
      session.users.find({[endless]: true}),
      session.users.find({active: endless as never}),
      session.plan({action: endless} as never),
      session.check(endless, {product: 'sales'}),
      session.settings.set({companyId: endless}),
    ];
    for (const call of calls) {
      const error = await expectError(call, 'INVALID_ARGUMENT');
      expect(error.message.length).to.be.below(400);
      expect(error.details.problem)
        .to.not.include('xx')
        .and.not.match(/Invalid|Expected/);
    }
  });

  it('may be an object without a prototype', async () => {
    const {session} = await prepare();
    const filter = Object.assign(Object.create(null) as object, {holds: 'sales'});
    expect((await session.users.find(filter)).total).to.equal(2);
  });

  it('takes nothing away by a yes that is no boolean', async () => {
    const test = await prepare();
    test.now += 1000;
    const reading = await test.session.readLicenseFile(await test.sign([license('sales', {count: 1})]));
    expect(reading.losses).to.have.length.above(0);
    await expectError(test.session.upload(reading, {acknowledge: 'no' as never}), 'INVALID_ARGUMENT');
    expect(await test.session.product('sales')).to.include({total: 5});
  });

  it('is read once where it is a plan: what it answers later is not applied', async () => {
    const {session} = await prepare();
    const plan = await session.plan({action: 'recall', users: ['u0001'], products: ['sales']});
    let reads = 0;
    const changeable = Object.create(Object.prototype, {
      ...Object.getOwnPropertyDescriptors(plan),
      change: {get: () => (reads++ === 0 ? plan.change : {action: 'activate', users: 'everyone'}), enumerable: true},
    }) as typeof plan;
    expect(await session.apply(changeable)).to.include({recalled: 1});
    expect(reads).to.equal(1);
    expect(await heldBy(session)).to.deep.equal(['u0002 sales']);
  });

  it('is read once where it is a user', async () => {
    const {session} = await prepare();
    let reads = 0;
    const changing = {...user('x')};
    Object.defineProperty(changing, 'id', {get: () => (reads++ === 0 ? 'fine' : 'two\nlines'), enumerable: true});
    await session.users.sync([changing]);
    expect((await session.users.get('fine')).id).to.equal('fine');
    expect(await session.verifyJournal()).to.include({ok: true});
  });
});

describe('Whoever acts', () => {
  const wrong: Readonly<Record<string, unknown>> = {
    'has no name': {id: 'x', roles: []},
    'has no roles': {id: 'x', name: 'X', roles: null},
    'has one role as a text': {id: 'x', name: 'X', roles: 'System administrators'},
    'has a number for an id': {id: 1, name: 'X', roles: []},
    'has half a character for an id': {id: '\ud800', name: 'X', roles: ['System administrators']},
    'is a text': 'ann',
    'is left out': undefined,
  };
  for (const [what, actor] of Object.entries(wrong)) {
    it(`is refused when he ${what}`, async () => {
      const {licensing} = await openTestLicensing();
      const error: unknown = await Promise.resolve()
        .then(() => licensing.as(actor as never))
        .catch((reason: unknown) => reason);
      expect(isLicensingError(error, 'INVALID_ARGUMENT') && error.details.field).to.match(
        /^(currentUser|id|name|roles)/,
      );
    });
  }

  it('stays who he was, whatever the host does with its object', async () => {
    const {licensing} = await openTestLicensing();
    const host = {...administrator, roles: [...administrator.roles], department: 'IT'};
    const session = licensing.as(host);
    host.roles.length = 0;
    host.id = 'other';
    expect(session.actor).to.deep.equal(administrator);
    expect(session.can('CanManageLicUsers')).to.equal(true);
    expect(session.actor).to.be.frozen;
    expect(session.actor!.roles).to.be.frozen;
  });
});

describe('What a database is opened with', () => {
  const environment = {now: () => Date.UTC(2026, 9, 22), randomId: () => 'id-1'};
  const trustedKeys = {keys: []};
  const bad: readonly (readonly [field: string, environment: unknown, options: unknown])[] = [
    ['options', environment, undefined],
    ['trustedKeys', environment, {companyId: 'ACME-0042'}],
    ['companyId', environment, {trustedKeys}],
    ...[42, {}, ' ', 'A\u0000B', '\ud800', 'x'.repeat(5000)].map(
      (companyId) => ['companyId', environment, {trustedKeys, companyId}] as const,
    ),
    ['clock', {randomId: environment.randomId}, {trustedKeys, companyId: ''}],
    ['randomId', {...environment, randomId: () => 5}, {trustedKeys, companyId: ''}],
  ];
  bad.forEach(([field, given, options], i) => {
    it(`is refused when ${field} is none (${i + 1}), and nothing is stored`, async () => {
      const store = await openMemoryStore(`opened ${i}`, migrations);
      const error = await expectError(Licensing.open(store, given as never, options as never), 'INVALID_ARGUMENT');
      expect(error.details.field).to.equal(field);
      const licensing = await Licensing.open(store, environment, {trustedKeys, companyId: 'ACME-0042'});
      expect((await licensing.as(administrator).settings.get()).companyId).to.equal('ACME-0042');
    });
  });
});

describe('The clock', () => {
  for (const now of [NaN, Infinity, -1, Date.UTC(10_000, 0), 9e15]) {
    it(`is refused when it tells ${now}, and nothing is stored`, async () => {
      const test = await prepare();
      const {total} = await test.session.journal();
      const plan = await test.session.plan({action: 'recall', users: ['u0001'], products: ['sales']});
      test.now = now;
      const {session} = test;
      const calls = [session.products(), session.check('u0001', {product: 'sales'}), session.apply(plan), test.open()];
      for (const call of calls) {
        expect((await expectError(call, 'INVALID_ARGUMENT')).details.field).to.equal('clock');
      }
      test.now = Date.UTC(2026, 9, 22);
      expect((await session.journal()).total).to.equal(total);
      expect(await session.apply(plan)).to.include({recalled: 1});
    });
  }

  it('may tell parts of milliseconds', async () => {
    const test = await prepare();
    test.now += 0.5;
    await test.session.users.setActive(['u0001'], false);
    expect(await test.session.verifyJournal()).to.include({ok: true});
  });
});
