import {expect, fixtureCleanup, html} from '@open-wc/testing';
import '../../../src/elements/license-user-list/license-user-list.define.js';
import type {LicenseUserList} from '../../../src/elements/license-user-list/license-user-list.js';
import {LicensingError} from '../../../src/core/errors.js';
import type {LicensingSession} from '../../../src/licensing/licensing-session.js';
import {checkAccessible, keyboard, page, until} from '../../helpers/page.js';
import {providerFixture, type ProviderFixture} from '../../helpers/provider-fixture.js';
import {clerk, license, openTestLicensing, people, user, type TestLicensing} from '../../helpers/test-licensing.js';

describe('license-user-list', () => {
  let test: TestLicensing;
  let provider: ProviderFixture;

  const list = (): LicenseUserList => provider.box.querySelector('license-user-list')!;
  const rows = (): HTMLElement[] => [...list().renderRoot.querySelectorAll<HTMLElement>('tbody tr[data-row]')];
  const names = (): string[] => rows().map((row) => row.querySelector('.link.name')?.textContent.trim() ?? '…');
  const seeNames = (...expected: string[]): Promise<unknown> =>
    until(
      () => `${expected.join()} instead of ${names().join()}`,
      () => names().join() === expected.join(),
    );

  async function show(session: LicensingSession, options: {readonly width?: number} = {width: 1200}): Promise<void> {
    fixtureCleanup();
    provider = await providerFixture(html`<license-user-list></license-user-list>`, session, options);
  }

  async function grant(product: string, users: readonly string[]): Promise<void> {
    await test.session.apply(await test.session.plan({action: 'grant', users, products: [product]}));
  }

  /** Chooses a value of one of the filters. */
  async function filter(name: string, value: string): Promise<void> {
    const filters = list().renderRoot.querySelector('.filters')!;
    await page.press('button', name, filters);
    await page.press('menuitemradio', value, filters);
  }

  beforeEach(async () => {
    test = await openTestLicensing([
      user('ann', {name: 'Ann Bergström', email: 'ann@acme.example', jobTitle: 'Director'}),
      user('bo', {name: 'Bo Li', email: 'bo@acme.example', jobTitle: 'Engineer', type: 'external'}),
      user('cleo', {name: 'Cleo Díaz', email: 'cleo@acme.example', jobTitle: 'Analyst', active: false}),
    ]);
    await test.install([license('marketing'), license('reports'), license('sales'), license('studio')]);
  });

  it('shows each user with what they hold: three names, then how many more', async () => {
    for (const product of ['studio', 'sales', 'reports', 'marketing']) await grant(product, ['ann']);
    await grant('sales', ['bo']);
    await show(test.session);
    await seeNames('Ann Bergström', 'Bo Li', 'Cleo Díaz');
    const cells = rows().map((row) =>
      [...(row as HTMLTableRowElement).cells].map((cell) => page.text(cell).replace(' ,', ',')),
    );
    expect(cells).to.deep.equal([
      ['Ann Bergström', 'ann@acme.example', 'Director', 'Employee', 'Active', 'Marketing, Reports, Sales, Studio'],
      ['Bo Li', 'bo@acme.example', 'Engineer', 'External', 'Active', 'Sales'],
      ['Cleo Díaz', 'cleo@acme.example', 'Analyst', 'Employee', 'Inactive', 'None'],
    ]);
    expect(rows()[0]!.innerText, 'what is drawn').to.include('+1');
    await page.see('3 users');
    await checkAccessible(list());
  });

  it('searches name, email and job title, and says the count once typing stops', async () => {
    await show(test.session);
    await seeNames('Ann Bergström', 'Bo Li', 'Cleo Díaz');
    const search = await page.find('searchbox', 'Search name, email or job title');
    search.focus();
    await keyboard.type('diaz');
    await seeNames('Cleo Díaz');
    await until(
      'the count',
      () => list().renderRoot.querySelector('.tools [role="status"]')!.textContent === '1 of 3 users',
    );
    await page.type('searchbox', 'Search name, email or job title', 'engineer');
    await seeNames('Bo Li');
    await page.type('searchbox', 'Search name, email or job title', 'ann@acme');
    await seeNames('Ann Bergström');
  });

  it('narrows by status, type, and products held or lacked; a cross clears each', async () => {
    await grant('sales', ['ann', 'bo']);
    await show(test.session);
    await filter('Status', 'Active');
    await seeNames('Ann Bergström', 'Bo Li');
    await filter('Type', 'External');
    await seeNames('Bo Li');
    await page.press('button', 'Clear Type');
    await keyboard.focusComesTo('button', 'Type');
    await seeNames('Ann Bergström', 'Bo Li');
    await page.press('button', 'Clear Status');
    await filter('Holds', 'Sales');
    await seeNames('Ann Bergström', 'Bo Li');
    await page.press('button', 'Clear Holds');
    await filter('Lacks', 'Sales');
    await seeNames('Cleo Díaz');
    await checkAccessible(list());
  });

  it('names the search and the filters that match nobody, and clears them', async () => {
    await show(test.session);
    await filter('Status', 'Inactive');
    await filter('Lacks', 'Sales');
    await page.type('searchbox', 'Search name, email or job title', 'lindqist');
    await page.find('heading', 'No user matches “lindqist”');
    await page.see('Filters in use: Status Inactive, Lacks Sales.');
    await checkAccessible(list());
    await page.press('button', 'Clear search and filters');
    await seeNames('Ann Bergström', 'Bo Li', 'Cleo Díaz');
    await keyboard.focusComesTo('searchbox', 'Search name, email or job title');
  });

  it('sorts by any column', async () => {
    await show(test.session);
    await page.press('button', 'Job title');
    await seeNames('Cleo Díaz', 'Ann Bergström', 'Bo Li');
    await page.press('button', 'Job title');
    await seeNames('Bo Li', 'Ann Bergström', 'Cleo Díaz');
    expect((await page.find('columnheader', 'Job title')).getAttribute('aria-sort')).to.equal('descending');
  });

  it('tells that a user was chosen, by pointer and by Enter', async () => {
    await show(test.session);
    const opened: string[] = [];
    list().addEventListener('license-user-open', ({detail}) => opened.push(detail.userId));
    await page.press('button', 'Bo Li');
    rows()[2]!.focus();
    await keyboard.press('ArrowUp', 'Enter');
    expect(opened).to.deep.equal(['bo', 'bo']);
  });

  it('follows what is changed elsewhere', async () => {
    await show(test.session);
    await seeNames('Ann Bergström', 'Bo Li', 'Cleo Díaz');
    await test.session.users.sync([user('dan', {name: 'Dan Weiß'})]);
    await seeNames('Ann Bergström', 'Bo Li', 'Cleo Díaz', 'Dan Weiß');
    await page.see('4 users');
  });

  it('is a small block per user where there is little room, with the filters folded and named', async () => {
    await show(test.session, {width: 400});
    await seeNames('Ann Bergström', 'Bo Li', 'Cleo Díaz');
    expect(page.all('button', 'Status')).to.deep.equal([]);
    await page.press('button', 'Filters');
    await filter('Status', 'Active');
    await seeNames('Ann Bergström', 'Bo Li');
    const fold = await page.find('button', 'Filters (1)');
    await page.press('button', 'Filters (1)');
    await until('folded filters', () => page.all('button', 'Status').length === 0);
    expect(fold.getAttribute('aria-expanded')).to.equal('false');
    expect(page.text(list())).to.include('Status Active');
    const place = (column: string): DOMRect => rows()[0]!.querySelector(`.column-${column}`)!.getBoundingClientRect();
    expect(place('email').top).to.be.at.least(place('name').bottom);
    expect(place('licenses').top).to.be.at.least(place('email').bottom);
    await checkAccessible(list());
  });

  it('says that there are no users yet', async () => {
    const empty = await openTestLicensing();
    await show(empty.session);
    await page.find('heading', 'No users yet');
    await checkAccessible(list());
  });

  it('says which operation is missing', async () => {
    await show(await test.open(clerk));
    await page.find('heading', 'You may not manage licenses');
    await checkAccessible(list());
  });

  it('tells of a failure, keeps the rows, and asks again', async () => {
    let fails = false;
    const {users} = test.session;
    const find: typeof users.find = (query) =>
      fails ? Promise.reject(new LicensingError('STORE_FAILED', {cause: 'boom'})) : users.find(query);
    await show(Object.create(test.session, {users: {value: {...users, find}}}) as LicensingSession);
    await seeNames('Ann Bergström', 'Bo Li', 'Cleo Díaz');
    fails = true;
    await grant('sales', ['bo']);
    await page.find('alert', /STORE_FAILED/);
    expect(names().length).to.equal(3);
    await checkAccessible(list());
    fails = false;
    await page.press('button', 'Try again');
    await until('the new row', () => rows()[1]!.textContent.includes('Sales'));
  });

  it('draws bars in its columns while the first answer takes long', async () => {
    const users = {...test.session.users, find: () => new Promise<never>(() => {})};
    await show(Object.create(test.session, {users: {value: users}}) as LicensingSession);
    const bars = (): number => list().renderRoot.querySelectorAll('.skeleton').length;
    expect(bars(), 'at once').to.equal(0);
    await until('the bars', () => bars() > 0);
    expect(list().renderRoot.querySelector('table')!.getAttribute('aria-busy')).to.equal('true');
    await checkAccessible(list());
  });
});

