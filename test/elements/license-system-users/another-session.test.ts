import {expect} from '@open-wc/testing';
import {page, until} from '../../helpers/page.js';
import {license, openTestLicensing, user, type TestLicensing} from '../../helpers/test-licensing.js';
import {SystemUsersPage} from './system-users-page.js';

describe('license-system-users when the session becomes another', () => {
  let users: SystemUsersPage;
  /** Another database, for the same administrator. */
  let other: TestLicensing;

  beforeEach(async () => {
    users = await SystemUsersPage.open();
    other = await openTestLicensing([user('ann', {name: 'Ann Elsewhere'})]);
    await users.show();
  });

  const seeOther = async (): Promise<void> => {
    users.provider.setSession(other.session);
    await page.find('row', /^Ann Elsewhere/);
  };
  const noDialog = (): void => {
    expect(page.all('dialog', /./)).to.deep.equal([]);
  };

  it('takes the message and its Undo away: its entry is another one there', async () => {
    await users.choose('Ann Bergström');
    await users.act('Deactivate');
    await page.press('button', 'Deactivate', await page.find('dialog', 'Deactivate users'));
    await page.find('button', 'Undo');
    await seeOther();
    expect(page.all('button', 'Undo')).to.deep.equal([]);
    expect(page.text(users.element)).not.to.include('was deactivated');
  });

  it('does not tell there what is undone here', async () => {
    await users.choose('Ann Bergström');
    await users.act('Deactivate');
    await page.press('button', 'Deactivate', await page.find('dialog', 'Deactivate users'));
    await page.press('button', 'Undo');
    await seeOther();
    await until('the undo', async () => (await users.test.session.journal()).entries[0]!.action === 'undo');
    await other.session.users.sync([user('zoe', {name: 'Zoe Young'})]);
    await page.find('row', /^Zoe Young/);
    expect(users.element.renderRoot.querySelector('.message')).to.equal(null);
  });

  it('selects nobody', async () => {
    await users.tick('Ann Bergström', 'Bo Li');
    await seeOther();
    expect(page.all('checkbox', 'Ann Elsewhere')).to.deep.equal([]);
    expect(page.text(users.element)).not.to.include('selected');
    await page.press('button', 'Actions');
    expect((await page.find('menuitem', 'Deactivate')).getAttribute('aria-disabled')).to.equal('true');
  });

  it('opens no dialog that was open', async () => {
    await other.install([license('sales')]);
    await users.choose('Ann Bergström');
    for (const [action, title] of [
      ['Deactivate', 'Deactivate users'],
      ['Request licenses', 'Request licenses'],
    ] as const) {
      await users.act(action);
      await page.find('dialog', title);
      users.provider.setSession(await users.test.open(null));
      await page.find('heading', 'Nobody is signed in');
      await seeOther();
      noDialog();
      users.provider.setSession(users.test.session);
      await users.choose('Ann Bergström');
      noDialog();
    }
  });
});
