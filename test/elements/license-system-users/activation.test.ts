import {expect} from '@open-wc/testing';
import {isDisabled} from '../../journeys/helpers/screen.js';
import {checkAccessible, keyboard, page, until} from '../../helpers/page.js';
import {license} from '../../helpers/test-licensing.js';
import {SystemUsersPage} from './system-users-page.js';

describe('Activate and Deactivate in license-system-users', () => {
  let users: SystemUsersPage;

  beforeEach(async () => {
    users = await SystemUsersPage.open();
    await users.test.install([license('sales', {count: 2}), license('studio')]);
    await users.grant('sales', ['ann', 'bo']);
    await users.grant('studio', ['bo']);
  });

  it('says before which seats become free, and takes it back', async () => {
    await users.show();
    await users.choose('Bo Li');
    await users.act('Deactivate');
    const dialog = await page.find('dialog', 'Deactivate users');
    await page.see('2 seats become free.');
    await page.find('row', 'Sales 1 2 → 1 of 2');
    await page.find('row', 'Studio 1 1 → 0 of 10');
    await page.find('row', 'Bo Li External Will be deactivated no longer uses Sales and Studio');
    await keyboard.focusComesTo('button', 'Cancel');
    await checkAccessible(users.element);
    await page.press('button', 'Deactivate', dialog);
    await page.see('1 user was deactivated. 2 seats become free. Licenses stay assigned.');
    await page.see('4 users, 2 active');
    await keyboard.focusComesTo('button', 'Actions');
    expect(await users.inactive()).to.deep.equal(['bo', 'cleo']);
    expect((await users.test.session.journal()).entries[0]).to.include({action: 'deactivate', source: 'system-users'});
    await page.press('button', 'Undo');
    await page.see('The change was undone.');
    expect(await users.inactive()).to.deep.equal(['cleo']);
  });

  it('counts apart the seats that nobody else can get', async () => {
    await users.test.install([license('support', {kind: 'concurrent', count: 1})]);
    await users.grant('support', ['ann']);
    await users.test.install([license('studio', {count: 0}), license('sales', {count: 1})]);
    await users.show();
    await users.tick('Ann Bergström', 'Bo Li');
    await users.act('Deactivate');
    await page.see(
      '1 seat becomes free. 3 seats of expired, over-allocated or Concurrent products are no longer used.',
    );
  });

  it('names the seats that did not come back, and why', async () => {
    await users.test.session.users.setActive(['ann', 'bo'], false);
    await users.grant('sales', ['dan']);
    await users.show();
    await users.tick('Ann Bergström', 'Bo Li', 'Dan Eriksen');
    await users.act('Activate');
    const dialog = await page.find('dialog', 'Activate users');
    await page.see('2 seats come back, 1 does not.');
    await page.see('In list order: User, A to Z');
    await page.find('row', 'Sales 1 1 1 → 2 of 2');
    await page.find('row', 'Ann Bergström Will be activated gets back Sales');
    await page.find('row', 'Bo Li External Sales: no free seat Will be activated gets back Studio');
    await page.find('row', 'Dan Eriksen Already active');
    await checkAccessible(users.element);
    await page.press('button', 'Activate', dialog);
    await page.see(
      '2 users were activated. 2 seats came back. 1 seat did not come back, since none was free: Sales (Bo Li).',
    );
    await page.press('button', 'Show who and why');
    await page.find('row', 'Bo Li External Sales: no free seat Activated gets back Studio');
    await checkAccessible(users.element);
    expect(await users.holders('sales')).to.deep.equal(['ann', 'dan']);
  });

  it('gives the last seat back in the order of the list', async () => {
    await users.test.session.users.setActive(['ann', 'bo'], false);
    await users.grant('sales', ['dan']);
    await users.show();
    await page.press('button', 'User', users.list.renderRoot.querySelector('thead')!);
    await users.tick('Ann Bergström', 'Bo Li');
    await users.act('Activate');
    await page.see('In the order of the list');
    await page.find('row', 'Ann Bergström Sales: no free seat Will be activated');
    await page.find('row', 'Bo Li External Will be activated gets back Sales and Studio');
  });

  it('takes everyone who matches a filter', async () => {
    await users.show();
    await page.press('button', 'Type', users.list.renderRoot.querySelector('.filters')!);
    await page.press('menuitemradio', 'Employee');
    await page.see('3 of 4 users');
    await users.act('Select all');
    await page.see('All 3 that match are selected');
    await users.act('Deactivate');
    const dialog = await page.find('dialog', 'Deactivate users');
    await page.see('3 users selected');
    await page.find('row', 'Cleo Díaz Already inactive');
    await page.press('button', 'Deactivate', dialog);
    await page.see('2 users were deactivated. 1 seat becomes free.');
    expect(await users.inactive()).to.deep.equal(['ann', 'cleo', 'dan']);
  });

  it('stands in the selection bar as well, where the focus stays', async () => {
    await users.show();
    await users.tick('Ann Bergström', 'Cleo Díaz');
    expect(page.all('button', 'Replace licenses')).to.deep.equal([]);
    await page.press('button', 'Deactivate');
    const dialog = await page.find('dialog', 'Deactivate users');
    await page.press('button', 'Deactivate', dialog);
    await page.see('1 user was deactivated.');
    await keyboard.focusComesTo('button', 'Deactivate');
    const button = await page.find('button', 'Deactivate');
    await until('nobody left to deactivate', () => isDisabled(button));
    expect(button.title).to.equal('Already inactive');
    await page.press('button', 'Activate');
    await page.find('dialog', 'Activate users');
    await page.see('1 seat comes back.');
  });

  it('says that others match the selected filter afterwards', async () => {
    await users.show();
    await page.press('button', 'Status', users.list.renderRoot.querySelector('.filters')!);
    await page.press('menuitemradio', 'Active');
    await users.act('Select all');
    await page.see('All 3 that match are selected');
    await page.press('button', 'Deactivate');
    await page.press('button', 'Deactivate', await page.find('dialog', 'Deactivate users'));
    await page.see('All that match now: 0');
    await page.press('button', 'Undo');
    await page.see('All 3 that match are selected');
  });

  it('works by keyboard alone', async () => {
    await users.show();
    await page.see('Ann Bergström');
    await keyboard.tabTo('row', /^Ann Bergström/);
    await users.seeTinted('Ann Bergström');
    await keyboard.press('ArrowDown');
    await users.seeTinted('Bo Li');
    await keyboard.tabBackTo('button', 'Actions');
    await keyboard.press('Enter');
    await keyboard.focusComesTo('menuitem', 'Select multiple records');
    await keyboard.press('d');
    await keyboard.focusComesTo('menuitem', 'Deactivate');
    await keyboard.press('Enter');
    await page.find('row', /^Bo Li External Will be deactivated/);
    await keyboard.tabTo('button', 'Deactivate');
    await keyboard.press('Enter');
    await page.see('1 user was deactivated.');
    await keyboard.focusComesTo('button', 'Actions');
    expect(await users.inactive()).to.deep.equal(['bo', 'cleo']);
  });

  it('stores nothing when it is cancelled', async () => {
    await users.show();
    await users.choose('Ann Bergström');
    await users.act('Deactivate');
    await page.see('1 seat becomes free.');
    await keyboard.press('Escape');
    await page.gone('dialog', 'Deactivate users');
    expect(await users.inactive()).to.deep.equal(['cleo']);
    await until('no message', () => !users.element.renderRoot.querySelector('.message'));
  });
});
