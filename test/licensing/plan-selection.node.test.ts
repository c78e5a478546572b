import {expect} from 'chai';
import {describe, it} from 'node:test';
import type {Change} from '../../src/core/change.js';
import type {UserSelection} from '../../src/core/user.js';
import {expectError} from '../helpers/expect-error.js';
import {license, openTestLicensing, people, user, type TestLicensing} from '../helpers/test-licensing.js';
import {grant, heldBy} from './plan-pairs.js';

const directory = [
  user('ada', {name: 'Ada Müller', jobTitle: 'Sales', email: 'ada@acme.example'}),
  user('ben', {name: 'Ben Ode', jobTitle: 'Sales', active: false}),
  user('cid', {name: 'Cid Ray', type: 'external', jobTitle: 'Partner'}),
  user('dee', {name: 'Dee Fox', jobTitle: 'Engineer'}),
];

async function withHolders(): Promise<TestLicensing> {
  const test = await openTestLicensing(directory);
  await test.install([license('sales'), license('service')]);
  await grant(test.session, ['ada', 'cid'], ['sales']);
  await grant(test.session, ['cid'], ['service']);
  return test;
}

describe('Users selected by a filter', () => {
  const selections: readonly (readonly [string, UserSelection, readonly string[]])[] = [
    ['everyone', {filter: {}}, ['ada', 'ben', 'cid', 'dee']],
    ['all but some', {filter: {}, except: ['ada', 'dee', 'stranger']}, ['ben', 'cid']],
    ['by text in any field, whatever accents and case', {filter: {text: 'MULLER sales'}}, ['ada']],
    ['by email', {filter: {text: 'acme.example'}}, ['ada']],
    ['active ones', {filter: {active: true}}, ['ada', 'cid', 'dee']],
    ['inactive ones', {filter: {active: false}}, ['ben']],
    ['employees', {filter: {type: 'employee'}}, ['ada', 'ben', 'dee']],
    ['external ones', {filter: {type: 'external'}}, ['cid']],
    ['holders of a product', {filter: {holds: 'sales'}}, ['ada', 'cid']],
    ['those without a product', {filter: {lacks: 'sales'}}, ['ben', 'dee']],
    ['holders of one without another', {filter: {holds: 'sales', lacks: 'service'}}, ['ada']],
    ['some among a list', {filter: {among: ['dee', 'ben', 'stranger'], active: true}}, ['dee']],
    [
      'some among another filter less some',
      {filter: {type: 'employee', among: {filter: {active: true}, except: ['dee']}}},
      ['ada'],
    ],
    ['nobody', {filter: {text: 'nobody at all'}}, []],
    ['holders of a product that does not exist', {filter: {holds: 'no-such-product'}}, []],
    ['those without a product that does not exist', {filter: {lacks: 'no-such-product'}}, ['ada', 'ben', 'cid', 'dee']],
  ];
  for (const [what, users, expected] of selections) {
    it(`are ${what}`, async () => {
      const {session} = await withHolders();
      const plan = await session.plan({action: 'grant', users, products: ['service']});
      expect(plan.users().users.map(({userId}) => userId)).to.deep.equal(expected);
      expect(plan.userCounts.asked).to.equal(expected.length);
    });
  }

  it('are not those who left the directory', async () => {
    const {session} = await withHolders();
    await session.users.sync(directory.slice(1), {mode: 'replace'});
    const plan = await session.plan({action: 'grant', users: {filter: {}}, products: ['service']});
    expect(plan.userCounts).to.include({asked: 3, USER_NOT_FOUND: 0});
  });

  it('are judged by the database when a plan is applied: who has come to match is asked for as well', async () => {
    const {session} = await withHolders();
    const change: Change = {action: 'recall', users: {filter: {holds: 'sales'}}, products: ['sales']};
    const plan = await session.plan(change);
    await grant(session, ['dee'], ['sales']);
    const {details} = await expectError(session.apply(plan), 'PLAN_OUTDATED');
    expect(details.plan.products[0]).to.include({recalled: 3});
    await session.apply(details.plan);
    expect(await heldBy(session)).to.deep.equal(['cid service']);
  });

  it('are told that they already hold it, or do not hold what was to be recalled', async () => {
    const {session} = await withHolders();
    for (const [action, users, changed, reason] of [
      ['grant', ['dee', 'cid'], 'granted', 'ALREADY_GRANTED'],
      ['recall', ['cid', 'ada'], 'recalled', 'NOT_GRANTED'],
    ] as const) {
      const plan = await session.plan({action, users, products: ['service']});
      const reasons = plan.users().users.flatMap(({pairs}) => pairs.map(({outcome, reason: why}) => why ?? outcome));
      expect(reasons).to.have.members([changed, reason]);
      expect(plan.userCounts).to.include({already: 1, [reason]: 1, skipped: 0});
      expect(plan.products[0]).to.deep.include({already: 1, skipped: 0, reasons: {}});
      expect((await session.apply(plan)).skipped).to.deep.equal([]);
    }
  });

  it('are listed by group and page by page', async () => {
    const {session, install} = await openTestLicensing([...people(6), user('idle', {active: false})]);
    await install([license('sales', {count: 3})]);
    await grant(session, ['u0002'], ['sales']);
    const plan = await session.plan({
      action: 'grant',
      users: ['idle', ...people(6).map(({id}) => id), 'stranger'],
      products: ['sales'],
      shortage: 'as-many-as-fit',
    });
    const group = (name: NonNullable<Parameters<typeof plan.users>[0]>['group']): string[] =>
      plan.users({group: name}).users.map(({userId}) => userId);
    expect(group('changed')).to.deep.equal(['u0001', 'u0003']);
    expect(group('already')).to.deep.equal(['u0002']);
    expect(group('ALREADY_GRANTED')).to.deep.equal(['u0002']);
    expect(plan.userCounts).to.include({already: 1, ALREADY_GRANTED: 1, NOT_GRANTED: 0, skipped: 5});
    expect(group('NO_FREE_SEATS')).to.deep.equal(['u0004', 'u0005', 'u0006']);
    expect(group('USER_INACTIVE')).to.deep.equal(['idle']);
    expect(group('USER_NOT_FOUND')).to.deep.equal(['stranger']);
    expect(group('skipped')).to.deep.equal(['idle', 'u0004', 'u0005', 'u0006', 'stranger']);
    expect(group('withheld')).to.deep.equal([]);
    const page = plan.users({group: 'skipped', offset: 1, limit: 2});
    expect(page.total).to.equal(5);
    expect(page.users.map(({userId, name}) => [userId, name])).to.deep.equal([
      ['u0004', 'User u0004'],
      ['u0005', 'User u0005'],
    ]);
    expect(plan.users({offset: 7}).users).to.deep.equal([
      {userId: 'stranger', name: 'stranger', pairs: [{product: 'sales', outcome: 'skipped', reason: 'USER_NOT_FOUND'}]},
    ]);
  });
});

