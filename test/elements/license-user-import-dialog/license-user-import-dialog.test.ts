import {expect, html} from '@open-wc/testing';
import '../../../src/elements/license-user-import-dialog/license-user-import-dialog.define.js';
import type {LicenseUserImportDialog} from '../../../src/elements/license-user-import-dialog/license-user-import-dialog.js';
import type {LicenseUsersImportedEvent} from '../../../src/events/license-users-imported.js';
import {microsoft365, scim} from '../../files/user-list/vendor-lists.js';
import {isDisabled} from '../../journeys/helpers/screen.js';
import {checkAccessible, page, until} from '../../helpers/page.js';
import {providerFixture, type ProviderFixture} from '../../helpers/provider-fixture.js';
import {clerk, license, openTestLicensing, people, type TestLicensing} from '../../helpers/test-licensing.js';

describe('license-user-import-dialog', () => {
  let test: TestLicensing;
  let dialog: LicenseUserImportDialog;
  let imported: LicenseUsersImportedEvent[];
  let provided: ProviderFixture;

  beforeEach(async () => {
    test = await openTestLicensing(people(3));
    await test.install([license('sales')]);
    imported = [];
    provided = await providerFixture(
      html`<license-user-import-dialog open></license-user-import-dialog>`,
      test.session,
    );
    dialog = provided.box.querySelector('license-user-import-dialog')!;
    dialog.addEventListener('license-users-imported', (event) => imported.push(event));
  });

  const importButton = (): HTMLElement => page.all('button', 'Import')[0]!;
  const ids = async (): Promise<string[]> => (await test.session.users.find()).users.map(({id}) => id);

  it('knows the export of Microsoft 365, shows who is new, and adds them', async () => {
    await checkAccessible(dialog);
    await page.giveFile(/./, 'users.csv', microsoft365);
    await page.see('Microsoft 365 export · 3 users understood');
    await page.find('button', 'New 3');
    await page.see('Müller, Jürgen');
    await checkAccessible(dialog);
    await page.press('button', 'Import');
    await page.see('The users have been imported. 3 new, 0 changed.');
    await checkAccessible(dialog);
    expect(imported.map(({detail}) => detail.result.added)).to.deep.equal([3]);
    expect((await test.session.users.get('kari@contoso.example')).active).to.equal(false);
    expect(await ids()).to.include.members(['u0001', 'u0002', 'u0003']);
    await page.press('button', 'Close');
    expect(dialog.open).to.equal(false);
  });

  it('offers no place for a file to whoever may not manage licenses, and says who can help', async () => {
    await page.find('file input', /./);
    provided.setSession(test.licensing.as(clerk));
    await page.see('CanManageLicUsers');
    expect(page.all('file input', /./)).to.have.length(0);
    expect(isDisabled(importButton())).to.equal(true);
    await checkAccessible(dialog);
  });

  it('reads a SCIM list and names the user it refuses', async () => {
    await page.giveFile(/./, 'users.json', scim);
    await page.see('SCIM list · 2 users understood, 1 line with errors');
    await page.see('Nothing stands here');
  });

  it('lets people who are absent leave only once that is understood', async () => {
    await test.session.apply(await test.session.plan({action: 'grant', users: ['u0003'], products: ['sales']}));
    await page.giveFile(/./, 'all.csv', 'id,name,email\nu0001,User u0001,u0001@acme.example\nu0002,New name,\n');
    await page.find('button', 'Changed 1');
    await page.press('radio', 'The whole list');
    await page.see('1 user leaves the directory. 1 seat is recalled.');
    expect(isDisabled(importButton())).to.equal(true);
    await checkAccessible(dialog);
    await page.press('checkbox', 'I understand');
    await page.press('button', 'Import');
    await page.see('1 left; 1 seat was recalled');
    expect(await ids()).to.deep.equal(['u0002', 'u0001']);
    expect((await test.session.product('sales')).used).to.equal(0);
  });

  it('asks for the columns it cannot guess', async () => {
    await page.giveFile(/./, 'people.csv', 'Kürzel;Wer;Blocked\nzoe;Zoe;yes\n');
    await page.see('Choose the columns for ID and Name.');
    await checkAccessible(dialog);
    await page.choose('ID', 'Kürzel');
    await page.see('Choose the column for Name.');
    await page.choose('Name', 'Wer');
    await page.see('1 user understood');
    await page.press('button', 'Import');
    await until('the import', () => imported.length === 1);
    expect(await test.session.users.get('zoe')).to.include({name: 'Zoe', active: false});
  });

  it('says what is wrong with a file of another kind', async () => {
    await page.giveFile(/./, 'other.json', '{"people": []}');
    await page.see('This is not a list of users.');
    expect(isDisabled(importButton())).to.equal(true);
  });
});
