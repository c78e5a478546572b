import {expect} from 'chai';
import {describe, it} from 'node:test';
import {LicensingError} from '../../src/core/errors.js';
import {Licensing} from '../../src/licensing/licensing.js';
import type {Store} from '../../src/store/store.js';
import {expectError} from '../helpers/expect-error.js';
import {clerk, companyId, license, openTestLicensing} from '../helpers/test-licensing.js';

describe('A refusal in the journal', () => {
  it('can be read where an older file was refused, by this page and by the next', async () => {
    const test = await openTestLicensing();
    const older = await test.session.readLicenseFile(await test.sign([license('sales')]));
    test.now += 60_000;
    await test.install([license('sales')]);
    await expectError(test.session.upload(older), 'OUTDATED');
    for (const session of [test.session, await test.open()]) {
      const {entries} = await session.journal({limit: 1});
      expect(entries[0]).to.include({action: 'upload', result: 'OUTDATED'});
      expect(await session.verifyJournal()).to.include({ok: true});
      expect(await session.product('sales')).to.include({total: 10});
    }
  });

  it('is written of a license file that was only read, once a minute', async () => {
    const test = await openTestLicensing();
    const {total} = await test.session.journal();
    const readText = (): Promise<unknown> => expectError(test.session.readLicenseFile('hello'), 'NOT_A_LICENSE_FILE');
    await readText();
    await readText();
    const [entry, ...others] = (await test.session.journal({limit: 2})).entries;
    expect(entry).to.include({action: 'upload', result: 'NOT_A_LICENSE_FILE'});
    expect(entry!.by).to.deep.equal({id: 'ann', name: 'Ann Bergström'});
    expect(others[0]!.n).to.equal(total - 1);
    test.now += 60_000;
    await readText();
    expect((await test.session.journal({limit: 1})).entries[0]!.details).to.include({repeated: 1});
    expect(await test.session.verifyJournal()).to.include({ok: true});
  });

  it('is not written of a license file that a clerk may not read', async () => {
    const test = await openTestLicensing();
    const {total} = await test.session.journal();
    await expectError(test.licensing.as(clerk).readLicenseFile('hello'), 'PERMISSION_DENIED');
    expect((await test.session.journal()).total).to.equal(total);
  });

  it('is written once of many that come at the same time, and the next says how many there were', async () => {
    const test = await openTestLicensing();
    const session = test.licensing.as(clerk);
    const {total} = await test.session.journal();
    await Promise.all(Array.from({length: 20}, () => expectError(session.deleteLicenses(), 'PERMISSION_DENIED')));
    expect((await test.session.journal()).total).to.equal(total + 1);
    test.now += 60_000;
    await expectError(session.deleteLicenses(), 'PERMISSION_DENIED');
    const {entries} = await test.session.journal({limit: 1});
    expect(entries[0]!.details).to.include({repeated: 19});
  });

  it('is written though the clock was set back by a year', async () => {
    const test = await openTestLicensing();
    const session = test.licensing.as(clerk);
    await expectError(session.deleteLicenses(), 'PERMISSION_DENIED');
    const {total} = await test.session.journal();
    test.now -= 365 * 24 * 60 * 60 * 1000;
    await expectError(session.deleteLicenses(), 'PERMISSION_DENIED');
    expect((await test.session.journal()).total).to.equal(total + 1);
  });

  it('is written by the next call when the store failed the first', async () => {
    const test = await openTestLicensing();
    let failures = 1;
    const failing: Store = {
      ended: test.store.ended,
      onCommit: (listener) => test.store.onCommit(listener),
      close: () => test.store.close(),
      read: (...args) => test.store.read(...args),
      write: async (tables, steps, ...rest) => {
        const fails = failures-- === 0;
        return test.store.write(
          tables,
          function* () {
            const decided = yield* steps();
            if (fails) throw new LicensingError('STORE_FAILED', {cause: 'test'});
            return decided;
          },
          ...rest,
        );
      },
    };
    const {trustedKeys} = test;
    const environment = {now: () => test.now, randomId: () => 'id'};
    const session = (await Licensing.open(failing, environment, {trustedKeys, companyId})).as(clerk);
    const {total} = await test.session.journal();
    await expectError(session.deleteLicenses(), 'STORE_FAILED');
    await expectError(session.deleteLicenses(), 'PERMISSION_DENIED');
    expect((await test.session.journal()).total).to.equal(total + 1);
  });
});
