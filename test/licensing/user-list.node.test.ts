import {expect} from 'chai';
import {describe, it} from 'node:test';
import type {User} from '../../src/core/user.js';
import type {UserListReading} from '../../src/licensing/user-list-reading.js';
import {entra, googleWorkspace, microsoft365, okta, scim} from '../files/user-list/vendor-lists.js';
import {expectError} from '../helpers/expect-error.js';
import {clerk, license, openTestLicensing, user} from '../helpers/test-licensing.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const told = ({users}: UserListReading) =>
  users.map((each) =>
    Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined && value !== '')),
  );

async function read(content: string | Uint8Array, users: readonly User[] = []): Promise<UserListReading> {
  const {session} = await openTestLicensing(users);
  return session.users.readCsv(content);
}

describe('A list of users', () => {
  it('is read as Microsoft 365 exports it', async () => {
    const reading = await read(bytes(microsoft365));
    expect(reading).to.deep.include({format: 'microsoft-365', missing: [], errors: []});
    expect(reading.mapping).to.include({id: 'User principal name', blocked: 'Block credential', jobTitle: 'Title'});
    expect(told(reading)).to.deep.equal([
      {
        id: 'juergen.mueller@contoso.example',
        name: 'Müller, Jürgen',
        email: 'juergen.mueller@contoso.example',
        jobTitle: 'Account manager',
        type: 'employee',
        active: true,
      },
      {
        id: 'kari@contoso.example',
        name: 'Kari Nordmann',
        email: 'kari@contoso.example',
        jobTitle: '=cmd|calc',
        type: 'employee',
        active: false,
      },
      {
        id: 'pat_partner.example#EXT#@contoso.onmicrosoft.example',
        name: 'Pat Guest',
        email: 'pat_partner.example#EXT#@contoso.onmicrosoft.example',
        type: 'external',
        active: true,
      },
    ]);
  });

  it('is read as Microsoft Entra writes it', async () => {
    const reading = await read(bytes(entra));
    expect(reading).to.deep.include({format: 'microsoft-365', errors: []});
    expect(told(reading)).to.deep.equal([
      {
        id: 'ines@contoso.example',
        name: 'Inês Álvarez',
        email: 'ines.alvarez@contoso.example',
        jobTitle: 'Engineer',
        type: 'employee',
        active: true,
      },
      {
        id: 'guest@contoso.example',
        name: 'Guest Person',
        email: 'guest@partner.example',
        type: 'external',
        active: false,
      },
    ]);
  });

  it('is read as Google Workspace downloads it', async () => {
    const reading = await read(bytes(`\uFEFF${googleWorkspace}`));
    expect(reading).to.deep.include({format: 'google-workspace', errors: []});
    expect(told(reading)).to.deep.equal([
      {
        id: 'chloe@acme.example',
        name: 'Chloé Dubois',
        email: 'chloe@acme.example',
        jobTitle: 'Directrice',
        type: 'employee',
        active: true,
        lastSignIn: '2026-10-20T07:45:10.000Z',
      },
      {id: 'kwame@acme.example', name: 'Kwame Mensah', email: 'kwame@acme.example', type: 'employee', active: false},
    ]);
  });

  it('is read as Okta’s template has it', async () => {
    const reading = await read(bytes(`\uFEFF${okta}`));
    expect(reading).to.deep.include({format: 'okta', errors: []});
    expect(told(reading)).to.deep.equal([
      {
        id: 'elif@acme.example',
        name: 'Elif Kaya',
        email: 'elif.kaya@acme.example',
        jobTitle: 'Buyer',
        type: 'employee',
        active: true,
      },
      {id: 'joao@acme.example', name: 'João P. Silva', email: 'joao@acme.example', type: 'external', active: true},
    ]);
  });

  it('is read from a SCIM ListResponse, and a user without a name to sign in with is named by number', async () => {
    const reading = await read(bytes(scim));
    expect(reading.format).to.equal('scim');
    expect(told(reading)).to.deep.equal([
      {
        id: 'hana@acme.example',
        name: 'Hana Ito',
        email: 'hana.ito@acme.example',
        jobTitle: 'Tour Guide',
        type: 'employee',
        active: true,
        roles: ['Managers', 'Guides'],
      },
      {
        id: 'goran@acme.example',
        name: 'Goran Novak',
        email: 'goran@acme.example',
        type: 'external',
        active: false,
        roles: [],
      },
    ]);
    expect(reading.errors).to.deep.equal([{line: 3, column: 'userName', value: '', code: 'MISSING_VALUE'}]);
  });

  it('is read from any CSV whose columns have usual names, with semicolons', async () => {
    const reading = await read(
      'User ID;Full name;E-Mail;Job title;Type;Status;Roles\nann;Ann;a@x.example;Boss;guest;inactive;"A; B"\n',
    );
    expect(reading.format).to.equal('csv');
    expect(reading.mapping).to.deep.equal({
      id: 'User ID',
      name: 'Full name',
      email: 'E-Mail',
      jobTitle: 'Job title',
      type: 'Type',
      active: 'Status',
      roles: 'Roles',
    });
    expect(told(reading)).to.deep.equal([
      {
        id: 'ann',
        name: 'Ann',
        email: 'a@x.example',
        jobTitle: 'Boss',
        type: 'external',
        active: false,
        roles: ['A', 'B'],
      },
    ]);
  });

  it('is read by the columns one names; without those for id and name nobody is read', async () => {
    const {session} = await openTestLicensing();
    const text = 'Kürzel,Wer\nann,Ann\n';
    expect(await session.users.readCsv(text)).to.deep.include({
      columns: ['Kürzel', 'Wer'],
      missing: ['id', 'name'],
      users: [],
      errors: [],
    });
    expect(told(await session.users.readCsv(text, {mapping: {id: 'Kürzel', name: 'Wer'}}))).to.deep.equal([
      {id: 'ann', name: 'Ann', type: 'employee', active: true},
    ]);
    await expectError(session.users.readCsv(text, {mapping: {id: 7} as never}), 'INVALID_ARGUMENT');
  });

  it('names each line with an error, by column and value', async () => {
    const long = 'x'.repeat(201);
    const reading = await read(
      [
        'id,name,type,active,last sign-in',
        'ann,Ann,employee,yes,2026-01-31',
        'ann,Ann again,employee,yes,',
        ',Nobody,employee,yes,',
        'bob,,employee,yes,',
        'carl,Carl,robot,yes,',
        'dora,Dora,employee,perhaps,',
        'emil,Emil,employee,yes,yesterday',
        `${long},Long,employee,yes,`,
        'fay,Fay,employee,yes,,more',
      ].join('\n'),
    );
    expect(reading.users.map(({id}) => id)).to.deep.equal(['ann']);
    expect(reading.errors).to.deep.equal([
      {line: 3, column: 'id', value: 'ann', code: 'DUPLICATE_LINE', firstLine: 2},
      {line: 4, column: 'id', value: '', code: 'MISSING_VALUE'},
      {line: 5, column: 'name', value: '', code: 'MISSING_VALUE'},
      {line: 6, column: 'type', value: 'robot', code: 'UNKNOWN_VALUE'},
      {line: 7, column: 'active', value: 'perhaps', code: 'UNKNOWN_VALUE'},
      {line: 8, column: 'last sign-in', value: 'yesterday', code: 'UNKNOWN_VALUE'},
      {line: 9, column: 'id', value: `${long.slice(0, 200)}…`, code: 'INVALID_VALUE'},
      {line: 10, column: null, value: 'more', code: 'TOO_MANY_CELLS'},
    ]);
  });

  it('leaves of known users what it does not say', async () => {
    const known = user('ann', {roles: ['Managers'], jobTitle: 'Boss', active: false, type: 'external'});
    const reading = await read('id,name,title\nann,Ann B.,\n', [known]);
    expect(told(reading)).to.deep.equal([
      {id: 'ann', name: 'Ann B.', type: 'external', active: false, roles: ['Managers']},
    ]);
  });

  it('that is other JSON, or no text, is refused', async () => {
    const {session, licensing} = await openTestLicensing();
    await expectError(session.users.readCsv('{"users": []}'), 'NOT_A_USER_LIST');
    await expectError(session.users.readCsv('[1, 2]'), 'NOT_A_USER_LIST');
    await expectError(session.users.readCsv('{not json'), 'NOT_A_USER_LIST');
    await expectError(session.users.readCsv(new Uint8Array([80, 75, 3, 4, 0, 0])), 'NOT_A_TEXT_FILE');
    await expectError(licensing.as(clerk).users.readCsv('id,name\n'), 'PERMISSION_DENIED');
    await expectError(licensing.as(clerk).users.compare([]), 'PERMISSION_DENIED');
  });
});

