import {expect} from 'chai';
import {describe, it} from 'node:test';
import type {LicenseRecord} from '../../src/core/license.js';
import type {User} from '../../src/core/user.js';
import {assignmentTemplate} from '../../src/files/csv/assignment-rows.js';
import {expectError} from '../helpers/expect-error.js';
import {clerk, license, openTestLicensing, user, type TestLicensing} from '../helpers/test-licensing.js';

const users = [
  user('ann', {name: 'Ann', email: 'Ann@acme.example'}),
  user('bob', {name: 'Bob', email: 'team@acme.example'}),
  user('carl', {name: 'Carl', email: 'team@acme.example', active: false}),
];

async function open(
  people: readonly User[] = users,
  licenses: readonly LicenseRecord[] = [license('sales'), license('service', {name: 'Service desk'})],
): Promise<TestLicensing> {
  const test = await openTestLicensing(people);
  await test.install(licenses);
  return test;
}

describe('A file of assignments', () => {
  it('is planned, applied, journaled as an import, and undone', async () => {
    const {session} = await open();
    await session.apply(await session.plan({action: 'grant', users: ['bob'], products: ['service']}));
    const plan = await session.planCsv('user,product,action\nann,sales,grant\nbob,service,recall\n', {
      fileName: 'seats.csv',
    });
    expect(plan.errors).to.deep.equal([]);
    expect(plan.products.map(({product, granted, recalled}) => ({product, granted, recalled}))).to.deep.equal([
      {product: 'service', granted: 0, recalled: 1},
      {product: 'sales', granted: 1, recalled: 0},
    ]);
    const {entryId, granted, recalled} = await session.apply(plan);
    expect({granted, recalled}).to.deep.equal({granted: 1, recalled: 1});
    const {entries} = await session.journal({limit: 1});
    expect(entries[0]).to.include({n: entryId, action: 'assign', source: 'import'});
    await session.undo(entryId!);
    expect((await session.users.get('ann')).licenses).to.deep.equal([]);
    expect((await session.users.get('bob')).licenses).to.deep.equal(['Service desk']);
  });

  it('names users by id or email and products by id or name, whatever the case; without an action it grants', async () => {
    const {session} = await open();
    const plan = await session.planCsv('\uFEFFProduct;USER\nSERVICE desk;ann@ACME.example\n sales ; bob \nsales;ann\n');
    expect(plan.errors).to.deep.equal([]);
    await session.apply(plan);
    expect((await session.users.get('ann')).licenses).to.deep.equal(['Sales', 'Service desk']);
    expect((await session.users.get('bob')).licenses).to.deep.equal(['Sales']);
  });

  it('changes nothing when it is imported again', async () => {
    const {session} = await open();
    await session.apply(await session.planCsv('user,product\nann,sales\n'));
    const again = await session.planCsv('user,product\nann,sales\n');
    expect(again.changesAnything).to.equal(false);
    expect((await session.apply(again)).entryId).to.equal(null);
    expect((await session.product('sales')).used).to.equal(1);
  });

  it('names each line with an error, by column and value, and plans the others', async () => {
    const {session} = await open();
    const lines = [
      'user,product,action,note',
      'zoe,sales,,',
      'team@acme.example,sales,,',
      'ann,slaes,,',
      'ann,sales,gift,',
      ',sales,,',
      'ann,,,',
      'ann,service,grant,',
      'ann,Service desk,recall,',
      'Smith, John,sales,grant,',
      'bob,sales,,fine',
      'bob,service,,,too,many',
      'bob,"service,grant',
    ];
    const plan = await session.planCsv(lines.join('\n'));
    expect(plan.errors).to.deep.equal([
      {line: 2, column: 'user', value: 'zoe', code: 'USER_NOT_FOUND'},
      {line: 3, column: 'user', value: 'team@acme.example', code: 'AMBIGUOUS_USER'},
      {line: 4, column: 'product', value: 'slaes', code: 'PRODUCT_NOT_FOUND'},
      {line: 5, column: 'action', value: 'gift', code: 'UNKNOWN_ACTION'},
      {line: 6, column: 'user', value: '', code: 'MISSING_VALUE'},
      {line: 7, column: 'product', value: '', code: 'MISSING_VALUE'},
      {line: 9, column: null, value: 'ann, Service desk', code: 'DUPLICATE_LINE', firstLine: 8},
      {line: 10, column: 'action', value: 'sales', code: 'UNKNOWN_ACTION'},
      {line: 12, column: null, value: 'too many', code: 'TOO_MANY_CELLS'},
      {line: 13, column: null, value: 'bob,"service,grant', code: 'BROKEN_QUOTES'},
    ]);
    expect(plan.errorCount).to.equal(10);
    expect(plan.products.map(({product, granted}) => [product, granted])).to.deep.equal([
      ['service', 1],
      ['sales', 1],
    ]);
  });

  it('has a template that can be imported', async () => {
    const {session} = await open();
    const plan = await session.planCsv(assignmentTemplate([{user: 'ann', product: 'sales', action: 'grant'}]));
    expect(plan.errors).to.deep.equal([]);
    expect(plan.products.map(({product, granted}) => [product, granted])).to.deep.equal([['sales', 1]]);
  });

  it('skips whom a rule keeps out, with the reason every other door gives', async () => {
    const {session} = await open();
    const plan = await session.planCsv('user,product\ncarl,sales\n');
    const byHand = await session.plan({action: 'grant', users: ['carl'], products: ['sales']});
    expect(plan.users({group: 'skipped'})).to.deep.equal(byHand.users({group: 'skipped'}));
    expect(plan.products[0]!.reasons).to.deep.equal({USER_INACTIVE: 1});
  });

  it('asks what to do when seats run out', async () => {
    const {session} = await open(users, [license('sales', {count: 1})]);
    const text = 'user,product\nbob,sales\nann,sales\n';
    expect((await session.planCsv(text)).blockedBy).to.equal('NO_FREE_SEATS');
    await session.apply(await session.planCsv(text, {shortage: 'as-many-as-fit'}));
    expect((await session.users.get('bob')).licenses).to.deep.equal(['Sales']);
    expect((await session.users.get('ann')).licenses).to.deep.equal([]);
  });

  it('without the columns that are needed is refused, with those it has', async () => {
    const {session} = await open();
    const {details} = await expectError(session.planCsv('person,product\nann,sales\n'), 'MISSING_COLUMNS');
    expect(details).to.deep.equal({missing: ['user'], found: ['person', 'product']});
    expect((await expectError(session.planCsv(''), 'MISSING_COLUMNS')).details.found).to.deep.equal([]);
  });

  it('that is no text, or no content at all, is refused', async () => {
    const {session} = await open();
    await expectError(session.planCsv(new Uint8Array([0x89, 0x50, 0, 0, 1])), 'NOT_A_TEXT_FILE');
    await expectError(session.planCsv(7 as never), 'INVALID_ARGUMENT');
    await expectError(session.planCsv('user,product\n', {shortage: 'some' as never}), 'INVALID_ARGUMENT');
  });

  it('needs the permission, as the export does', async () => {
    const {licensing} = await open();
    await expectError(licensing.as(clerk).planCsv('user,product\nann,sales\n'), 'PERMISSION_DENIED');
    await expectError(licensing.as(clerk).exportCsv(), 'PERMISSION_DENIED');
  });
});

