import {expect} from 'chai';
import {describe, it} from 'node:test';
import {readLicenseRequest} from '../../src/issuer/index.js';
import type {LicenseRecord} from '../../src/core/license.js';
import {migrations} from '../../src/licensing/layout.js';
import {Licensing} from '../../src/licensing/licensing.js';
import type {LicenseFileReading} from '../../src/core/license-file-reading.js';
import {openMemoryStore} from '../../src/store/memory-store.js';
import {put} from '../../src/store/store.js';
import {issuedAt, trustedKeys} from '../files/license-file/forge-license-file.js';
import {hostileLicenseFiles} from '../files/license-file/hostile-license-files.js';
import {expectError} from '../helpers/expect-error.js';
import {
  administrator,
  companyId,
  license,
  openTestLicensing,
  people,
  type TestLicensing,
} from '../helpers/test-licensing.js';
import {grant, heldBy} from './plan-pairs.js';

const seconds = (time: string): number => Date.parse(time) / 1000;
const dayBefore = seconds('2026-10-20T09:00:00Z');

const read = async (
  test: TestLicensing,
  licenses: readonly LicenseRecord[],
  options?: Parameters<TestLicensing['sign']>[1],
): Promise<LicenseFileReading> => test.session.readLicenseFile(await test.sign(licenses, options));

const figures = async ({session}: TestLicensing): Promise<unknown> =>
  (await session.products()).map(({id, total, dueDate, status}) => ({id, total, dueDate, status}));

describe('A license file that is refused', () => {
  it('leaves everything as it was, whichever way it is bad, and the refusal is journaled', async () => {
    for (const {name, make, code, field} of hostileLicenseFiles) {
      const store = await openMemoryStore(`hostile ${name}`, migrations);
      const environment = {now: () => issuedAt * 1000, randomId: () => 'installation'};
      const licensing = await Licensing.open(store, environment, {trustedKeys, companyId});
      const session = licensing.as(administrator);
      const text = await make();
      const read = await expectError(session.readLicenseFile(text), code);
      const uploaded = await expectError(session.upload({...emptyReading, text}, {acknowledge: true}), code);
      for (const {details} of [read, uploaded]) if (field) expect(details, name).to.include({field});
      expect(await session.installation(), name).to.include({demoMode: true});
      const {entries} = await session.journal();
      expect(entries.map(({action, result}) => [action, result])).to.deep.equal([
        ['upload', code],
        ['created', 'ok'],
      ]);
      licensing.dispose();
    }
  });

  it('is for another company, also while no company ID is set', async () => {
    const test = await openTestLicensing();
    const text = await test.sign([license('sales')], {companyId: 'OTHER'});
    expect((await expectError(test.session.readLicenseFile(text), 'OTHER_COMPANY')).details).to.deep.equal({
      fileCompany: 'OTHER',
      ownCompany: companyId,
    });
    const store = await openMemoryStore('without a company', migrations);
    const environment = {now: () => test.now, randomId: () => 'installation'};
    const unnamed = await Licensing.open(store, environment, {trustedKeys: test.trustedKeys, companyId: ''});
    const session = unnamed.as(administrator);
    expect((await expectError(session.readLicenseFile(text), 'OTHER_COMPANY')).details.ownCompany).to.equal('');
    await session.settings.set({companyId: 'OTHER'});
    await session.upload(await session.readLicenseFile(text));
    expect((await session.products()).map(({id}) => id)).to.deep.equal(['sales']);
  });

  it('meets an installation that trusts no key', async () => {
    const test = await openTestLicensing();
    const environment = {now: () => test.now, randomId: () => 'id'};
    const keyless = await Licensing.open(test.store, environment, {trustedKeys: {keys: []}, companyId});
    const text = await test.sign([license('sales')]);
    await expectError(keyless.as(administrator).readLicenseFile(text), 'NO_TRUSTED_KEYS');
    await expectError(keyless.as(administrator).upload({...emptyReading, text}), 'NO_TRUSTED_KEYS');
  });

  it('was issued more than five minutes from now', async () => {
    const test = await openTestLicensing();
    const now = test.now / 1000;
    await expectError(read(test, [license('sales')], {issuedAt: now + 301}), 'ISSUED_IN_FUTURE');
    expect(await read(test, [license('sales')], {issuedAt: now + 300})).to.include({alreadyUploaded: false});
  });

  it('holds nothing but records older than those accepted', async () => {
    const test = await openTestLicensing();
    await test.install([license('sales')]);
    const error = await expectError(read(test, [license('sales', {count: 99})], {issuedAt: dayBefore}), 'OUTDATED');
    expect(error.details).to.deep.equal({
      issuedAt: '2026-10-20T09:00:00.000Z',
      acceptedAt: '2026-10-21T09:00:00.000Z',
    });
    expect(await test.session.product('sales')).to.include({total: 10});
  });

  it('gives a product another kind, also after its licenses were removed or deleted', async () => {
    const test = await openTestLicensing();
    await test.install([license('sales'), license('service')]);
    const other = [license('sales', {id: 'L-2', kind: 'concurrent'})];
    const refused = {product: 'sales', installed: 'personal', found: 'concurrent'};
    expect((await expectError(read(test, other), 'KIND_CONFLICT')).details).to.deep.equal(refused);
    await test.install([license('sales', {count: 0})]);
    expect((await expectError(read(test, other), 'KIND_CONFLICT')).details).to.deep.equal(refused);
    await test.session.deleteLicenses();
    expect((await expectError(read(test, other), 'KIND_CONFLICT')).details).to.deep.equal(refused);
    await expectError(test.session.upload({...emptyReading, text: await test.sign(other)}), 'KIND_CONFLICT');
  });

  it('gives a product another kind while its licenses are for another company, and would count again with theirs', async () => {
    const test = await openTestLicensing();
    await test.install([license('sales')]);
    await test.session.settings.set({companyId: 'OTHER'}, {acknowledge: true});
    const text = await test.sign([license('sales', {id: 'L-2', kind: 'server'})], {companyId: 'OTHER'});
    await expectError(test.session.readLicenseFile(text), 'KIND_CONFLICT');
  });

  it('has the id of another file', async () => {
    const test = await openTestLicensing();
    await test.install([license('sales')], {id: 'F-1'});
    const {details} = await expectError(read(test, [license('sales', {count: 99})], {id: 'F-1'}), 'MALFORMED_CONTENT');
    expect(details.field).to.equal('jti');
  });
});

