import {expect, html} from '@open-wc/testing';
import '../../../src/elements/user-license-tab/user-license-tab.define.js';
import type {UserLicenseTab} from '../../../src/elements/user-license-tab/user-license-tab.js';
import type {LicensingSession} from '../../../src/licensing/licensing-session.js';
import {isDisabled} from '../../journeys/helpers/screen.js';
import {checkAccessible, keyboard, page, until} from '../../helpers/page.js';
import {providerFixture, type ProviderFixture} from '../../helpers/provider-fixture.js';
import {clerk, license, openTestLicensing, user, type TestLicensing} from '../../helpers/test-licensing.js';

describe('user-license-tab', () => {
  let test: TestLicensing;
  let provided: ProviderFixture;
  let tab: UserLicenseTab;

  beforeEach(async () => {
    test = await openTestLicensing([
      user('amy'),
      user('ben'),
      user('zoe', {active: false}),
      user('pia', {type: 'external'}),
    ]);
    await test.install([
      license('portal', {audience: 'external'}),
      license('reports', {kind: 'concurrent', count: 3}),
      license('sales', {count: 1}),
      license('studio'),
      license('telephony', {kind: 'server', count: 1}),
    ]);
    await change('grant', 'amy', 'studio');
    await change('grant', 'ben', 'sales');
  });

  async function change(action: 'grant' | 'recall', who: string, product: string): Promise<void> {
    await test.session.apply(await test.session.plan({action, users: [who], products: [product]}));
  }

  async function open(
    userId = 'amy',
    session: LicensingSession | undefined = test.session,
    width?: number,
  ): Promise<void> {
    const size = width === undefined ? {} : {width};
    provided = await providerFixture(html`<user-license-tab user-id=${userId}></user-license-tab>`, session, size);
    tab = provided.box.querySelector('user-license-tab')!;
  }

  const box = (name: string): HTMLInputElement => page.all('checkbox', name)[0] as HTMLInputElement;
  const save = (): HTMLElement => page.all('button', 'Save')[0]!;
  const row = (name: string): string => page.text(box(name).closest('tr')!);
  const heldBy = async (id: string): Promise<readonly string[]> => (await test.session.users.get(id)).licenses;
  const closings = (): {count: number} => {
    const heard = {count: 0};
    tab.addEventListener('license-close', () => heard.count++);
    return heard;
  };

  it('keeps everything where it is while boxes are ticked and saved', async () => {
    await open('amy', test.session, 900);
    await page.find('checkbox', 'Reports');
    const columns = (): number[] =>
      [...tab.shadowRoot!.querySelectorAll('th')].map((each) => each.getBoundingClientRect().width);
    const before = columns();
    const place = (element: Element): number => element.getBoundingClientRect().top - tab.getBoundingClientRect().top;
    const [table, button] = [place(box('Reports')), place(save())];
    await page.press('checkbox', 'Reports');
    await page.see('Will be granted');
    expect(columns()).to.deep.equal(before);
    await page.press('button', 'Save');
    await page.see('Licenses have been saved');
    expect(columns()).to.deep.equal(before);
    expect([place(box('Reports')), place(save())]).to.deep.equal([table, button]);
    await page.press('button', 'Dismiss');
    await keyboard.focusComesTo('button', 'Close');
  });

  it('shows every product with what is available, since when and by whom', async () => {
    await open();
    await page.find('checkbox', 'Studio');
    expect(page.all('checkbox', /./).map((each) => page.text(each.closest('tr')!))).to.deep.equal([
      'Portal Personal 10 of 10 available For external users only',
      'Reports Concurrent 3 of 3 available',
      'Sales Personal 0 of 1 available No free seat',
      'Studio Personal 9 of 10 available Oct 21, 2026 by Ann Bergström Can be used',
      'Telephony Server Unlimited Open to every user, nothing to grant Can be used',
    ]);
    expect(page.all('checkbox', /./).map((each) => (each as HTMLInputElement).checked)).to.deep.equal([
      false,
      false,
      false,
      true,
      true,
    ]);
    expect(page.all('checkbox', /./).map((each) => (each as HTMLInputElement).disabled)).to.deep.equal([
      true,
      false,
      true,
      false,
      true,
    ]);
    await page.see('1 of 5 products granted');
    expect(isDisabled(save())).to.equal(true);
    const reason = (box('Sales').getRootNode() as ShadowRoot).getElementById(
      box('Sales').getAttribute('aria-describedby')!,
    )!;
    expect(page.text(reason)).to.equal('No free seat');
    await checkAccessible(tab);
  });

  it('says of each seat who gave it, through which door, and why it cannot be used today', async () => {
    const {session} = test;
    await test.install([license('portal2'), license('expiring', {dueDate: '2026-10-31'})]);
    const lines = [{user: 'amy', product: 'reports', action: 'grant'}] as const;
    await session.apply(await session.plan({action: 'assign', lines, source: 'import', file: 'field-team.csv'}));
    const users = ['amy'];
    await session.apply(await session.plan({action: 'replace', users, products: ['studio'], with: 'portal2'}));
    await session.apply(await session.plan({action: 'recall', users: ['ben'], products: ['sales']}));
    const {entryId} = await session.apply(
      await session.plan({action: 'grant', users, products: ['sales'], source: 'dialog'}),
    );
    await session.undo((await session.undo(entryId!)).entryId!);
    await session.apply(await session.plan({action: 'grant', users, products: ['expiring'], source: 'dialog'}));
    test.now = Date.UTC(2026, 10, 2);
    await open();
    await page.find('checkbox', 'Reports');
    expect(row('Reports')).to.contain('by Ann Bergström · Import “field-team.csv” Can be used');
    expect(row('Portal2')).to.contain('by Ann Bergström · Replacement Can be used');
    expect(row('Sales')).to.contain('by Ann Bergström · Undo Can be used');
    expect(row('Expiring')).to.contain('by Ann Bergström · Grant dialog License expired');
    await session.users.setActive(['amy'], false);
    await page.see('This user is inactive.');
    await until('nothing of it in the rows', () => !row('Sales').includes('inactive'));
    expect(row('Sales')).not.to.contain('Can be used');
    await checkAccessible(tab);
  });

  it('stores nothing before Save, then everything at once, and takes it back with Undo', async () => {
    await open();
    await page.press('checkbox', 'Reports');
    await page.press('checkbox', 'Studio');
    expect(row('Reports')).to.contain('Will be granted');
    expect(row('Studio')).to.contain('Will be recalled');
    await page.see('2 changes not saved: grant Reports, recall Studio');
    await checkAccessible(tab);
    expect(await heldBy('amy')).to.deep.equal(['Studio']);
    await page.press('button', 'Save');
    await page.see('Licenses have been saved. 1 granted, 1 recalled.');
    expect(await heldBy('amy')).to.deep.equal(['Reports']);
    expect(box('Studio').checked).to.equal(false);
    expect(isDisabled(save())).to.equal(true);
    await keyboard.focusComesTo('button', 'Save');
    const [entry] = (await test.session.journal({limit: 1})).entries;
    expect(entry!.source).to.equal('tab');
    await checkAccessible(tab);
    await page.press('button', 'Undo');
    await page.see('The change was undone.');
    await page.seeTick('Studio', true);
    expect(await heldBy('amy')).to.deep.equal(['Studio']);
  });

  it('saves once, however often Save is pressed', async () => {
    await open();
    let saved = 0;
    tab.addEventListener('license-change-applied', () => saved++);
    const {total} = await test.session.journal();
    await page.press('checkbox', 'Reports');
    await until('Save enabled', () => !isDisabled(save()));
    const button = save();
    button.click();
    button.click();
    await page.see('Licenses have been saved');
    button.click();
    await tab.updateComplete;
    expect(saved).to.equal(1);
    expect((await test.session.journal()).total).to.equal(total + 1);
  });

  it('ticks and clears all that can be changed', async () => {
    await open();
    await page.press('button', 'Select all');
    await page.see('1 change not saved: grant Reports');
    await page.press('button', 'Clear all');
    await page.see('1 change not saved: recall Studio');
    await page.press('checkbox', 'Studio');
    await page.see('No changes');
    expect(isDisabled(save())).to.equal(true);
  });

  it('follows other sessions without losing what is not saved', async () => {
    await open();
    await page.press('checkbox', 'Reports');
    await change('recall', 'ben', 'sales');
    await page.see('1 of 1 available');
    expect(box('Sales').disabled).to.equal(false);
    expect(box('Reports').checked).to.equal(true);
    await page.see('1 change not saved: grant Reports');
    // Somebody else does the same: it is no change any more, and not its opposite.
    await change('grant', 'amy', 'reports');
    await page.see('No changes');
    expect(box('Reports').checked).to.equal(true);
    expect(row('Reports')).to.contain('by Ann Bergström');
  });

  it('says why it cannot save when the last seat went elsewhere, and keeps the edits', async () => {
    await change('recall', 'ben', 'sales');
    await open();
    await page.press('checkbox', 'Sales');
    await page.press('checkbox', 'Reports');
    await change('grant', 'ben', 'sales');
    await page.press('button', 'Save');
    await page.find('alert', /Not everything can be saved\. Sales: no free seat\. Nothing was stored\./);
    expect(await heldBy('amy')).to.deep.equal(['Studio']);
    expect(box('Sales').checked).to.equal(true);
    await checkAccessible(tab);
    await page.press('checkbox', 'Sales');
    await page.press('button', 'Save');
    await page.see('Licenses have been saved. 1 granted.');
    expect(await heldBy('amy')).to.have.members(['Reports', 'Studio']);
  });

  it('stores nothing when another session is faster, and keeps the edits', async () => {
    await change('recall', 'ben', 'sales');
    await open();
    const other = await test.open();
    await page.press('checkbox', 'Sales');
    const plan = await other.plan({action: 'grant', users: ['ben'], products: ['sales']});
    await until('Save enabled', () => !isDisabled(save()));
    const write = other.apply(plan);
    save().click();
    await write;
    await page.see(/no free seat\. Nothing was stored\./);
    expect(await heldBy('amy')).to.deep.equal(['Studio']);
    await page.see('1 change not saved: grant Sales');
  });

  it('closes at once without changes, else asks once; the safe answer has the focus', async () => {
    await open();
    const heard = closings();
    await page.press('button', 'Close');
    expect(heard.count).to.equal(1);
    await page.press('checkbox', 'Reports');
    await page.press('button', 'Close');
    await page.see('Discard 1 change?');
    await keyboard.focusComesTo('button', 'Keep editing');
    await checkAccessible(tab);
    await keyboard.press('Escape');
    await keyboard.focusComesTo('button', 'Close');
    expect(box('Reports').checked).to.equal(true);
    expect(heard.count).to.equal(1);
    await page.press('button', 'Close');
    await page.press('button', 'Discard');
    expect(heard.count).to.equal(2);
    expect(box('Reports').checked).to.equal(false);
    expect(await heldBy('amy')).to.deep.equal(['Studio']);
  });

  it('changes nothing of an inactive user', async () => {
    await open('zoe');
    await page.see('This user is inactive.');
    expect(page.all('checkbox', /./).every((each) => (each as HTMLInputElement).disabled)).to.equal(true);
    for (const name of ['Select all', 'Clear all']) {
      const button = await page.find('button', name);
      expect(isDisabled(button)).to.equal(true);
      button.click();
    }
    await page.see('No changes');
    await checkAccessible(tab);
  });

  it('says that there are no licenses yet, and closes all the same', async () => {
    test = await openTestLicensing([user('amy')]);
    await open();
    await page.find('heading', 'No licenses yet');
    await page.gone('button', 'Select all');
    expect(page.all('table', 'Licenses')).to.deep.equal([]);
    await checkAccessible(tab);
    const heard = closings();
    await page.press('button', 'Close');
    expect(heard.count).to.equal(1);
  });

  it('forgets what was not saved when it shows another user', async () => {
    await open();
    await page.press('checkbox', 'Reports');
    tab.userId = 'pia';
    await until('Portal can be granted', () => box('Portal')?.disabled === false);
    await page.see('No changes');
    expect(box('Reports').checked).to.equal(false);
    tab.userId = 'nobody';
    await page.see('This user is not in the directory.');
    expect(page.all('checkbox', /./).length).to.equal(0);
    await checkAccessible(tab);
    await test.session.users.sync([user('nobody')]);
    await page.find('checkbox', 'Portal');
  });

  it('says what it lacks: a provider, someone signed in, permission', async () => {
    await open('amy', undefined);
    expect(page.all('checkbox', /./).length).to.equal(0);
    provided.setSession(await test.open(null));
    await page.see('Nobody is signed in');
    await checkAccessible(tab);
    provided.setSession(await test.open(clerk));
    await page.see('CanManageLicUsers');
    expect(page.all('button', /./).length).to.equal(0);
    await checkAccessible(tab);
    provided.setSession(test.session);
    await page.find('checkbox', 'Studio');
    const alone = document.createElement('user-license-tab');
    document.body.append(alone);
    await page.see('This part of the page is not connected', alone);
    alone.remove();
  });

  it('works by keys alone, also where it is narrow', async () => {
    await open('amy', test.session, 360);
    await page.find('checkbox', 'Reports');
    expect(tab.scrollWidth).to.be.at.most(360);
    await keyboard.tabTo('checkbox', 'Reports');
    await keyboard.press(' ');
    await page.see('1 change not saved: grant Reports');
    await checkAccessible(tab);
    await keyboard.tabTo('button', 'Save');
    await keyboard.press('Enter');
    await page.see('Licenses have been saved');
    expect(await heldBy('amy')).to.have.members(['Reports', 'Studio']);
  });

  it('keeps no tick and no question for another session', async () => {
    await open();
    await page.press('checkbox', 'Reports');
    await page.press('button', 'Close');
    await page.find('button', 'Discard');
    provided.setSession(await test.open());
    await page.find('button', 'Close');
    await until('the box', () => box('Reports')?.checked === false);
    expect(tab.isChanged).to.equal(false);
    expect(page.all('button', 'Discard')).to.deep.equal([]);
  });
});
