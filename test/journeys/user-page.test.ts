import {expect} from '@open-wc/testing';
import {Audit} from './helpers/audit.js';
import {isInside} from './helpers/composed-tree.js';
import {Keyboard} from './helpers/keyboard.js';
import {closeEverything, newDatabaseName, openDemo} from './helpers/open-demo.js';
import {OpenLists} from './helpers/open-lists.js';
import type {Screen} from './helpers/screen.js';
import {chooseAction, chooseFilter, openWorkedExample} from './helpers/steps.js';
import {until} from './helpers/until.js';

/** One user among many: licenses, what happened to them, and back to the list. */
describe('The page of a user', function () {
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
    others = await OpenLists.open(database, 'Studio');
  });
  after(closeEverything);

  const scroller = async (): Promise<HTMLElement> => (await demo.find('table', 'Users')).parentElement!;
  let place: number;
  let name: string;

  /** The hundredth of the list, far below what was drawn at first. */
  const hundredth = (): Promise<HTMLElement> =>
    until('the hundredth row', () =>
      demo.all('row', /@acme\.example/).find((row) => row.getAttribute('aria-rowindex') === '101'),
    );

  it('opens from a long list that was filtered, sorted, ticked and scrolled', async () => {
    await demo.press('tab', /^Users/);
    await chooseFilter(demo, 'Type', 'Employee');
    await chooseFilter(demo, 'Status', 'Active');
    await demo.see('1,104 of 1,200 users');
    await chooseAction(demo, 'Select multiple records');
    await demo.press('checkbox', 'Abebe Bekele');
    await demo.press('button', 'User');
    await demo.gone('row', /^Abebe Bekele /);
    (await scroller()).scrollTop = 3900;
    name = (await hundredth()).querySelector('button')!.textContent.trim();
    place = (await scroller()).scrollTop;
    await demo.press('button', name);
    await demo.find('heading', name);
    await demo.seeTick('Studio', false);
    await audit.look('page of a user');
  });

  it('asks before changes are lost', async () => {
    await demo.press('checkbox', 'Studio');
    await demo.press('checkbox', 'Reports');
    await demo.see('2 changes not saved: grant Reports and Studio');
    await demo.press('button', 'Close');
    await demo.see('Discard 2 changes?');
    await keyboard.focusComesTo('button', 'Keep editing');
    await audit.look('changes of a user to be discarded');
    await demo.press('button', 'Keep editing');
    await demo.seeTick('Studio', true);
    await others.show({licenses: [/^Studio Personal .* Active 120 87 33$/]});
  });

  it('saves, and leads back to the list as it was left', async () => {
    await demo.press('button', 'Save and close');
    await demo.find('heading', 'License manager');
    const row = await hundredth();
    await until('the focus on the row', () => demo.focused && isInside(demo.focused, row));
    expect((await scroller()).scrollTop).to.be.closeTo(place, 1);
    await demo.see('1 selected');
    await demo.see('1,104 of 1,200 users');
    expect((await demo.find('columnheader', 'User')).getAttribute('aria-sort')).to.equal('descending');
    await demo.find('row', new RegExp(`^${name} .* Reports, Studio$`));
    await others.searchUsers(name);
    await others.show({
      licenses: [/^Studio Personal .* Active 120 88 32$/, /^Reports Concurrent .* Active 25 65 25$/],
      users: [new RegExp(`^${name} .* Reports, Studio$`)],
      product: ['88 used', 'Licensed users 89'],
      journal: [/^15 .* Saved: Reports, Studio granted to 1 user Done Undo$/],
    });
  });

  it('tells what happened to the user, and takes it back', async () => {
    await demo.press('button', name);
    await demo.press('tab', 'History');
    await demo.find('row', /^15 .* Saved: Reports, Studio granted to 1 user Done Undo$/);
    await audit.look('history of a user');
    await demo.press('button', 'Undo entry 15');
    await demo.see('The change was undone');
    await demo.find('row', /^15 .* Saved: Reports, Studio granted to 1 user Undone by 16$/);
    await demo.press('tab', 'Licenses');
    await demo.seeTick('Studio', false);
    await others.show({
      licenses: [/^Studio Personal .* Active 120 87 33$/, /^Reports Concurrent .* Active 25 64 25$/],
      users: [new RegExp(`^${name} .* None$`)],
      product: ['87 used', 'Licensed users 88'],
      journal: [/^16 .* Undid entry 15 ?: .* Done Undo$/],
    });
  });

  it('is accessible in every one of these states', () => audit.expectNothingFound());
});
