import {expect} from 'chai';
import {describe, it} from 'node:test';
import type {Change} from '../../src/core/change.js';
import {isLicensingError} from '../../src/core/errors.js';
import type {Plan, SkipReason} from '../../src/core/plan.js';
import {localeOf} from '../../src/i18n/locale.js';
import type {LicensingSession} from '../../src/licensing/licensing-session.js';
import {license, openTestLicensing, user, type TestLicensing} from '../helpers/test-licensing.js';
import {grant, recall} from './plan-pairs.js';

const {messages} = localeOf('en', {});

/** Emma may hold Sales; she held it once and lost it in the entry `recalled`, and she holds Base and Rival. */
interface Prepared extends TestLicensing {
  readonly recalled: number;
}

const bought = {
  sales: license('sales', {count: 2}),
  base: license('base'),
  rival: license('rival'),
};

async function prepare(): Promise<Prepared> {
  const test = await openTestLicensing([user('emma'), user('first'), user('second')]);
  await test.install(Object.values(bought));
  await grant(test.session, ['emma'], ['sales', 'base', 'rival']);
  const recalled = await recall(test.session, ['emma'], ['sales']);
  return Object.assign(test, {recalled: recalled!});
}

/** How each door but the CSV file asks for a seat of Sales for Emma. */
const doors: {readonly [door: string]: (test: Prepared) => Change} = {
  'the grant dialog': () => ({action: 'grant', users: ['emma'], products: ['sales'], source: 'dialog'}),
  'the grant dialog after Select all': () => ({
    action: 'grant',
    users: {filter: {}, except: ['first', 'second']},
    products: ['sales'],
    source: 'dialog',
  }),
  'the Licenses tab': () => ({action: 'assign', lines: [salesForEmma], source: 'tab'}),
  'the product page': () => ({action: 'grant', users: ['emma'], products: ['sales'], source: 'product-page'}),
  'System users': () => ({action: 'grant', users: ['emma'], products: ['sales'], source: 'system-users'}),
  'an import': () => ({action: 'assign', lines: [salesForEmma], file: 'seats.csv', source: 'import'}),
  'a replacement': () => ({action: 'replace', users: ['emma'], products: ['base'], with: 'sales', source: 'dialog'}),
  'an undo': ({recalled}) => ({action: 'undo', entry: recalled, source: 'undo'}),
};
const planAt = (door: string, test: Prepared): Promise<Plan> =>
  door === 'a CSV file'
    ? test.session.planCsv('user,product\nemma,sales', {fileName: 'seats.csv'})
    : test.session.plan(doors[door]!(test));
const salesForEmma = {user: 'emma', product: 'sales', action: 'grant'} as const;

interface Case {
  readonly reason: SkipReason;
  readonly arrange: (test: Prepared) => Promise<unknown>;
  /** Doors to which the contract gives another answer. */
  readonly otherwise?: {readonly [door: string]: string};
}

const cases: {readonly [name: string]: Case} = {
  'a user who is inactive': {
    reason: 'USER_INACTIVE',
    arrange: ({session}) => session.users.setActive(['emma'], false),
    // What was taken comes back to inactive users as well: an assignment that takes no seat.
    otherwise: {'an undo': 'granted'},
  },
  'a user of another type': {
    reason: 'WRONG_USER_TYPE',
    arrange: (test) => again(test, {audience: 'external'}),
  },
  'a license that has expired': {
    reason: 'LICENSE_EXPIRED',
    arrange: (test) => again(test, {startDate: '2025-01-01', dueDate: '2025-12-31'}),
  },
  'a license that has not started': {
    reason: 'LICENSE_NOT_STARTED',
    arrange: (test) => again(test, {startDate: '2026-12-01'}),
  },
  'a license in grace': {
    reason: 'LICENSE_EXPIRED',
    arrange: (test) => again(test, {dueDate: '2026-10-20', graceDays: 30}),
  },
  'a required product that is missing': {
    reason: 'REQUIRES_PRODUCT',
    arrange: (test) => again(test, {requires: ['studio']}),
  },
  'another product that excludes it': {
    reason: 'EXCLUDED_BY_PRODUCT',
    arrange: (test) => again(test, {excludes: ['rival']}),
  },
  'no free seat': {
    reason: 'NO_FREE_SEATS',
    arrange: ({session}) => grant(session, ['first', 'second'], ['sales']),
  },
};

