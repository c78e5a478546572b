import {expect} from '@open-wc/testing';
import {checkAccessible, keyboard, page, until} from '../../helpers/page.js';
import {license} from '../../helpers/test-licensing.js';
import {SystemUsersPage} from './system-users-page.js';

describe('license-system-users', () => {
  let users: SystemUsersPage;

  beforeEach(async () => {
    users = await SystemUsersPage.open();
    await users.test.install([license('sales', {count: 2}), license('studio')]);
  });

  it('shows everyone with type, status and last sign-in', async () => {
    await users.show();
    await page.see('4 users, 3 active');
    await until('the rows', () => users.rows.length === 4);
    expect(users.rows.map((cells) => cells.filter((_, i) => i !== 2))).to.deep.equal([
      ['Ann Bergström', 'ann@acme.example', 'Employee', 'Active', 'Oct 21, 2026'],
      ['Bo Li', '', 'External', 'Active', 'Oct 20, 2026'],
      ['Cleo Díaz', '', 'Employee', 'Inactive', 'Never'],
      ['Dan Eriksen', '', 'Employee', 'Active', 'Jul 1, 2026'],
    ]);
    await checkAccessible(users.element);
    await page.press('button', 'Last sign-in', await page.find('columnheader', 'Last sign-in'));
    await until(
      'the order',
      () => users.rows.map(([name]) => name).join() === 'Dan Eriksen,Bo Li,Ann Bergström,Cleo Díaz',
    );
  });

  it('names external users as such where there is no room for the type', async () => {
    await users.show(users.test.session, 400);
    await page.see(/Bo Li External/);
    await page.see('Last sign-in Oct 20, 2026');
    expect(page.text(users.element)).not.to.include('Employee');
    await checkAccessible(users.element);
  });

  it('takes nobody before somebody is chosen, and says so', async () => {
    await users.show();
    await page.see('Ann Bergström');
    expect(users.tinted).to.deep.equal([]);
    expect(await users.menu()).to.deep.equal([
      'Select multiple records',
      'Select all',
      'Grant licenses',
      'Recall licenses',
      'Deactivate',
      'Upload licenses',
      'Request licenses',
      'Import users',
      'Export',
    ]);
    await page.press('button', 'Actions');
    const grant = await page.find('menuitem', 'Grant licenses');
    expect(grant.getAttribute('aria-disabled')).to.equal('true');
    expect(grant.title).to.equal('Choose a user in the list first');
    await checkAccessible(users.element);
  });

  it('offers what fits the users: Deactivate, Activate, or both', async () => {
    await users.show();
    const offered = async (): Promise<string[]> =>
      (await users.menu()).filter((item) => item === 'Activate' || item === 'Deactivate');
    await users.choose('Ann Bergström');
    await until('Deactivate', async () => (await offered()).join() === 'Deactivate');
    await users.choose('Cleo Díaz');
    await until('Activate', async () => (await offered()).join() === 'Activate');
    await users.tick('Ann Bergström', 'Cleo Díaz');
    await until('both', async () => (await offered()).join() === 'Activate,Deactivate');
  });

  it('grants to the active row, and journals the door', async () => {
    await users.show();
    await users.choose('Bo Li');
    await users.act('Grant licenses');
    const dialog = await page.find('dialog', 'Grant licenses');
    await page.press('checkbox', 'Sales', dialog);
    await page.find('row', /^Bo Li External Sales/);
    await page.press('button', 'Select', dialog);
    await page.see('Licenses have been successfully granted to the selected users. 1 seat for 1 user.');
    await keyboard.focusComesTo('button', 'Actions');
    expect(await users.holders('sales')).to.deep.equal(['bo']);
    expect((await users.test.session.journal()).entries[0]).to.include({action: 'grant', source: 'system-users'});
    await users.seeTinted('Bo Li');
    await page.press('button', 'Undo');
    await page.see('The change was undone.');
    expect(await users.holders('sales')).to.deep.equal([]);
  });

  it('recalls from several', async () => {
    await users.grant('sales', ['ann', 'dan']);
    await users.show();
    await users.tick('Ann Bergström', 'Dan Eriksen');
    await users.act('Recall licenses');
    const dialog = await page.find('dialog', 'Recall licenses');
    await page.press('checkbox', 'Sales', dialog);
    await page.press('button', 'Select', dialog);
    await page.see('2 seats from 2 users.');
    expect(await users.holders('sales')).to.deep.equal([]);
  });

  it('grants to everyone who matches a filter, from the bar as well', async () => {
    await users.show();
    await page.type('searchbox', 'Search name, email or job title', 'an');
    await page.see('2 of 4 users');
    await users.act('Select all');
    await page.see('All 2 that match are selected');
    await page.type('searchbox', 'Search name, email or job title', '');
    await page.press('button', 'Grant licenses');
    const dialog = await page.find('dialog', 'Grant licenses');
    await page.press('checkbox', 'Sales', dialog);
    await page.press('button', 'Select', dialog);
    await page.see('2 seats for 2 users.');
    expect(await users.holders('sales')).to.deep.equal(['ann', 'dan']);
  });
});