describe('The export of who holds what', () => {
  it('has a line per user and product, with since and by, by name', async () => {
    const test = await open();
    const {session} = test;
    await session.apply(await session.plan({action: 'grant', users: ['bob', 'ann'], products: ['sales']}));
    test.now += 3_600_000;
    await session.apply(await session.plan({action: 'grant', users: ['ann'], products: ['service']}));
    expect((await session.exportCsv()).split('\r\n')).to.deep.equal([
      'user,name,email,product,productName,since,by',
      'ann,Ann,Ann@acme.example,sales,Sales,2026-10-21T09:00:00.000Z,Ann Bergström',
      'ann,Ann,Ann@acme.example,service,Service desk,2026-10-21T10:00:00.000Z,Ann Bergström',
      'bob,Bob,team@acme.example,sales,Sales,2026-10-21T09:00:00.000Z,Ann Bergström',
      '',
    ]);
  });

  it('has all who match a filter, and nobody else', async () => {
    const {session} = await open();
    await session.apply(await session.plan({action: 'grant', users: ['bob', 'ann'], products: ['sales']}));
    const lines = (await session.exportCsv({text: 'bob'})).trimEnd().split('\r\n');
    expect(lines.map((line) => line.split(',')[0])).to.deep.equal(['user', 'bob']);
    await expectError(session.exportCsv({active: 'yes' as never}), 'INVALID_ARGUMENT');
  });
});
