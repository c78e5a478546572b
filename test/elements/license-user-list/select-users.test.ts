import {expect, html} from '@open-wc/testing';
import '../../../src/elements/license-user-list/license-user-list.define.js';
import type {LicenseUserList} from '../../../src/elements/license-user-list/license-user-list.js';
import type {User} from '../../../src/core/user.js';
import {checkAccessible, keyboard, page, until} from '../../helpers/page.js';
import {providerFixture, type ProviderFixture} from '../../helpers/provider-fixture.js';
import {openTestLicensing, people, user, type TestLicensing} from '../../helpers/test-licensing.js';

const named = (...names: string[]): User[] => names.map((name) => user(name.toLowerCase(), {name}));

describe('selecting in a license-user-list', () => {
  let test: TestLicensing;
  let provider: ProviderFixture;

  const list = (): LicenseUserList => provider.box.querySelector('license-user-list')!;
  const rows = (): HTMLElement[] => [...list().renderRoot.querySelectorAll<HTMLElement>('tbody tr[data-row]')];
  const row = (name: string): HTMLElement => rows().find(({textContent}) => textContent.includes(name))!;
  const bar = (): HTMLElement => list().renderRoot.querySelector('.selection-bar')!;
  const see = (text: string): Promise<unknown> =>
    until(
      () => `“${text}” in “${page.text(bar())}”`,
      () => page.text(bar().querySelector('[role="status"]')!) === text,
    );
  const tick = (name: string, fields: MouseEventInit = {}): boolean =>
    row(name)
      .querySelector('input')!
      .dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true, cancelable: true, ...fields}));
  const ticked = (): string[] =>
    rows()
      .filter((each) => each.querySelector('input')!.checked)
      .map((each) => each.querySelector('.link.name')!.textContent.trim());

  async function show(): Promise<void> {
    provider = await providerFixture(html`<license-user-list selecting></license-user-list>`, test.session, {
      width: 1000,
    });
    await until('a row', () => rows().length > 0);
  }

  describe('few users', () => {
    beforeEach(async () => {
      test = await openTestLicensing([
        ...named('Ada', 'Bo', 'Cleo', 'Dan', 'Eve'),
        user('fay', {name: 'Fay', type: 'external'}),
      ]);
      await show();
    });

    it('ticks users one by one, and tells the page', async () => {
      let told = 0;
      list().addEventListener('license-selection-change', () => told++);
      await page.press('checkbox', 'Cleo');
      await page.press('checkbox', 'Ada');
      await see('2 selected');
      expect(list().selection.users).to.deep.equal(['cleo', 'ada']);
      expect(told).to.equal(2);
      expect(row('Ada').getAttribute('aria-selected')).to.equal('true');
      await checkAccessible(list());
      await page.press('checkbox', 'Cleo');
      await see('1 selected');
    });

    it('offers nothing to do with nobody, and says why', async () => {
      let asked = 0;
      list().addEventListener('license-grant', () => asked++);
      const button = await page.find('button', 'Grant licenses');
      expect(button.getAttribute('aria-disabled')).to.equal('true');
      expect(button.getAttribute('aria-description')).to.equal('Select users first');
      button.click();
      expect(asked).to.equal(0);
      await checkAccessible(list());
      await page.press('checkbox', 'Ada');
      await page.press('button', 'Grant licenses');
      expect(asked).to.equal(1);
    });

    it('ticks a range with Shift and a click', async () => {
      tick('Bo');
      tick('Eve', {shiftKey: true});
      await see('4 selected');
      expect(ticked()).to.deep.equal(['Bo', 'Cleo', 'Dan', 'Eve']);
    });

    it('ticks a range backwards as well, over users who are ticked already', async () => {
      tick('Dan');
      tick('Bo', {shiftKey: true});
      tick('Cleo', {shiftKey: true});
      await see('3 selected');
      expect(ticked()).to.deep.equal(['Bo', 'Cleo', 'Dan']);
    });

    it('begins no range in rows that another order has moved', async () => {
      tick('Eve');
      await see('1 selected');
      await page.press('button', 'User');
      await page.press('button', 'User');
      await until('the other order', () => rows()[0]!.textContent.includes('Ada'));
      tick('Bo', {shiftKey: true});
      await see('2 selected');
    });

    it('ticks with Space, extends with Shift and arrows, selects all with Ctrl+A', async () => {
      row('Bo').focus();
      await keyboard.press(' ');
      await see('1 selected');
      await keyboard.pressWith('Shift', 'ArrowDown');
      await keyboard.pressWith('Shift', 'ArrowDown');
      await see('3 selected');
      expect(ticked()).to.deep.equal(['Bo', 'Cleo', 'Dan']);
      await until('the focus moved along', () => page.focused === row('Dan'));
      await keyboard.pressWith('Control', 'a');
      await see('All 6 that match are selected');
    });

    it('selects everyone who matches, less those who are taken out, whatever the filter later', async () => {
      await page.type('searchbox', 'Search name, email or job title', 'a');
      await until('the match', () => rows().length === 3);
      await page.press('button', 'Select all 3 that match');
      await see('All 3 that match are selected');
      await page.press('checkbox', 'Dan');
      await see('2 selected');
      expect(list().selection.users).to.deep.include({except: ['dan']});
      await page.type('searchbox', 'Search name, email or job title', 'f');
      await see('2 selected, 1 not shown');
      expect(ticked()).to.deep.equal(['Fay']);
      await checkAccessible(list());
    });

    it('counts a user who comes to match the selected filter', async () => {
      await page.press('button', 'Select all 6 that match');
      await see('All 6 that match are selected');
      await test.session.users.sync(named('Gus'));
      await see('All that match now: 7');
      expect(ticked()).to.include('Gus');
    });

    it('clears and keeps the focus on the button', async () => {
      await page.press('button', 'Select all 6 that match');
      await see('All 6 that match are selected');
      await page.press('button', 'Clear');
      await see('0 selected');
      await keyboard.focusComesTo('button', 'Select all 6 that match');
    });

    it('toggles everyone with the box of the head', async () => {
      const head = (await page.find('checkbox', 'Select all')) as HTMLInputElement;
      await page.press('checkbox', 'Ada');
      await until('a mixed box', () => head.indeterminate);
      head.click();
      await see('All 6 that match are selected');
      await until('a ticked box', () => head.checked && !head.indeterminate);
      head.click();
      await see('0 selected');
      await until('an empty box', () => !head.checked && !head.indeterminate);
    });

    it('shows only those selected until told otherwise, also whom one takes out meanwhile', async () => {
      const choose = async (): Promise<void> => {
        await page.press('button', 'Selected');
        await page.press('menuitemradio', 'Only those selected');
      };
      await page.press('button', 'Selected');
      expect((await page.find('menuitemradio', 'Only those selected')).title).to.equal('Select users first');
      await keyboard.press('Escape');
      await page.press('checkbox', 'Bo');
      await page.press('checkbox', 'Eve');
      await choose();
      await until('two rows', () => rows().length === 2);
      await page.press('checkbox', 'Bo');
      await see('1 selected');
      expect(rows()).to.have.length(2);
      await checkAccessible(list());
      await page.press('button', 'Clear Selected');
      await until('everyone', () => rows().length === 6);
      expect(ticked()).to.deep.equal(['Eve']);
      await choose();
      await until('one row', () => rows().length === 1);
      await page.press('button', 'Cancel multiple selection');
      await until('everyone', () => rows().length === 6);
    });

    it('ends with what was selected dropped, and the focus in the list', async () => {
      await page.press('checkbox', 'Bo');
      await page.press('button', 'Cancel multiple selection');
      await until('no boxes', () => !list().renderRoot.querySelector('input[type="checkbox"]'));
      expect(list().selection.isEmpty).to.equal(true);
      expect(list().selecting).to.equal(false);
      await until('focus in the list', () => page.focused === row('Bo'));
    });
  });

  it('takes in the users of a range who were never on the screen', async () => {
    test = await openTestLicensing(people(1000));
    await show();
    row('User u0002').focus();
    await keyboard.press(' ');
    await keyboard.pressWith('Shift', 'End');
    await see('999 selected');
    const {users} = list().selection;
    expect(users).to.have.length(999).and.to.include('u0500');
    expect(users).not.to.include('u0001');
  });
});