const emptyReading: LicenseFileReading = {
  text: '',
  issuer: null,
  companyId,
  issuedAt: '',
  answers: {request: 'none'},
  alreadyUploaded: false,
  products: [],
  losses: [],
  skipped: [],
};

describe('Reading a license file', () => {
  it('says what will change and stores nothing', async () => {
    const test = await openTestLicensing();
    await test.install([license('sales'), license('service'), license('same')]);
    const reading = await read(test, [
      license('new', {count: 3}),
      license('sales', {count: 20, dueDate: '2027-12-31'}),
      license('service', {count: 4}),
      license('same'),
    ]);
    expect(reading).to.deep.include({companyId, issuedAt: '2026-10-21T09:00:00.000Z', alreadyUploaded: false});
    const due = '2026-12-31';
    expect(reading.products).to.deep.equal([
      {
        product: 'new',
        name: 'New',
        kind: 'personal',
        differences: ['new-product'],
        seatsBefore: 0,
        seatsAfter: 3,
        dueBefore: null,
        dueAfter: due,
      },
      {
        product: 'sales',
        name: 'Sales',
        kind: 'personal',
        differences: ['more-seats', 'later-date'],
        seatsBefore: 10,
        seatsAfter: 20,
        dueBefore: due,
        dueAfter: '2027-12-31',
      },
      {
        product: 'service',
        name: 'Service',
        kind: 'personal',
        differences: ['fewer-seats'],
        seatsBefore: 10,
        seatsAfter: 4,
        dueBefore: due,
        dueAfter: due,
      },
      {
        product: 'same',
        name: 'Same',
        kind: 'personal',
        differences: ['unchanged'],
        seatsBefore: 10,
        seatsAfter: 10,
        dueBefore: due,
        dueAfter: due,
      },
    ]);
    expect(reading.losses).to.deep.equal([]);
    expect(await test.session.product('sales')).to.include({total: 10});
  });

  it('tells the answer to our own request from one to a stranger’s, which is a loss to acknowledge', async () => {
    const test = await openTestLicensing();
    const {text} = await test.session.createRequest({companyId, licenseVersion: '8.1.0'});
    const {id, digest} = readLicenseRequest(text);
    test.now += 3_600_000;
    const own = await read(test, [license('sales')], {request: {id, digest}});
    expect(own.answers).to.deep.equal({request: 'own', madeAt: '2026-10-21T09:00:00.000Z'});
    expect(own.losses).to.deep.equal([]);
    expect((await read(test, [license('sales')])).answers).to.deep.equal({request: 'none'});
    for (const request of [
      {id: 'unknown', digest},
      {id, digest: 'f'.repeat(64)},
    ]) {
      const foreign = await read(test, [license('sales')], {request});
      expect(foreign.answers).to.deep.equal({request: 'foreign'});
      expect(foreign.losses).to.deep.equal([{kind: 'foreign-answer', request: request.id}]);
      await expectError(test.session.upload(foreign), 'NEEDS_ACKNOWLEDGEMENT');
    }
  });
});

