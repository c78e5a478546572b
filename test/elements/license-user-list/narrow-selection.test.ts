import {expect, html} from '@open-wc/testing';
import '../../../src/elements/license-user-list/license-user-list.define.js';
import type {LicenseUserList} from '../../../src/elements/license-user-list/license-user-list.js';
import {checkAccessible, keyboard, page, until} from '../../helpers/page.js';
import {providerFixture} from '../../helpers/provider-fixture.js';
import {openTestLicensing, people} from '../../helpers/test-licensing.js';

describe('selecting in a license-user-list with little room', () => {
  let list: LicenseUserList;

  const bar = (): HTMLElement => list.renderRoot.querySelector('.selection-bar')!;
  const see = (text: string): Promise<unknown> =>
    until(
      () => `“${text}” in “${page.text(bar())}”`,
      () => page.text(bar().querySelector('[role="status"]')!) === text,
    );

  /** The lines of the bar: what can be pressed in it, by where it stands. */
  const lines = (): string[][] => {
    const places = new Map<number, string[]>();
    for (const control of bar().querySelectorAll<HTMLElement>('button, license-menu')) {
      if (!control.checkVisibility()) continue;
      const {top, height} = control.getBoundingClientRect();
      const middle = Math.round((top + height / 2) / 8);
      places.set(middle, [...(places.get(middle) ?? []), page.text(control)]);
    }
    return [...places.keys()].sort((a, b) => a - b).map((place) => places.get(place)!);
  };

  beforeEach(async () => {
    const test = await openTestLicensing(people(1204));
    const provider = await providerFixture(html`<license-user-list selecting></license-user-list>`, test.session, {
      width: 376,
    });
    list = provider.box.querySelector('license-user-list')!;
    await until('a row', () => list.renderRoot.querySelector('tbody tr[data-row]'));
  });

  it('takes two lines, however many are selected', async () => {
    const two = [['Cancel multiple selection'], ['Grant licenses', 'Recall licenses', 'More actions']];
    await see('0 selected');
    expect(lines()).to.deep.equal(two);
    const height = bar().offsetHeight;
    await page.press('checkbox', 'User u0001');
    await see('1 selected');
    await page.press('button', 'More actions');
    await page.press('menuitem', 'Select all 1,204 that match');
    await see('1,204 selected');
    expect(lines()).to.deep.equal(two);
    expect(bar().offsetHeight).to.equal(height);
    expect(bar().scrollWidth).to.be.at.most(bar().clientWidth);
    await checkAccessible(list);
  });

  it('keeps every command, and the focus on the menu it was chosen from', async () => {
    const told: string[] = [];
    for (const name of ['license-grant', 'license-recall', 'license-replace'] as const) {
      list.addEventListener(name, ({type}) => told.push(type));
    }
    const more = await page.find('button', 'More actions');
    more.focus();
    await keyboard.press('ArrowDown', 'Enter');
    await see('1,204 selected');
    await until('focus on the menu', () => page.focused === more);
    await page.press('button', 'Grant licenses');
    await page.press('button', 'Recall licenses');
    more.focus();
    await keyboard.press('ArrowUp', 'Enter');
    expect(told).to.deep.equal(['license-grant', 'license-recall', 'license-replace']);
    await page.press('button', 'More actions');
    await page.press('menuitem', 'Clear');
    await see('0 selected');
  });

  it('says in the menu as well that nobody is selected', async () => {
    await page.press('button', 'More actions');
    const replace = await page.find('menuitem', 'Replace licenses');
    expect(replace.getAttribute('aria-disabled')).to.equal('true');
    expect(replace.title).to.equal('Select users first');
  });
});
