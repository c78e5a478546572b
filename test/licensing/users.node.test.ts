import {expect} from 'chai';
import {describe, it} from 'node:test';
import type {User} from '../../src/core/user.js';
import {expectError} from '../helpers/expect-error.js';
import {license, openTestLicensing, people, user} from '../helpers/test-licensing.js';
import {grant, heldBy} from './plan-pairs.js';

describe('Taking over the list of users', () => {
  it('adds, changes and leaves alone, in one entry', async () => {
    const {session} = await openTestLicensing([user('ada'), user('ben')]);
    const full = user('ada', {
      name: 'Ada Byron',
      email: 'Ada@acme.example',
      jobTitle: 'Countess',
      type: 'external',
      active: false,
      roles: ['Partners', 'Auditors'],
      lastSignIn: '2026-10-20T08:30:15.750Z',
    });
    const {entryId, ...counts} = await session.users.sync([full, user('cid'), user('ben')]);
    expect(counts).to.deep.equal({added: 1, changed: 1, removed: 0, unchanged: 1, recalled: []});
    expect(await session.users.get('ada')).to.deep.equal({
      ...full,
      lastSignIn: '2026-10-20T08:30:15.000Z',
      licenses: [],
    });
    const {entries} = await session.journal({limit: 1});
    expect(entries[0]).to.deep.include({n: entryId, action: 'sync', notUndoable: 'NOT_UNDOABLE'});
    expect(entries[0]!.parts.map(({role, count}) => [role, count])).to.deep.equal([
      ['added', 1],
      ['changed', 1],
      ['typed', 1],
      ['activated', 1],
      ['deactivated', 1],
    ]);
    expect(await session.verifyJournal()).to.include({ok: true});
  });

  it('writes nothing when it is the same', async () => {
    const {session} = await openTestLicensing(people(3));
    const result = await session.users.sync(people(3), {mode: 'replace'});
    expect(result).to.deep.equal({entryId: null, added: 0, changed: 0, removed: 0, unchanged: 3, recalled: []});
  });

  for (const [field, change] of Object.entries({
    name: {name: 'Another'},
    email: {email: 'another@acme.example'},
    jobTitle: {jobTitle: 'Another'},
    type: {type: 'external'},
    active: {active: false},
    roles: {roles: ['Another']},
    lastSignIn: {lastSignIn: '2026-10-20T08:30:00.000Z'},
  } satisfies {[N in keyof User]?: Partial<User>})) {
    it(`notices another ${field}`, async () => {
      const {session} = await openTestLicensing(people(2));
      expect(await session.users.sync([{...people(1)[0]!, ...change}])).to.include({changed: 1, unchanged: 0});
      expect(await session.users.get('u0001')).to.deep.include(change);
    });
  }

  it('leaves absent users alone unless it replaces', async () => {
    const {session, install} = await openTestLicensing(people(3));
    await install([license('sales'), license('service', {kind: 'concurrent'})]);
    await grant(session, ['u0002', 'u0003'], ['sales', 'service']);
    expect(await session.users.sync([people(1)[0]!])).to.include({removed: 0, entryId: null});
    const {removed, recalled} = await session.users.sync(people(2), {mode: 'replace'});
    expect(removed).to.equal(1);
    expect(recalled).to.deep.equal([
      {userId: 'u0003', product: 'sales'},
      {userId: 'u0003', product: 'service'},
    ]);
    expect((await session.users.find()).users.map(({id}) => id)).to.deep.equal(['u0001', 'u0002']);
    await expectError(session.users.get('u0003'), 'USER_NOT_FOUND');
    await expectError(session.userLicenses('u0003'), 'USER_NOT_FOUND');
    expect(await session.product('sales')).to.include({used: 1});
    expect(await session.check('u0003', {product: 'sales'})).to.include({code: 'USER_NOT_FOUND'});
    expect(await session.verifyJournal()).to.include({ok: true});
  });

  it('gives an id that comes back its old place in the journal, and not its seats', async () => {
    const {session, install} = await openTestLicensing(people(3));
    await install([license('sales')]);
    const entry = await grant(session, ['u0003'], ['sales']);
    await session.users.sync(people(2), {mode: 'replace'});
    await session.users.sync([user('newcomer'), people(3)[2]!]);
    expect(await heldBy(session)).to.deep.equal([]);
    expect((await session.users.find()).total).to.equal(4);
    expect(await session.verifyJournal()).to.include({ok: true});
    // The grant gave the seat to this person and no other; it is not held from it any more.
    const undo = await session.planUndo(entry!);
    expect(undo.changesAnything).to.equal(false);
    await grant(session, ['u0003'], ['sales']);
    expect(await heldBy(session)).to.deep.equal(['u0003 sales']);
  });

  it('does not empty a directory unless that is said', async () => {
    const {session} = await openTestLicensing(people(2));
    const {details} = await expectError(session.users.sync([], {mode: 'replace'}), 'INVALID_ARGUMENT');
    expect(details.field).to.equal('users');
    expect((await session.users.find()).total).to.equal(2);
    expect(await session.users.sync([])).to.include({entryId: null});
    expect(await session.users.sync([], {mode: 'replace', allowEmpty: true})).to.include({removed: 2});
    expect((await session.users.find()).total).to.equal(0);
    expect(await session.users.sync([], {mode: 'replace'})).to.include({entryId: null});
  });

  it('takes seats that no longer fit from users it lets back in, in the order of the list', async () => {
    const {session, install} = await openTestLicensing(people(4));
    await install([license('sales', {count: 2})]);
    await grant(session, ['u0001', 'u0002'], ['sales']);
    await session.users.setActive(['u0001', 'u0002'], false);
    await grant(session, ['u0003'], ['sales']);
    const [first, second] = people(2);
    const {recalled} = await session.users.sync([second!, first!]);
    expect(recalled).to.deep.equal([{userId: 'u0001', product: 'sales'}]);
    expect(await heldBy(session)).to.deep.equal(['u0002 sales', 'u0003 sales']);
  });

  it('gives the seats of those who leave to those who return with it', async () => {
    const {session, install} = await openTestLicensing(people(2));
    await install([license('sales', {count: 1})]);
    await grant(session, ['u0001'], ['sales']);
    await session.users.setActive(['u0001'], false);
    await grant(session, ['u0002'], ['sales']);
    const {recalled} = await session.users.sync([people(1)[0]!], {mode: 'replace'});
    expect(recalled).to.deep.equal([{userId: 'u0002', product: 'sales'}]);
    expect(await heldBy(session)).to.deep.equal(['u0001 sales']);
  });

  it('keeps assignments of those whose type no longer fits, and of those it deactivates', async () => {
    const {session, install} = await openTestLicensing(people(2));
    await install([license('sales', {audience: 'employee'})]);
    await grant(session, ['u0001', 'u0002'], ['sales']);
    const {recalled} = await session.users.sync([user('u0001', {type: 'external'}), user('u0002', {active: false})]);
    expect(recalled).to.deep.equal([]);
    expect(await heldBy(session)).to.deep.equal(['u0001 sales', 'u0002 sales']);
    expect(await session.check('u0001', {product: 'sales'})).to.include({code: 'WRONG_USER_TYPE'});
  });

  it('keeps users over many blocks', async () => {
    const {session} = await openTestLicensing(people(2500));
    expect(await session.users.sync([people(2500)[2400]!, user('last')])).to.include({added: 1, unchanged: 1});
    const {total, users} = await session.users.find({sort: {by: 'name'}, offset: 2049, limit: 1});
    expect(total).to.equal(2501);
    expect(users[0]!.id).to.equal('u2049');
    expect(await session.verifyJournal()).to.include({ok: true});
  });

  it('refuses options that are none, rather than to guess', async () => {
    const {session} = await openTestLicensing(people(2));
    for (const options of [{mode: 'merge'}, {mode: 'replace', allowEmpty: 'yes'}, 'replace']) {
      await expectError(session.users.sync([], options as never), 'INVALID_ARGUMENT');
    }
    expect((await session.users.find()).total).to.equal(2);
  });

  const ada = user('ada');
  const refused: readonly (readonly [string, unknown, string])[] = [
    ['no list', {ada}, 'users'],
    ['no user', [ada, null], 'users.1'],
    ['an id twice', [ada, user('ben'), ada], 'users'],
    ['an empty id', [{...ada, id: ''}], 'users.0.id'],
    ['an id of blanks', [{...ada, id: '  '}], 'users.0.id'],
    ['an id that is a number', [{...ada, id: 7}], 'users.0.id'],
    ['an id of 201 characters', [{...ada, id: 'x'.repeat(201)}], 'users.0.id'],
    ['an id with a line feed', [{...ada, id: 'a\nb'}], 'users.0.id'],
    ['an id with U+0000', [{...ada, id: 'a\0b'}], 'users.0.id'],
    ['an id with half a character', [{...ada, id: 'a\ud83d'}], 'users.0.id'],
    ['no name', [{...ada, name: undefined}], 'users.0.name'],
    ['an empty name', [ada, {...ada, id: 'ben', name: ''}], 'users.1.name'],
    ['a name of 501 characters', [{...ada, name: 'x'.repeat(501)}], 'users.0.name'],
    ['a name with a tab', [{...ada, name: 'Ada\tByron'}], 'users.0.name'],
    ['a name with U+0085', [{...ada, name: 'Ada\u0085Byron'}], 'users.0.name'],
    ['a name with half a character', [{...ada, name: '\udc00da'}], 'users.0.name'],
    ['an email with a line feed', [{...ada, email: 'a@x\nb@x'}], 'users.0.email'],
    ['a job title that is no text', [{...ada, jobTitle: 1}], 'users.0.jobTitle'],
    ['another type', [{...ada, type: 'robot'}], 'users.0.type'],
    ['no type', [{...ada, type: undefined}], 'users.0.type'],
    ['active as text', [{...ada, active: 'yes'}], 'users.0.active'],
    ['roles that are no list', [{...ada, roles: 'Clerks'}], 'users.0.roles'],
    ['a role with a tab', [{...ada, roles: ['Clerks', 'a\tb']}], 'users.0.roles.1'],
    ['an empty role', [{...ada, roles: ['']}], 'users.0.roles.0'],
    ['a sign-in that is no time', [{...ada, lastSignIn: 'yesterday'}], 'users.0.lastSignIn'],
  ];
  for (const [what, users, field] of refused) {
    it(`refuses ${what}, and takes over nobody`, async () => {
      const {session} = await openTestLicensing();
      const {details} = await expectError(session.users.sync(users as User[]), 'INVALID_ARGUMENT');
      expect(details.field).to.equal(field);
      expect((await session.users.find()).total).to.equal(0);
      expect((await session.journal()).total).to.equal(1);
    });
  }

  it('takes ids exactly as they are: case, composition, and names of built-in things', async () => {
    const ids = ['Ada', 'ada', 'A\u030ada', '\u00c5da', '__proto__', 'constructor', '😀', ' x ', 'x'.repeat(200)];
    const {session} = await openTestLicensing(ids.map((id) => user(id, {name: '名前 😀'})));
    const {users} = await session.users.find();
    expect(users.map(({id}) => id)).to.have.members(ids);
    for (const id of ids) expect((await session.users.get(id)).id).to.equal(id);
  });

  it('is not altered by what the caller does with its list meanwhile', async () => {
    const {session} = await openTestLicensing();
    const ada = {...user('ada'), roles: ['Clerks']};
    const syncing = session.users.sync([ada]);
    ada.name = 'changed';
    ada.roles.push('Administrators');
    await syncing;
    expect(await session.users.get('ada')).to.deep.include({name: 'User ada', roles: ['Clerks']});
  });
});