describe('Uploading a license file', () => {
  it('adds what is new, replaces what is known and leaves alone what the file does not name', async () => {
    const test = await openTestLicensing(people(3));
    await test.install([license('sales'), license('service')]);
    await grant(test.session, ['u0001', 'u0002'], ['sales']);
    await test.install([license('sales', {dueDate: '2027-12-31'}), license('sales', {id: 'L-2', count: 5})]);
    expect(await figures(test)).to.deep.equal([
      {id: 'sales', total: 15, dueDate: '2027-12-31', status: 'active'},
      {id: 'service', total: 10, dueDate: '2026-12-31', status: 'active'},
    ]);
    expect(await heldBy(test.session)).to.deep.equal(['u0001 sales', 'u0002 sales']);
    const {entries} = await test.session.journal({limit: 1});
    expect(entries[0]).to.deep.include({
      action: 'upload',
      products: [{product: 'sales', usedBefore: 2, usedAfter: 2, total: 15}],
    });
    expect(await test.session.installation()).to.deep.include({
      demoMode: false,
      lastUpload: {at: '2026-10-21T09:00:00.000Z', by: 'Ann Bergström'},
      unverifiedFiles: 0,
    });
    expect(await test.session.verifyJournal()).to.include({ok: true});
  });

  it('removes a license whose count is 0, which is a loss', async () => {
    const test = await openTestLicensing(people(2));
    await test.install([license('sales'), license('service')]);
    await grant(test.session, ['u0001'], ['sales']);
    const reading = await read(test, [license('sales', {count: 0})]);
    expect(reading.products[0]).to.deep.include({differences: ['product-gone'], seatsAfter: 0, dueAfter: null});
    expect(reading.losses).to.deep.equal([{kind: 'product-gone', product: 'sales', name: 'Sales', used: 1}]);
    await expectError(test.session.upload(reading), 'NEEDS_ACKNOWLEDGEMENT');
    await test.session.upload(reading, {acknowledge: true});
    expect(await test.session.product('sales')).to.include({status: 'none', total: 0, used: 1});
    expect(await test.session.check('u0001', {product: 'sales'})).to.include({code: 'LICENSE_EXPIRED'});
  });

  const losses: readonly (readonly [string, Partial<LicenseRecord>, object])[] = [
    [
      'fewer seats than are used',
      {count: 1},
      {kind: 'fewer-seats-than-used', product: 'sales', name: 'Sales', seats: 1, used: 2, until: '2026-10-24'},
    ],
    [
      'an earlier due date',
      {dueDate: '2026-11-30'},
      {
        kind: 'earlier-due-date',
        product: 'sales',
        name: 'Sales',
        license: 'L-sales',
        before: '2026-12-31',
        after: '2026-11-30',
      },
    ],
    [
      'an operation that is gone',
      {operations: ['CanView']},
      {kind: 'operation-gone', product: 'sales', name: 'Sales', operation: 'CanExport'},
    ],
  ];
  for (const [what, change, loss] of losses) {
    it(`needs to be acknowledged when it brings ${what}`, async () => {
      const test = await openTestLicensing(people(2));
      const before = license('sales', {operations: ['CanView', 'CanExport'], graceDays: 3});
      await test.install([before]);
      await grant(test.session, ['u0001', 'u0002'], ['sales']);
      const reading = await read(test, [{...before, ...change}]);
      expect(reading.losses).to.deep.equal([loss]);
      const {details} = await expectError(test.session.upload(reading), 'NEEDS_ACKNOWLEDGEMENT');
      expect(details).to.deep.equal({what: 'losses'});
      await expectError(test.session.upload(reading, {acknowledge: false}), 'NEEDS_ACKNOWLEDGEMENT');
      expect((await test.session.product('sales')).licenses[0]).to.deep.include(before);
      const {entryId} = await test.session.upload(reading, {acknowledge: true});
      expect(entryId).to.be.a('number');
    });
  }

  it('needs nothing when seats become fewer but enough, or were too few before and do not become fewer', async () => {
    const test = await openTestLicensing(people(2));
    await test.install([license('sales')]);
    await grant(test.session, ['u0001', 'u0002'], ['sales']);
    await test.session.upload(await read(test, [license('sales', {count: 2})]));
    await test.session.upload(await read(test, [license('sales', {count: 1})]), {acknowledge: true});
    await test.session.upload(await read(test, [license('sales', {count: 1, dueDate: '2027-01-31'})]));
  });

  it('counts of a metered product what the host reported, as Delete does', async () => {
    const contacts = (count: number): LicenseRecord[] => [license('contacts', {kind: 'metered', count})];
    const test = await openTestLicensing();
    await test.install(contacts(50));
    await test.store.write(['usage'], function* () {
      yield* [];
      return {changes: [put('usage', ['contacts'], {count: 30, at: ''})], result: undefined};
    });
    const reading = await read(test, contacts(20));
    expect(reading.losses).to.deep.include({
      kind: 'fewer-seats-than-used',
      product: 'contacts',
      name: 'Contacts',
      seats: 20,
      used: 30,
      until: '2026-10-21',
    });
    await test.session.upload(reading, {acknowledge: true});
    await test.session.deleteLicenses();
    const {entries} = await test.session.journal({limit: 2});
    expect(entries.map(({products}) => products)).to.deep.equal([
      [{product: 'contacts', usedBefore: 30, usedAfter: 30, total: 0}],
      [{product: 'contacts', usedBefore: 30, usedAfter: 30, total: 20}],
    ]);
  });

  it('is refused with the new reading when the losses are no longer those that were shown', async () => {
    const test = await openTestLicensing(people(3));
    await test.install([license('sales')]);
    const reading = await read(test, [license('sales', {count: 1})]);
    expect(reading.losses).to.deep.equal([]);
    await grant(test.session, ['u0001', 'u0002'], ['sales']);
    for (const acknowledge of [false, true]) {
      const {details} = await expectError(test.session.upload(reading, {acknowledge}), 'READING_OUTDATED');
      expect(details.reading.losses[0]).to.include({kind: 'fewer-seats-than-used', used: 2});
    }
    expect(await test.session.product('sales')).to.include({total: 10});
    const {details} = await expectError(test.session.upload(reading), 'READING_OUTDATED');
    await test.session.upload(details.reading, {acknowledge: true});
    expect(await test.session.product('sales')).to.include({total: 1, used: 2, available: -1});
  });

  it('judges what is stored and not what a reading claims', async () => {
    const test = await openTestLicensing(people(1));
    await test.install([license('sales')]);
    await grant(test.session, ['u0001'], ['sales']);
    const reading = await read(test, [license('sales', {count: 0})]);
    await expectError(test.session.upload({...reading, losses: []}, {acknowledge: true}), 'READING_OUTDATED');
    const forged = `${reading.text.slice(0, -4)}AAAA`;
    await expectError(test.session.upload({...reading, text: forged}, {acknowledge: true}), 'BAD_SIGNATURE');
    expect(await test.session.product('sales')).to.include({total: 10});
  });

  it('of the same file again changes nothing', async () => {
    const test = await openTestLicensing();
    const text = await test.sign([license('sales')]);
    await test.session.upload(await test.session.readLicenseFile(text));
    const again = await test.session.readLicenseFile(`${text}\n`);
    expect(again).to.deep.include({alreadyUploaded: true, products: [], losses: []});
    expect(await test.session.upload(again)).to.deep.equal({entryId: null});
    expect((await test.session.journal()).total).to.equal(2);
    const late = await test.open();
    expect(await late.upload({...again, alreadyUploaded: false})).to.deep.equal({entryId: null});
  });

  it('skips and names records that are older than what was accepted', async () => {
    const test = await openTestLicensing();
    await test.install([license('sales')]);
    const reading = await read(test, [license('sales', {count: 99}), license('service')], {issuedAt: dayBefore});
    expect(reading.skipped).to.deep.equal([
      {
        license: 'L-sales',
        product: 'sales',
        name: 'Sales',
        issuedAt: '2026-10-20T09:00:00.000Z',
        acceptedAt: '2026-10-21T09:00:00.000Z',
      },
    ]);
    expect(reading.products.map(({product}) => product)).to.deep.equal(['service']);
    await test.session.upload(reading);
    for (const session of [test.session, await test.open()]) {
      expect((await session.products()).map(({id, total}) => [id, total])).to.deep.equal([
        ['sales', 10],
        ['service', 10],
      ]);
    }
  });

  it('lets the later of two files of the same second rule, also after reopening', async () => {
    const test = await openTestLicensing();
    await test.install([license('sales', {count: 7})], {id: 'z'});
    await test.install([license('sales', {count: 5})], {id: 'm'});
    await test.install([license('sales', {count: 6})], {id: 'a'});
    expect(await test.session.product('sales')).to.include({total: 6});
    expect(await (await test.open()).product('sales')).to.include({total: 6});
  });

  it('that moves a license to another product keeps what users hold of the old one in sight', async () => {
    const test = await openTestLicensing(people(2));
    await test.install([license('sales', {id: 'L-1'})]);
    await grant(test.session, ['u0001', 'u0002'], ['sales']);
    await test.install([license('enterprise', {id: 'L-1'})]);
    await test.install([license('suite', {id: 'L-1'})]);
    for (const session of [test.session, await test.open()]) {
      expect((await session.products()).map(({id, status, total, used}) => [id, status, total, used])).to.deep.equal([
        ['sales', 'none', 0, 2],
        ['suite', 'active', 10, 0],
      ]);
      expect(await heldBy(session)).to.deep.equal(['u0001 sales', 'u0002 sales']);
      expect(await session.check('u0001', {product: 'sales'})).to.include({code: 'LICENSE_EXPIRED'});
    }
    await expectError(read(test, [license('sales', {id: 'L-2', kind: 'server'})]), 'KIND_CONFLICT');
    await test.install([license('sales', {id: 'L-2'})]);
    expect(await test.session.product('sales')).to.include({total: 10, used: 2});
    expect(await test.session.verifyJournal()).to.include({ok: true});
  });

  it('works when the installed licenses have expired', async () => {
    const test = await openTestLicensing(people(1));
    await test.install([license('sales')]);
    await grant(test.session, ['u0001'], ['sales']);
    test.now = Date.UTC(2028, 0, 1);
    expect(await test.session.check('u0001', {product: 'sales'})).to.include({code: 'LICENSE_EXPIRED'});
    await test.session.upload(await read(test, [license('sales', {dueDate: '2028-12-31'})]));
    expect(await test.session.check('u0001', {product: 'sales'})).to.include({code: 'LICENSED'});
  });

  it('does not let a clock that was set back bring an expired license to life', async () => {
    const test = await openTestLicensing(people(1));
    await test.install([license('sales')]);
    await grant(test.session, ['u0001'], ['sales']);
    test.now = Date.UTC(2027, 0, 2);
    await test.session.settings.set({hideNames: true});
    test.now = Date.UTC(2026, 11, 1);
    expect(await test.session.check('u0001', {product: 'sales'})).to.include({code: 'LICENSE_EXPIRED'});
    expect((await test.session.installation()).today).to.equal('2027-01-02');
  });

  it('refuses a reading that is none', async () => {
    const {session} = await openTestLicensing();
    for (const reading of [undefined, null, {}, {text: 7}, {text: 'x', losses: 1}]) {
      await expectError(session.upload(reading as never), 'INVALID_ARGUMENT');
    }
    for (const text of [undefined, null, 7]) {
      await expectError(session.readLicenseFile(text as never), 'INVALID_ARGUMENT');
    }
  });
});

