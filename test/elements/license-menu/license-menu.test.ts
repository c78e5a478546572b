import {expect, fixture, html} from '@open-wc/testing';
import '../../../src/elements/license-menu/license-menu.define.js';
import type {LicenseMenu, MenuItem} from '../../../src/elements/license-menu/license-menu.js';
import {checkAccessible, keyboard, page, until} from '../../helpers/page.js';

describe('license-menu', () => {
  let menu: LicenseMenu;
  let chosen: string[];

  const item = (label: string, fields: Partial<MenuItem> = {}): MenuItem => ({
    label,
    run: () => chosen.push(label),
    ...fields,
  });

  beforeEach(async () => {
    chosen = [];
    menu = await fixture(html`
      <license-menu
        .groups=${[
          [item('Request'), item('Upload'), item('Delete', {danger: true})],
          [item('Select all'), item('Grant', {unavailable: 'Select users first'})],
        ]}
        >Actions</license-menu
      >
    `);
  });

  const isOpen = (): boolean => page.all('menuitem', /./).length > 0;

  it('opens at its first item and shows the items in their order', async () => {
    await page.press('button', 'Actions');
    await keyboard.focusComesTo('menuitem', 'Request');
    expect(page.all('menuitem', /./).map(({textContent}) => textContent.trim())).to.deep.equal([
      'Request',
      'Upload',
      'Delete',
      'Select all',
      'Grant',
    ]);
    expect((await page.find('button', 'Actions')).getAttribute('aria-expanded')).to.equal('true');
    await checkAccessible(menu);
  });

  it('closes before an item acts, with the focus on its button', async () => {
    let focusedThen: Element | null = null;
    menu.groups = [[item('Request', {run: () => (focusedThen = page.focused)})]];
    await page.press('button', 'Actions');
    await page.press('menuitem', 'Request');
    expect(focusedThen).to.equal(await page.find('button', 'Actions'));
    await until('the menu closed', () => !isOpen());
  });

  it('is walked with arrows, Home, End and first letters', async () => {
    menu.focus();
    await keyboard.press('ArrowDown');
    await keyboard.focusComesTo('menuitem', 'Request');
    await keyboard.press('ArrowUp');
    await keyboard.focusComesTo('menuitem', 'Grant');
    await keyboard.press('ArrowDown');
    await keyboard.focusComesTo('menuitem', 'Request');
    await keyboard.press('End');
    await keyboard.focusComesTo('menuitem', 'Grant');
    await keyboard.press('Home');
    await keyboard.focusComesTo('menuitem', 'Request');
    await keyboard.press('s');
    await keyboard.focusComesTo('menuitem', 'Select all');
    await keyboard.press('Enter');
    expect(chosen).to.deep.equal(['Select all']);
  });

  it('opens at its last item with the up arrow', async () => {
    menu.focus();
    await keyboard.press('ArrowUp');
    await keyboard.focusComesTo('menuitem', 'Grant');
  });

  it('closes with Escape and gives the focus back', async () => {
    menu.focus();
    await keyboard.press('ArrowDown');
    await keyboard.focusComesTo('menuitem', 'Request');
    await keyboard.press('Escape');
    await keyboard.focusComesTo('button', 'Actions');
    await until('the menu closed', () => !isOpen());
    expect(chosen).to.deep.equal([]);
  });

  it('keeps an item that cannot be chosen in reach, and says why', async () => {
    await page.press('button', 'Actions');
    const grant = await page.find('menuitem', 'Grant');
    expect(grant.getAttribute('aria-disabled')).to.equal('true');
    const why = (grant.getRootNode() as ShadowRoot).getElementById(grant.getAttribute('aria-describedby')!);
    expect(why?.textContent).to.equal('Select users first');
    grant.click();
    expect(chosen).to.deep.equal([]);
    expect(isOpen()).to.equal(true);
  });

  it('shows a value beside its name, which is no part of the name', async () => {
    menu.value = 'Any';
    await menu.updateComplete;
    const button = await page.find('button', 'Actions');
    expect(page.text(menu)).to.include('Actions');
    expect(button.innerText).to.include('Any');
  });
});
