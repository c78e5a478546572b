import {expect} from '@open-wc/testing';
import {checkAccessible, keyboard, page, until} from '../../helpers/page.js';
import {license} from '../../helpers/test-licensing.js';
import {ManagerPage} from './manager-page.js';

describe('the message of license-manager after a change', () => {
  let manager: ManagerPage;

  beforeEach(async () => {
    manager = await ManagerPage.open();
  });

  it('says what was granted, who was left out and why, and takes it back', async () => {
    await manager.test.install([license('sales', {count: 2})]);
    await manager.test.session.users.setActive(['u0003'], false);
    await manager.show();
    await manager.change('Grant licenses', 'Sales', ['User u0001', 'User u0002', 'User u0003']);
    await page.see('Licenses have been successfully granted to the selected users. 2 seats for 2 users, 1 skipped.');
    await keyboard.focusComesTo('button', 'Actions');
    await page.press('button', 'Show who and why');
    await page.see('User u0003');
    await checkAccessible(manager.element);
    await page.press('button', 'Undo');
    await page.see('The change was undone.');
    expect((await manager.test.session.product('sales')).used).to.equal(0);
  });

  it('is seen where the page was scrolled away from it', async () => {
    await manager.test.install([license('sales')]);
    await manager.show();
    manager.element.style.marginBlock = '2000px';
    await manager.change('Grant licenses', 'Sales', ['User u0001']);
    await page.see('successfully granted');
    await until('the message in view', () => {
      const message = manager.element.renderRoot.querySelector('.message')!;
      const {top, bottom} = message.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
  });

  it('undoes once by a double click', async () => {
    await manager.test.install([license('sales')]);
    await manager.show();
    await manager.change('Grant licenses', 'Sales', ['User u0001']);
    const undo = await page.find('button', 'Undo');
    undo.dispatchEvent(new MouseEvent('click', {detail: 1, bubbles: true, composed: true}));
    await page.see('The change was undone.');
    const again = await page.find('button', 'Undo');
    again.dispatchEvent(new MouseEvent('click', {detail: 2, bubbles: true, composed: true}));
    await manager.test.session.products();
    expect((await manager.test.session.journal()).entries[0]!.action).to.equal('undo');
    expect((await manager.test.session.product('sales')).used).to.equal(0);
  });

  it('says what was recalled', async () => {
    await manager.test.install([license('sales')]);
    await manager.grant('sales', ['u0001']);
    await manager.show();
    await manager.change('Recall licenses', 'Sales', ['User u0001']);
    await page.see('Licenses have been successfully recalled from the selected users. 1 seat from 1 user.');
    await page.press('button', 'Dismiss');
    await until('no message', () => manager.messages.length === 0);
    await keyboard.focusComesTo('tab', 'Users');
  });

  it('says how many lines of an imported file were left out', async () => {
    await manager.test.install([license('sales')]);
    await manager.show();
    await manager.act('Import');
    await page.giveFile(/./, 'seats.csv', 'user,product\nu0001,sales\nnobody,sales\n');
    await page.press('button', 'Import', await page.find('dialog', 'Import licenses'));
    await page.see('1 granted. 1 line has an error and is left out.');
  });

  it('says how many users of an imported file were skipped', async () => {
    await manager.test.install([license('sales')]);
    await manager.test.session.users.setActive(['u0002', 'u0003'], false);
    await manager.show();
    await manager.act('Import');
    await page.giveFile(/./, 'seats.csv', 'user,product\nu0001,sales\nu0002,sales\nu0003,sales\n');
    await page.press('button', 'Import', await page.find('dialog', 'Import licenses'));
    await page.see('Licenses have been saved. 1 granted, 2 skipped.');
  });

  it('asks before an undo that would not bring everything back', async () => {
    await manager.test.install([license('sales', {count: 2})]);
    await manager.grant('sales', ['u0001', 'u0002']);
    await manager.show();
    await manager.change('Recall licenses', 'Sales', ['User u0001', 'User u0002']);
    await page.see('successfully recalled');
    await manager.grant('sales', ['u0003']);
    await page.press('button', 'Undo');
    await page.see('1 seat would change back, 1 would not. Nothing was stored.');
    expect((await manager.test.session.product('sales')).used, 'so far').to.equal(1);
    await messageHasFocus('Not everything comes back.');
    await keyboard.tabTo('button', 'Undo anyway');
    await keyboard.press('Enter');
    await page.see('The change was undone in part.');
    expect((await manager.test.session.product('sales')).used).to.equal(2);
    await messageHasFocus('The change was undone in part.');
    await checkAccessible(manager.element);
  });

  it('takes no answer from keys that were pressed before it asked', async () => {
    await manager.test.install([license('sales', {count: 2})]);
    await manager.grant('sales', ['u0001', 'u0002']);
    await manager.show();
    await manager.change('Recall licenses', 'Sales', ['User u0001', 'User u0002']);
    await page.see('successfully recalled');
    await manager.grant('sales', ['u0003']);
    const undo = await page.find('button', 'Undo');
    undo.focus();
    await keyboard.press('Enter', 'Enter');
    await messageHasFocus('Not everything comes back.');
    await keyboard.press('Enter', ' ');
    expect((await manager.test.session.journal()).entries[0]!.action).to.equal('grant');
    await page.find('button', 'Undo anyway');
  });

  it('does nothing for a key that is held', async () => {
    await manager.test.install([license('sales')]);
    await manager.show();
    await manager.change('Grant licenses', 'Sales', ['User u0001']);
    const undo = await page.find('button', 'Undo');
    for (const [repeat, isPrevented] of [
      [false, false],
      [true, true],
    ] as const) {
      const key = new KeyboardEvent('keydown', {key: 'Enter', repeat, bubbles: true, cancelable: true});
      undo.dispatchEvent(key);
      expect(key.defaultPrevented).to.equal(isPrevented);
    }
  });

  const messageHasFocus = (title: string): Promise<true> =>
    until('focus on the message', () => page.focused?.matches('.result') && page.text(page.focused).includes(title));

  it('says that everything was deleted, and is in demo mode', async () => {
    await manager.test.install([license('sales')]);
    await manager.show();
    await page.see('Sales');
    await manager.act('Delete');
    const dialog = await page.find('dialog', 'Delete all licenses?');
    await page.press('button', 'Delete', dialog);
    await page.find('heading', 'No licenses yet');
    await page.see('Demo mode');
  });
});
