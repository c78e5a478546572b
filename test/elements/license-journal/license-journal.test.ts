import {expect, fixtureCleanup, html} from '@open-wc/testing';
import '../../../src/elements/license-journal/license-journal.define.js';
import {LicensingError} from '../../../src/core/errors.js';
import type {LicenseJournal} from '../../../src/elements/license-journal/license-journal.js';
import type {LicensingSession} from '../../../src/licensing/licensing-session.js';
import {checkAccessible, keyboard, page, until} from '../../helpers/page.js';
import {providerFixture, type ProviderFixture} from '../../helpers/provider-fixture.js';
import {storedRow, tamper, type TamperedRow} from '../../helpers/tamper.js';
import {clerk, license, openTestLicensing, user, type TestLicensing} from '../../helpers/test-licensing.js';

describe('license-journal', () => {
  let test: TestLicensing;
  let provider: ProviderFixture;

  const journal = (): LicenseJournal => provider.box.querySelector('license-journal')!;
  const rows = (): HTMLElement[] => [...journal().renderRoot.querySelectorAll<HTMLElement>('tbody tr[data-row]')];
  const textOf = (element: Element | null): string => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  const whats = (): string[] => rows().map((row) => textOf(row.querySelector('.column-what')));
  const see = (...expected: string[]): Promise<unknown> =>
    until(
      () => `${expected.join(' | ')} instead of ${whats().join(' | ')}`,
      () => whats().slice(0, expected.length).join() === expected.join(),
    );

  async function show(
    session: LicensingSession,
    content = html`<license-journal></license-journal>`,
    width = 1200,
  ): Promise<void> {
    fixtureCleanup();
    provider = await providerFixture(content, session, {width});
  }

  async function grant(users: readonly string[], ...products: string[]): Promise<number> {
    const plan = await test.session.plan({action: 'grant', users, products});
    return (await test.session.apply(plan)).entryId!;
  }

  beforeEach(async () => {
    test = await openTestLicensing([
      user('ada', {name: 'Ada Lovelace'}),
      user('bob', {name: 'Bob Builder'}),
      user('cyd', {name: 'Cyd Charisse', active: false}),
    ]);
    await test.install([license('sales'), license('service', {count: 1})]);
    await grant(['ada', 'bob', 'cyd'], 'sales');
    await grant(['ada'], 'service');
    await grant(['bob'], 'service').catch(() => undefined);
  });

  it('says in a sentence what each entry did, newest first, and what was refused', async () => {
    await show(test.session);
    await see(
      'Grant Service to 1 user: no free seat, 1 user holds 1 seat',
      'Granted Service to 1 user',
      'Granted Sales to 2 users, 1 skipped',
      'Uploaded licenses of Sales, Service',
    );
    await page.see('6 of 6 entries');
    await checkAccessible(journal());
  });

  it('says what an import left out, and what licenses were requested for', async () => {
    await test.session.apply(
      await test.session.planCsv('user,product,action\nada,sales,recall\nbob,sales,\neve,sales,\n,sales,', {
        fileName: 'team.csv',
      }),
    );
    await test.session.createRequest({companyId: 'ACME-0042', licenseVersion: '8.1.0'});
    await show(test.session);
    await see(
      'Requested licenses for version 8.1.0, ACME-0042',
      'Imported “team.csv”: Sales recalled from 1 user, 2 errors',
    );
    await page.press('button', 'Entry 6');
    await page.see('1 recalled, 1 already granted');
  });

  it('opens an entry to its seats, users, reasons and hashes', async () => {
    await show(test.session);
    await page.press('button', 'Entry 3');
    await page.see('Seats 0');
    await page.see('Ada Lovelace');
    const {hash} = await test.session.journalEntry(3);
    await page.see(hash.slice(0, 4));
    await page.see('Inactive');
    await checkAccessible(journal());
    await page.press('button', 'Entry 5');
    await page.see('NO_FREE_SEATS');
  });

  it('undoes at once what comes back whole, and says by which entry', async () => {
    await show(test.session);
    await page.press('button', 'Undo entry 4');
    await see('Undid entry 4: Service taken back from 1 user');
    await page.see('by 6');
    expect(await test.session.product('service')).to.include({used: 0});
  });

  it('asks first where an undo would leave something out', async () => {
    const plan = await test.session.plan({action: 'recall', users: ['ada'], products: ['service', 'sales']});
    await test.session.apply(plan);
    await grant(['bob'], 'service');
    await show(test.session);
    await page.press('button', 'Undo entry 6');
    await page.see('Not everything comes back.');
    expect((await test.session.journal()).total).to.equal(8);
    await page.press('button', 'Undo anyway');
    await see('Undid entry 6: Sales given back to 1 user, 1 skipped');
  });

  it('filters by search and result, and clears', async () => {
    await show(test.session);
    await page.type('searchbox', 'Search user, product, entry', 'cyd');
    await see('Granted Sales to 2 users, 1 skipped', 'Took over a list of users: 3 new, 2 active');
    await page.type('searchbox', 'Search user, product, entry', 'nobody at all');
    await page.see('No entry matches');
    await checkAccessible(journal());
    await page.press('button', 'Clear search and filters');
    await page.press('button', 'Result');
    await page.press('menuitemradio', 'Refused');
    await page.see('1 of 6 entries');
  });

  it('shows the entries of one user alone, without the frame', async () => {
    await show(test.session, html`<license-journal user-id="bob"></license-journal>`);
    await page.see('3 of 6 entries');
    expect(journal().renderRoot.querySelector('h1')).to.equal(null);
  });

  it('verifies, and names and shows the entry that was changed', async () => {
    await show(test.session);
    await page.press('button', 'Verify');
    await page.see('All 6 entries are intact and in order. Verified Oct 21, 2026');
    await checkAccessible(journal());
    const {text, bodies} = await storedRow(test.store, 'journal', [3]);
    await tamper(test.store, {table: 'journal', key: [3], value: {text: text.replace('Ann', 'Eve'), bodies}});
    await page.press('button', 'Verify');
    await page.see('Entry 3 was changed after it was written.');
    await see('Changed after it was written');
  });

  const found: readonly (readonly [said: string, row: TamperedRow])[] = [
    ['The company ID is not what the entries say.', {table: 'settings', key: ['companyId'], value: 'OTHER-1'}],
    [
      'Since when and by whom users hold “sales” is not what the entries say.',
      {table: 'grantedBy', key: ['sales', 0], value: 1},
    ],
    [
      'What is remembered of license “L-sales” is not what its upload stored.',
      {table: 'highWater', key: ['L-sales'], value: null},
    ],
    [
      'Since when “sales” has more users than seats is not what the entries say.',
      {table: 'overuse', key: ['sales'], value: '2026-10-21'},
    ],
    ['Who holds “sales” is not what the entries say.', {table: 'seats', key: ['sales', 0], value: 'junk'}],
    [
      'Users in the directory are not those who were added, or stand in each other’s places.',
      {table: 'userBlocks', key: [0], value: null},
    ],
    ['The note of how far the journal goes,', {table: 'head', key: ['head'], value: null}],
  ];
  for (const [said, row] of found) {
    it(`says in plain words when a row of ${row.table} is not what the entries say`, async () => {
      await show(test.session);
      await see('Grant Service to 1 user: no free seat, 1 user holds 1 seat');
      await tamper(test.store, row);
      await page.press('button', 'Verify');
      await page.see('The entries are in order, what is stored beside them is not.');
      await page.see(said);
      await page.see('Someone changed it outside of this page. Tell your security team.');
    });
  }

  it('is walked with the arrow keys, however long it is', async () => {
    for (let i = 0; i < 300; i++) await test.session.settings.set({hideNames: i % 2 === 0});
    await show(test.session);
    await page.see('306 of 306 entries');
    expect(rows().length).to.be.lessThan(100);
    (await page.find('button', 'Entry 305')).focus();
    await keyboard.press('ArrowDown');
    await until(
      'the next entry',
      () => journal().renderRoot.querySelector(':focus')?.getAttribute('aria-label') === 'Entry 304',
    );
    await keyboard.press('Enter');
    await until('it open', () => journal().renderRoot.querySelector('.opened'));
  });

  it('fits where there is little room', async () => {
    await show(test.session, html`<license-journal></license-journal>`, 400);
    await page.see('Granted Service to 1 user');
    expect(journal().scrollWidth).to.be.at.most(400);
    await checkAccessible(journal());
  });

  it('folds its filters where there is little room, says how many are set, and names them', async () => {
    await show(test.session, html`<license-journal></license-journal>`, 400);
    await page.see('6 of 6 entries');
    expect(page.all('button', /^Action/)).to.have.length(0);
    await page.press('button', 'Filters');
    await page.press('button', 'Result');
    await page.press('menuitemradio', 'Refused');
    await page.press('button', 'Filters (1)');
    await page.see('1 of 6 entries · Result Refused');
    expect(page.all('button', /^Result/)).to.have.length(0);
    await checkAccessible(journal());
    fixtureCleanup();
    await show(test.session);
    await page.find('button', 'Result');
    expect(page.all('button', /^Filters/)).to.have.length(0);
  });

  it('shows only what is missing to whom may not see it', async () => {
    await show(test.licensing.as(clerk));
    await page.see('CanManageLicUsers');
    expect(rows()).to.have.length(0);
    await checkAccessible(journal());
  });

  it('keeps its rows when they cannot be read again', async () => {
    let isBroken = false;
    const session: LicensingSession = {
      ...test.session,
      journal: (query) =>
        isBroken ? Promise.reject(new LicensingError('STORE_FAILED', {cause: 'x'})) : test.session.journal(query),
    };
    await show(session);
    await see('Grant Service to 1 user: no free seat, 1 user holds 1 seat');
    isBroken = true;
    await test.session.settings.set({hideNames: true});
    await page.see('Try again');
    expect(rows().length).to.equal(6);
    await checkAccessible(journal());
  });
});
