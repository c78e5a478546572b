import {expect} from 'chai';
import {describe, it} from 'node:test';
import {accessCodes, checkOperation, checkProduct, decisionOf, type AccessCode} from '../../src/core/access.js';
import type {LicenseRecord} from '../../src/core/license.js';
import {productTerms} from '../../src/core/product.js';
import type {AccessTarget} from '../../src/licensing/licensing-session.js';
import {expectError} from '../helpers/expect-error.js';
import {license, openTestLicensing, user, type TestLicensing} from '../helpers/test-licensing.js';
import {grant} from './plan-pairs.js';

const expired = {startDate: '2025-01-01', dueDate: '2025-12-31'} as const;
const upcoming = {startDate: '2026-12-01', dueDate: '2027-12-31'} as const;

const directory = [
  user('emma'),
  user('holder'),
  user('portal', {type: 'external'}),
  user('idle', {active: false, type: 'external'}),
];

/** Every product carries the operation named after it, `Can` and its id. */
const products: readonly LicenseRecord[] = [
  license('sales'),
  license('shared', {kind: 'concurrent', count: 1}),
  license('server', {kind: 'server', audience: 'employee'}),
  license('metered', {kind: 'metered', audience: 'employee'}),
  license('staff', {audience: 'employee'}),
  license('soon', {...upcoming, audience: 'employee'}),
  license('over', {...expired, audience: 'employee'}),
  license('grace', {dueDate: '2026-10-21', graceDays: 1}),
  license('server-grace', {kind: 'server', dueDate: '2026-10-21', graceDays: 1}),
].map((each) => ({...each, operations: [`Can ${each.product}`]}));

async function withProducts(): Promise<TestLicensing> {
  const test = await openTestLicensing(directory);
  await test.install(products);
  await grant(test.session, ['holder'], ['sales', 'shared', 'grace']);
  test.now = Date.UTC(2026, 9, 22);
  return test;
}

describe('Whether a user may in', () => {
  const answers: readonly (readonly [who: string, product: string, code: AccessCode])[] = [
    ['idle', 'sales', 'USER_INACTIVE'],
    ['idle', 'nonsense', 'USER_INACTIVE'],
    ['stranger', 'sales', 'USER_NOT_FOUND'],
    ['stranger', 'nonsense', 'USER_NOT_FOUND'],
    ['portal', 'soon', 'LICENSE_NOT_STARTED'],
    ['portal', 'over', 'LICENSE_EXPIRED'],
    ['portal', 'staff', 'WRONG_USER_TYPE'],
    ['portal', 'server', 'WRONG_USER_TYPE'],
    ['portal', 'metered', 'WRONG_USER_TYPE'],
    ['emma', 'sales', 'NOT_GRANTED'],
    ['emma', 'shared', 'NOT_GRANTED'],
    ['emma', 'grace', 'NOT_GRANTED'],
    ['emma', 'server', 'SERVER_LICENSE'],
    ['emma', 'server-grace', 'SERVER_LICENSE'],
    ['emma', 'metered', 'LICENSED'],
    ['holder', 'sales', 'LICENSED'],
    ['holder', 'shared', 'LICENSED'],
    ['holder', 'grace', 'LICENSED'],
  ];
  for (const [who, product, code] of answers) {
    it(`answers ${code} to ${who} for ${product}, and the same for what it opens`, async () => {
      const {session} = await withProducts();
      expect(await session.check(who, {product})).to.deep.equal(decisionOf(code));
      if (product !== 'nonsense') {
        expect(await session.check(who, {operation: `Can ${product}`})).to.deep.equal(decisionOf(code));
      }
    });
  }

  it('lets in by three codes and by no other', () => {
    const open = accessCodes.filter((code) => decisionOf(code).allowed);
    expect(open).to.deep.equal(['DEMO_MODE', 'SERVER_LICENSE', 'LICENSED']);
  });

  it('answers what does not exist', async () => {
    const {session} = await withProducts();
    expect((await session.check('emma', {product: 'nonsense'})).code).to.equal('PRODUCT_NOT_FOUND');
    expect((await session.check('emma', {operation: 'Can nothing'})).code).to.equal('OPERATION_NOT_FOUND');
  });

  it('ends grace after its last day', async () => {
    const test = await withProducts();
    test.now = Date.UTC(2026, 9, 22, 23, 59);
    expect(await test.session.check('holder', {product: 'grace'})).to.include({allowed: true});
    test.now = Date.UTC(2026, 9, 23);
    expect(await test.session.check('holder', {product: 'grace'})).to.include({code: 'LICENSE_EXPIRED'});
    expect(await test.session.check('emma', {product: 'server-grace'})).to.include({code: 'LICENSE_EXPIRED'});
  });

  it('lets everyone in while there is no license at all, but those who are inactive', async () => {
    const {session} = await openTestLicensing(directory);
    const targets: AccessTarget[] = [{product: 'anything'}, {operation: 'Can anything'}];
    for (const target of targets) {
      expect(await session.check('emma', target)).to.deep.equal({allowed: true, code: 'DEMO_MODE'});
      expect(await session.check('stranger', target)).to.deep.equal({allowed: true, code: 'DEMO_MODE'});
      expect(await session.check('idle', target)).to.deep.equal({allowed: false, code: 'USER_INACTIVE'});
    }
  });

  it('is demo mode again after Delete, also for what was granted', async () => {
    const {session} = await withProducts();
    await session.deleteLicenses();
    expect(await session.check('holder', {product: 'sales'})).to.deep.equal({allowed: true, code: 'DEMO_MODE'});
    expect(await session.check('emma', {product: 'sales'})).to.deep.equal({allowed: true, code: 'DEMO_MODE'});
  });

  it('follows recalls, deactivation and leaving at once', async () => {
    const {session} = await withProducts();
    const code = async (): Promise<AccessCode> => (await session.check('holder', {product: 'sales'})).code;
    await session.users.setActive(['holder'], false);
    expect(await code()).to.equal('USER_INACTIVE');
    await session.users.setActive(['holder'], true);
    await session.apply(await session.plan({action: 'recall', users: ['holder'], products: ['sales']}));
    expect(await code()).to.equal('NOT_GRANTED');
    await session.users.sync([user('emma')], {mode: 'replace'});
    expect(await code()).to.equal('USER_NOT_FOUND');
  });

  it('refuses a question that is none', async () => {
    const {session} = await withProducts();
    const targets = [{}, {product: ''}, {product: 'sales', operation: 'Can sales'}, 'sales', null];
    for (const target of targets) await expectError(session.check('emma', target as AccessTarget), 'INVALID_ARGUMENT');
    await expectError(session.check('', {product: 'sales'}), 'INVALID_ARGUMENT');
  });
});

