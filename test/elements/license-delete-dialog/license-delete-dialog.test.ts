import {expect, html} from '@open-wc/testing';
import '../../../src/elements/license-delete-dialog/license-delete-dialog.define.js';
import type {LicenseDeleteDialog} from '../../../src/elements/license-delete-dialog/license-delete-dialog.js';
import {LicensingError} from '../../../src/core/errors.js';
import type {LicensingSession} from '../../../src/licensing/licensing-session.js';
import {checkAccessible, keyboard, page, until} from '../../helpers/page.js';
import {providerFixture, type ProviderFixture} from '../../helpers/provider-fixture.js';
import {clerk, license, openTestLicensing, people, type TestLicensing} from '../../helpers/test-licensing.js';

const title = 'Delete all licenses?';

describe('license-delete-dialog', () => {
  let test: TestLicensing;
  let provided: ProviderFixture;
  let dialog: LicenseDeleteDialog;

  beforeEach(async () => {
    test = await openTestLicensing(people(5));
    await test.install([license('sales'), {...license('sales'), id: 'L-sales-2'}, license('studio')]);
    const users = people(3).map(({id}) => id);
    await test.session.apply(await test.session.plan({action: 'grant', products: ['sales', 'studio'], users}));
  });

  /** Presses the button beside it that opens it, by keyboard. */
  async function open(session: LicensingSession = test.session): Promise<void> {
    provided = await providerFixture(
      html`
        <div>
          <button @click=${() => (dialog.open = true)}>Remove</button>
          <license-delete-dialog></license-delete-dialog>
        </div>
      `,
      session,
    );
    dialog = provided.box.querySelector('license-delete-dialog')!;
    page.all('button', 'Remove')[0]!.focus();
    await keyboard.press('Enter');
    await page.find('dialog', title);
  }

  const remove = (): HTMLButtonElement => page.all('button', 'Delete')[0] as HTMLButtonElement;

  it('says how much goes and what stays, with Cancel as the default', async () => {
    await open();
    await page.see('All 3 licenses of 2 products are removed');
    await page.see('Assignments of 3 users stay.');
    await keyboard.focusComesTo('button', 'Cancel');
    await checkAccessible(dialog);
  });

  it('leaves the page with an update on its way, and is shown again where it is put', async () => {
    await open();
    const place = dialog.parentElement!;
    dialog.open = false;
    await dialog.updateComplete;
    dialog.open = true;
    dialog.remove();
    await dialog.updateComplete;
    place.append(dialog);
    await page.find('dialog', title);
    await until('a modal dialog', () => dialog.renderRoot.querySelector('dialog:modal'));
  });

  it('deletes nothing by Enter alone, and gives the focus back', async () => {
    await open();
    await page.see('All 3 licenses');
    await keyboard.focusComesTo('button', 'Cancel');
    await keyboard.press('Enter');
    await keyboard.focusComesTo('button', 'Remove');
    expect(dialog.open).to.equal(false);
    expect(await test.session.installation()).to.include({demoMode: false});
  });

  it('deletes nothing on Escape', async () => {
    await open();
    await keyboard.press('Escape');
    await keyboard.focusComesTo('button', 'Remove');
    expect(await test.session.installation()).to.include({demoMode: false});
  });

  it('deletes all licenses, keeps the assignments, and tells of it', async () => {
    await open();
    let told = 0;
    provided.box.addEventListener('license-deleted', () => told++);
    await keyboard.tabBackTo('button', 'Delete');
    await keyboard.press('Enter');
    await keyboard.focusComesTo('button', 'Remove');
    expect(told).to.equal(1);
    expect(await test.session.installation()).to.include({demoMode: true, holders: 3});
  });

  it('stores one entry for two quick presses', async () => {
    let calls = 0;
    const deleteLicenses: LicensingSession['deleteLicenses'] = () => (calls++, test.session.deleteLicenses());
    await open(Object.assign(Object.create(test.session) as LicensingSession, {deleteLicenses}));
    await page.see('All 3 licenses');
    const before = (await test.session.journal()).total;
    const button = remove();
    button.click();
    button.click();
    await page.gone('dialog', title);
    expect(calls).to.equal(1);
    expect((await test.session.journal()).total).to.equal(before + 1);
  });

  it('counts again when another session changes what is installed', async () => {
    await open();
    await page.see('All 3 licenses of 2 products');
    const second = await test.open();
    await second.upload(await second.readLicenseFile(await test.sign([license('telephony')])));
    await page.see('All 4 licenses of 3 products');
  });

  it('stays open with the reason when deleting fails', async () => {
    const deleteLicenses = (): Promise<never> => Promise.reject(new LicensingError('STORE_FULL', {}));
    await open(Object.assign(Object.create(test.session) as LicensingSession, {deleteLicenses}));
    await page.press('button', 'Delete');
    await page.see('The browser has no room left for this page.');
    await page.see('STORE_FULL');
    expect(dialog.open).to.equal(true);
    await checkAccessible(dialog);
    await page.press('button', 'Cancel');
    await page.press('button', 'Remove');
    await page.see('All 3 licenses');
    expect(page.text()).not.to.contain('STORE_FULL');
  });

  it('cannot be used before it is known what goes, nor by whoever may not', async () => {
    await open(await test.open(clerk));
    await page.see('CanManageLicUsers');
    expect(remove().disabled).to.equal(true);
    await checkAccessible(dialog);
    provided.setSession(await test.open(null));
    await page.see('Nobody is signed in');
    expect(remove().disabled).to.equal(true);
    provided.setSession(test.session);
    await until('Delete enabled', () => !remove().disabled);
  });
});
