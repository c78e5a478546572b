import {expect} from 'chai';
import {describe, it} from 'node:test';
import {expectError} from '../helpers/expect-error.js';
import {license, openTestLicensing} from '../helpers/test-licensing.js';

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
});
