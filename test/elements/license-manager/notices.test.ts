import {expect} from '@open-wc/testing';
import {checkAccessible, page, until} from '../../helpers/page.js';
import {license} from '../../helpers/test-licensing.js';
import {ManagerPage} from './manager-page.js';

describe('the notices of license-manager', () => {
  let manager: ManagerPage;

  beforeEach(async () => {
    manager = await ManagerPage.open();
  });

  async function makeTrouble(): Promise<void> {
    await manager.test.install([license('service', {count: 3}), license('events'), license('marketing')]);
    await manager.grant('service', ['u0001', 'u0002', 'u0003']);
    await manager.grant('events', ['u0001']);
    await manager.grant('marketing', ['u0001', 'u0002']);
    manager.test.now += 60_000;
    await manager.test.install([
      license('service', {count: 2}),
      license('events', {dueDate: '2026-06-30'}),
      license('marketing', {dueDate: '2026-10-14', graceDays: 14}),
    ]);
  }

  it('are the two worst, then how many more; pressing that shows them all', async () => {
    await makeTrouble();
    await manager.show();
    await page.find('button', 'Recall 1');
    expect(manager.messages).to.deep.equal([
      'Service is over-allocated: 3 users hold 2 seats.',
      'Events expired on Jun 30, 2026.',
    ]);
    await checkAccessible(manager.element);
    await page.press('button', 'and 1 more');
    await until('three messages', () => manager.messages.length === 3);
    expect(manager.messages[2]).to.equal('Marketing expired on Oct 14, 2026.');
    await page.see('Its 2 users keep access until Oct 28, 2026 (7 days left).');
    await until('focus on the remedy', () => page.focused === page.all('button', 'Request licenses')[1]);
  });

  it('propose whom to recall, show only them, and let others who hold the product be chosen', async () => {
    await makeTrouble();
    const {users} = manager.test.session;
    for (const id of ['u0001', 'u0003']) {
      const {name, type} = await users.get(id);
      await users.sync([{id, name, type, active: true, lastSignIn: '2026-10-20T08:00:00Z'}]);
    }
    await manager.show();
    await page.press('button', 'Recall 1');
    await page.see('1 of 6 users');
    await page.see('1 user of Service selected. Idle longest first, then granted last.');
    await page.see('1 selected');
    await page.seeTick('User u0002', true);
    await page.gone('checkbox', 'User u0003');
    await checkAccessible(manager.element);
    await page.press('button', 'Clear Selected');
    await page.see('3 of 6 users');
    await page.seeTick('User u0003', false);
    await page.press('checkbox', 'User u0002');
    await page.press('checkbox', 'User u0003');
    await page.see('1 selected');
    await page.press('button', 'Recall licenses');
    const dialog = await page.find('dialog', 'Recall licenses');
    const box = (await page.find('checkbox', 'Service', dialog)) as HTMLInputElement;
    await until('ticked for you', () => box.checked);
    await page.press('button', 'Select', dialog);
    await page.see('Licenses have been successfully recalled');
    await page.gone('button', 'Recall 1');
    const left = await users.find({holds: 'service'});
    expect(left.users.map(({id}) => id)).to.deep.equal(['u0001', 'u0002']);
  });

  it('show who still holds the product once those who were proposed do not', async () => {
    await makeTrouble();
    await manager.show();
    await page.press('button', 'Recall 1');
    await page.see('1 of 6 users');
    await page.press('button', 'Recall licenses');
    await page.press('button', 'Select', await page.find('dialog', 'Recall licenses'));
    await page.see('Licenses have been successfully recalled');
    await page.see('2 of 6 users');
  });

  it('come and go with what happens elsewhere', async () => {
    await manager.test.install([license('sales')]);
    await manager.show();
    await page.see('Sales');
    expect(manager.messages).to.deep.equal([]);
    await manager.grant('sales', ['u0001', 'u0002']);
    manager.test.now += 60_000;
    await manager.test.install([license('sales', {count: 1})]);
    await page.find('button', 'Recall 1');
  });

  it('say that no vendor is trusted', async () => {
    const {Licensing} = await import('../../../src/licensing/licensing.js');
    const environment = {now: () => manager.test.now, randomId: () => 'id'};
    const licensing = await Licensing.open(manager.test.store, environment, {trustedKeys: {keys: []}, companyId: ''});
    await manager.show(licensing.as(manager.test.session.actor));
    await page.see('This page trusts no vendor yet.');
    await checkAccessible(manager.element);
  });
});
