import {expect} from 'chai';
import {describe, it} from 'node:test';
import type {Change} from '../../src/core/change.js';
import {expectError} from '../helpers/expect-error.js';
import {license, openTestLicensing, people} from '../helpers/test-licensing.js';

const good = {user: 'u0001', product: 'sales', action: 'grant'};

/** Lines that are refused, with the field that is named. */
const refused: Readonly<Record<string, readonly [field: string, lines: unknown]>> = {
  'no list': ['lines', 'u0001'],
  'none at all': ['lines', []],
  'a pair twice': ['lines', [good, {...good, action: 'recall'}]],
  'a line without a user': ['lines.1.user', [good, {product: 'sales', action: 'grant'}]],
  'an empty user': ['lines.0.user', [{...good, user: ' '}]],
  'a product with a line break': ['lines.1.product', [good, {...good, product: 'sa\nles'}]],
  'a product that is a number': ['lines.0.product', [{...good, product: 7}]],
  'a word that is no action': ['lines.0.action', [{...good, action: 'Grant'}]],
  'a field too many': ['lines.0.note', [{...good, note: 'please'}]],
  'a field in the place of another': ['lines.0.user', [{User: 'u0001', product: 'sales', action: 'grant'}]],
  'an object of a class': ['lines.0', [Object.assign(new Date(0), good)]],
  'nothing between two lines': ['lines.1', [good, , {...good, user: 'u0002'}]],
};

describe('Lines of an assignment', () => {
  for (const [name, [field, lines]] of Object.entries(refused)) {
    it(`are refused for ${name}`, async () => {
      const {session} = await openTestLicensing(people(2));
      const {details} = await expectError(session.plan({action: 'assign', lines} as Change), 'INVALID_ARGUMENT');
      expect(details.field).to.equal(field);
    });
  }

  it('may hold a field that is undefined, and are read once', async () => {
    const {session, install} = await openTestLicensing(people(2));
    await install([license('sales')]);
    let reads = 0;
    const changing = {
      ...good,
      note: undefined,
      get user() {
        return reads++ === 0 ? 'u0002' : 'two\nlines';
      },
    };
    const plan = await session.plan({action: 'assign', lines: [changing, good]} as Change);
    expect(plan.users().users.map(({userId}) => userId)).to.deep.equal(['u0002', 'u0001']);
    expect(reads).to.equal(1);
  });
});
