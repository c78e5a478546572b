import {expect} from '@open-wc/testing';
import {Audit} from './helpers/audit.js';
import {closeEverything, newDatabaseName, openDemo} from './helpers/open-demo.js';
import {OpenLists} from './helpers/open-lists.js';
import {isDisabled, type Screen} from './helpers/screen.js';
import {chooseAction, openWorkedExample, searchUsers} from './helpers/steps.js';
import {downloadOf} from './helpers/take-downloads.js';

/** Who holds what goes out as one CSV, and changes come in as another. */
describe('Assignments in files', function () {
  this.timeout(90_000);
  let demo: Screen;
  let audit: Audit;
  let others: OpenLists;
  let exported: string;

  before(async () => {
    const database = newDatabaseName();
    demo = await openDemo(database);
    audit = new Audit(demo);
    await openWorkedExample(demo);
    others = await OpenLists.open(database, 'Sales');
    await others.searchUsers('adaeze.eze');
  });
  after(closeEverything);

  async function offer(fileName: string, text: string): Promise<void> {
    await chooseAction(demo, 'Import');
    await demo.find('dialog', 'Import licenses');
    await demo.giveFile(/./, fileName, text);
  }

  it('exports everyone whom the list shows, with every product', async () => {
    await demo.press('tab', /^Users/);
    await searchUsers(demo, 'adaeze.eze');
    await demo.see('1 of 1,200 users');
    const {fileName, text} = await downloadOf(demo, () => chooseAction(demo, 'Export'));
    exported = text;
    expect(fileName).to.equal('licenses.csv');
    const [head, ...rows] = text.trim().split(/\r?\n/);
    expect(head!.replace('\uFEFF', '')).to.equal('user,name,email,product,productName,since,by');
    expect(rows).to.have.length(7);
    expect(rows.filter((row) => row.includes('Adaeze Eze,adaeze.eze@acme.example,sales,Sales,'))).to.have.length(1);
  });

  it('reads that file back, and finds nothing to change', async () => {
    await offer('licenses.csv', exported);
    await demo.see('7 lines understood');
    await demo.find('row', /^Sales 0 0 1 0 231\D+231 of 250$/);
    await demo.see('Nothing would change.');
    expect(isDisabled(await demo.find('button', 'Import'))).to.equal(true);
    await audit.look('file without changes');
    await demo.press('button', 'Cancel');
  });

  it('shows what a file would change and which of its lines are wrong, then does it', async () => {
    const lines = [
      'user,product,action',
      'adaeze.eze@acme.example,Sales,recall',
      'wilai.thongdee@acme.example,customer-portal,',
      'wilai.thongdee@acme.example,Sales,grant',
      'nobody@acme.example,Sales,grant',
      'adaeze.eze@acme.example,Sails,grant',
    ];
    await offer('changes.csv', lines.join('\n'));
    await demo.see('3 lines understood, 2 lines with errors');
    await demo.find('row', /^Sales 0 1 0 1 231\D+230 of 250$/);
    await demo.find('row', /^Customer portal 1 0 0 0 44\D+45 of 500$/);
    await demo.see('Forecasting needs Sales, and stays granted.');
    await demo.find('row', '5 user nobody@acme.example No user has this ID or email');
    await demo.find('row', '6 product Sails No product has this ID or name');
    await audit.look('file with wrong lines');
    const wrong = await downloadOf(demo, () => demo.press('button', 'Download this list'));
    expect(wrong.text).to.contain('nobody@acme.example');

    await demo.press('button', 'Import');
    await demo.see('1 granted, 1 recalled');
    await others.show({
      licenses: [/^Sales 2 licenses Personal .* Active 250 230 20$/, /^Customer portal Personal .* Active 500 45 455$/],
      users: [/^Adaeze Eze .* Events, Forecasting, Marketing ?, Reports, Service, Studio$/],
      product: ['230 used', 'Licensed users 231'],
      journal: [
        /^15 .* Imported “changes.csv”: Customer portal granted to 1 user ?, Sales recalled from 1 user ?, 1 skipped ?, 2 errors Done Undo$/,
      ],
    });
    await audit.look('file imported');
  });

  it('gives back by the file that was exported what has changed since', async () => {
    await offer('licenses.csv', exported);
    await demo.find('row', /^Sales 1 0 0 0 230\D+231 of 250$/);
    await demo.press('button', 'Import');
    await demo.see('1 granted.');
    await others.show({licenses: [/^Sales 2 licenses Personal .* Active 250 231 19$/], product: ['231 used']});
  });

  it('is accessible in every one of these states', () => audit.expectNothingFound());
});
