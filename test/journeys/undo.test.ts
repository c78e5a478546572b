import {Audit} from './helpers/audit.js';
import {closeEverything, newDatabaseName, openDemo} from './helpers/open-demo.js';
import {OpenLists} from './helpers/open-lists.js';
import type {Screen} from './helpers/screen.js';
import {changeSeats, chooseAction, installLicenses, openLicenseManager, selectUsers} from './helpers/steps.js';

const [first, second, third, fourth] = ['Abebe Bekele', 'Abebe Kamau', 'Abebe Nkosi', 'Abebe Odhiambo'] as const;

/** Three seats of Sales. What was done is taken back: at once, or after it was said what does not come back. */
describe('Undo', function () {
  this.timeout(90_000);
  let demo: Screen;
  let audit: Audit;
  let others: OpenLists;

  before(async () => {
    const database = newDatabaseName();
    demo = await openDemo(database);
    audit = new Audit(demo);
    await installLicenses(demo, (desk) => desk.type('spinbutton', 'Count of Sales', '3'));
    others = await OpenLists.open(database, 'Sales');
    await others.searchUsers('abebe');
  });
  after(closeEverything);

  /** By the button of the message that says what was done. */
  async function undo(): Promise<void> {
    await demo.press('button', 'Undo');
    await demo.see('The change was undone. Seats are as they were before.');
  }

  const showUsed = (used: number, entry: RegExp): Promise<void> =>
    others.show({
      licenses: [new RegExp(`^Sales Personal .* Active 3 ${used} ${3 - used}$`)],
      product: [`${used} used`],
      journal: [entry],
    });

  it('takes back a grant, and takes that back', async () => {
    await changeSeats(demo, 'Grant licenses', 'Sales', [first, second]);
    await showUsed(2, /^4 .* Granted Sales to 2 users Done Undo$/);
    await undo();
    await showUsed(0, /^5 .* Undid entry 4 ?: Sales taken back from 2 users Done Undo$/);
    await others.journal.find('row', /^4 .* Undone by 5$/);
    await undo();
    await showUsed(2, /^6 .* Undid entry 5 ?: Sales given back to 2 users Done Undo$/);
    await others.show({users: [/^Abebe Bekele .* Sales$/, /^Abebe Kamau .* Sales$/, /^Abebe Nkosi .* None$/]});
  });

  it('takes back a recall', async () => {
    await changeSeats(demo, 'Recall licenses', 'Sales', [first, second]);
    await showUsed(0, /^7 .* Recalled Sales from 2 users Done Undo$/);
    await undo();
    await showUsed(2, /^8 .* Undid entry 7 ?: Sales given back to 2 users Done Undo$/);
  });

  it('takes back a replacement', async () => {
    await selectUsers(demo, '', [first, second]);
    await demo.press('button', 'Replace licenses');
    await demo.press('radio', 'Sales', await demo.find('group', 'Take back'));
    await demo.press('radio', 'Studio', await demo.find('group', 'Give instead'));
    await demo.press('button', 'Select');
    await demo.see('Licenses have been successfully replaced for the selected users');
    await demo.press('button', 'Cancel multiple selection');
    await showUsed(0, /^9 .* Replaced Sales with Studio for 2 users Done Undo$/);
    await undo();
    await showUsed(2, /^10 .* Undid entry 9 ?: .* Done Undo$/);
    await others.show({users: [/^Abebe Bekele .* Sales$/], licenses: [/^Studio Personal .* Active 120 0 120$/]});
  });

  it('takes back an import', async () => {
    await chooseAction(demo, 'Import');
    const lines = ['user,product,action', 'abebe.bekele@acme.example,sales,recall', 'abebe.nkosi@acme.example,sales,'];
    await demo.giveFile(/./, 'seats.csv', lines.join('\n'));
    await demo.press('button', 'Import');
    await demo.see('1 granted, 1 recalled');
    await showUsed(2, /^11 .* Imported “seats.csv”: .* Done Undo$/);
    await undo();
    await showUsed(2, /^12 .* Undid entry 11 ?: .* Done Undo$/);
    await others.show({users: [/^Abebe Bekele .* Sales$/, /^Abebe Nkosi .* None$/]});
  });

  it('says first which seats are gone meanwhile, and gives back the others', async () => {
    await changeSeats(demo, 'Recall licenses', 'Sales', [first, second]);
    await changeSeats(demo, 'Grant licenses', 'Sales', [third, fourth]);
    await showUsed(2, /^14 .* Granted Sales to 2 users Done Undo$/);
    await openJournal();
    await demo.press('button', 'Undo entry 13');
    await demo.see('Not everything comes back. 1 seat would change back, 1 would not. Nothing was stored.');
    await demo.press('button', 'Show who and why');
    await demo.see(/Abebe Kamau Sales: no free seat/);
    await audit.look('undo that lacks a seat');
    await showUsed(2, /^13 .* Recalled Sales from 2 users Done Undo$/);
    await demo.press('button', 'Undo anyway');
    await demo.see('The change was undone in part. 1 seat changed back, 1 could not.');
    await showUsed(3, /^15 .* Undid entry 13 ?: Sales given back to 1 of 2 users Done Undo$/);
  });

  it('takes back what later changes left of a grant', async () => {
    await openLicenseManager(demo);
    await changeSeats(demo, 'Recall licenses', 'Sales', [third]);
    await openJournal();
    await demo.press('button', 'Undo entry 14');
    await demo.see('The change was undone. Seats are as they were before.');
    await showUsed(1, /^17 .* Undid entry 14 ?: Sales taken back from 1 user Done Undo$/);
  });

  it('stores nothing when no seat is left to give back, and says so', async () => {
    await openLicenseManager(demo);
    await changeSeats(demo, 'Grant licenses', 'Sales', [second, fourth]);
    await showUsed(3, /^18 .* Granted Sales to 2 users Done Undo$/);
    await openJournal();
    await demo.press('button', 'Undo entry 16');
    await demo.see('Nothing could be undone. Nobody gets a seat back: 1 without a free seat. Nothing was stored.');
    await audit.look('undo without a free seat');
    await demo.see('19 of 19 entries');
    await demo.find('button', 'Undo entry 16');
  });

  it('is accessible in every one of these states', () => audit.expectNothingFound());

  async function openJournal(): Promise<void> {
    await demo.press('link', 'System Designer');
    await demo.press('link', 'License journal');
  }
});
