import {expect} from '@open-wc/testing';
import {isDisabled} from '../../journeys/helpers/screen.js';
import {page, until} from '../../helpers/page.js';
import {license, openTestLicensing, people, type TestLicensing} from '../../helpers/test-licensing.js';
import {openGrantDialog} from './open-grant-dialog.js';

describe('grant-dialog while others change the data', () => {
  let test: TestLicensing;

  beforeEach(async () => {
    test = await openTestLicensing(people(4));
    await test.install([license('sales', {count: 3})]);
    await openGrantDialog(test.session, ['u0001', 'u0002'], {products: ['sales']});
    await page.find('row', 'Sales 2 2 0 0 0 → 2 of 3');
  });

  it('says which figures of the plan became others', async () => {
    const other = await test.open();
    await other.apply(await other.plan({action: 'grant', users: ['u0003', 'u0004'], products: ['sales']}));
    await page.see('Seats changed while you were looking.');
    await page.see('Sales: 1 free instead of 3, 0 to be granted instead of 2, and 1 skipped instead of 0.');
    expect(isDisabled(page.all('button', 'Select')[0]!)).to.equal(true);
  });

  it('leaves out a user who is removed from the directory, and says so', async () => {
    await test.session.users.sync(people(4).slice(1), {mode: 'replace'});
    await page.find('row', /u0001 Sales: .*directory/);
    await page.see('Sales: 1 to be granted instead of 2 and 1 skipped instead of 0.');
    await until('Select enabled', () => !isDisabled(page.all('button', 'Select')[0]!));
    await page.press('button', 'Select');
    await page.gone('dialog', 'Grant licenses');
    expect((await test.session.users.find({holds: 'sales'})).users.map(({id}) => id)).to.deep.equal(['u0002']);
  });

  it('cannot grant a product whose license is gone', async () => {
    await test.session.deleteLicenses();
    await until('Select disabled', () => isDisabled(page.all('button', 'Select')[0]!));
    await page.see('This product is gone.');
  });
});