describe('Activating and deactivating', () => {
  it('keeps assignments and frees seats', async () => {
    const {session, install} = await openTestLicensing(people(3));
    await install([license('sales', {count: 2})]);
    await grant(session, ['u0001', 'u0002'], ['sales']);
    const out = await session.users.setActive(['u0001', 'u0003'], false);
    expect(out).to.include({granted: 0, recalled: 0});
    expect(await heldBy(session)).to.deep.equal(['u0001 sales', 'u0002 sales']);
    expect(await session.product('sales')).to.include({used: 1, available: 1});
    const {entries} = await session.journal({limit: 1});
    expect(entries[0]).to.deep.include({
      action: 'deactivate',
      products: [{product: 'sales', usedBefore: 2, usedAfter: 1, total: 2}],
    });
    const back = await session.users.setActive(['u0001'], true);
    expect(back).to.include({recalled: 0});
    expect(back.plan.products).to.have.length(1);
    expect(back.plan.products[0]).to.include({product: 'sales', returning: 1, recalled: 0, usedAfter: 2});
    expect(await session.product('sales')).to.include({used: 2, available: 0});
  });

  it('gives returning users the seats that still fit, in the order of the ids, and names the others', async () => {
    const {session, install} = await openTestLicensing(people(4));
    await install([
      license('sales', {count: 3}),
      license('service', {count: 3}),
      license('shared', {kind: 'concurrent', count: 1}),
    ]);
    await grant(session, ['u0001', 'u0002', 'u0003'], ['sales', 'service', 'shared']);
    await session.users.setActive(['u0001', 'u0002', 'u0003'], false);
    await grant(session, ['u0004'], ['sales']);
    const back = await session.users.setActive(['u0003', 'u0001', 'u0002'], true);
    expect(back).to.include({granted: 0, recalled: 1});
    const lost = back.plan
      .users({group: 'changed'})
      .users.flatMap(({userId, pairs}) => pairs.map((pair) => ({userId, ...pair})));
    expect(lost).to.deep.equal([{userId: 'u0002', product: 'sales', outcome: 'recalled', reason: 'NO_FREE_SEATS'}]);
    expect(await session.product('sales')).to.include({used: 3, total: 3});
    expect(await session.product('service')).to.include({used: 3});
    expect(await session.product('shared')).to.include({used: 3});
    expect((await session.users.get('u0002')).licenses).to.deep.equal(['Service', 'Shared']);
    expect(await session.verifyJournal()).to.include({ok: true});
  });

  it('counts seats in grace for returning users, and none where the license is over', async () => {
    const test = await openTestLicensing(people(2));
    const {session} = test;
    await test.install([license('sales', {dueDate: '2026-10-31', graceDays: 10, count: 1})]);
    await grant(session, ['u0001'], ['sales']);
    await session.users.setActive(['u0001'], false);
    await grant(session, ['u0002'], ['sales']);
    test.now = Date.UTC(2026, 10, 5);
    const plan = await session.plan({action: 'activate', users: ['u0001']});
    expect(plan.products[0]).to.include({recalled: 1});
    test.now = Date.UTC(2026, 10, 15);
    expect(await session.users.setActive(['u0001'], true)).to.include({recalled: 0});
    expect(await heldBy(session)).to.deep.equal(['u0001 sales', 'u0002 sales']);
  });

  it('tells apart who is so already and who is not there, and writes no entry for them alone', async () => {
    const directory = [...people(2), user('idle', {active: false})];
    const {session} = await openTestLicensing([...directory, user('gone'), user('gone too')]);
    await session.users.sync(directory, {mode: 'replace'});
    const users = ['u0001', 'u0002', 'idle', 'gone', 'gone too', 'stranger'];
    const plan = await session.plan({action: 'activate', users});
    expect(plan.userCounts).to.include({asked: 6, changed: 1, already: 2, USER_NOT_FOUND: 3, skipped: 3});
    const opposite = await session.plan({action: 'deactivate', users});
    expect(opposite.userCounts).to.include({asked: 6, changed: 2, already: 1, USER_NOT_FOUND: 3, skipped: 3});
    expect(await session.users.setActive(['u0001', 'stranger'], true)).to.include({entryId: null});
    expect(await session.users.setActive(['idle'], false)).to.include({entryId: null});
  });

  it('does not bring back who left', async () => {
    const {session} = await openTestLicensing(people(2));
    await session.users.sync(people(1), {mode: 'replace'});
    expect(await session.users.setActive(['u0002'], true)).to.include({entryId: null});
    expect((await session.users.find()).total).to.equal(1);
  });

  it('refuses nobody and the same id twice', async () => {
    const {session} = await openTestLicensing(people(2));
    await expectError(session.users.setActive([], true), 'INVALID_ARGUMENT');
    await expectError(session.users.setActive(['u0001', 'u0001'], true), 'INVALID_ARGUMENT');
    await expectError(session.users.setActive(['u0001'], 'no' as never), 'INVALID_ARGUMENT');
  });
});