describe('Deleting all licenses', () => {
  it('switches to demo mode and keeps assignments, which count again when licenses come back', async () => {
    const test = await openTestLicensing(people(2));
    await test.install([license('sales')]);
    await grant(test.session, ['u0001'], ['sales']);
    const {entryId} = await test.session.deleteLicenses();
    expect(await test.session.installation()).to.include({demoMode: true, lastUpload: null, holders: 1});
    expect(await test.session.product('sales')).to.include({status: 'none', total: 0, used: 1, available: -1});
    const {entries} = await test.session.journal({limit: 1});
    expect(entries[0]).to.deep.include({
      n: entryId,
      action: 'delete-licenses',
      products: [{product: 'sales', usedBefore: 1, usedAfter: 1, total: 0}],
    });
    expect(await test.session.deleteLicenses()).to.deep.equal({entryId: null});
    await test.install([license('sales', {count: 5})]);
    expect(await test.session.product('sales')).to.include({status: 'active', total: 5, used: 1, available: 4});
    expect(await test.session.verifyJournal()).to.include({ok: true});
  });

  it('forgets no high-water mark: the same file may come back, older records may not', async () => {
    const test = await openTestLicensing();
    const older = await test.sign([license('sales', {count: 99}), license('service')], {issuedAt: dayBefore});
    const newer = await test.sign([license('sales')]);
    const oldest = await test.sign([license('sales', {count: 500})], {issuedAt: dayBefore - 1});
    await test.session.upload(await test.session.readLicenseFile(older));
    await test.session.upload(await test.session.readLicenseFile(newer));
    await test.session.deleteLicenses();
    await expectError(test.session.readLicenseFile(oldest), 'OUTDATED');
    const reading = await test.session.readLicenseFile(older);
    expect(reading.skipped.map((each) => each.license)).to.deep.equal(['L-sales']);
    await test.session.upload(reading);
    for (const session of [test.session, await test.open()]) {
      expect((await session.products()).map(({id, total}) => [id, total])).to.deep.equal([['service', 10]]);
    }
    await test.session.upload(await test.session.readLicenseFile(newer));
    expect((await test.session.products()).map(({id, total}) => [id, total])).to.deep.equal([
      ['sales', 10],
      ['service', 10],
    ]);
  });
});

