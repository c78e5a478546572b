import {expect} from 'chai';
import {describe, it} from 'node:test';
import {expectError} from '../helpers/expect-error.js';
import {clerk, license, openTestLicensing, people, user} from '../helpers/test-licensing.js';
import {grant} from './plan-pairs.js';

const hour = 3_600_000;

describe('The holders of a product', () => {
  it('come with since when, by whom, and through which door', async () => {
    const test = await openTestLicensing(people(4));
    const {session} = test;
    await test.install([license('sales'), license('service')]);
    const first = await grant(session, ['u0002'], ['sales'], {source: 'dialog'});
    test.now += hour;
    const bob = test.licensing.as({id: 'bob', name: 'Bob', roles: ['System administrators']});
    const lines = [{user: 'u0001', product: 'sales', action: 'grant'}] as const;
    const plan = await bob.plan({action: 'assign', lines, source: 'import', file: 'seats.csv'});
    const {entryId: second} = await bob.apply(plan);
    const {total, users} = await session.holders('sales');
    expect(total).to.equal(2);
    expect(users[0]).to.deep.include({
      id: 'u0001',
      licenses: ['Sales'],
      since: '2026-10-21T10:00:00.000Z',
      by: 'Bob',
      entry: second,
      action: 'assign',
      source: 'import',
      file: 'seats.csv',
    });
    expect(users[1]).to.deep.include({
      id: 'u0002',
      since: '2026-10-21T09:00:00.000Z',
      by: 'Ann Bergström',
      entry: first,
      action: 'grant',
      source: 'dialog',
      file: null,
    });
  });

  it('are searched, sorted and paged, inactive ones among them', async () => {
    const {session, install} = await openTestLicensing([...people(5), user('zoe', {name: 'Zoë', active: false})]);
    await install([license('sales')]);
    await session.users.setActive(['zoe'], true);
    await grant(session, {filter: {}}, ['sales']);
    await session.users.setActive(['zoe'], false);
    const page = await session.holders('sales', {sort: {by: 'name', descending: true}, offset: 0, limit: 2});
    expect(page.total).to.equal(6);
    expect(page.users.map(({id}) => id)).to.deep.equal(['zoe', 'u0005']);
    expect((await session.holders('sales', {text: 'zoe'})).users.map(({id}) => id)).to.deep.equal(['zoe']);
  });

  it('name the entry of seats given long ago, whose entries were folded', async () => {
    const {session, install} = await openTestLicensing(people(300));
    await install([license('sales', {count: 300})]);
    const entries = new Map<string, number | null>();
    for (const {id} of people(300)) entries.set(id, await grant(session, [id], ['sales']));
    const {users} = await session.holders('sales');
    expect(users.map(({id, entry}) => [id, entry])).to.deep.equal([...entries]);
    expect(users.every(({by}) => by === 'Ann Bergström')).to.equal(true);
  });

  it('are refused without the permission, and for a product that is not there', async () => {
    const test = await openTestLicensing(people(1));
    await expectError(test.session.holders('gone'), 'PRODUCT_NOT_FOUND');
    await expectError(test.licensing.as(clerk).holders('gone'), 'PERMISSION_DENIED');
    const {details} = await expectError(test.session.holders('gone', {limit: -1}), 'INVALID_ARGUMENT');
    expect(details).to.include({field: 'limit'});
  });
});

describe('The licenses of one user', () => {
  it('say where each seat comes from, through undo and replace as well', async () => {
    const {session, install} = await openTestLicensing(people(2));
    await install([license('sales'), license('service')]);
    await grant(session, ['u0001'], ['sales']);
    const plan = await session.plan({action: 'replace', users: ['u0001'], products: ['sales'], with: 'service'});
    const {entryId} = await session.apply(plan);
    let rows = await session.userLicenses('u0001');
    expect(rows[0]).to.include({granted: false, since: null, by: null, entry: null, action: null, source: null});
    expect(rows[1]).to.include({granted: true, entry: entryId, action: 'replace', source: 'api'});
    const undone = await session.undo(entryId!);
    rows = await session.userLicenses('u0001');
    expect(rows[0]).to.include({granted: true, entry: undone.entryId, action: 'undo', source: 'undo'});
  });

  it('say why each is or is not usable today', async () => {
    const test = await openTestLicensing(people(2));
    const {session} = test;
    const access = async (id: string): Promise<string[]> =>
      (await session.userLicenses(id)).map(({product, access: {allowed, code}}) => `${product.id} ${allowed} ${code}`);
    await test.install([
      license('sales', {dueDate: '2026-10-31'}),
      license('service', {startDate: '2026-11-01'}),
      license('server', {kind: 'server'}),
    ]);
    await grant(session, ['u0001'], ['sales']);
    expect(await access('u0001')).to.deep.equal([
      'sales true LICENSED',
      'server true SERVER_LICENSE',
      'service false LICENSE_NOT_STARTED',
    ]);
    expect((await access('u0002'))[0]).to.equal('sales false NOT_GRANTED');
    test.now = Date.UTC(2026, 10, 1, 12);
    expect((await access('u0001'))[0]).to.equal('sales false LICENSE_EXPIRED');
    await session.users.setActive(['u0001'], false);
    expect(await access('u0001')).to.deep.equal([
      'sales false USER_INACTIVE',
      'server false USER_INACTIVE',
      'service false USER_INACTIVE',
    ]);
  });
});
