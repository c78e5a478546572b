import {expect} from '@open-wc/testing';
import {closeEverything, newDatabaseName, openDemo} from './helpers/open-demo.js';
import type {Screen} from './helpers/screen.js';
import {installLicenses, selectUsers} from './helpers/steps.js';
import {until} from './helpers/until.js';

const success = 'Licenses have been successfully granted to the selected users';

async function openGrantDialog(tab: Screen, user: string): Promise<void> {
  await selectUsers(tab, user, [user]);
  await tab.press('button', 'Grant licenses');
  await tab.find('dialog', 'Grant licenses');
  await tab.press('checkbox', 'Sales');
}

/** Two seats of Sales, and two tabs of the same browser that hand them out. */
describe('Two tabs of one installation', function () {
  this.timeout(90_000);
  let first: Screen;
  let second: Screen;

  before(async () => {
    const database = newDatabaseName();
    first = await openDemo(database);
    await installLicenses(first, (desk) => desk.type('spinbutton', 'Count of Sales', '2'));
    second = await openDemo(database, '#/license-manager');
    await second.find('row', /^Sales Personal .* Active 2 0 2$/);
  });
  after(closeEverything);

  it('shows in the second what was granted in the first, without a reload', async () => {
    await openGrantDialog(first, 'Adaeze Eze');
    await first.find('row', /^Sales 1 1 0 0 0\D+1 of 2$/);
    await first.press('button', 'Select');
    await first.see(success);
    await second.find('row', /^Sales Personal .* Active 2 1 1$/);
  });

  it('gives the last seat once when both ask for it at the same moment', async () => {
    await first.press('button', 'Cancel multiple selection');
    await Promise.all([openGrantDialog(first, 'Adaeze Balogun'), openGrantDialog(second, 'Adaeze Okonkwo')]);
    const tabs = [first, second];
    const buttons = await Promise.all(
      tabs.map(async (tab) => {
        await tab.find('row', /^Sales 1 1 0 0 1\D+2 of 2$/);
        return tab.find('button', 'Select');
      }),
    );
    for (const button of buttons) button.click();

    await until('an answer in both tabs', () =>
      tabs.every((tab) => /successfully granted|1 seat short/.test(tab.text())),
    );
    expect(tabs.filter((tab) => tab.text().includes(success))).to.have.length(1);
    const loser = tabs.find((tab) => !tab.text().includes(success))!;
    await loser.see('Sales is 1 seat short');
    await loser.press('button', 'Cancel');
    for (const tab of tabs) {
      await tab.press('tab', /^Licenses/);
      await tab.find('row', /^Sales Personal .* Active 2 2 0$/);
    }
  });
});
