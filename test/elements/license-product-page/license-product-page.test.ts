import {expect} from '@open-wc/testing';
import type {LicenseProductPage} from '../../../src/elements/license-product-page/license-product-page.js';
import {addDays} from '../../../src/core/calendar-day.js';
import {LicensingError} from '../../../src/core/errors.js';
import {checkAccessible, keyboard, page, until} from '../../helpers/page.js';
import type {ProviderFixture} from '../../helpers/provider-fixture.js';
import {clerk, license, openTestLicensing, people, user, type TestLicensing} from '../../helpers/test-licensing.js';
import {holderRows, openProductPage} from './open-product-page.js';

describe('license-product-page', () => {
  let test: TestLicensing;
  let provided: ProviderFixture;
  let element: LicenseProductPage;

  beforeEach(async () => {
    test = await openTestLicensing([
      user('amy', {jobTitle: 'Sales manager'}),
      user('ben'),
      user('pia', {type: 'external'}),
      user('zoe', {active: false}),
    ]);
  });

  const grant = async (users: readonly string[], product: string): Promise<void> => {
    await test.session.apply(await test.session.plan({action: 'grant', users, products: [product]}));
  };

  const open = async (product: string, session = test.session, width = 1000): Promise<void> => {
    ({provided, element} = await openProductPage(product, session, width));
  };

  const said = (): string => page.text(element);

  it('says what a product is, what is left of it and which licenses it consists of', async () => {
    await test.install([
      license('sales', {
        id: 'L-1',
        count: 3,
        audience: 'employee',
        operations: ['CanUseSales', 'CanExportQuotes'],
        requires: ['studio'],
        graceDays: 14,
      }),
      license('sales', {id: 'L-7', count: 2, startDate: '2026-11-01', dueDate: '2027-03-31', graceDays: 1}),
      license('studio'),
    ]);
    await test.install([
      license('sales', {
        id: 'L-1',
        count: 3,
        audience: 'employee',
        operations: ['CanUseSales'],
        requires: ['studio'],
        graceDays: 14,
      }),
    ]);
    await grant(['amy'], 'studio');
    await grant(['amy'], 'sales');
    await open('sales');
    await page.find('heading', 'Product Sales');
    expect(said()).to.contain('Personal · for employees · opens CanUseSales · requires Studio');
    expect(said()).to.contain('1 used');
    expect(said()).to.contain('2 available');
    expect(said()).to.contain('2 from Nov 1, 2026');
    const [table] = page.all('table', /Licenses/);
    expect([...table!.querySelectorAll('tr')].map((row) => page.text(row))).to.deep.equal([
      'License Start date Due date Status Grace Total',
      'L-1 Jan 1, 2026 Dec 31, 2026 Active 14 days 3',
      'L-7 Nov 1, 2026 Mar 31, 2027 Not active · upcoming 1 day 2',
    ]);
    await page.see('User amy');
    expect(holderRows()).to.deep.equal(['User amy Sales manager Oct 21, 2026 Ann Bergström']);
    await checkAccessible(element);
  });

  it('shows seats of every kind and state in words', async () => {
    await test.install([
      license('studio', {count: 2}),
      license('reports', {kind: 'concurrent', count: 25}),
      license('contacts', {kind: 'metered', count: 50}),
      license('telephony', {kind: 'server', count: 1}),
      license('old'),
    ]);
    await grant(['amy', 'ben'], 'studio');
    await grant(['amy', 'ben', 'pia'], 'reports');
    await grant(['amy'], 'old');
    test.now += 1000;
    await test.install([license('studio', {count: 1}), license('old', {dueDate: '2026-02-01'})]);
    const words: [string, RegExp][] = [
      ['studio', /2 used 1 too many, recall 1/],
      ['reports', /3 assigned 25 sessions at a time/],
      ['contacts', /0 used 50 available/],
      ['telephony', /Seats Unlimited/],
      ['old', /Not active · expired Seats 1 grant kept/],
    ];
    await open('studio');
    for (const [product, expected] of words) {
      element.productId = product;
      await page.see(expected);
      await checkAccessible(element);
    }
  });

  it('draws seats over time in steps, with the same figures as a table', async () => {
    test.now = Date.UTC(2026, 5, 15);
    await test.install([
      license('studio', {id: 'L-1', count: 3, startDate: '2026-06-01'}),
      license('studio', {id: 'L-2', count: 3, startDate: '2026-08-10', dueDate: '2026-09-20'}),
    ]);
    await grant(['amy'], 'studio');
    test.now = Date.UTC(2026, 7, 20);
    await grant(['ben', 'pia'], 'studio');
    test.now = Date.UTC(2026, 9, 21, 9);
    await test.session.apply(await test.session.plan({action: 'recall', users: ['amy'], products: ['studio']}));
    await open('studio');
    await page.find('heading', 'Seats over time');
    const [table] = page.all('table', 'Seats over time');
    expect([...table!.querySelectorAll('tbody tr')].map((row) => page.text(row))).to.deep.equal([
      'Jun 1, 2026 0 3',
      'Jul 1, 2026 1 3',
      'Aug 1, 2026 1 3',
      'Sep 1, 2026 3 6',
      'Oct 1, 2026 3 3',
      'Oct 21, 2026 2 3',
    ]);
    const paths = [...element.shadowRoot!.querySelectorAll('.steps path')].map((path) => path.getAttribute('d')!);
    expect(paths.length).to.equal(2);
    for (const path of paths) expect(path).to.match(/^M0 [\d.]+(H\d+V[\d.]+)*H1000$/);
    await checkAccessible(element);
    // A commit in another session is on the line at once.
    await grant(['amy'], 'studio');
    await until('the newest figure', () => page.text(table).includes('Oct 21, 2026 3 3'));
  });

  it('lists no users of products that are not handed out', async () => {
    await test.install([
      license('contacts', {kind: 'metered', count: 50}),
      license('telephony', {kind: 'server', count: 1}),
    ]);
    await open('contacts');
    for (const product of ['contacts', 'telephony']) {
      element.productId = product;
      await page.find('heading', new RegExp(`Product ${product}`, 'i'));
      expect(said()).not.to.contain('Licensed users');
      expect(page.all('button', /Add|Recall|Apply/)).to.deep.equal([]);
    }
  });

  it('says since when, from whom and who of them uses no seat', async () => {
    await test.install([license('studio')]);
    await grant(['amy', 'pia', 'zoe'].slice(0, 2), 'studio');
    await test.session.users.setActive(['amy'], false);
    test.now += 86_400_000;
    const csv = 'user,product\nben,studio\n';
    await test.session.apply(await test.session.planCsv(csv, {fileName: 'q1-hires.csv'}));
    await open('studio');
    await page.see('User ben');
    expect(holderRows()).to.deep.equal([
      'User amy Sales manager Oct 21, 2026 Ann Bergström Inactive',
      'User ben Oct 22, 2026 Import “q1-hires.csv”',
      'User pia Oct 21, 2026 Ann Bergström External',
    ]);
    await page.see('Licensed users 3');
    expect(said()).to.contain('2 used');
  });

  it('goes back, and opens a user', async () => {
    await test.install([license('studio')]);
    await grant(['amy'], 'studio');
    await open('studio');
    let closed = 0;
    const opened: string[] = [];
    element.addEventListener('license-close', () => closed++);
    element.addEventListener('license-user-open', ({detail}) => opened.push(detail.userId));
    await page.press('button', 'User amy');
    await page.press('button', 'Licenses');
    expect({closed, opened}).to.deep.equal({closed: 1, opened: ['amy']});
  });

  it('follows other sessions', async () => {
    await test.install([license('studio', {count: 2})]);
    await open('studio');
    await page.see('Nobody holds a seat');
    await checkAccessible(element);
    await grant(['amy'], 'studio');
    await page.see('1 available');
    await page.see('User amy');
    await grant(['ben'], 'studio');
    await page.see('0 available');
    await page.see('Licensed users 2');
  });

  it('searches', async () => {
    await test.install([license('studio')]);
    await grant(['amy', 'ben'], 'studio');
    await open('studio');
    await page.see('User ben');
    await page.type('searchbox', 'Search users', 'manager');
    await until('only those who match', () => holderRows().length === 1);
    expect(holderRows()[0]).to.contain('User amy');
    await page.see('Licensed users 2');
    await page.type('searchbox', 'Search users', 'nobody');
    await page.see('No user matches “nobody”');
    await checkAccessible(element);
    await page.press('button', 'Clear search and filters');
    await page.see('User ben');
    await keyboard.focusComesTo('searchbox', 'Search users');
  });

  it('draws a part of many users', async () => {
    await test.session.users.sync(people(1500));
    await test.install([license('studio', {count: 2000})]);
    await grant(
      people(1500).map(({id}) => id),
      'studio',
    );
    await open('studio');
    await page.see('Licensed users 1,500');
    await page.see('User u0001');
    expect(holderRows().length).to.be.lessThan(60);
    const [table] = page.all('table', 'Licensed users');
    expect(table!.getAttribute('aria-rowcount')).to.equal('1501');
    table!.querySelector<HTMLElement>('[data-row="0"]')!.focus();
    await keyboard.press('End');
    await page.see('User u1500');
    await checkAccessible(element);
  });

  it('says what it lacks: a provider, someone signed in, permission, an answer', async () => {
    await test.install([license('studio')]);
    await grant(['amy'], 'studio');
    ({provided, element} = await openProductPage('studio', undefined));
    expect(page.all('heading', /./)).to.deep.equal([]);
    provided.setSession(await test.open(null));
    await page.see('Nobody is signed in');
    provided.setSession(await test.open(clerk));
    await page.see('CanManageLicUsers');
    expect(page.all('button', /./)).to.deep.equal([]);
    await checkAccessible(element);
    let isBroken = true;
    const broken = Object.create(test.session) as typeof test.session;
    Object.assign(broken, {
      holders: async (...args: Parameters<typeof test.session.holders>) => {
        if (isBroken) throw new LicensingError('STORE_FAILED', {cause: 'test'});
        return test.session.holders(...args);
      },
    });
    provided.setSession(broken);
    await page.find('alert', /STORE_FAILED/);
    await checkAccessible(element);
    isBroken = false;
    await page.press('button', 'Try again');
    await page.see('User amy');
    const alone = document.createElement('license-product-page');
    document.body.append(alone);
    await page.see('This part of the page is not connected', alone);
    alone.remove();
  });

  it('says that there is no such product, and that one is gone', async () => {
    await test.install([license('studio', {dueDate: addDays('2026-10-21', 30)})]);
    await open('nothing');
    await page.see('There is no such product');
    await checkAccessible(element);
    element.productId = 'studio';
    await page.find('heading', 'Product Studio');
    await test.session.deleteLicenses();
    await page.see('Studio is gone');
    let closed = 0;
    element.addEventListener('license-close', () => closed++);
    await page.press('button', 'Back to licenses');
    expect(closed).to.equal(1);
    await test.install([license('studio')]);
    await page.find('heading', 'Product Studio');
  });

  it('fits where it is narrow', async () => {
    await test.install([license('studio')]);
    await grant(['amy', 'ben'], 'studio');
    await open('studio', test.session, 360);
    await page.see('User amy');
    expect(element.scrollWidth).to.be.at.most(360);
    await checkAccessible(element);
  });
});
