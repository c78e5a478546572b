import {expect, html} from '@open-wc/testing';
import '../../../src/elements/license-user-page/license-user-page.define.js';
import type {LicenseUserPage} from '../../../src/elements/license-user-page/license-user-page.js';
import {LicensingError} from '../../../src/core/errors.js';
import type {LicensingSession} from '../../../src/licensing/licensing-session.js';
import {isDisabled} from '../../journeys/helpers/screen.js';
import {checkAccessible, keyboard, page, until} from '../../helpers/page.js';
import {providerFixture, type ProviderFixture} from '../../helpers/provider-fixture.js';
import {clerk, license, openTestLicensing, user, type TestLicensing} from '../../helpers/test-licensing.js';

describe('license-user-page', () => {
  let test: TestLicensing;
  let provided: ProviderFixture;
  let element: LicenseUserPage;
  let closings: number;

  beforeEach(async () => {
    test = await openTestLicensing([
      user('amy', {name: 'Amy Ó Briain', jobTitle: 'Engineer', email: 'amy@acme.example'}),
      user('pia', {type: 'external', active: false}),
    ]);
    await test.install([license('sales'), license('studio')]);
    await test.session.apply(await test.session.plan({action: 'grant', users: ['amy'], products: ['studio']}));
  });

  async function open(userId: string, session?: LicensingSession, width?: number): Promise<void> {
    const size = width === undefined ? {} : {width};
    provided = await providerFixture(html`<license-user-page user-id=${userId}></license-user-page>`, session, size);
    element = provided.box.querySelector('license-user-page')!;
    closings = 0;
    provided.box.addEventListener('license-close', () => closings++);
  }

  const heldBy = async (id: string): Promise<readonly string[]> => (await test.session.users.get(id)).licenses;

  it('says who it is, and how many products the user holds', async () => {
    await open('amy', test.session);
    await page.find('heading', 'Amy Ó Briain');
    await page.see('Engineer · amy@acme.example · Employee');
    const tab = await page.find('tab', 'Licenses');
    expect(tab.innerText.replace(/\s+/g, ' ')).to.equal('Licenses 1');
    await page.find('checkbox', 'Studio');
    await checkAccessible(element);
    element.userId = 'pia';
    await page.find('heading', 'User pia');
    await page.see('External');
    await page.see('Inactive');
    await page.see('This user is inactive.');
    await checkAccessible(element);
  });

  it('shows what happened to this user, and to nobody else', async () => {
    await test.session.apply(await test.session.plan({action: 'grant', users: ['amy'], products: ['sales']}));
    await test.session.users.sync([user('ben')]);
    await test.session.apply(await test.session.plan({action: 'recall', users: ['amy'], products: ['studio']}));
    await test.session.apply(await test.session.plan({action: 'grant', users: ['ben'], products: ['studio']}));
    const {total, matching} = await test.session.journal({filter: {user: 'amy'}});
    expect(matching).to.be.below(total);
    await open('amy', test.session);
    await page.press('tab', 'History');
    const journal = await until('the journal', () => element.renderRoot.querySelector('license-journal'));
    const entries = (): number => page.all('button', /^Entry \d+$/).length;
    await until(
      () => `${matching} entries instead of ${entries()} in ${page.text(journal)}`,
      () => entries() === matching,
    );
    await checkAccessible(element);
  });

  it('saves and closes in one step, and stays open when that is refused', async () => {
    await open('amy', test.session);
    await page.find('checkbox', 'Sales');
    expect(isDisabled(await page.find('button', 'Save and close'))).to.equal(true);
    await page.press('checkbox', 'Sales');
    await test.install([license('sales', {count: 0})], {issuedAt: test.now / 1000 + 60});
    await page.press('button', 'Save and close');
    await page.see('Nothing was stored.');
    expect(closings).to.equal(0);
    await page.press('checkbox', 'Studio');
    await page.press('button', 'Save and close');
    await until('closed', () => closings === 1);
    expect(await heldBy('amy')).to.deep.equal([]);
  });

  it('asks once when it is left with changes, from the breadcrumb and the other tab as well', async () => {
    await open('amy', test.session);
    await page.press('checkbox', 'Sales');
    await page.press('tab', 'History');
    await page.press('button', 'Users');
    await page.see('Discard 1 change?');
    await keyboard.focusComesTo('button', 'Keep editing');
    expect(closings).to.equal(0);
    await checkAccessible(element);
    await page.press('button', 'Keep editing');
    await page.press('button', 'Close');
    await page.press('button', 'Discard');
    expect(closings).to.equal(1);
    await page.press('button', 'Users');
    expect(closings).to.equal(2);
    expect(await heldBy('amy')).to.deep.equal(['Studio']);
  });

  it('works by keys alone, also where it is narrow', async () => {
    await open('amy', test.session, 380);
    await page.find('checkbox', 'Sales');
    expect(element.scrollWidth).to.be.at.most(380);
    await keyboard.tabTo('tab', 'Licenses');
    await keyboard.press('ArrowRight');
    await keyboard.focusComesTo('tab', 'History');
    await keyboard.press('Home');
    await keyboard.focusComesTo('tab', 'Licenses');
    await keyboard.tabTo('checkbox', 'Sales');
    await keyboard.press(' ');
    await keyboard.tabTo('button', 'Save and close');
    await keyboard.press('Enter');
    await until('closed', () => closings === 1);
    expect(await heldBy('amy')).to.have.members(['Sales', 'Studio']);
  });

  it('says that there is no such user, and leads back', async () => {
    await open('nobody', test.session);
    await page.find('heading', 'There is no such user');
    await checkAccessible(element);
    await page.press('button', 'Back to users');
    expect(closings).to.equal(1);
    await test.session.users.sync([user('nobody')]);
    await page.find('heading', 'User nobody');
  });

  it('says what it lacks: a session, someone signed in, permission, an answer', async () => {
    await open('amy');
    expect(page.all('button', /./).length).to.equal(0);
    provided.setSession(await test.open(null));
    await page.see('Nobody is signed in');
    provided.setSession(await test.open(clerk));
    await page.see('CanManageLicUsers');
    expect(page.all('tab', /./).length).to.equal(0);
    await checkAccessible(element);
    const failing = await test.open();
    let isFailing = true;
    const {users} = failing;
    const get: typeof users.get = (id) =>
      isFailing ? Promise.reject(new LicensingError('STORE_CLOSED', {})) : users.get(id);
    provided.setSession(Object.assign(Object.create(failing) as object, {users: {...users, get}}) as LicensingSession);
    await page.see('STORE_CLOSED');
    await checkAccessible(element);
    isFailing = false;
    await page.press('button', 'Try again');
    await page.find('heading', 'Amy Ó Briain');
  });
});
