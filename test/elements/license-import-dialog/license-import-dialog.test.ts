import {expect, html} from '@open-wc/testing';
import '../../../src/elements/license-import-dialog/license-import-dialog.define.js';
import type {LicenseImportDialog} from '../../../src/elements/license-import-dialog/license-import-dialog.js';
import type {LicenseChangeAppliedEvent} from '../../../src/events/license-change-applied.js';
import type {LicensingSession} from '../../../src/licensing/licensing-session.js';
import {isDisabled} from '../../journeys/helpers/screen.js';
import {checkAccessible, page, until} from '../../helpers/page.js';
import {providerFixture} from '../../helpers/provider-fixture.js';
import {clerk, license, openTestLicensing, people, type TestLicensing} from '../../helpers/test-licensing.js';

describe('license-import-dialog', () => {
  let test: TestLicensing;
  let dialog: LicenseImportDialog;
  let applied: LicenseChangeAppliedEvent[];

  beforeEach(async () => {
    test = await openTestLicensing(people(5));
    await test.install([license('sales', {count: 2}), license('service')]);
  });

  async function open(session: LicensingSession = test.session): Promise<void> {
    applied = [];
    const {box} = await providerFixture(html`<license-import-dialog open></license-import-dialog>`, session);
    dialog = box.querySelector('license-import-dialog')!;
    dialog.addEventListener('license-change-applied', (event) => applied.push(event));
  }

  const give = (...lines: string[]): Promise<void> => page.giveFile(/./, 'seats.csv', lines.join('\n'));
  const tableOf = (name: RegExp): Element =>
    [...dialog.shadowRoot!.querySelectorAll('table')].find((each) => name.test(each.ariaLabel ?? ''))!;
  const cells = (table: RegExp): string[][] =>
    page
      .all('row', /./, tableOf(table))
      .map((row) => page.all('cell', /.*/, row).map((cell) => page.text(cell)))
      .filter((row) => row.length > 0);
  const importButton = (): HTMLElement => page.all('button', 'Import')[0]!;

  it('shows what a file changes and what is wrong with its lines, and imports the others', async () => {
    await open();
    await page.find('file input', 'Choose a file');
    await checkAccessible(dialog);
    expect(isDisabled(importButton())).to.equal(true);
    await give('user,product,action', 'u0001,sales,grant', 'nobody,sales,', 'u0002@acme.example,Service,');
    await page.see('2 lines understood, 1 line with errors');
    expect(cells(/What will change/).map((row) => row.slice(0, 5))).to.deep.equal([
      ['Sales', '1', '0', '0', '0'],
      ['Service', '1', '0', '0', '0'],
    ]);
    expect(cells(/1 line has an error/)).to.deep.equal([['3', 'user', 'nobody', 'No user has this ID or email']]);
    await checkAccessible(dialog);
    await page.press('button', 'Import');
    await until('the import', () => applied.length === 1);
    expect(applied[0]!.detail.applied).to.include({granted: 2, recalled: 0});
    expect(dialog.open).to.equal(false);
    expect((await test.session.journal({limit: 1})).entries[0]!.details).to.include({file: 'seats.csv'});
  });

  it('holds everything back when seats run out, unless as many as fit are asked for', async () => {
    await open();
    await give('user,product', 'u0003,sales', 'u0001,sales', 'u0002,sales');
    await page.see('Sales is 1 seat short');
    expect(isDisabled(importButton())).to.equal(true);
    await page.press('radio', 'As many as fit');
    await page.press('button', 'Import');
    await until('the import', () => applied.length === 1);
    const {users} = await test.session.users.find({holds: 'sales'});
    expect(users.map(({id}) => id)).to.deep.equal(['u0001', 'u0003']);
  });

  it('shows the new plan when somebody else changes something meanwhile, and names who left', async () => {
    await open();
    await give('user,product', 'u0001,sales', 'u0002,sales');
    await page.see('2 lines understood');
    await test.session.users.sync(people(1), {mode: 'replace'});
    await page.see('1 line understood, 1 line with errors');
    await page.see('No user has this ID or email');
    await page.press('button', 'Import');
    await until('the import', () => applied.length === 1);
    expect(applied[0]!.detail.applied.granted).to.equal(1);
  });

  it('says which columns are missing, and takes another file', async () => {
    await open();
    await give('person,product', 'u0001,sales');
    await page.see('The first line must name the column “user”.');
    await checkAccessible(dialog);
    await give('user,product', 'u0001,sales');
    await page.see('1 line understood');
    expect(page.text()).not.to.include('must name');
  });

  it('refuses a workbook with what to do', async () => {
    await open();
    await page.giveFile(/./, 'seats.xlsx', 'PK\u0003\u0004\0\0');
    await page.see('This is not a text file.');
    await page.see('save it as CSV');
  });

  it('says when there is nothing to do', async () => {
    await open();
    await give('user,product,action', 'u0001,sales,recall');
    await page.see('1 line understood');
    expect(isDisabled(importButton())).to.equal(true);
  });

  it('offers no place for a file to whoever may not manage licenses, and says who can help', async () => {
    await open(test.licensing.as(clerk));
    await page.see('CanManageLicUsers');
    expect(page.all('file input', /./)).to.have.length(0);
    const transfer = new DataTransfer();
    transfer.items.add(new File(['user,product\nu0001,sales\n'], 'grants.csv'));
    const heading = await page.find('heading', 'Import licenses');
    heading.dispatchEvent(
      new DragEvent('drop', {bubbles: true, composed: true, cancelable: true, dataTransfer: transfer}),
    );
    await dialog.updateComplete;
    expect(page.text()).not.to.contain('grants.csv');
    await checkAccessible(dialog);
  });
});
