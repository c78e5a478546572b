import {expect} from '@open-wc/testing';
import {Audit} from './helpers/audit.js';
import {Keyboard} from './helpers/keyboard.js';
import {closeEverything, newDatabaseName, openDemo} from './helpers/open-demo.js';
import {OpenLists} from './helpers/open-lists.js';
import {isDisabled, type Screen} from './helpers/screen.js';
import {openWorkedExample, searchUsers} from './helpers/steps.js';

/** One product with too many users: what is staged on its page is stored by Apply alone. */
describe('The page of a product', function () {
  this.timeout(90_000);
  let demo: Screen;
  let audit: Audit;
  let keyboard: Keyboard;
  let others: OpenLists;

  before(async () => {
    const database = newDatabaseName();
    demo = await openDemo(database);
    audit = new Audit(demo);
    keyboard = new Keyboard(demo);
    await openWorkedExample(demo);
    others = await OpenLists.open(database, 'Service');
    await others.searchUsers('abebe.bekele');
  });
  after(closeEverything);

  it('opens from the list of licenses by its name', async () => {
    await demo.press('button', 'Personal');
    await demo.press('button', 'Available');
    await demo.type('searchbox', 'Search products', 's');
    await demo.press('button', 'Service');
    await demo.find('heading', 'Product Service');
    await demo.see('3 too many, recall 3');
    await demo.find('heading', 'Licensed users 53');
    await audit.look('product with too many users');
  });

  it('recalls who is ticked, after Apply', async () => {
    for (const name of ['Abebe Bekele', 'Abebe Kamau', 'Abebe Nkosi']) await demo.press('checkbox', name);
    await demo.press('button', 'Recall (3)');
    await demo.see(/3 changes not applied: recall 3\. Used 53 \D*50 of 50/);
    await audit.look('recall staged');
    await others.show({licenses: [/^Service Personal .* Active 50 53\D* -3$/]});
    await demo.press('button', 'Apply');
    await demo.see('Licenses have been saved. 3 recalled.');
    await demo.find('heading', 'Licensed users 50');
    await others.show({
      licenses: [/^Service Personal .* Active 50 50 0$/],
      users: [/^Abebe Bekele .* Events, Forecasting, Marketing ?, Reports, Sales, Studio$/],
      product: ['50 used', '0 available', 'Licensed users 50'],
      journal: [/^15 .* Saved: Service recalled from 3 users Done Undo$/],
    });
    expect(others.manager.text()).not.to.contain('over-allocated');
  });

  it('stages users who are added, says that seats are missing, and forgets them on Cancel', async () => {
    await demo.press('button', 'Add');
    await demo.find('dialog', 'Users');
    await demo.see('Service: 0 of 50 available');
    await searchUsers(demo, 'abebe');
    for (const name of ['Abebe Bekele', 'Abebe Kamau']) await demo.press('checkbox', name);
    expect(demo.all('checkbox', 'Abebe Tesfaye'), 'who holds a seat already').to.deep.equal([]);
    await demo.see('2 users to add');
    await audit.look('users to add');
    await demo.press('button', 'Select');
    await demo.see('2 changes not applied: grant 2');
    await demo.see('Service is 2 seats short');
    expect(isDisabled(await demo.find('button', 'Apply'))).to.equal(true);
    await audit.look('seats missing');
    await demo.press('button', 'Cancel');
    await demo.see('No changes');
    await demo.gone('row', /^Abebe Bekele /);
  });

  it('gives a seat that is staged to be free to somebody else', async () => {
    await demo.press('checkbox', 'Abebe Tesfaye');
    await demo.press('button', 'Recall (1)');
    await demo.press('button', 'Add');
    await searchUsers(demo, 'abebe');
    await demo.press('checkbox', 'Abebe Nkosi');
    await demo.press('button', 'Select');
    await demo.see(/2 changes not applied: grant 1, recall 1\. Used 50 \D*50 of 50/);
    await demo.press('button', 'Apply');
    await demo.see('Licenses have been saved. 1 granted, 1 recalled.');
    await others.show({
      licenses: [/^Service Personal .* Active 50 50 0$/],
      journal: [/^16 .* Saved: Service granted to 1 user ?, Service recalled from 1 user Done Undo$/],
    });
    await others.product.find('row', /^Abebe Nkosi /);
    await others.product.gone('row', /^Abebe Tesfaye /);
  });

  it('asks before changes are lost, and leads back to the list as it was left', async () => {
    await demo.press('checkbox', 'Abebe Nkosi');
    await demo.press('button', 'Recall (1)');
    await demo.see('1 change not applied: recall 1');
    await demo.press('button', 'Licenses');
    await demo.see('Discard 1 change?');
    await keyboard.focusComesTo('button', 'Keep editing');
    await audit.look('changes to be discarded');
    await demo.press('button', 'Keep editing');
    await demo.see('1 change not applied');
    await demo.press('button', 'Licenses');
    await demo.press('button', 'Discard');
    await demo.find('heading', 'License manager');
    await keyboard.focusComesTo('button', 'Service');
    expect(((await demo.find('searchbox', 'Search products')) as HTMLInputElement).value).to.equal('s');
    expect((await demo.find('columnheader', 'Available')).ariaSort).to.equal('ascending');
    expect((await demo.find('button', 'Personal')).ariaPressed).to.equal('true');
  });

  it('opens the page of a user who holds a seat, and comes back to itself', async () => {
    await demo.press('button', 'Service');
    await demo.press('button', 'Abebe Nkosi');
    await demo.find('heading', 'Abebe Nkosi');
    await demo.press('button', 'Close');
    await demo.find('heading', 'Product Service');
    await keyboard.focusComesTo('button', 'Abebe Nkosi');
  });

  it('is accessible in every one of these states', () => audit.expectNothingFound());
});
