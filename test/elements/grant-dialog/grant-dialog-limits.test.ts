import {expect} from '@open-wc/testing';
import {isDisabled} from '../../journeys/helpers/screen.js';
import {checkAccessible, page, until} from '../../helpers/page.js';
import {clerk, license, openTestLicensing, people} from '../../helpers/test-licensing.js';
import {openGrantDialog} from './open-grant-dialog.js';

describe('grant-dialog at its limits', () => {
  it('holds few rows of many users, and brings any of them by scrolling', async () => {
    const test = await openTestLicensing(people(3000));
    await test.install([license('studio', {count: 2990})]);
    const {dialog} = await openGrantDialog(test.session, {filter: {}, except: ['u0001']});
    await page.see('2,999 users selected');
    await page.press('checkbox', 'Studio');
    await page.press('radio', 'As many as fit');
    await page.find('row', 'User u0002 Studio');
    const list = dialog.shadowRoot!.querySelector('license-planned-users')!;
    const scroller = list.shadowRoot!.querySelector('.scroller')!;
    const rows = (): number => scroller.querySelectorAll('[data-row]').length;
    expect(rows()).to.be.lessThan(80);
    // The list grows while its rows are measured.
    await until('its last user', () => {
      scroller.scrollTop = scroller.scrollHeight;
      return page.all('row', 'User u3000 Studio: no free seat').length > 0;
    });
    expect(rows()).to.be.lessThan(80);
    await page.press('button', 'No free seat 9');
    await page.find('row', 'User u2992 Studio: no free seat');
    await until('nine rows', () => rows() === 9);
    expect(scroller.scrollTop).to.equal(0);
  });

  it('says what is missing to someone without permission, and to nobody at all', async () => {
    const test = await openTestLicensing(people(2));
    await test.install([license('studio')]);
    const {dialog, setSession} = await openGrantDialog(await test.open(clerk), ['u0001']);
    await page.see('You may not manage licenses');
    await page.see('CanManageLicUsers');
    expect(isDisabled(page.all('button', 'Select')[0]!)).to.equal(true);
    await checkAccessible(dialog);
    setSession(await test.open(null));
    await page.see('Nobody is signed in');
    setSession(test.session);
    await page.find('checkbox', 'Studio');
  });

  it('never applies an old plan when there is none for what is ticked', async () => {
    const test = await openTestLicensing(people(2));
    await test.install([license('studio')]);
    const {dialog} = await openGrantDialog(test.session, ['u0001'], {products: ['studio']});
    await page.find('row', 'Studio 1 1 0 0 0 → 1 of 10');
    dialog.users = ['u0001', 'u0001'];
    await page.see('Something is not filled in correctly.');
    expect(isDisabled(page.all('button', 'Select')[0]!)).to.equal(true);
    await checkAccessible(dialog);
    dialog.users = ['u0002'];
    await page.find('row', 'User u0002 Studio');
    expect(isDisabled(page.all('button', 'Select')[0]!)).to.equal(false);
  });

  it('says that there is nothing to recall, or to grant', async () => {
    const test = await openTestLicensing(people(2));
    const {dialog} = await openGrantDialog(test.session, ['u0001'], {action: 'recall'});
    await page.see('The selected users hold no licenses.');
    await checkAccessible(dialog);
    dialog.action = 'grant';
    await page.see('No product has an active license that can be granted.');
  });
});