describe('An operation that several products carry', () => {
  const carried = (product: string, fields: Partial<LicenseRecord>): LicenseRecord =>
    license(product, {operations: ['CanExport'], ...fields});

  const refused: readonly (readonly [AccessCode, LicenseRecord])[] = [
    ['LICENSE_NOT_STARTED', carried('soon', upcoming)],
    ['LICENSE_EXPIRED', carried('over', expired)],
    ['WRONG_USER_TYPE', carried('portal', {audience: 'external'})],
    ['NOT_GRANTED', carried('sales', {})],
    ['SERVER_LICENSE', carried('server', {kind: 'server'})],
    ['LICENSED', carried('metered', {kind: 'metered'})],
  ];
  for (const [i, [code, furthest]] of refused.entries()) {
    it(`is answered ${code} by the product that came furthest, whatever their order`, async () => {
      const others = refused.slice(0, i).map(([, each]) => each);
      for (const licenses of [
        [furthest, ...others],
        [...others, furthest],
      ]) {
        const renamed = licenses.map((each, at) => ({...each, name: `Product ${at}`}));
        const {session, install} = await openTestLicensing([user('emma')]);
        await install(renamed);
        expect(await session.check('emma', {operation: 'CanExport'})).to.deep.equal(decisionOf(code));
      }
    });
  }

  it('is carried by the licenses that name it: another license of the product does not open it', async () => {
    const test = await openTestLicensing([user('emma')]);
    await test.install([
      license('sales', {id: 'L-plain'}),
      license('sales', {id: 'L-export', operations: ['CanExport'], dueDate: '2026-10-31'}),
    ]);
    await grant(test.session, ['emma'], ['sales']);
    expect((await test.session.check('emma', {operation: 'CanExport'})).code).to.equal('LICENSED');
    test.now = Date.UTC(2026, 10, 1);
    expect((await test.session.check('emma', {product: 'sales'})).code).to.equal('LICENSED');
    expect((await test.session.check('emma', {operation: 'CanExport'})).code).to.equal('LICENSE_EXPIRED');
    expect((await test.session.product('sales')).operations).to.deep.equal([]);
  });

  it('is open by a license in grace', async () => {
    const test = await openTestLicensing([user('emma')]);
    await test.install([license('sales', {operations: ['CanExport'], dueDate: '2026-10-21', graceDays: 5})]);
    await grant(test.session, ['emma'], ['sales']);
    test.now = Date.UTC(2026, 9, 25);
    expect((await test.session.check('emma', {operation: 'CanExport'})).code).to.equal('LICENSED');
    expect((await test.session.product('sales')).operations).to.deep.equal(['CanExport']);
  });
});

describe('The order of the answers', () => {
  const known = new Map([['sales', {id: 'sales', name: 'Sales', kind: 'personal' as const}]]);
  const unverified = productTerms(
    {licenses: [], known, unverified: new Map([['sales', ['CanExport']]])},
    '2026-10-21',
  ).get('sales')!;

  it('puts a license that nobody verifies before the type of user and the grant', () => {
    const asked = {terms: {...unverified, audience: 'employee' as const}, granted: false};
    const someone = {active: true, external: true};
    expect(checkProduct(someone, false, asked)).to.deep.equal({allowed: false, code: 'LICENSE_UNVERIFIED'});
    const operation = checkOperation(someone, false, 'CanExport', [asked]);
    expect(operation).to.deep.equal({allowed: false, code: 'LICENSE_UNVERIFIED'});
    expect(unverified.knownOperations).to.deep.equal(['CanExport']);
  });

  it('puts being inactive first, then demo mode, then being unknown', () => {
    expect(checkProduct({active: false, external: false}, true, undefined).code).to.equal('USER_INACTIVE');
    expect(checkProduct(null, true, undefined).code).to.equal('DEMO_MODE');
    expect(checkProduct(null, false, undefined).code).to.equal('USER_NOT_FOUND');
    expect(checkOperation(null, false, 'CanExport', []).code).to.equal('USER_NOT_FOUND');
    expect(checkOperation({active: true, external: false}, false, 'CanExport', []).code).to.equal(
      'OPERATION_NOT_FOUND',
    );
  });
});
