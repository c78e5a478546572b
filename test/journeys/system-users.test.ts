import {Audit} from './helpers/audit.js';
import {Keyboard} from './helpers/keyboard.js';
import {closeEverything, newDatabaseName, openDemo} from './helpers/open-demo.js';
import {OpenLists} from './helpers/open-lists.js';
import type {Screen} from './helpers/screen.js';
import {chooseAction, chooseFilter, installLicenses, searchUsers, selectAll} from './helpers/steps.js';

const [first, second, third, fourth] = ['Abebe Bekele', 'Abebe Kamau', 'Abebe Nkosi', 'Abebe Odhiambo'] as const;

/** Three seats of Sales, and people who come and go. Every count is looked at in another tab as well. */
describe('System users', function () {
  this.timeout(90_000);
  const database = newDatabaseName();
  let demo: Screen;
  let audit: Audit;
  let keyboard: Keyboard;
  let others: OpenLists;

  before(async () => {
    demo = await openDemo(database);
    audit = new Audit(demo);
    keyboard = new Keyboard(demo);
    await installLicenses(demo, (desk) => desk.type('spinbutton', 'Count of Sales', '3'));
  });
  after(closeEverything);

  /** Selects users one by one, and nobody else. */
  async function select(...names: readonly string[]): Promise<void> {
    await chooseAction(demo, 'Select multiple records');
    for (const name of names) await demo.press('checkbox', name);
    await demo.see(`${names.length} selected`);
  }

  /** Lets the selected users in or out of service, after what it does to Sales was shown. */
  async function change(action: 'Activate' | 'Deactivate', sales: RegExp): Promise<void> {
    await demo.press('button', action);
    const dialog = await demo.find('dialog', `${action} users`);
    await demo.find('row', sales);
    await audit.look(`dialog ${action}`);
    await demo.press('button', action, dialog);
  }

  const showUsed = (used: number, entry: RegExp): Promise<void> =>
    others.show({
      licenses: [new RegExp(`^Sales Personal .* Active 3 ${used} ${3 - used}$`)],
      product: [`${used} used`],
      journal: [entry],
    });

  it('grants to the active row, by keyboard alone', async () => {
    await keyboard.tabBackTo('link', 'System Designer');
    await keyboard.press('Enter');
    await keyboard.tabTo('link', 'System users');
    await keyboard.press('Enter');
    await keyboard.tabTo('searchbox', 'Search name, email or job title');
    await keyboard.type('abebe');
    await keyboard.tabTo('row', new RegExp(`^${first}`));
    await keyboard.press('ArrowDown');
    await keyboard.focusComesTo('row', new RegExp(`^${second}`));
    await audit.look('active row');
    await keyboard.tabBackTo('button', 'Actions');
    await keyboard.press('Enter');
    await keyboard.focusComesTo('menuitem', 'Select multiple records');
    await keyboard.press('g');
    await keyboard.focusComesTo('menuitem', 'Grant licenses');
    await keyboard.press('Enter');
    await demo.find('dialog', 'Grant licenses');
    await keyboard.tabTo('checkbox', 'Sales');
    await keyboard.press(' ');
    await demo.find('row', /^Sales 1 1 0 0 0\D+1 of 3$/);
    await keyboard.tabTo('button', 'Select');
    await keyboard.press('Enter');
    await demo.see('Licenses have been successfully granted to the selected users');
    await keyboard.focusComesTo('button', 'Actions');
    // Only now: in Firefox keys go to the tab that was opened last.
    others = await OpenLists.open(database, 'Sales');
    await others.searchUsers('abebe');
    await showUsed(1, /^4 .* Granted Sales to 1 user Done Undo$/);
    await others.show({users: [/^Abebe Bekele .* None$/, /^Abebe Kamau .* Sales$/]});
  });

  it('grants to several', async () => {
    await select(first, third);
    await demo.press('button', 'Grant licenses');
    await demo.find('dialog', 'Grant licenses');
    await demo.press('checkbox', 'Sales');
    await demo.press('button', 'Select');
    await demo.see('2 seats for 2 users');
    await showUsed(3, /^5 .* Granted Sales to 2 users Done Undo$/);
    await demo.press('button', 'Cancel multiple selection');
  });

  it('deactivates several, says which seats that frees, and takes it back', async () => {
    await select(first, second, third);
    await change('Deactivate', /^Sales 3 3 → 0 of 3$/);
    await demo.see('3 users were deactivated. 3 seats become free. Licenses stay assigned.');
    await showUsed(0, /^6 .* Deactivated 3 users.* Done Undo$/);
    await others.show({users: [/^Abebe Bekele .* Inactive Sales$/]});
    await audit.look('users deactivated');
    await demo.press('button', 'Undo');
    await demo.see('The change was undone');
    await showUsed(3, /^7 .* Undid entry 6 ?: .* Done Undo$/);
    await others.show({users: [/^Abebe Bekele .* Active Sales$/]});
    await demo.press('button', 'Cancel multiple selection');
  });

  it('activates, and names the seat that does not come back', async () => {
    await select(first, second);
    await change('Deactivate', /^Sales 2 3 → 1 of 3$/);
    await demo.see('2 users were deactivated.');
    await demo.press('button', 'Cancel multiple selection');
    await select(fourth);
    await demo.press('button', 'Grant licenses');
    await demo.find('dialog', 'Grant licenses');
    await demo.press('checkbox', 'Sales');
    await demo.press('button', 'Select');
    await showUsed(2, /^9 .* Granted Sales to 1 user Done Undo$/);
    await demo.press('button', 'Cancel multiple selection');

    await select(first, second);
    await change('Activate', /^Sales 1 1 2 → 3 of 3$/);
    await demo.see(
      '2 users were activated. 1 seat came back. 1 seat did not come back, since none was free: Sales (Abebe Kamau).',
    );
    await audit.look('users activated');
    await showUsed(3, /^10 .* Activated 2 users.* Undo$/);
    await others.show({users: [/^Abebe Bekele .* Active Sales$/, /^Abebe Kamau .* Active None$/]});
    await demo.press('button', 'Cancel multiple selection');
  });

  it('recalls from everyone who matches a filter', async () => {
    await searchUsers(demo, '');
    await chooseFilter(demo, 'Holds', 'Sales');
    await demo.see('3 of 1,200 users');
    await selectAll(demo);
    await demo.see('All 3 that match are selected');
    await audit.look('everyone selected');
    await demo.press('button', 'Recall licenses');
    await demo.find('dialog', 'Recall licenses');
    // The product that the list is filtered by is proposed.
    await demo.seeTick('Sales', true);
    await demo.press('button', 'Select');
    await demo.see('Licenses have been successfully recalled from the selected users');
    await demo.see('3 seats from 3 users');
    await demo.see('All that match now: 0');
    await showUsed(0, /^11 .* Recalled Sales from 3 users Done Undo$/);
    await others.show({users: [/^Abebe Bekele .* None$/, /^Abebe Odhiambo .* None$/]});
    await audit.look('licenses recalled');
  });

  it('is accessible in every one of these states', () => audit.expectNothingFound());
});