describe('Licenses that no trusted key verifies, or that are for another company', () => {
  it('give nothing, are told, and count again when the key is back', async () => {
    const test = await openTestLicensing(people(2));
    await test.install([license('sales', {operations: ['CanExport']}), license('server', {kind: 'server'})]);
    await grant(test.session, ['u0001'], ['sales']);
    const environment = {now: () => test.now, randomId: () => 'id'};
    const keyless = await Licensing.open(test.store, environment, {trustedKeys: {keys: []}, companyId});
    const session = keyless.as(administrator);
    expect(await session.installation()).to.include({demoMode: false, unverifiedFiles: 1, hasTrustedKeys: false});
    expect((await session.products()).map(({id, status, total}) => [id, status, total])).to.deep.equal([
      ['sales', 'unverified', 0],
      ['server', 'unverified', null],
    ]);
    for (const target of [{product: 'sales'}, {product: 'server'}, {operation: 'CanExport'}]) {
      const answer = await session.check('u0001', target);
      expect(answer).to.deep.equal({allowed: false, code: 'LICENSE_UNVERIFIED'});
    }
    expect(await heldBy(session)).to.deep.equal(['u0001 sales']);
    expect(await test.session.check('u0001', {product: 'sales'})).to.include({allowed: true});
    expect(await test.session.check('u0001', {operation: 'CanExport'})).to.include({allowed: true});
  });

  it('follow the company ID, whose change needs to be acknowledged while verified licenses exist', async () => {
    const test = await openTestLicensing(people(1));
    const {session} = test;
    await session.settings.set({companyId: 'TYPO'});
    await session.settings.set({companyId});
    await test.install([license('sales')]);
    await grant(session, ['u0001'], ['sales']);
    const changes = [
      () => session.settings.set({companyId: 'TYPO'}),
      () => session.createRequest({companyId: 'TYPO', licenseVersion: '1.0.0'}),
    ];
    for (const change of changes) {
      const {details} = await expectError(change(), 'NEEDS_ACKNOWLEDGEMENT');
      expect(details).to.deep.equal({what: 'company-id'});
    }
    expect((await session.settings.get()).companyId).to.equal(companyId);
    await session.settings.set({companyId, hideNames: true});

    await session.createRequest({companyId: 'TYPO', licenseVersion: '1.0.0'}, {acknowledge: true});
    expect(await session.settings.get()).to.include({companyId: 'TYPO'});
    expect(await session.product('sales')).to.include({status: 'unverified', total: 0});
    expect(await session.check('u0001', {product: 'sales'})).to.include({code: 'LICENSE_UNVERIFIED'});
    expect(await (await test.open()).product('sales')).to.include({status: 'unverified'});

    await session.settings.set({companyId});
    expect(await session.product('sales')).to.include({status: 'active', total: 10, used: 1});
    expect(await session.check('u0001', {product: 'sales'})).to.include({code: 'LICENSED'});
    expect(await session.verifyJournal()).to.include({ok: true});
  });
});

