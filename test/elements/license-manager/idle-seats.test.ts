import {expect} from '@open-wc/testing';
import {checkAccessible, page, until} from '../../helpers/page.js';
import {license} from '../../helpers/test-licensing.js';
import {ManagerPage} from './manager-page.js';

describe('idle seats and replacements in license-manager', () => {
  let manager: ManagerPage;
  const holders = async (product: string): Promise<string[]> =>
    (await manager.test.session.users.find({holds: product})).users.map(({id}) => id);

  beforeEach(async () => {
    manager = await ManagerPage.open();
    await manager.test.install([license('sales', {count: 5}), license('studio', {count: 1})]);
    await manager.grant('sales', ['u0001', 'u0002', 'u0003']);
  });

  it('finds seats that nobody used for months, and recalls them', async () => {
    const {users} = manager.test.session;
    const [idle, busy] = [await users.get('u0001'), await users.get('u0002')];
    await users.sync([
      {id: idle.id, name: idle.name, type: idle.type, active: true, lastSignIn: '2026-07-01T08:00:00Z'},
      {id: busy.id, name: busy.name, type: busy.type, active: true, lastSignIn: '2026-10-20T08:00:00Z'},
    ]);
    await manager.show();
    await page.press('tab', 'Users');
    await page.press('button', /^Last sign-in/);
    await page.press('menuitemradio', 'More than 90 days ago');
    await page.see('5 of 6 users');
    await page.press('button', /^Holds/);
    await page.press('menuitemradio', 'Sales');
    await page.see('2 of 6 users');
    await checkAccessible(manager.element);
    await manager.act('Select all');
    await page.see('All 2 that match are selected');
    await manager.act('Recall licenses');
    await page.find('row', 'Sales 2 2 0 0 3 → 1 of 5');
    await page.press('button', 'Select');
    await page.see('2 seats from 2 users.');
    expect(await holders('sales')).to.deep.equal(['u0002']);
  });

  it('replaces from the bar of the selection, and keeps who was left out behind the message', async () => {
    await manager.show();
    await manager.act('Select multiple records');
    for (const name of ['User u0001', 'User u0002', 'User u0003']) await page.press('checkbox', name);
    await page.see('3 selected');
    await page.press('button', 'Replace licenses');
    await page.press('radio', 'Sales', await page.find('group', 'Take back'));
    await page.press('radio', 'Studio', await page.find('group', 'Give instead'));
    await page.press('radio', 'As many as fit');
    await page.press('button', 'Select');
    await page.see(
      'Licenses have been successfully replaced for the selected users. 1 seat taken back and 1 given for 1 user, 2 skipped.',
    );
    await page.press('button', 'Show who and why');
    await page.find('row', 'User u0003 Studio: no free seat Sales: kept');
    expect(page.all('row', /^User u000\d Studio/).length).to.equal(2);
    await page.press('button', 'Replaced 1');
    await until('the others gone', () => page.all('row', /no free seat/).length === 0);
    await page.find('row', 'User u0001 Studio Sales');
    await checkAccessible(manager.element);
    await page.press('button', 'Undo');
    await page.see('The change was undone.');
    expect(await holders('studio')).to.deep.equal([]);
  });
});
