import {expect} from '@open-wc/testing';
import {Keyboard} from './helpers/keyboard.js';
import {closeEverything, openDemo} from './helpers/open-demo.js';
import type {Screen} from './helpers/screen.js';
import {downloadOf} from './helpers/take-downloads.js';

/** The main job by keyboard alone. After each dialog the focus is where the person left off. */
describe('The main job without a pointer', function () {
  this.timeout(120_000);
  let demo: Screen;
  let keyboard: Keyboard;
  let file: string;

  before(async () => {
    demo = await openDemo();
    keyboard = new Keyboard(demo);
  });
  after(closeEverything);

  /** Opens the menu with Enter and walks down to the item. */
  async function chooseAction(action: string): Promise<void> {
    await keyboard.press('Enter');
    await keyboard.focusComesTo('menuitem', 'Request');
    for (let item = 'Request'; item !== action; item = demo.focused!.textContent.trim())
      await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
  }

  it('goes to the License manager', async () => {
    await keyboard.tabTo('link', 'System Designer');
    await keyboard.press('Enter');
    await keyboard.tabTo('link', 'License manager');
    await keyboard.press('Enter');
    await demo.find('heading', 'License manager');
  });

  it('makes a request, and is back at Actions afterwards', async () => {
    await keyboard.tabTo('button', 'Actions');
    await chooseAction('Request');
    await demo.find('dialog', 'Request licenses');
    await keyboard.tabTo('button', 'Generate a license request file');
    const {text} = await downloadOf(demo, () => keyboard.press('Enter'));
    expect(JSON.parse(text)).to.include({companyId: 'ACME-0042'});
    await demo.see('LicenseRequest.tlr was downloaded');
    await keyboard.press('Escape');
    await keyboard.focusComesTo('button', 'Actions');
  });

  it('lets the support desk answer', async () => {
    await keyboard.tabBackTo('link', 'Support desk');
    await keyboard.press('Enter');
    await demo.find('heading', 'Support desk');
    await keyboard.tabTo('textbox', 'Company ID of the customer');
    const issued = await downloadOf(demo, () => keyboard.press('Enter'));
    file = issued.text;
    await keyboard.focusComesTo('link', 'Back to the License manager, to upload it');
    await keyboard.press('Enter');
    await demo.find('heading', 'License manager');
  });

  it('uploads the answer, and is back at Actions afterwards', async () => {
    await keyboard.tabTo('button', 'Actions');
    await chooseAction('Upload');
    await demo.find('dialog', 'Upload licenses');
    await keyboard.tabTo('file input', /./);
    // The picker that Enter opens belongs to the browser; this is what it hands over.
    await demo.giveFile(/./, 'ACME-0042.tls', file);
    await demo.see('New product');
    await keyboard.tabTo('button', 'Upload');
    await keyboard.press('Enter');
    await demo.see('Licenses have been successfully uploaded');
    await keyboard.focusComesTo('button', 'Actions');
  });

  it('selects a user and grants a product', async () => {
    await keyboard.tabTo('tab', 'Licenses');
    await keyboard.press('ArrowRight');
    await keyboard.focusComesTo('tab', 'Users');
    await keyboard.tabBackTo('button', 'Actions');
    await chooseAction('Select multiple records');
    await keyboard.tabTo('searchbox', 'Search name, email or job title');
    await keyboard.type('adaeze.eze');
    await keyboard.tabTo('row', /^Adaeze Eze /);
    await keyboard.press(' ');
    await demo.see('1 selected');
    await keyboard.tabBackTo('button', 'Grant licenses');
    await keyboard.press('Enter');
    await demo.find('dialog', 'Grant licenses');
    await keyboard.focusComesTo('checkbox', 'Customer portal');
    await keyboard.tabTo('checkbox', 'Sales');
    await keyboard.press(' ');
    await demo.find('row', /^Sales 1 1 0 0 0\D+1 of 50$/);
    await keyboard.tabTo('button', 'Select');
    await keyboard.press('Enter');
    await demo.see('Licenses have been successfully granted to the selected users');
    await keyboard.focusComesTo('button', 'Grant licenses');
  });

  it('undoes the grant', async () => {
    await keyboard.tabBackTo('button', 'Undo');
    await keyboard.press('Enter');
    await demo.see('The change was undone');
    await demo.find('row', /^Adaeze Eze .* None$/);
  });

  it('gives the same product in the user’s own tab', async () => {
    await keyboard.tabTo('row', /^Adaeze Eze /);
    await keyboard.press('Enter');
    await demo.find('heading', 'Adaeze Eze');
    await keyboard.tabTo('tab', 'Licenses');
    await keyboard.tabTo('checkbox', 'Sales');
    await keyboard.press(' ');
    await keyboard.tabTo('button', 'Save');
    await keyboard.press('Enter');
    await demo.see('Licenses have been saved');
  });

  it('deletes the licenses, where Enter alone does not', async () => {
    await keyboard.tabBackTo('link', 'System Designer');
    await keyboard.press('Enter');
    await keyboard.tabTo('link', 'License manager');
    await keyboard.press('Enter');
    await keyboard.tabTo('button', 'Actions');
    await chooseAction('Delete');
    await keyboard.focusComesTo('button', 'Cancel');
    await keyboard.press('Enter');
    await keyboard.focusComesTo('button', 'Actions');
    await demo.find('row', /^Sales Personal .* Active 50 1 49$/);

    await chooseAction('Delete');
    await keyboard.focusComesTo('button', 'Cancel');
    await keyboard.tabBackTo('button', 'Delete');
    await keyboard.press('Enter');
    await demo.see('All licenses were removed');
    await keyboard.focusComesTo('button', 'Actions');
  });
});
