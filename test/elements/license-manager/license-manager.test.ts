import {expect} from '@open-wc/testing';
import {LicensingError} from '../../../src/core/errors.js';
import type {LicensingSession} from '../../../src/licensing/licensing-session.js';
import {checkAccessible, keyboard, page, until} from '../../helpers/page.js';
import {clerk, license} from '../../helpers/test-licensing.js';
import {ManagerPage} from './manager-page.js';

describe('license-manager', () => {
  let manager: ManagerPage;
  const menuLabels = (): string[] => page.all('menuitem', /./).map(({textContent}) => textContent.trim());

  beforeEach(async () => {
    manager = await ManagerPage.open();
  });

  describe('its frame', () => {
    it('shows company ID, last upload, and both lists as tabs with their counts', async () => {
      await manager.test.install([license('sales'), license('studio')]);
      await manager.show();
      await page.find('heading', 'License manager');
      await page.see('Company ID ACME-0042');
      await page.see('Last upload Oct 21, 2026 by Ann Bergström');
      const tab = await page.find('tab', 'Licenses');
      expect(tab.getAttribute('aria-selected')).to.equal('true');
      await until('the count', () => tab.innerText.includes('2'));
      const users = await page.find('tab', 'Users');
      expect(users.innerText).to.include('6');
      await checkAccessible(manager.element);
    });

    it('moves between the tabs with arrow keys and one tab stop', async () => {
      await manager.test.install([license('sales')]);
      await manager.show();
      (await page.find('tab', 'Licenses')).focus();
      await keyboard.press('ArrowRight');
      await keyboard.focusComesTo('tab', 'Users');
      await until('the users', () => page.all('button', 'User u0001').length === 1);
      expect(page.all('tab', /./).map(({tabIndex}) => tabIndex)).to.deep.equal([-1, 0]);
      await checkAccessible(manager.element);
      await keyboard.press('Home');
      await keyboard.focusComesTo('tab', 'Licenses');
    });

    it('is one readable column where there is little room', async () => {
      await manager.test.install([license('sales')]);
      await manager.show(manager.test.session, {width: 400});
      await page.see('10 of 10 available');
      expect(manager.element.scrollWidth).to.be.at.most(400);
      await checkAccessible(manager.element);
    });
  });

  describe('its menu', () => {
    it('holds its items in their order', async () => {
      await manager.test.install([license('sales')]);
      await manager.show();
      await page.find('tab', 'Users');
      await page.press('button', 'Actions');
      await page.find('menuitem', 'Request');
      expect(menuLabels()).to.deep.equal([
        'Request',
        'Upload',
        'Delete',
        'Select multiple records',
        'Select all',
        'Grant licenses',
        'Recall licenses',
        'Replace licenses',
        'Import',
        'Export',
      ]);
      const grantItem = await page.find('menuitem', 'Grant licenses');
      expect(grantItem.title).to.equal('Select users first');
      await checkAccessible(manager.element);
    });

    it('turns multiple selection on and off', async () => {
      await manager.show();
      await manager.act('Select multiple records');
      await page.press('checkbox', 'User u0001');
      await page.see('1 selected');
      await page.press('button', 'Actions');
      const cancel = await page.find('menuitem', 'Cancel multiple selection');
      expect(menuLabels()).not.to.include('Select multiple records');
      cancel.click();
      await until('no boxes', () => page.all('checkbox', 'User u0001').length === 0);
      await manager.act('Select multiple records');
      await page.see('0 selected');
    });

    it('selects everyone, from either list', async () => {
      await manager.show();
      await manager.act('Select all');
      expect((await page.find('tab', 'Users')).getAttribute('aria-selected')).to.equal('true');
      await page.see('All 6 that match are selected');
    });

    it('has nothing to delete while there are no licenses', async () => {
      await manager.show();
      await page.see('Demo mode');
      await page.press('button', 'Actions');
      expect((await page.find('menuitem', 'Delete')).title).to.equal('There are no licenses to delete');
    });

    it('opens the dialogs, which give the focus back to it', async () => {
      await manager.test.install([license('sales')]);
      await manager.show();
      await page.see('Sales');
      for (const [label, title] of [
        ['Request', 'Request licenses'],
        ['Upload', 'Upload licenses'],
        ['Delete', 'Delete all licenses?'],
      ] as const) {
        await manager.act(label);
        await page.find('dialog', title);
        await keyboard.press('Escape');
        await page.gone('dialog', title);
        await keyboard.focusComesTo('button', 'Actions');
      }
    });
  });

  describe('without licenses', () => {
    it('says what that means, and offers the two first steps', async () => {
      await manager.show();
      await page.find('heading', 'No licenses yet');
      await page.find('heading', '1. Ask the vendor');
      await checkAccessible(manager.element);
      await page.press('button', 'Request');
      await page.find('dialog', 'Request licenses');
      await keyboard.press('Escape');
      await page.gone('dialog', 'Request licenses');
      await page.press('button', 'Upload');
      await page.find('dialog', 'Upload licenses');
    });

    it('keeps the page when a file is dropped on a dialog that reads none', async () => {
      await manager.show();
      await page.press('button', 'Request');
      const dialog = await page.find('dialog', 'Request licenses');
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['a'], 'acme.tls'));
      for (const type of ['dragover', 'drop']) {
        const event = new DragEvent(type, {bubbles: true, composed: true, cancelable: true, dataTransfer});
        dialog.dispatchEvent(event);
        expect(event.defaultPrevented, type).to.equal(true);
      }
      await page.find('dialog', 'Request licenses');
    });

    it('takes a license file that is dropped anywhere on it', async () => {
      await manager.show();
      const heading = await page.find('heading', 'No licenses yet');
      const dataTransfer = new DataTransfer();
      const text = await manager.test.sign([license('sales')]);
      for (const name of ['acme.tls', 'other.tls']) dataTransfer.items.add(new File([text], name));
      heading.dispatchEvent(new DragEvent('drop', {bubbles: true, composed: true, cancelable: true, dataTransfer}));
      await page.see('One file is read at a time. You dropped 2');
      dataTransfer.items.remove(1);
      heading.dispatchEvent(new DragEvent('drop', {bubbles: true, composed: true, cancelable: true, dataTransfer}));
      const dialog = await page.find('dialog', 'Upload licenses');
      await page.see('Sales', dialog);
      await page.press('button', 'Upload', dialog);
      await page.see('Licenses have been successfully uploaded');
      await page.see('1 product');
    });
  });

  describe('when it cannot work', () => {
    it('says which operation is missing, and draws nothing else', async () => {
      await manager.show(await manager.test.open(clerk));
      await page.find('heading', 'You may not manage licenses');
      expect(page.all('button', 'Actions')).to.deep.equal([]);
      await checkAccessible(manager.element);
    });

    it('says that nobody is signed in', async () => {
      await manager.show(await manager.test.open(null));
      await page.find('heading', 'Nobody is signed in');
      await checkAccessible(manager.element);
    });

    it('tells of a failure once, and asks again', async () => {
      let fails = true;
      const session: LicensingSession = Object.create(manager.test.session, {
        products: {
          value: () =>
            fails
              ? Promise.reject(new LicensingError('STORE_FAILED', {cause: 'boom'}))
              : manager.test.session.products(),
        },
      });
      await manager.show(session);
      await page.find('alert', /STORE_FAILED/);
      await checkAccessible(manager.element);
      fails = false;
      await page.press('button', 'Try again');
      await page.find('heading', 'No licenses yet');
    });

    it('opens no dialog of one session in the next, and keeps no message', async () => {
      await manager.test.install([license('sales')]);
      await manager.show();
      await manager.change('Grant licenses', 'Sales', ['User u0001']);
      await page.find('button', 'Undo');
      await manager.act('Delete');
      await page.find('dialog', 'Delete all licenses?');
      manager.provider.setSession(await manager.test.open());
      await page.gone('dialog', 'Delete all licenses?');
      await page.find('tab', 'Users');
      expect(page.all('button', 'Undo')).to.deep.equal([]);
      expect(page.text(manager.element)).not.to.include('1 selected');
    });

    it('gives nothing of one user to the next', async () => {
      await manager.test.install([license('sales')]);
      await manager.show();
      await manager.act('Select all');
      await page.see('All 6 that match are selected');
      const other = {id: 'marc', name: 'Marc', roles: ['System administrators']};
      manager.provider.setSession(await manager.test.open(other));
      await until('no bar', () => !page.text(manager.element).includes('selected'));
    });
  });
});