describe('A license request', () => {
  it('carries company, version and what is installed, and leaves both as settings', async () => {
    const test = await openTestLicensing(people(2));
    await test.install([license('sales'), license('server', {kind: 'server'})]);
    await grant(test.session, ['u0001'], ['sales']);
    const {fileName, text} = await test.session.createRequest({companyId, licenseVersion: '8.1.2'});
    expect(fileName).to.equal('LicenseRequest.tlr');
    const request = readLicenseRequest(text);
    expect(request).to.deep.include({
      companyId,
      licenseVersion: '8.1.2',
      createdAt: '2026-10-21T09:00:00.000Z',
      products: [
        {id: 'sales', kind: 'personal', total: 10, used: 1, dueDate: '2026-12-31'},
        {id: 'server', kind: 'server', total: null, used: 0, dueDate: '2026-12-31'},
      ],
    });
    expect(await test.session.settings.get()).to.include({companyId, licenseVersion: '8.1.2'});
    const {entries} = await test.session.journal({limit: 1});
    expect(entries[0]).to.include({action: 'request', result: 'ok'});
  });

  for (const licenseVersion of ['', '1', '1.0', '1.0.0.0', '1.0.x', ' 1.0.0', '1.0.0\n', '-1.0.0']) {
    it(`needs a version of three numbers, which ${JSON.stringify(licenseVersion)} is not`, async () => {
      const {session} = await openTestLicensing();
      const {details} = await expectError(session.createRequest({companyId, licenseVersion}), 'INVALID_ARGUMENT');
      expect(details.field).to.equal('licenseVersion');
      expect((await session.journal()).total).to.equal(1);
    });
  }

  it('needs a company', async () => {
    const {session} = await openTestLicensing();
    const call = session.createRequest({companyId: '', licenseVersion: '1.0.0'});
    expect((await expectError(call, 'INVALID_ARGUMENT')).details.field).to.equal('companyId');
  });
});