describe('The licenses of one user', () => {
  it('say for each product whether it is held, since when and by whom, or why it cannot be granted', async () => {
    const test = await openTestLicensing([user('emma'), user('other')]);
    const {session} = test;
    await test.install([
      license('base'),
      license('expired', {startDate: '2025-01-01', dueDate: '2025-12-31'}),
      license('free'),
      license('full', {count: 1}),
      license('portal', {audience: 'external'}),
      license('rival', {excludes: ['base']}),
      license('sales', {requires: ['free']}),
      license('server', {kind: 'server'}),
      license('soon', {startDate: '2026-12-01'}),
    ]);
    const entry = await grant(session, ['emma'], ['base']);
    test.now += 60_000;
    await grant(session, ['other'], ['full', 'base']);
    const rows = await session.userLicenses('emma');
    expect(rows.map(({product, granted, unavailable}) => [product.id, granted, unavailable])).to.deep.equal([
      ['base', true, null],
      ['expired', false, 'LICENSE_EXPIRED'],
      ['free', false, null],
      ['full', false, 'NO_FREE_SEATS'],
      ['portal', false, 'WRONG_USER_TYPE'],
      ['rival', false, 'EXCLUDED_BY_PRODUCT'],
      ['sales', false, 'REQUIRES_PRODUCT'],
      ['server', false, 'NOT_DISTRIBUTED'],
      ['soon', false, 'LICENSE_NOT_STARTED'],
    ]);
    expect(rows[0]).to.include({since: '2026-10-21T09:00:00.000Z', by: 'Ann Bergström', entry});
    expect(rows[1]).to.include({since: null, by: null, entry: null});
    await session.users.setActive(['emma'], false);
    expect((await session.userLicenses('emma'))[2]).to.include({unavailable: 'USER_INACTIVE'});
  });
});