/** The vendor sells Sales under other terms. */
async function again(test: Prepared, fields: Parameters<typeof license>[1]): Promise<void> {
  test.now += 1000;
  await test.install([{...bought.sales, ...fields}]);
}

/** What happens to Emma and Sales, and the words for it. */
function answerOf(plan: Plan): {readonly code: string; readonly sentence: string} {
  const emma = plan.users().users.find(({userId}) => userId === 'emma');
  const pair = emma!.pairs.find(({product}) => product === 'sales')!;
  if (!pair.reason) return {code: pair.outcome, sentence: ''};
  return {code: pair.reason, sentence: messages.pairSkipped('Sales', pair.reason)};
}

const everyDoor = [...Object.keys(doors), 'a CSV file'];

describe('Every door', () => {
  for (const [name, {reason, arrange, otherwise = {}}] of Object.entries(cases)) {
    it(`gives the same answer to ${name}`, async () => {
      const test = await prepare();
      await arrange(test);
      for (const door of everyDoor) {
        const expected = otherwise[door]
          ? {code: otherwise[door], sentence: ''}
          : {code: reason, sentence: messages.pairSkipped('Sales', reason)};
        expect(answerOf(await planAt(door, test)), door).to.deep.equal(expected);
      }
      const rows = await test.session.userLicenses('emma');
      expect(rows.find(({product}) => product.id === 'sales')?.unavailable, 'the box of the tab').to.equal(reason);
    });
  }

  it('stores nothing but the refusal where seats are short, and says it with the same code and sentence', async () => {
    for (const door of everyDoor) {
      const test = await prepare();
      await grant(test.session, ['first', 'second'], ['sales']);
      if (door === 'an undo') continue;
      const plan = await planAt(door, test);
      expect(await refusalOf(test.session, plan), door).to.deep.equal({
        code: 'NO_FREE_SEATS',
        sentence: messages.errors.NO_FREE_SEATS({short: [{product: 'sales', name: 'Sales', short: 1}]}),
      });
      const [entry] = (await test.session.journal()).entries;
      expect(entry, door).to.deep.include({
        action: plan.change.action,
        source: plan.change.source,
        result: 'NO_FREE_SEATS',
      });
      expect(
        entry!.parts.map(({role}) => role),
        door,
      ).to.deep.equal(['asked']);
      expect(await test.session.product('sales')).to.include({used: 2});
    }
  });

  it('that asks for users nobody knows is answered alike', async () => {
    const {session} = await prepare();
    const changes: Change[] = [
      {action: 'grant', users: ['nobody'], products: ['sales']},
      {action: 'recall', users: ['nobody'], products: ['sales']},
      {action: 'replace', users: ['nobody'], products: ['sales'], with: 'base'},
      {action: 'assign', lines: [{user: 'nobody', product: 'sales', action: 'grant'}]},
      {action: 'assign', lines: [{user: 'nobody', product: 'sales', action: 'recall'}]},
    ];
    for (const change of changes) {
      const plan = await session.plan(change);
      const [pair] = plan.users().users.flatMap(({pairs}) => pairs);
      expect(pair, change.action).to.deep.equal({product: 'sales', outcome: 'skipped', reason: 'USER_NOT_FOUND'});
      expect(plan.products[0], change.action).to.deep.include({asked: 1, skipped: 1, reasons: {USER_NOT_FOUND: 1}});
    }
  });

  it('leaves out products that are open without a grant', async () => {
    const test = await openTestLicensing([user('emma')]);
    await test.install([license('sales', {kind: 'server'}), license('base'), license('rival')]);
    await grant(test.session, ['emma'], ['base']);
    for (const door of everyDoor) {
      if (door === 'an undo') continue;
      const plan = await planAt(door, Object.assign(test, {recalled: 0}));
      expect(answerOf(plan).code, door).to.equal('NOT_DISTRIBUTED');
    }
  });
});

async function refusalOf(session: LicensingSession, plan: Plan): Promise<unknown> {
  const error: unknown = await session.apply(plan).catch((reason: unknown) => reason);
  if (!isLicensingError(error, 'NO_FREE_SEATS')) throw error;
  return {code: error.code, sentence: messages.errors.NO_FREE_SEATS(error.details)};
}
