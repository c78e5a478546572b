import {expect} from '@open-wc/testing';
import {LicensingError} from '../../../src/core/errors.js';
import type {LicensingSession} from '../../../src/licensing/licensing-session.js';
import {checkAccessible, keyboard, page, until} from '../../helpers/page.js';
import {clerk, license, people, user} from '../../helpers/test-licensing.js';
import {SystemUsersPage} from './system-users-page.js';

describe('license-system-users', () => {
  let users: SystemUsersPage;

  beforeEach(async () => {
    users = await SystemUsersPage.open();
  });

  it('keeps the active row at its user while others change the directory', async () => {
    await users.show();
    await users.choose('Bo Li');
    const other = await users.test.open();
    await other.users.sync([user('aaron', {name: 'Aaron Adler'})]);
    await page.see('5 users, 4 active');
    await page.see('Aaron Adler');
    await users.seeTinted('Bo Li');
    await users.act('Deactivate');
    await page.find('row', /^Bo Li/);
    await page.press('button', 'Cancel');
    await other.users.setActive(['bo'], false);
    await page.see('5 users, 3 active');
    await until('Activate', async () => (await users.menu()).includes('Activate'));
  });

  it('has no active row once its user left, or another search hides it', async () => {
    await users.show();
    await users.choose('Dan Eriksen');
    const all = (await users.test.session.users.find()).users;
    const rest = all.filter(({id}) => id !== 'dan').map(({id, name, type, active}) => ({id, name, type, active}));
    await (await users.test.open()).users.sync(rest, {mode: 'replace'});
    await page.see('3 users, 2 active');
    await users.seeTinted();
    await users.choose('Ann Bergström');
    await page.type('searchbox', 'Search name, email or job title', 'bo');
    await page.see('1 of 3 users');
    await users.seeTinted();
  });

  it('keeps whom it takes when they move out of sight, and nobody once they are gone', async () => {
    users = await SystemUsersPage.open(people(400));
    await users.show();
    const takes = async (name: string): Promise<void> => {
      await users.act('Deactivate');
      await page.find('row', new RegExp(`^${name}`), await page.find('dialog', 'Deactivate users'));
      await page.press('button', 'Cancel');
    };
    await users.choose('User u0002');
    await page.press('button', 'User', await page.find('columnheader', 'User'));
    await page.find('row', /^User u0400/);
    await users.seeTinted();
    await takes('User u0002');
    await page.press('button', 'User', await page.find('columnheader', 'User'));
    await users.seeTinted('User u0002');
    const other = await users.test.open();
    await other.users.sync([user('u0002', {name: 'Zoe Young'})]);
    await users.seeTinted();
    await takes('Zoe Young');
    await other.users.sync(people(300).toSpliced(1, 1), {mode: 'replace'});
    await page.see('299 users, 299 active');
    await page.press('button', 'Actions');
    await until('nobody', () => page.all('menuitem', 'Deactivate')[0]?.getAttribute('aria-disabled') === 'true');
  });

  it('does not take the neighbour who gets the focus of a user who left', async () => {
    await users.show();
    (await page.find('row', /^Dan Eriksen/)).focus();
    await users.seeTinted('Dan Eriksen');
    const {users: all} = await users.test.session.users.find();
    const rest = all.filter(({id}) => id !== 'dan').map(({id, name, type, active}) => ({id, name, type, active}));
    await (await users.test.open()).users.sync(rest, {mode: 'replace'});
    await keyboard.focusComesTo('row', /^Cleo Díaz/);
    await users.seeTinted();
    await keyboard.press('ArrowUp');
    await users.seeTinted('Bo Li');
  });

  it('opens a user in its place, unless the host shows it itself', async () => {
    await users.show();
    await page.press('button', 'Bo Li');
    await page.find('heading', 'Bo Li');
    await page.press('button', 'Users');
    await keyboard.focusComesTo('row', /^Bo Li/);
    await users.seeTinted('Bo Li');
    const chosen: string[] = [];
    users.element.addEventListener('license-user-open', (event) => {
      event.preventDefault();
      chosen.push(event.detail.userId);
    });
    await page.press('button', 'Ann Bergström');
    expect(chosen).to.deep.equal(['ann']);
    expect(users.element.renderRoot.querySelector('license-user-page')).to.equal(null);
  });

  it("tells what a user's page saved in place of what was done before", async () => {
    await users.test.install([license('sales')]);
    await users.show();
    await users.choose('Bo Li');
    await users.act('Deactivate');
    await page.press('button', 'Deactivate', await page.find('dialog', 'Deactivate users'));
    await page.see('1 user was deactivated.');
    await page.press('button', 'Ann Bergström');
    await page.press('checkbox', 'Sales');
    await page.press('button', 'Save and close');
    await page.see('Licenses have been saved. 1 granted.');
    expect(users.element.renderRoot.querySelectorAll('.message').length).to.equal(1);
    await page.press('button', 'Undo');
    await page.see('The change was undone.');
    expect(await users.holders('sales')).to.deep.equal([]);
    expect(await users.inactive()).to.deep.equal(['bo', 'cleo']);
  });

  it('says what is missing to whom may not manage licenses, and shows nothing else', async () => {
    await users.show(await users.test.open(clerk));
    await page.see('CanManageLicUsers');
    expect(page.all('button', 'Actions')).to.deep.equal([]);
    await checkAccessible(users.element);
  });

  it('offers the import where there are no users', async () => {
    users = await SystemUsersPage.open([]);
    await users.show();
    await page.find('heading', 'No users yet');
    await checkAccessible(users.element);
    await page.press('button', 'Import users');
    await page.giveFile(/./, 'users.csv', 'id,name\nzoe,Zoe Young\n');
    await page.see('1 user understood');
    await page.press('button', 'Import');
    await page.press('button', 'Close');
    await page.see('1 user, 1 active');
    await page.find('button', 'Zoe Young');
  });

  it('requests and uploads licenses, and exports who holds what', async () => {
    await users.test.install([license('sales')]);
    await users.grant('sales', ['bo']);
    const downloads: string[] = [];
    await users.show();
    await users.act('Request licenses');
    await page.find('dialog', 'Request licenses');
    await page.press('button', 'Cancel');
    await users.act('Upload licenses');
    await page.find('dialog', 'Upload licenses');
    await page.press('button', 'Cancel');
    users.element.renderRoot.addEventListener('click', ({target}) => {
      if (target instanceof HTMLAnchorElement) downloads.push(target.download);
    });
    await users.act('Export');
    await until('the file', () => downloads.join() === 'licenses.csv');
  });

  it('says what failed, stores nothing, and goes on', async () => {
    let isFailing = false;
    const {session} = users.test;
    const failing: LicensingSession = {
      ...session,
      apply: (plan) => (isFailing ? Promise.reject(new LicensingError('STORE_FULL', {})) : session.apply(plan)),
    };
    await users.show(failing);
    await users.choose('Ann Bergström');
    await users.act('Deactivate');
    const dialog = await page.find('dialog', 'Deactivate users');
    isFailing = true;
    await page.press('button', 'Deactivate', dialog);
    await page.see('STORE_FULL');
    await checkAccessible(users.element);
    expect(await users.inactive()).to.deep.equal(['cleo']);
    isFailing = false;
    await page.press('button', 'Deactivate', dialog);
    await page.see('1 user was deactivated.');
  });
});
