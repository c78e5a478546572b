import {expect} from '@open-wc/testing';
import {isDisabled} from '../../journeys/helpers/screen.js';
import {checkAccessible, keyboard, page, until} from '../../helpers/page.js';
import {license, openTestLicensing, people, type TestLicensing} from '../../helpers/test-licensing.js';
import {openGrantDialog} from './open-grant-dialog.js';

describe('grant-dialog that replaces', () => {
  let test: TestLicensing;
  const ids = people(5).map(({id}) => id);

  /** Three hold Sales, one of them Studio as well; Studio has two seats left, and Service none. */
  beforeEach(async () => {
    test = await openTestLicensing(people(6));
    await test.install([
      license('sales', {count: 5}),
      license('service', {count: 1}),
      license('studio', {count: 3}),
      license('events', {startDate: '2025-01-01', dueDate: '2025-12-31'}),
    ]);
    await grant(['u0001', 'u0002', 'u0003', 'u0004'], 'sales');
    await grant(['u0001'], 'studio');
    await grant(['u0006'], 'service');
  });

  async function grant(users: readonly string[], product: string): Promise<void> {
    await test.session.apply(await test.session.plan({action: 'grant', users, products: [product]}));
  }

  const column = async (name: string): Promise<HTMLElement> => page.find('group', name);
  const facts = async (name: string): Promise<string[]> =>
    [...(await column(name)).querySelectorAll('label')].map((label) => page.text(label));
  const choose = async (takenBack: string, given: string): Promise<void> => {
    await page.press('radio', takenBack, await column('Take back'));
    await page.press('radio', given, await column('Give instead'));
  };
  const select = (): HTMLElement => page.all('button', 'Select')[0]!;
  const holders = async (product: string): Promise<string[]> =>
    (await test.session.users.find({holds: product})).users.map(({id}) => id);

  it('offers what is held to take back, and what has seats to give instead', async () => {
    const {dialog} = await openGrantDialog(test.session, ids, {action: 'replace'});
    await page.find('radio', 'Sales', await column('Take back'));
    expect(await facts('Take back')).to.deep.equal(['Sales held by 4', 'Studio held by 1']);
    await page.press('radio', 'Sales', await column('Take back'));
    await until('Sales named as what is taken', async () =>
      (await facts('Give instead'))[0]!.includes('is taken back'),
    );
    expect(await facts('Give instead')).to.deep.equal([
      'Sales 1 of 5 available · is taken back',
      'Service 0 of 1 available · no free seat',
      'Studio 2 of 3 available',
    ]);
    expect(isDisabled(select())).to.equal(true);
    await page.see('Choose what to take back and what to give instead');
    await checkAccessible(dialog);
  });

  it('replaces nothing under all or nothing when seats are short', async () => {
    await openGrantDialog(test.session, ids, {action: 'replace'});
    await choose('Sales', 'Studio');
    await page.find('alert', 'Studio is 1 seat short. Nothing would be replaced.');
    await page.find('row', 'Sales 5 0 taken back 1 1 4 → 4 of 5');
    expect(isDisabled(select())).to.equal(true);
  });

  it('shows who keeps the old product and why, and stores the rest as one change', async () => {
    const {dialog, applied} = await openGrantDialog(test.session, ids, {action: 'replace', products: ['sales']});
    await page.press('radio', 'Studio', await column('Give instead'));
    await page.press('radio', 'As many as fit');
    await page.find('row', 'Sales 5 3 taken back 1 1 4 → 1 of 5');
    await page.find('row', 'Studio 4 2 given 1 1 1 → 3 of 3');
    await page.see('3 seats taken back and 2 given for 3 users');
    await page.find('row', 'User u0001 Sales Studio: already granted');
    await page.find('row', 'User u0002 Studio Sales');
    await page.find('row', 'User u0004 Studio: no free seat Sales: kept');
    await page.find('row', 'User u0005 Sales: not granted');
    await page.press('button', 'Keep what they have 1');
    await until('one user', () => page.all('row', /^User u/).length === 1);
    await checkAccessible(dialog);
    const {total} = await test.session.journal();
    await page.press('button', 'Select');
    await page.gone('dialog', 'Replace licenses');
    expect(applied[0]!.action).to.equal('replace');
    expect(await holders('sales')).to.deep.equal(['u0004']);
    expect(await holders('studio')).to.deep.equal(['u0001', 'u0002', 'u0003']);
    expect((await test.session.journal()).total).to.equal(total + 1);
  });

  it('works by keys alone', async () => {
    await openGrantDialog(test.session, ['u0002'], {action: 'replace'});
    await keyboard.focusComesTo('radio', 'Sales');
    await keyboard.press(' ');
    await keyboard.tabTo('radio', 'Studio');
    await keyboard.press(' ');
    await page.find('row', 'User u0002 Studio Sales');
    await keyboard.tabTo('button', 'Select');
    await keyboard.press('Enter');
    await keyboard.focusComesTo('button', 'Open');
    expect(await holders('studio')).to.have.members(['u0001', 'u0002']);
  });
});
