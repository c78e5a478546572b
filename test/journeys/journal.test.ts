import {expect} from '@open-wc/testing';
import {Audit} from './helpers/audit.js';
import {closeEverything, newDatabaseName, openDemo} from './helpers/open-demo.js';
import {OpenLists} from './helpers/open-lists.js';
import type {Screen} from './helpers/screen.js';
import {chooseFilter, openWorkedExample} from './helpers/steps.js';
import {downloadOf} from './helpers/take-downloads.js';

/** Who did what: found, opened, taken back, verified and taken along. */
describe('The journal', function () {
  this.timeout(90_000);
  let demo: Screen;
  let audit: Audit;
  let others: OpenLists;

  before(async () => {
    const database = newDatabaseName();
    demo = await openDemo(database);
    audit = new Audit(demo);
    await openWorkedExample(demo);
    others = await OpenLists.open(database, 'Studio');
    await others.searchUsers('abebe.bekele');
  });
  after(closeEverything);

  it('finds one entry among all by what it says', async () => {
    await demo.press('link', 'System Designer');
    await demo.press('link', 'License journal');
    await demo.see('15 of 15 entries');
    await chooseFilter(demo, 'Action', 'Grant');
    await demo.see('8 of 15 entries');
    await chooseFilter(demo, 'Result', 'Done');
    await chooseFilter(demo, 'By', 'Ann Bergström');
    await chooseFilter(demo, 'Date', 'Today');
    await demo.type('searchbox', 'Search user, product, entry', 'studio');
    await demo.see('1 of 15 entries');
    await audit.look('journal filtered');
  });

  it('opens an entry, with everyone it concerns', async () => {
    await demo.press('button', 'Entry 7');
    await demo.see(/Studio Seats 0 \D*88 of 120\. 88 granted/);
    await demo.see('and 83 more');
    await demo.press('button', 'Show all');
    await demo.find('button', 'Ayesha Subramanian');
    await audit.look('entry opened');
  });

  it('takes back an entry, and the lists follow', async () => {
    await demo.press('button', 'Clear Result');
    await demo.press('button', 'Undo entry 7');
    await demo.see('The change was undone. Seats are as they were before.');
    await audit.look('entry undone');
    await others.show({
      licenses: [/^Studio Personal .* Active 120 0 120$/],
      users: [/^Abebe Bekele .* Events, Forecasting, Marketing ?, Reports, Sales, Service$/],
      product: ['0 used', 'Nobody holds a seat'],
      journal: [/^15 .* Undid entry 7 ?: Studio taken back from 88 users Done Undo$/, /^7 .* Undone by 15$/],
    });
    await demo.find('row', /^7 .* Undone by 15$/);
  });

  it('exports the entries that match, and all of them with their users', async () => {
    await demo.press('button', 'Export');
    const csv = await downloadOf(demo, () => demo.press('menuitem', 'CSV, one line an entry'));
    expect(csv.fileName).to.equal('license-journal.csv');
    expect(csv.text.trim().split(/\r?\n/)).to.have.length(2);
    for (const name of ['Action', 'By', 'Date']) await demo.press('button', `Clear ${name}`);
    await demo.type('searchbox', 'Search user, product, entry', '');
    await demo.see('16 of 16 entries');
    await demo.press('button', 'Export');
    const json = await downloadOf(demo, () => demo.press('menuitem', 'JSON, with all users'));
    const entries = JSON.parse(json.text) as {n: number; users: unknown[]}[];
    expect(entries.map(({n}) => n)).to.deep.equal([15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
    expect(entries[0]!.users).to.have.length(88);
  });

  it('verifies that nothing was changed', async () => {
    await demo.press('button', 'Verify');
    await demo.see('All 16 entries are intact and in order.');
    await audit.look('journal verified');
  });

  it('leads to the portal’s page of a user', async () => {
    await demo.press('button', 'Entry 12');
    const holder = (await demo.find('row', /Hash/)).querySelector('button')!.textContent.trim();
    await demo.press('button', holder);
    await demo.find('heading', holder);
    await demo.see('This user is inactive.');
  });

  it('is accessible in every one of these states', () => audit.expectNothingFound());
});
