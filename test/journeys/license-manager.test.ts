import {expect} from '@open-wc/testing';
import {Audit} from './helpers/audit.js';
import {closeEverything, newDatabaseName, openDemo} from './helpers/open-demo.js';
import {OpenLists} from './helpers/open-lists.js';
import type {Screen} from './helpers/screen.js';
import {chooseFilter, openWorkedExample, searchUsers, selectAll} from './helpers/steps.js';

/** Many users at once: those who match a filter are those who are planned, and every list says so afterwards. */
describe('Many users in the License manager', function () {
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
    await others.searchUsers('wilai.thongdee');
  });
  after(closeEverything);

  it('grants to everyone who matched, though the filter changed, as many as fit', async () => {
    await demo.press('tab', /^Users/);
    await chooseFilter(demo, 'Type', 'External');
    await demo.see('53 of 1,200 users');
    expect(await selectAll(demo)).to.equal(53);
    await searchUsers(demo, 'reseller');
    await demo.see('53 selected, 43 not shown');
    await audit.look('everyone selected, most not shown');

    await demo.press('button', 'Grant licenses');
    await demo.see('53 users selected');
    await demo.press('checkbox', 'Studio');
    await demo.see('Studio is 17 seats short');
    await demo.press('radio', /^As many as fit/);
    await demo.find('row', /^Studio 53 33 0 20 87\D+120 of 120$/);
    await demo.press('button', 'Select');
    await demo.see('33 seats for 33 users, 20 skipped');
    await others.show({
      licenses: [/^Studio Personal .* Active 120 120 0$/],
      users: [/^วิไล ทองดี .* None$/],
      product: ['120 used', 'Licensed users 121'],
      journal: [/^15 .* Granted Studio to 33 users, 20 skipped Done Undo$/],
    });
  });

  it('finds seats that nobody has used for a month, and recalls them', async () => {
    await demo.press('button', 'Clear Type');
    await searchUsers(demo, '');
    await chooseFilter(demo, 'Holds', 'Studio');
    await demo.see('121 of 1,200 users');
    await chooseFilter(demo, 'Last sign-in', 'More than 30 days ago');
    await demo.see(/ [1-9]\d of 1,200 users/);
    const idle = await selectAll(demo);
    expect(idle).to.be.within(20, 100);

    await demo.press('button', 'Recall licenses');
    await demo.seeTick('Studio', true);
    await demo.find('row', new RegExp(`^Studio ${idle} ${idle} 0 0 120\\D+\\d+ of 120$`));
    await audit.look('recall of idle seats');
    await demo.press('button', 'Select');
    await demo.see(`${idle} seats from ${idle} users`);
    await demo.see('No user matches');
    await others.show({
      licenses: [new RegExp(`^Studio Personal .* Active 120 ${120 - idle} ${idle}$`)],
      product: [`${120 - idle} used`, `Licensed users ${121 - idle}`],
      journal: [new RegExp(`^16 .* Recalled Studio from ${idle} users Done Undo$`)],
    });
  });

  it('replaces a product with another for everyone who lacks that', async () => {
    await demo.press('button', 'Clear search and filters');
    await chooseFilter(demo, 'Holds', 'Studio');
    await chooseFilter(demo, 'Lacks', 'Reports');
    await chooseFilter(demo, 'Status', 'Active');
    await demo.see(/ [1-9]\d of 1,200 users/);
    const before = seatsIn(others.product);
    const count = await selectAll(demo);
    await demo.press('button', 'Replace licenses');
    await demo.find('dialog', 'Replace licenses');
    await demo.press('radio', 'Reports', await demo.find('group', 'Give instead'));
    await demo.find(
      'row',
      new RegExp(`^Studio ${count} ${count} taken back 0 0 ${before}\\D+${before - count} of 120$`),
    );
    await demo.find('row', new RegExp(`^Reports ${count} ${count} given 0 0 64\\D+${64 + count} for 25 sessions$`));
    await audit.look('replacement');
    await demo.press('button', 'Select');
    await demo.see('Licenses have been successfully replaced for the selected users');
    await others.show({
      licenses: [new RegExp(`^Reports Concurrent .* Active 25 ${64 + count} 25$`)],
      product: [`${before - count} used`],
      journal: [new RegExp(`^17 .* Replaced Studio with Reports for ${count} users Done Undo$`)],
    });
  });

  it('is accessible in every one of these states', () => audit.expectNothingFound());
});

const seatsIn = (product: Screen): number => Number(/(\d+) used/.exec(product.text())![1]);
