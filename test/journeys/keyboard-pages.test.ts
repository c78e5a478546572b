import {Keyboard} from './helpers/keyboard.js';
import {closeEverything, openDemo} from './helpers/open-demo.js';
import type {Screen} from './helpers/screen.js';
import {changeSeats, installLicenses} from './helpers/steps.js';

/** The pages of a product and of the journal by keyboard alone; what is taken away leaves the focus with its neighbour. */
describe('The pages without a pointer', function () {
  this.timeout(120_000);
  let demo: Screen;
  let keyboard: Keyboard;

  before(async () => {
    demo = await openDemo();
    keyboard = new Keyboard(demo);
    await installLicenses(demo);
    await changeSeats(demo, 'Grant licenses', 'Sales', ['Abebe Bekele', 'Abebe Kamau', 'Abebe Nkosi']);
    await demo.press('tab', /^Licenses/);
  });
  after(closeEverything);

  it('opens a product', async () => {
    await keyboard.tabTo('button', 'Sales');
    await keyboard.press('Enter');
    await demo.find('heading', 'Product Sales');
  });

  it('recalls the row that has the focus, which goes to its neighbour', async () => {
    await keyboard.tabTo('row', /^Abebe Bekele /);
    await keyboard.press('Delete');
    await demo.see('1 change not applied: recall 1');
    await keyboard.focusComesTo('row', /^Abebe Kamau /);
    await keyboard.tabTo('button', 'Apply');
    await keyboard.press('Enter');
    await demo.see('Licenses have been saved. 1 recalled.');
    await demo.gone('row', /^Abebe Bekele /);
    await keyboard.focusComesTo('button', 'Apply');
  });

  it('recalls what is ticked, and adds somebody else', async () => {
    await keyboard.tabBackTo('row', /^Abebe Nkosi /);
    await keyboard.press('Home', ' ');
    await keyboard.tabBackTo('button', 'Recall (1)');
    await keyboard.press('Enter');
    await demo.see('1 change not applied: recall 1');
    await keyboard.tabTo('button', 'Add');
    await keyboard.press('Enter');
    await keyboard.focusComesTo('searchbox', 'Search name, email or job title');
    await keyboard.type('odhia');
    await keyboard.tabTo('row', /^Abebe Odhiambo /);
    await keyboard.press(' ');
    await demo.see('1 user to add');
    await keyboard.tabTo('button', 'Select');
    await keyboard.press('Enter');
    await keyboard.focusComesTo('button', 'Add');
    await demo.see('2 changes not applied: grant 1, recall 1');
    await keyboard.tabTo('button', 'Apply');
    await keyboard.press('Enter');
    await demo.see('Licenses have been saved. 1 granted, 1 recalled.');
    await demo.find('row', /^Abebe Odhiambo /);
  });

  it('goes back to the name of the product', async () => {
    await keyboard.tabBackTo('button', 'Licenses');
    await keyboard.press('Enter');
    await keyboard.focusComesTo('button', 'Sales');
    await demo.find('row', /^Sales Personal .* Active 50 2 48$/);
  });

  it('opens an entry of the journal and takes it back', async () => {
    await keyboard.tabBackTo('link', 'System Designer');
    await keyboard.press('Enter');
    await keyboard.tabTo('link', 'License journal');
    await keyboard.press('Enter');
    await keyboard.tabTo('button', 'Entry 6');
    await keyboard.press('Enter');
    await demo.see(/Sales Seats 2 \D*2 of 50/);
    await keyboard.press('ArrowDown');
    await keyboard.focusComesTo('button', 'Entry 5');
    await keyboard.press('ArrowUp');
    await keyboard.tabTo('button', 'Undo entry 6');
    await keyboard.press('Enter');
    await demo.see('The change was undone. Seats are as they were before.');
    await keyboard.tabTo('button', 'Undo');
    await demo.find('row', /^6 .* Undone by 7$/);
  });
});