describe('The comparison of a list with the directory', () => {
  const before = [user('ann'), user('bob'), user('carl', {active: false}), user('dora'), user('emil')];
  const list = [
    user('ann'),
    user('bob', {name: 'Robert'}),
    user('carl'),
    user('dora', {active: false}),
    user('fay', {active: false}),
  ];

  async function open() {
    const test = await openTestLicensing(before);
    await test.install([license('sales', {count: 3})]);
    const {session} = test;
    await session.apply(await session.plan({action: 'grant', users: ['ann', 'dora', 'emil'], products: ['sales']}));
    return test;
  }

  it('says who is new, changes, is deactivated and leaves, and what happens to seats, as sync then does', async () => {
    const {session} = await open();
    const comparison = await session.users.compare(list, {mode: 'replace'});
    expect(comparison.counts).to.deep.equal({
      added: 1,
      changed: 3,
      activated: 1,
      deactivated: 1,
      removed: 1,
      unchanged: 1,
    });
    const ids = (query?: Parameters<typeof comparison.users>[0]) =>
      comparison.users(query).users.map(({before: old, after}) => (after ?? old)!.id);
    expect(ids()).to.deep.equal(['bob', 'carl', 'dora', 'fay', 'emil']);
    expect(ids({group: 'changed'})).to.deep.equal(['bob', 'carl', 'dora']);
    expect(ids({group: 'deactivated'})).to.deep.equal(['dora']);
    expect(ids({group: 'unchanged'})).to.deep.equal(['ann']);
    expect(ids({offset: 1, limit: 2})).to.deep.equal(['carl', 'dora']);
    expect(comparison.users({group: 'removed'})).to.deep.equal({
      total: 1,
      users: [
        {before: {...(await session.users.get('emil')), licenses: undefined}, after: null, recalled: ['Sales']},
      ].map(({before: {licenses: _, ...old}, ...rest}) => ({before: old, ...rest})),
    });
    expect(comparison.products).to.deep.equal([
      {product: 'sales', name: 'Sales', recalled: 1, usedBefore: 3, usedAfter: 1, total: 3},
    ]);

    const result = await session.users.sync(list, {mode: 'replace', source: 'import', file: 'people.csv'});
    expect(result).to.deep.include({added: 1, changed: 3, removed: 1, unchanged: 1});
    expect((await session.product('sales')).used).to.equal(1);
    const {entries} = await session.journal({limit: 1});
    expect(entries[0]).to.include({action: 'sync', source: 'import'});
    expect(entries[0]!.details).to.include({file: 'people.csv'});
    expect(await session.verifyJournal()).to.include({ok: true});
  });

  it('leaves absent users alone unless the list is the whole', async () => {
    const {session} = await open();
    expect((await session.users.compare(list)).counts.removed).to.equal(0);
  });
});