describe('a long license-user-list', () => {
  let test: TestLicensing;
  let provider: ProviderFixture;

  const list = (): LicenseUserList => provider.box.querySelector('license-user-list')!;
  const table = (): HTMLElement => list().renderRoot.querySelector('table')!;
  const scroller = (): HTMLElement => list().renderRoot.querySelector('.scroller')!;
  const rows = (): HTMLElement[] => [...list().renderRoot.querySelectorAll<HTMLElement>('tbody tr[data-row]')];
  const row = (name: string): HTMLElement | undefined => rows().find(({textContent}) => textContent.includes(name));

  before(async () => {
    test = await openTestLicensing(people(2000));
  });

  beforeEach(async () => {
    provider = await providerFixture(html`<license-user-list></license-user-list>`, test.session, {width: 1000});
    await until('the first row', () => row('User u0001'));
  });

  /** Goes on scrolling, as a person does whose list grows while its rows are measured. */
  const scrolledToEnd = (): Element | undefined => {
    scroller().scrollTop = scroller().scrollHeight;
    return row('User u2000');
  };

  it('builds few of its rows, and tells how many there are', async () => {
    expect(rows().length).to.be.below(80);
    expect(table().getAttribute('aria-rowcount')).to.equal('2001');
    expect(row('User u0001')!.getAttribute('aria-rowindex')).to.equal('2');
    await checkAccessible(list());
  });

  it('brings the rows that are scrolled to', async () => {
    scroller().scrollTop = scroller().scrollHeight / 2;
    const middle = await until('a row in the middle', () => row('User u1000'));
    expect(rows().length).to.be.below(80);
    expect(middle.getBoundingClientRect().top).to.be.within(
      scroller().getBoundingClientRect().top - 800,
      scroller().getBoundingClientRect().bottom + 800,
    );
    await until('the last row', scrolledToEnd);
    expect(scroller().scrollHeight).to.be.closeTo(2000 * row('User u2000')!.getBoundingClientRect().height + 36, 60);
  });

  it('is walked by arrows, Home and End, with one tab stop', async () => {
    row('User u0001')!.focus();
    await keyboard.press('ArrowDown');
    await until('the second row', () => page.focused === row('User u0002'));
    await keyboard.press('End');
    await until('the last row, which was not there', () => page.focused === row('User u2000'));
    await until('one tab stop', () => rows().filter(({tabIndex}) => tabIndex === 0).length === 1);
    await keyboard.press('Home');
    await until('the first row', () => page.focused === row('User u0001'));
  });

  it('keeps the focused row where it is in the DOM, however far one scrolls', async () => {
    const focused = row('User u0003')!;
    focused.focus();
    await until('the last row', scrolledToEnd);
    expect(page.focused).to.equal(focused);
    expect(focused.textContent).to.include('User u0003');
    await keyboard.press('ArrowDown');
    await until('the row after it', () => page.focused === row('User u0004'));
  });

  it('works as well when it was hidden at first, and in little room', async () => {
    provider = await providerFixture(html`<license-user-list hidden></license-user-list>`, test.session, {width: 400});
    await until('an answer', () => table());
    list().hidden = false;
    await until('the first row', () => row('User u0001'));
  });
});
