import {expect, html} from '@open-wc/testing';
import '../../../src/elements/license-users-dialog/license-users-dialog.define.js';
import type {LicenseUsersDialog} from '../../../src/elements/license-users-dialog/license-users-dialog.js';
import type {LicensingSession} from '../../../src/licensing/licensing-session.js';
import {isDisabled} from '../../journeys/helpers/screen.js';
import {checkAccessible, keyboard, page, until} from '../../helpers/page.js';
import {providerFixture} from '../../helpers/provider-fixture.js';
import {clerk, license, openTestLicensing, people, user, type TestLicensing} from '../../helpers/test-licensing.js';

describe('license-users-dialog', () => {
  let test: TestLicensing;
  let dialog: LicenseUsersDialog;
  let chosen: string[][];

  beforeEach(async () => {
    test = await openTestLicensing([
      user('amy'),
      user('ben', {email: 'ben@acme.example'}),
      user('cat'),
      user('pia', {type: 'external'}),
      user('zoe', {active: false}),
    ]);
    await test.install([license('studio', {count: 3})]);
    await test.session.apply(await test.session.plan({action: 'grant', users: ['amy'], products: ['studio']}));
  });

  const open = async (session: LicensingSession = test.session, except: readonly string[] = []): Promise<void> => {
    const {box} = await providerFixture(
      html`<license-users-dialog product-id="studio" .except=${except} open></license-users-dialog>`,
      session,
    );
    dialog = box.querySelector('license-users-dialog')!;
    chosen = [];
    dialog.addEventListener('license-users-select', ({detail}) => chosen.push(detail.users.map(({id}) => id)));
  };

  const select = (): HTMLElement => page.all('button', 'Select')[0]!;
  const names = (): string[] => page.all('checkbox', /^User/).map((box) => page.text(box.closest('tr')!));

  it('lists those without a seat, and hands over who was ticked without storing anything', async () => {
    await open();
    await page.find('dialog', 'Users');
    await page.see('Studio: 2 of 3 available');
    await page.see('User zoe');
    expect(names()).to.deep.equal(['User ben ben@acme.example', 'User cat', 'User pia External', 'User zoe Inactive']);
    expect(isDisabled(select())).to.equal(true);
    await checkAccessible(dialog);
    const {total} = await test.session.journal();
    await page.press('checkbox', 'User cat');
    await page.press('checkbox', 'User ben');
    await page.see('2 users to add. Nothing is stored before you press Apply on the page.');
    await checkAccessible(dialog);
    await page.press('button', 'Select');
    await page.gone('dialog', 'Users');
    expect(chosen).to.deep.equal([['ben', 'cat']]);
    expect((await test.session.journal()).total).to.equal(total);
  });

  it('leaves out whom it is told to, and follows other sessions', async () => {
    await open(test.session, ['cat']);
    await page.see('User ben');
    expect(names().join()).not.to.contain('User cat');
    await page.press('checkbox', 'User ben');
    await test.session.apply(await test.session.plan({action: 'grant', users: ['ben'], products: ['studio']}));
    await page.see('1 of 3 available');
    await until('ben is gone', () => !names().join().includes('User ben'));
  });

  it('searches, and chooses everyone who matches', async () => {
    await test.session.users.sync(people(500));
    await open();
    await keyboard.focusComesTo('searchbox', 'Search name, email or job title');
    await page.type('searchbox', 'Search name, email or job title', 'engineer');
    await page.see('User u0002');
    await page.press('checkbox', 'Select all');
    await page.see('250 users to add');
    await page.press('checkbox', 'User u0004');
    await page.see('249 users to add');
    await page.type('searchbox', 'Search name, email or job title', 'nobody');
    await page.see('No user matches “nobody”');
    await checkAccessible(dialog);
    await page.press('button', 'Clear search and filters');
    await page.see('249 users to add');
    await page.press('button', 'Select');
    await page.gone('dialog', 'Users');
    expect(chosen[0]!.length).to.equal(249);
    expect(chosen[0]).not.to.include('u0004');
  });

  it('begins anew each time, and Cancel and Escape choose nobody', async () => {
    await open();
    await page.press('checkbox', 'User cat');
    await page.press('button', 'Cancel');
    await page.gone('dialog', 'Users');
    dialog.open = true;
    await page.see('Tick the users to add.');
    expect((page.all('checkbox', 'User cat')[0] as HTMLInputElement).checked).to.equal(false);
    await keyboard.press('Escape');
    await page.gone('dialog', 'Users');
    expect(chosen).to.deep.equal([]);
  });

  it('works by keys alone', async () => {
    await open();
    await page.see('User cat');
    await keyboard.tabTo('row', /^User ben/);
    await keyboard.press('ArrowDown');
    await keyboard.press(' ');
    await page.see('1 user to add');
    await keyboard.tabTo('button', 'Select');
    await keyboard.press('Enter');
    await page.gone('dialog', 'Users');
    expect(chosen).to.deep.equal([['cat']]);
  });

  it('says that nobody is left, and what is not permitted', async () => {
    await test.session.apply(await test.session.plan({action: 'grant', users: ['ben', 'cat'], products: ['studio']}));
    await open(test.session, ['pia', 'zoe']);
    await page.see('Every user holds a seat already');
    await checkAccessible(dialog);
    dialog.remove();
    await open(await test.open(clerk));
    await page.see('CanManageLicUsers');
    await checkAccessible(dialog);
  });
});
