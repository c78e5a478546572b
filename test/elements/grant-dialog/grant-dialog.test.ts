import {expect} from '@open-wc/testing';
import {isDisabled} from '../../journeys/helpers/screen.js';
import {checkAccessible, keyboard, page, until} from '../../helpers/page.js';
import {license, openTestLicensing, people, user, type TestLicensing} from '../../helpers/test-licensing.js';
import {openGrantDialog} from './open-grant-dialog.js';

const short = 'Sales is 2 seats short.';

describe('grant-dialog', () => {
  let test: TestLicensing;
  const ids = (count: number): string[] => people(count).map(({id}) => id);

  /** Five people: one is inactive, one comes through a portal. Sales has 2 seats for employees, one of them taken. */
  beforeEach(async () => {
    const [first, second, third, fourth, fifth] = people(5);
    test = await openTestLicensing([
      first!,
      second!,
      third!,
      {...fourth!, active: false},
      {...fifth!, type: 'external'},
      user('other'),
    ]);
    await test.install([
      license('reports', {kind: 'concurrent', count: 3}),
      license('sales', {count: 2, audience: 'employee'}),
      license('service', {count: 1}),
      license('studio', {count: 10}),
      license('events', {startDate: '2025-01-01', dueDate: '2025-12-31'}),
      license('telephony', {kind: 'server', count: 1}),
    ]);
    await grant(['other'], ['sales', 'service']);
  });

  async function grant(users: readonly string[], products: readonly string[]): Promise<void> {
    await test.session.apply(await test.session.plan({action: 'grant', users, products}));
  }

  const box = (name: string): HTMLInputElement => page.all('checkbox', name)[0] as HTMLInputElement;
  const select = (): HTMLElement => page.all('button', 'Select')[0]!;
  const description = (element: Element): string => {
    const id = element.getAttribute('aria-describedby')!;
    return page.text((element.getRootNode() as ShadowRoot).getElementById(id)!);
  };
  const ready = (): Promise<unknown> => until('Select enabled', () => !isDisabled(select()));
  const journalLength = async (): Promise<number> => (await test.session.journal()).total;
  const holders = async (product: string): Promise<string[]> =>
    (await test.session.users.find({holds: product})).users.map(({id}) => id);

  it('offers what has an active license and is handed out, with what is available', async () => {
    const {dialog} = await openGrantDialog(test.session, ids(5));
    await keyboard.focusComesTo('checkbox', 'Reports');
    expect(page.all('checkbox', /./).map((each) => page.text(each.closest('label')!))).to.deep.equal([
      'Reports 3 of 3 available · sessions',
      'Sales 1 of 2 available',
      'Service 0 of 1 available · no free seat',
      'Studio 10 of 10 available',
    ]);
    expect(box('Service').disabled).to.equal(true);
    expect(description(box('Service'))).to.contain('no free seat');
    expect(isDisabled(select())).to.equal(true);
    await page.see('5 users selected');
    await checkAccessible(dialog);
  });

  it('shows for each product and each user what would happen, and why not', async () => {
    const {dialog} = await openGrantDialog(test.session, ids(5));
    await page.press('checkbox', 'Sales');
    await page.press('checkbox', 'Reports');
    await page.press('radio', 'As many as fit');
    await page.find('row', 'Sales 5 1 0 4 1 → 2 of 2');
    await page.find('row', 'Reports 5 4 0 1 0 → 4 for 3 sessions');
    await page.see('5 seats for 4 users');
    await page.find('row', 'User u0001 Sales, Reports');
    await page.find('row', 'User u0002 Sales: no free seat Reports');
    await page.find('row', 'User u0004 Inactive user: Sales, Reports');
    await page.find('row', 'User u0005 External Sales: for employees, this is an external user Reports');
    await checkAccessible(dialog);
  });

  it('counts users in its chips, and lists those of one', async () => {
    await openGrantDialog(test.session, ids(5));
    await page.press('checkbox', 'Sales');
    await page.press('radio', 'As many as fit');
    await page.press('button', 'Skipped 4');
    await page.gone('row', /^User u0001/);
    expect(page.all('row', /^User u/).length).to.equal(4);
    for (const name of ['All 5', 'Will be granted 1', 'Inactive 1', 'Wrong user type 1', 'No free seat 2']) {
      await page.find('button', name);
    }
    await page.press('button', 'Inactive 1');
    await until('one user', () => page.all('row', /^User u/).length === 1);
    await page.find('row', 'User u0004 Inactive user: Sales');
  });

  it('grants nothing under all or nothing when seats are short, and says why', async () => {
    const {dialog} = await openGrantDialog(test.session, ids(3));
    await page.press('checkbox', 'Sales');
    const message = await page.find('alert', `${short} Nothing would be granted.`);
    expect(isDisabled(select())).to.equal(true);
    expect(description(select())).to.contain(short);
    select().click();
    await page.find('row', 'Sales 3 0 0 2 1 → 1 of 2');
    expect(message.isConnected).to.equal(true);
    expect(await holders('sales')).to.deep.equal(['other']);
    await checkAccessible(dialog);
  });

  it('grants as many as fit in the order of the list, closes, and tells of it', async () => {
    const {dialog, applied} = await openGrantDialog(test.session, ids(3));
    await page.press('checkbox', 'Sales');
    await page.press('radio', 'As many as fit');
    await page.find('status', `${short} The last 2 users in the list get no seat.`);
    await ready();
    await page.press('button', 'Select');
    await page.gone('dialog', 'Grant licenses');
    expect(dialog.open).to.equal(false);
    expect(applied.length).to.equal(1);
    expect(applied[0]!.action).to.equal('grant');
    expect(applied[0]!.applied).to.include({granted: 1});
    expect(await holders('sales')).to.have.members(['other', 'u0001']);
    const [entry] = (await test.session.journal({limit: 1})).entries;
    expect(entry!.source).to.equal('dialog');
    await keyboard.focusComesTo('button', 'Open');
  });

  it('applies once, however often Select is pressed', async () => {
    const {applied} = await openGrantDialog(test.session, ids(3));
    const before = await journalLength();
    await page.press('checkbox', 'Studio');
    await ready();
    const button = select();
    button.click();
    button.click();
    button.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true, detail: 2}));
    await page.gone('dialog', 'Grant licenses');
    expect(applied.length).to.equal(1);
    expect(await journalLength()).to.equal(before + 1);
  });

  it('shows the new plan when another session was faster, and stores nothing', async () => {
    const other = await test.open();
    const {applied} = await openGrantDialog(test.session, ['u0001', 'u0002']);
    await page.press('checkbox', 'Studio');
    await ready();
    const button = select();
    const plan = await other.plan({action: 'grant', users: ['u0001'], products: ['studio']});
    // Pressed while the other write is on its way, before this page can know of it.
    const write = other.apply(plan);
    button.click();
    await write;
    await page.see('Seats changed while you were looking.');
    await page.find('row', 'Studio 2 1 1 0 1 → 2 of 10');
    expect(applied.length).to.equal(0);
    expect(await holders('studio')).to.deep.equal(['u0001']);
    // The second press of a double click does not take what nobody has read.
    await ready();
    button.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true, detail: 2}));
    expect(page.all('dialog', 'Grant licenses').length).to.equal(1);
    button.click();
    await page.gone('dialog', 'Grant licenses');
    expect(await holders('studio')).to.have.members(['u0001', 'u0002']);
  });

  it('plans anew when something changes meanwhile', async () => {
    await openGrantDialog(test.session, ['u0001', 'u0002']);
    await page.press('checkbox', 'Studio');
    await page.find('row', 'Studio 2 2 0 0 0 → 2 of 10');
    await grant(['u0001', 'other'], ['studio']);
    await page.find('row', 'Studio 2 1 1 0 2 → 3 of 10');
    await page.see('Seats changed while you were looking.');
    await page.see('8 of 10 available');
  });

  it('begins anew with every opening, with the seats of that moment', async () => {
    const users = ids(2);
    await openGrantDialog(test.session, users, {products: ['studio']});
    await page.find('row', 'Studio 2 2 0 0 0 → 2 of 10');
    await page.press('radio', 'As many as fit');
    await page.press('button', 'Cancel');
    await page.gone('dialog', 'Grant licenses');
    await grant(users, ['studio']);
    await page.press('button', 'Open');
    await page.find('row', 'Studio 2 0 2 0 2 → 2 of 10');
    expect(page.text()).not.to.contain('Seats changed while you were looking.');
    expect((page.all('radio', 'All or nothing')[0] as HTMLInputElement).checked).to.equal(true);
    await page.see('Nothing would change.');
    expect(isDisabled(select())).to.equal(true);
  });

  it('recalls what at least one of the users holds', async () => {
    await test.install([license('addon', {name: 'Add-on', requires: ['studio']})]);
    await grant(['u0001', 'u0002'], ['studio', 'addon']);
    const {dialog, applied} = await openGrantDialog(test.session, ids(3), {action: 'recall'});
    await page.find('checkbox', 'Studio');
    expect(page.all('checkbox', /./).map((each) => page.text(each.closest('label')!))).to.deep.equal([
      'Add-on 8 of 10 available · held by 2',
      'Studio 8 of 10 available · held by 2',
    ]);
    expect(page.all('radio', /./).length).to.equal(0);
    await page.press('checkbox', 'Studio');
    await page.see('Add-on needs Studio, and stays granted.');
    await page.find('columnheader', 'Not granted');
    await page.find('row', 'User u0003 Studio: not granted');
    await checkAccessible(dialog);
    await ready();
    await page.press('button', 'Select');
    await page.gone('dialog', 'Recall licenses');
    expect(applied[0]!.action).to.equal('recall');
    expect(await holders('studio')).to.deep.equal([]);
    expect(await holders('addon')).to.have.members(['u0001', 'u0002']);
  });

  it('works by keys alone', async () => {
    await openGrantDialog(test.session, ids(3));
    await keyboard.focusComesTo('checkbox', 'Reports');
    await keyboard.tabTo('checkbox', 'Studio');
    await keyboard.press('Enter');
    expect(box('Studio').checked).to.equal(false);
    await keyboard.press(' ');
    await page.find('row', 'Studio 3 3 0 0 0 → 3 of 10');
    await keyboard.tabTo('button', 'Select');
    await keyboard.press('Enter');
    await keyboard.focusComesTo('button', 'Open');
    expect((await holders('studio')).length).to.equal(3);
  });

  it('closes with Escape, stores nothing, and gives the focus back', async () => {
    await openGrantDialog(test.session, ids(3));
    const before = await journalLength();
    await page.press('checkbox', 'Studio');
    await ready();
    await keyboard.press('Escape');
    await keyboard.focusComesTo('button', 'Open');
    expect(page.all('dialog', 'Grant licenses').length).to.equal(0);
    expect(await journalLength()).to.equal(before);
  });
});
