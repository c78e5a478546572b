import {expect, html} from '@open-wc/testing';
import '../../../src/elements/license-activation-dialog/license-activation-dialog.define.js';
import type {LicenseActivationDialog} from '../../../src/elements/license-activation-dialog/license-activation-dialog.js';
import type {LicenseChangeAppliedEvent} from '../../../src/events/license-change-applied.js';
import {isDisabled} from '../../journeys/helpers/screen.js';
import {checkAccessible, keyboard, page, until} from '../../helpers/page.js';
import {providerFixture} from '../../helpers/provider-fixture.js';
import {clerk, license, openTestLicensing, people, user, type TestLicensing} from '../../helpers/test-licensing.js';

describe('license-activation-dialog', () => {
  let test: TestLicensing;
  let applied: LicenseChangeAppliedEvent['detail'][];

  beforeEach(async () => {
    test = await openTestLicensing(people(4));
    await test.install([license('sales', {count: 2})]);
    await grant(['u0001', 'u0002']);
  });

  async function grant(users: readonly string[], session = test.session): Promise<void> {
    await session.apply(await session.plan({action: 'grant', users, products: ['sales']}));
  }

  async function open(
    fields: Partial<LicenseActivationDialog>,
    session = test.session,
  ): Promise<LicenseActivationDialog> {
    const {box} = await providerFixture(
      html`
        <div>
          <button>Open</button>
          <license-activation-dialog></license-activation-dialog>
        </div>
      `,
      session,
    );
    const dialog = box.querySelector('license-activation-dialog')!;
    Object.assign(dialog, fields);
    applied = [];
    box.addEventListener('license-change-applied', ({detail}) => applied.push(detail));
    box.querySelector('button')!.addEventListener('click', () => (dialog.open = true));
    await page.press('button', 'Open');
    return dialog;
  }

  it('shows what would happen, stores it, and gives the focus back', async () => {
    const dialog = await open({action: 'deactivate', users: ['u0001']});
    await page.see('User u0001');
    await page.see('1 seat becomes free.');
    await checkAccessible(dialog);
    await page.press('button', 'Deactivate');
    await until('the event', () => applied.length === 1);
    expect(applied[0]!.action).to.equal('deactivate');
    expect((await test.session.users.get('u0001')).active).to.equal(false);
    expect(dialog.open).to.equal(false);
    await keyboard.focusComesTo('button', 'Open');
  });

  it('says what changed while it was open, and stores the new plan only', async () => {
    await test.session.users.setActive(['u0001', 'u0002'], false);
    await open({action: 'activate', users: ['u0001', 'u0002']});
    await page.see('2 seats come back. None of them is lost.');
    await grant(['u0003'], await test.open());
    await page.see('Users or seats changed while you were looking.');
    await page.see('Sales: 1 free instead of 2, 1 to come back instead of 2, and 1 not to come back instead of 0.');
    await page.see('1 seat comes back, 1 does not.');
    await page.press('button', 'Activate');
    await until('the event', () => applied.length === 1);
    expect(applied[0]!.applied.skipped.map(({userId}) => userId)).to.deep.equal(['u0002']);
  });

  it('counts users who were let out elsewhere meanwhile', async () => {
    await open({action: 'deactivate', users: ['u0003', 'u0004']});
    await page.see('No seat is concerned.');
    await (await test.open()).users.setActive(['u0004'], false);
    await page.see('1 user to change instead of 2.');
    await page.find('row', 'User u0004 Already inactive');
  });

  it('has nothing to do where everyone is so already', async () => {
    await open({action: 'activate', users: ['u0001', 'nobody']});
    await page.see('Nothing would change.');
    await page.find('row', 'User u0001 Already active');
    await page.find('row', 'nobody Not in the directory');
    expect(isDisabled(await page.find('button', 'Activate'))).to.equal(true);
  });

  it('lists those who are so already', async () => {
    await test.session.users.setActive(['u0002'], false);
    await open({action: 'deactivate', users: {filter: {}}});
    await page.press('button', 'Already inactive 1');
    await page.find('row', 'User u0002 Already inactive');
    await page.gone('row', /^User u0001/);
  });

  describe('for whoever is signed in', () => {
    const own = 'While you are inactive you cannot use any product yourself.';

    beforeEach(async () => {
      await test.session.users.sync([user('ann', {name: 'Ann Bergström'})]);
    });

    it('says that it is the one user, or among them', async () => {
      const dialog = await open({action: 'deactivate', users: ['ann']});
      await page.see(`This is you. ${own}`);
      dialog.users = {filter: {active: true}};
      await page.see(`You are among these users. ${own}`);
      await checkAccessible(dialog);
      dialog.users = {filter: {}, except: ['ann']};
      await until('no such sentence', () => !page.text().includes(own));
    });

    it('says nothing to whoever is inactive already, or comes back', async () => {
      await test.session.users.setActive(['ann'], false);
      const dialog = await open({action: 'deactivate', users: {filter: {}}});
      await page.see('2 seats become free.');
      expect(page.text()).not.to.contain(own);
      dialog.action = 'activate';
      await page.find('row', 'Ann Bergström Will be activated');
      expect(page.text()).not.to.contain(own);
    });
  });

  it('copies a line for each user', async () => {
    const dialog = await open({action: 'deactivate', users: ['u0001', 'u0003']});
    await page.see('1 seat becomes free.');
    let copied = '';
    const original = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {writeText: async (text: string) => void (copied = text)},
    });
    try {
      await page.press('button', 'Copy list', dialog);
      await page.see('2 users copied');
    } finally {
      if (original) Object.defineProperty(navigator, 'clipboard', original);
      else delete (navigator as {clipboard?: unknown}).clipboard;
    }
    expect(copied.split('\n')).to.deep.equal([
      'User u0001\tu0001\tWill be deactivated, no longer uses Sales',
      'User u0003\tu0003\tWill be deactivated',
    ]);
  });

  it('says what is missing to whom may not manage licenses', async () => {
    await open({action: 'deactivate', users: ['u0001']}, await test.open(clerk));
    await page.see('CanManageLicUsers');
    expect(isDisabled(await page.find('button', 'Deactivate'))).to.equal(true);
  });

  it('shows nothing for an action that is none', async () => {
    const dialog = await open({users: ['u0001']});
    await page.see('Deactivate users');
    await keyboard.press('Escape');
    await page.gone('dialog', 'Deactivate users');
    dialog.setAttribute('action', 'undefine');
    dialog.open = true;
    await dialog.updateComplete;
    expect(page.all('dialog', /.*/)).to.deep.equal([]);
    dialog.setAttribute('action', 'activate');
    await page.find('dialog', 'Activate users');
  });
});
