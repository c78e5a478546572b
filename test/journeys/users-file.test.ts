import {expect} from '@open-wc/testing';
import {Audit} from './helpers/audit.js';
import {closeEverything, newDatabaseName, openDemo} from './helpers/open-demo.js';
import {OpenLists} from './helpers/open-lists.js';
import {isDisabled, type Screen} from './helpers/screen.js';
import {chooseAction, closeDialog, openWorkedExample} from './helpers/steps.js';

/** A list of users from a file: who is new, changes or leaves is seen before, and in every list afterwards. */
describe('Users from a file', function () {
  this.timeout(90_000);
  let demo: Screen;
  let audit: Audit;
  let others: OpenLists;

  before(async () => {
    const database = newDatabaseName();
    demo = await openDemo(database);
    audit = new Audit(demo);
    await openWorkedExample(demo);
    others = await OpenLists.open(database, 'Sales');
    await others.searchUsers('zoe.zimmermann');
    await demo.press('link', 'System Designer');
    await demo.press('link', 'System users');
  });
  after(closeEverything);

  const list = [
    'ID,Name,Email,Job title,Type,Active',
    'ann,Ann Bergström,ann.bergstrom@acme.example,Head of IT,employee,yes',
    'marc,Marc Dubois,marc.dubois@acme.example,System administrator,employee,no',
    'zoe,Zoe Zimmermann,zoe.zimmermann@acme.example,Trainee,employee,yes',
    'yan,,yan@acme.example,Trainee,employee,yes',
  ].join('\n');

  async function offer(): Promise<void> {
    await chooseAction(demo, 'Import users');
    await demo.find('dialog', 'Import users');
    await demo.giveFile(/./, 'people.csv', list);
    await demo.see('What will change');
  }

  it('shows who is new and who changes, and adds and updates them', async () => {
    await offer();
    await demo.see('3 users understood, 1 line with errors');
    await demo.find('row', /^Ann Bergström ann .* Job title: IT manager \D*Head of IT$/);
    await demo.find('row', /^Marc Dubois marc .* Status: Active \D*Inactive$/);
    await demo.find('row', /^Zoe Zimmermann zoe .* New$/);
    await demo.find('row', '5 Name Nothing stands here');
    await audit.look('list of users');
    await demo.press('button', 'Import');
    await demo.see('The users have been imported. 1 new, 2 changed.');
    await closeDialog(demo);
    await others.show({
      users: [/^Zoe Zimmermann .* Trainee Employee Active None$/],
      licenses: [/^Sales 2 licenses Personal .* Active 250 231 19$/],
      product: ['231 used', 'Licensed users 232'],
      journal: [/^15 .* Took over a list of users: 1 new, .* Done$/],
    });
  });

  it('asks before everybody else leaves, with their seats', async () => {
    await offer();
    await demo.press('radio', /^The whole list/);
    await demo.see('1,198 users leave the directory.');
    await demo.see(/\d{3} seats are recalled\. This cannot be undone\./);
    expect(isDisabled(await demo.find('button', 'Import'))).to.equal(true);
    await audit.look('everybody leaves');
    await demo.press('checkbox', 'I understand');
    await demo.press('button', 'Import');
    await demo.see(/0 new, 0 changed, 1,198 left; \d{3} seats were recalled/);
    await closeDialog(demo);
    await others.searchUsers('zoe.zimmermann');
    await others.manager.see('1 of 3 users');
    await others.show({
      licenses: [/^Sales 2 licenses Personal .* Active 250 1 249$/],
      product: ['1 used'],
      journal: [/^16 .* Took over a list of users: 1,198 left.* Done$/],
    });
  });

  it('is accessible in every one of these states', () => audit.expectNothingFound());
});
