import {expect, fixtureCleanup, html} from '@open-wc/testing';
import '../../../src/elements/license-list/license-list.define.js';
import type {LicenseList} from '../../../src/elements/license-list/license-list.js';
import {LicensingError} from '../../../src/core/errors.js';
import type {LicensingSession} from '../../../src/licensing/licensing-session.js';
import {checkAccessible, keyboard, page, until} from '../../helpers/page.js';
import {providerFixture, type ProviderFixture} from '../../helpers/provider-fixture.js';
import {clerk, license, openTestLicensing, people, type TestLicensing} from '../../helpers/test-licensing.js';

describe('license-list', () => {
  let test: TestLicensing;
  let provider: ProviderFixture;

  const list = (): LicenseList => provider.box.querySelector('license-list')!;
  const table = (): HTMLElement | null => list().renderRoot.querySelector('table');
  const rows = (): HTMLTableRowElement[] => [...list().renderRoot.querySelectorAll<HTMLTableRowElement>('tbody tr')];
  const names = (): string[] => rows().map((row) => row.querySelector('.column-name .name')!.textContent.trim());
  /** The texts of a product's cells, in the order of the columns. */
  const cells = (product: string): string[] => {
    const row = rows().find((each) => each.querySelector('.column-name')!.textContent.includes(product))!;
    return [...row.cells].map((cell) => page.text(cell));
  };
  const seeNames = (...expected: string[]): Promise<unknown> =>
    until(
      () => `${expected.join()} instead of ${names().join()}`,
      () => names().join() === expected.join(),
    );

  async function show(session: LicensingSession | undefined, options: {readonly width?: number} = {}): Promise<void> {
    fixtureCleanup();
    provider = await providerFixture(html`<license-list></license-list>`, session, options);
  }

  beforeEach(async () => {
    localStorage.removeItem('license-list-filter');
    test = await openTestLicensing(people(5));
  });

  afterEach(() => localStorage.removeItem('license-list-filter'));

  async function installEveryKind(): Promise<void> {
    await test.install([
      license('sales', {count: 200}),
      license('sales', {id: 'L-sales-2', count: 50, startDate: '2026-04-01', dueDate: '2027-03-31'}),
      license('reports', {kind: 'concurrent', count: 25}),
      license('telephony', {kind: 'server'}),
      license('contacts', {kind: 'metered', count: 50000}),
      license('field', {count: 30, startDate: '2026-11-01', dueDate: '2027-10-31'}),
      license('events', {dueDate: '2026-06-30'}),
      license('marketing', {count: 40, dueDate: '2026-10-14', graceDays: 14}),
    ]);
  }

  async function grant(product: string, users: readonly string[]): Promise<void> {
    await test.session.apply(await test.session.plan({action: 'grant', users, products: [product]}));
  }

  it('tells which product was chosen', async () => {
    await installEveryKind();
    await show(test.session);
    const chosen: string[] = [];
    list().addEventListener('license-product-open', ({detail}) => chosen.push(detail.productId));
    await page.press('button', 'Sales');
    expect(chosen).to.deep.equal(['sales']);
  });

  it('shows one row per product with the figures of its kind', async () => {
    await installEveryKind();
    await grant('sales', ['u0001', 'u0002']);
    await show(test.session, {width: 1200});
    await seeNames('Contacts', 'Events', 'Field', 'Marketing', 'Reports', 'Sales', 'Telephony');
    expect(cells('Sales')).to.deep.equal([
      'Sales 2 licenses',
      'Personal',
      'Jan 1, 2026',
      'Mar 31, 2027',
      'Active',
      '250',
      '2',
      '248',
    ]);
    expect(cells('Telephony').slice(4)).to.deep.equal(['Active', 'Unlimited', '–', 'Unlimited']);
    expect(cells('Reports').slice(1, 2).concat(cells('Reports').slice(5))).to.deep.equal([
      'Concurrent',
      '25',
      '0',
      '25',
    ]);
    expect(cells('Field').slice(4)).to.deep.equal(['Not active · upcoming', '0', '0 30 from Nov 1, 2026', '0']);
    expect(cells('Events')[4]).to.equal('Not active · expired');
    expect(cells('Marketing').slice(4, 6)).to.deep.equal(['Not active · in grace', '40']);
    await checkAccessible(list());
  });

  it('marks more users than seats with a negative number, and says how many grants an expired product keeps', async () => {
    await test.install([license('service', {count: 3}), license('events')]);
    await grant('service', ['u0001', 'u0002', 'u0003']);
    await grant('events', ['u0001']);
    test.now += 60_000;
    await test.install([license('service', {count: 2}), license('events', {dueDate: '2026-06-30'})]);
    await show(test.session);
    await seeNames('Events', 'Service');
    expect(cells('Service').slice(5)).to.deep.equal(['2', '3', '-1']);
    expect(cells('Events').slice(6, 7)).to.deep.equal(['1 1 grant kept']);
  });

  it('draws the share that is used with SVG attributes alone', async () => {
    await test.install([license('sales', {count: 4})]);
    await grant('sales', ['u0001', 'u0002', 'u0003']);
    await show(test.session);
    await seeNames('Sales');
    const meter = list().renderRoot.querySelector('.meter')!;
    expect(meter.getAttribute('aria-hidden')).to.equal('true');
    expect(meter.querySelector('.fill')!.getAttribute('width')).to.equal('96');
    expect(list().renderRoot.querySelectorAll('[style]').length).to.equal(0);
  });

  it('sorts by any column, first ascending, then descending; what is no number comes last both ways', async () => {
    await installEveryKind();
    await show(test.session);
    await seeNames('Contacts', 'Events', 'Field', 'Marketing', 'Reports', 'Sales', 'Telephony');
    const sort = async (): Promise<string | null> => {
      await page.press('button', 'Total');
      await list().updateComplete;
      return (await page.find('columnheader', 'Total')).getAttribute('aria-sort');
    };
    expect(await sort()).to.equal('ascending');
    await seeNames('Events', 'Field', 'Reports', 'Marketing', 'Sales', 'Contacts', 'Telephony');
    expect(await sort()).to.equal('descending');
    await seeNames('Contacts', 'Sales', 'Marketing', 'Reports', 'Events', 'Field', 'Telephony');
    expect((await page.find('columnheader', 'Name')).hasAttribute('aria-sort')).to.equal(false);
  });

  it('filters by kind, with Concurrent among Personal and Metered among Server, and remembers it', async () => {
    await installEveryKind();
    await show(test.session);
    await page.press('button', 'Personal');
    await seeNames('Events', 'Field', 'Marketing', 'Reports', 'Sales');
    await page.press('button', 'Server');
    await seeNames('Contacts', 'Telephony');
    await show(test.session);
    await seeNames('Contacts', 'Telephony');
    expect((await page.find('button', 'Server')).getAttribute('aria-pressed')).to.equal('true');
  });

  it('searches words of names in any order, without regard to case and accents, and says how many are left once typing stops', async () => {
    await test.install([license('cafe', {name: 'Café bookings'}), license('sales')]);
    await show(test.session);
    await seeNames('Café bookings', 'Sales');
    const search = (await page.find('searchbox', 'Search products')) as HTMLInputElement;
    search.focus();
    await keyboard.type('booking CAFE');
    await seeNames('Café bookings');
    await until('the count', () => list().renderRoot.querySelector('[role="status"]')!.textContent === '1 product');
  });

  it('says what matches nothing, and clears it', async () => {
    await test.install([license('sales')]);
    await show(test.session);
    await page.press('button', 'Server');
    await page.type('searchbox', 'Search products', 'saless');
    await page.find('heading', 'No product matches “saless”');
    await page.see('Filters in use: Server.');
    await checkAccessible(list());
    await page.press('button', 'Clear search and filters');
    await seeNames('Sales');
    await keyboard.focusComesTo('searchbox', 'Search products');
  });

  it('follows what another page changes', async () => {
    await test.install([license('sales')]);
    await show(test.session);
    await seeNames('Sales');
    await grant('sales', ['u0001']);
    await until('the new figures', () => cells('Sales').slice(6).join() === '1,9');
  });

  it('says that there are no licenses yet', async () => {
    await show(test.session);
    await page.find('heading', 'No licenses yet');
    await checkAccessible(list());
  });

  it('keeps the old rows, dimmed, when newer ones cannot be had, and asks again', async () => {
    await test.install([license('sales')]);
    let fails = false;
    const session: LicensingSession = Object.create(test.session, {
      products: {
        value: () =>
          fails ? Promise.reject(new LicensingError('STORE_FAILED', {cause: 'boom'})) : test.session.products(),
      },
    });
    await show(session);
    await seeNames('Sales');
    fails = true;
    await grant('sales', ['u0001']);
    const row = await page.find('alert', /The database did not answer/);
    expect(page.text(row)).to.include('STORE_FAILED');
    expect(names()).to.deep.equal(['Sales']);
    expect(table()!.className).to.include('dimmed');
    await checkAccessible(list());
    fails = false;
    await page.press('button', 'Try again');
    await until('the new figures', () => cells('Sales')[6] === '1');
    await page.gone('alert', /./);
  });

  it('draws bars in the real columns when the first answer takes long', async () => {
    const never = new Promise<never>(() => {});
    await show(Object.create(test.session, {products: {value: () => never}}) as LicensingSession);
    expect(table()!.getAttribute('aria-busy')).to.equal('true');
    expect(rows().length, 'at once').to.equal(0);
    await until('the bars', () => rows().length > 0);
    expect(rows()[0]!.cells.length).to.equal(8);
    await checkAccessible(list());
  });

  it('draws the same bars while the database takes long to open', async () => {
    await show(undefined);
    expect(table()).to.equal(null);
    await until('the bars', () => rows().length > 0);
  });

  it('says which operation is missing, and nothing else', async () => {
    await test.install([license('sales')]);
    await show(await test.open(clerk));
    await page.find('heading', 'You may not manage licenses');
    await page.see('This needs the operation “Manage user licenses”');
    await page.see('CanManageLicUsers');
    expect(table()).to.equal(null);
    await checkAccessible(list());
  });

  it('says that nobody is signed in', async () => {
    await show(await test.open(null));
    await page.find('heading', 'Nobody is signed in');
  });

  it('tells why the database could not be opened, and opens it again on request', async () => {
    await show(undefined);
    let retried = 0;
    provider.setState({
      status: 'failed',
      error: new LicensingError('STORE_UNAVAILABLE', {}),
      retry: () => retried++,
    });
    await page.find('alert', /STORE_UNAVAILABLE/);
    await checkAccessible(list());
    await page.press('button', 'Try again');
    expect(retried).to.equal(1);
  });

  it('shows nothing of one user to the next', async () => {
    await test.install([license('sales')]);
    await show(test.session);
    await seeNames('Sales');
    provider.setState({status: 'pending'});
    await until('an empty place', () => rows().length === 0);
    provider.setSession(await test.open(clerk));
    await page.find('heading', 'You may not manage licenses');
    expect(page.text(list())).not.to.include('Sales');
  });

  it('puts name, availability, due date and status into a block where there is little room', async () => {
    await test.install([license('sales'), license('studio', {count: 5})]);
    await show(test.session, {width: 400});
    await seeNames('Sales', 'Studio');
    const place = (column: string): DOMRect => rows()[0]!.querySelector(`.column-${column}`)!.getBoundingClientRect();
    expect(place('available').top).to.equal(place('name').top);
    expect(place('used').top).to.be.at.least(place('name').bottom);
    expect(place('status').top).to.be.at.least(place('used').bottom);
    expect(place('dueDate').top).to.equal(place('status').top);
    expect(page.text(rows()[0])).to.include('10 of 10 available').and.to.include('until Dec 31, 2026');
    await checkAccessible(list());
    await page.press('button', 'Sort');
    await keyboard.press('End', 'Enter');
    await seeNames('Studio', 'Sales');
  });
});