describe('What is not a change at all', () => {
  const line = {user: 'ada', product: 'sales', action: 'grant'};
  const refused: readonly (readonly [string, unknown, string])[] = [
    ['nothing', undefined, 'change'],
    ['an unknown action', {action: 'give'}, 'action'],
    ['no users', {action: 'grant', products: ['sales']}, 'users'],
    ['an empty list of users', {action: 'grant', users: [], products: ['sales']}, 'users'],
    ['a user twice', {action: 'grant', users: ['ada', 'ada'], products: ['sales']}, 'users'],
    ['an empty id', {action: 'grant', users: ['ada', ''], products: ['sales']}, 'users.1'],
    ['a selection of neither kind', {action: 'grant', users: {text: 'ada'}, products: ['sales']}, 'users.filter'],
    ['no products', {action: 'recall', users: ['ada'], products: []}, 'products'],
    ['a product twice', {action: 'grant', users: ['ada'], products: ['sales', 'sales']}, 'products'],
    ['another shortage', {action: 'grant', users: ['ada'], products: ['sales'], shortage: 'some'}, 'shortage'],
    ['another door', {action: 'grant', users: ['ada'], products: ['sales'], source: 'window'}, 'source'],
    [
      'a sort by nothing known',
      {action: 'grant', users: ['ada'], products: ['sales'], sort: {by: 'shoe size'}},
      'sort.by',
    ],
    [
      'a language that is none',
      {action: 'grant', users: ['ada'], products: ['sales'], sort: {by: 'name', locale: 'not a tag'}},
      'sort.locale',
    ],
    ['no lines', {action: 'assign', lines: []}, 'lines'],
    ['the same pair twice', {action: 'assign', lines: [line, {...line, action: 'recall'}]}, 'lines'],
    ['a line of neither kind', {action: 'assign', lines: [line, {...line, action: 'swap'}]}, 'lines.1.action'],
    ['half an entry', {action: 'undo', entry: 1.5}, 'entry'],
    ['a negative entry', {action: 'undo', entry: -1}, 'entry'],
    ['nobody to activate', {action: 'activate', users: []}, 'users'],
  ];
  for (const [what, change, field] of refused) {
    it(`is ${what}: INVALID_ARGUMENT names ${field}`, async () => {
      const {session} = await withHolders();
      const {details} = await expectError(session.plan(change as Change), 'INVALID_ARGUMENT');
      expect(details.field).to.equal(field);
      expect(details.problem).to.not.equal('');
    });
  }

  it('is a product nobody ever had a license of, also among others and in lines', async () => {
    const {session} = await withHolders();
    const changes: Change[] = [
      {action: 'grant', users: ['ada'], products: ['sales', 'moon']},
      {action: 'recall', users: ['ada'], products: ['moon']},
      {action: 'assign', lines: [{user: 'ada', product: 'moon', action: 'grant'}]},
    ];
    for (const change of changes) {
      const {details} = await expectError(session.plan(change), 'PRODUCT_NOT_FOUND');
      expect(details).to.deep.equal({product: 'moon'});
    }
  });

  it('is a product whose licenses were deleted and whose seats nobody holds', async () => {
    const {session} = await withHolders();
    await session.deleteLicenses();
    const held = await session.products();
    expect(held.map(({id, total, used, status}) => [id, total, used, status])).to.deep.equal([
      ['sales', 0, 2, 'none'],
      ['service', 0, 1, 'none'],
    ]);
    await session.apply(await session.plan({action: 'recall', users: ['cid'], products: ['service']}));
    expect((await session.products()).map(({id}) => id)).to.deep.equal(['sales']);
    await expectError(session.plan({action: 'grant', users: ['ada'], products: ['service']}), 'PRODUCT_NOT_FOUND');
    await expectError(session.product('service'), 'PRODUCT_NOT_FOUND');
  });

  it('is any product where there never was a license, which is demo mode', async () => {
    const {session} = await openTestLicensing(directory);
    expect(await session.installation()).to.include({demoMode: true, users: 4, holders: 0});
    await expectError(session.plan({action: 'grant', users: ['ada'], products: ['sales']}), 'PRODUCT_NOT_FOUND');
    expect(await session.products()).to.deep.equal([]);
  });
});
