import {expect} from '@open-wc/testing';
import {Audit} from './helpers/audit.js';
import {closeEverything, openDemo} from './helpers/open-demo.js';
import type {Screen} from './helpers/screen.js';
import {chooseAction, openWorkedExample, searchUsers} from './helpers/steps.js';
import {unreachable} from './helpers/unreachable.js';

/** Every screen with little room, and every screen from right to left: nothing is cut, and everything can be reached. */
for (const {layout, width, direction} of [
  {layout: '400 px', width: 400, direction: 'Left to right'},
  {layout: 'from right to left', width: 1280, direction: 'Right to left'},
  {layout: '400 px from right to left', width: 400, direction: 'Right to left'},
]) {
  describe(`The screens in ${layout}`, function () {
    this.timeout(90_000);
    let demo: Screen;
    let audit: Audit;

    before(async () => {
      demo = await openDemo();
      audit = new Audit(demo);
      await openWorkedExample(demo);
      demo.frame.width = String(width);
      await demo.choose('Direction', direction);
    });
    after(async () => {
      await demo.choose('Direction', 'Left to right');
      await closeEverything();
    });

    async function look(state: string): Promise<void> {
      await audit.look(state);
      expect(unreachable(demo), state).to.deep.equal([]);
    }

    it('shows the licenses, and a product with its users', async () => {
      await look('licenses');
      await demo.press('button', 'Actions');
      await look('menu');
      await demo.press('menuitem', 'Request');
      await look('request');
      await demo.press('button', 'Cancel');
      await demo.press('button', 'Service');
      await demo.find('heading', 'Licensed users 53');
      await demo.press('checkbox', 'Abebe Bekele');
      await demo.press('button', 'Recall (1)');
      await demo.see('1 change not applied');
      await look('product');
      await demo.press('button', 'Add');
      await demo.find('dialog', 'Users');
      await look('users to add');
      await demo.press('button', 'Cancel');
      await demo.press('button', 'Cancel');
      await demo.press('button', 'Licenses');
    });

    it('shows the users, what they are granted, and one of them', async () => {
      await demo.press('tab', /^Users/);
      await searchUsers(demo, 'abebe');
      await demo.see('5 of 1,200 users');
      await chooseAction(demo, 'Select all');
      await demo.see(/5 (that match are )?selected/);
      await look('users');
      await chooseAction(demo, 'Grant licenses');
      await demo.press('checkbox', 'Studio');
      await demo.see('Nothing would change.');
      await look('grant dialog');
      await demo.press('button', 'Cancel');
      await chooseAction(demo, 'Replace licenses');
      await demo.find('dialog', 'Replace licenses');
      await look('replace dialog');
      await demo.press('button', 'Cancel');
      await chooseAction(demo, 'Import');
      await demo.giveFile(/./, 'seats.csv', 'user,product\nabebe.bekele@acme.example,Sails');
      await demo.see('1 line with errors');
      await look('import');
      await demo.press('button', 'Cancel');
      await demo.press('button', 'Abebe Bekele');
      await demo.press('checkbox', 'Studio');
      await demo.see('1 change not saved');
      await look('user');
      await demo.press('tab', 'History');
      await demo.find('button', 'Entry 4');
      await look('history');
    });

    it('shows the journal and the list of system users', async () => {
      await demo.press('link', 'System Designer');
      await demo.press('link', 'License journal');
      await demo.press('button', 'Entry 4');
      await demo.see('Hash');
      await demo.press('button', 'Verify');
      await demo.see('intact and in order');
      await look('journal');
      await demo.press('link', 'System Designer');
      await demo.press('link', 'System users');
      await demo.see('1,200 users');
      await look('system users');
    });

    it('is accessible in every one of these states', () => audit.expectNothingFound());
  });
}
