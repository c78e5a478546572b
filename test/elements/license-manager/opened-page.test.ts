import {expect} from '@open-wc/testing';
import '../../../src/elements/license-product-page/license-product-page.define.js';
import '../../../src/elements/license-user-page/license-user-page.define.js';
import {LicenseCloseEvent} from '../../../src/events/license-close.js';
import {keyboard, page, until} from '../../helpers/page.js';
import {license, people} from '../../helpers/test-licensing.js';
import {ManagerPage} from './manager-page.js';

describe('a page opened in license-manager', () => {
  let manager: ManagerPage;

  const opened = (tag: string): Element | null => manager.element.renderRoot.querySelector(tag);
  const close = (tag: string): boolean => opened(tag)!.dispatchEvent(new LicenseCloseEvent());

  beforeEach(async () => {
    manager = await ManagerPage.open();
    await manager.test.install([license('sales'), license('studio')]);
    await manager.show();
  });

  it('of a product stands in the place of the lists, and gives the focus back to its name', async () => {
    await page.type('searchbox', 'Search products', 'sal');
    await page.press('button', 'Sales');
    await until('the page', () => opened('license-product-page'));
    expect(opened('license-product-page')!.getAttribute('product-id')).to.equal('sales');
    await page.gone('button', 'Actions');
    await until('the focus on the page', () => deepFocus().matches('.page') || deepFocus().closest('.page'));
    close('license-product-page');
    await keyboard.focusComesTo('button', 'Sales');
    expect(opened('license-product-page')).to.equal(null);
    expect(page.all('button', 'Studio'), 'what was searched for').to.deep.equal([]);
  });

  it('of a user leaves filter, order, selection and place of the list as they were', async () => {
    await manager.test.session.users.sync(people(400));
    await manager.act('Select multiple records');
    await page.press('checkbox', 'User u0002');
    await page.press('button', 'User');
    await page.find('button', 'User u0400');
    const scroller = (): Element =>
      manager.element.renderRoot.querySelector('license-user-list')!.renderRoot.querySelector('.scroller')!;
    scroller().scrollTop = 4000;
    await page.find('button', 'User u0297');
    const top = scroller().scrollTop;
    await page.press('button', 'User u0297');
    await until('the page', () => opened('license-user-page'));
    expect(opened('license-user-page')!.getAttribute('user-id')).to.equal('u0297');
    // The list is drawn again while it is hidden.
    await manager.grant('sales', ['u0297']);
    close('license-user-page');
    await keyboard.focusComesTo('row', /^User u0297 /);
    expect(scroller().scrollTop).to.be.closeTo(top, 1);
    await page.see('1 selected');
    await page.find('row', /^User u0297 .* Sales$/);
  });

  it('of a product leads on to its users, and is as it was when they are closed', async () => {
    await manager.grant('sales', ['u0002', 'u0003']);
    await page.press('button', 'Sales');
    await page.press('checkbox', 'User u0003');
    await page.press('button', 'Recall (1)');
    await page.press('button', 'User u0002');
    await page.find('heading', 'User u0002');
    await page.gone('heading', 'Product Sales');
    close('license-user-page');
    await page.find('heading', 'Product Sales');
    await page.see('1 change not applied');
    await keyboard.focusComesTo('button', 'User u0002');
  });

  it('of a user tells in the list what it saved, and takes that back there', async () => {
    await manager.grant('sales', ['u0001']);
    await manager.change('Recall licenses', 'Sales', ['User u0001']);
    await page.see('Licenses have been successfully recalled');
    await page.press('button', 'Undo');
    await page.see('The change was undone.');
    await page.press('button', 'User u0002');
    await page.press('checkbox', 'Studio');
    await page.press('button', 'Save and close');
    await page.see('Licenses have been saved. 1 granted.');
    expect(manager.messages).to.deep.equal(['Licenses have been saved.']);
    await page.press('button', 'Undo');
    await page.see('The change was undone.');
    expect((await manager.test.session.product('studio')).used).to.equal(0);
    expect((await manager.test.session.product('sales')).used, 'the change before').to.equal(1);
  });

  it('of a product tells in the list what it applied and took back', async () => {
    await manager.grant('sales', ['u0001', 'u0002']);
    await manager.change('Grant licenses', 'Studio', ['User u0001']);
    await page.see('Licenses have been successfully granted');
    await page.press('tab', 'Licenses');
    await page.press('button', 'Sales');
    await page.press('checkbox', 'User u0002');
    await page.press('button', 'Recall (1)');
    await page.press('button', 'Apply');
    await page.see('Licenses have been saved. 1 recalled.');
    close('license-product-page');
    await page.find('button', 'Actions');
    expect(manager.messages).to.deep.equal(['Licenses have been saved.']);
    await page.press('button', 'Sales');
    await page.press('checkbox', 'User u0001');
    await page.press('button', 'Recall (1)');
    await page.press('button', 'Apply');
    await page.press('button', 'Undo');
    await page.see('The change was undone.');
    close('license-product-page');
    await page.find('button', 'Actions');
    expect(manager.messages).to.deep.equal(['The change was undone.']);
  });

  it('is left to a host that has pages of its own', async () => {
    const chosen: string[] = [];
    manager.element.addEventListener('license-product-open', (event) => {
      event.preventDefault();
      chosen.push(event.detail.productId);
    });
    manager.element.addEventListener('license-user-open', (event) => {
      event.preventDefault();
      chosen.push(event.detail.userId);
    });
    await page.press('button', 'Sales');
    await page.press('tab', 'Users');
    await page.press('button', 'User u0001');
    expect(chosen).to.deep.equal(['sales', 'u0001']);
    expect(opened('.page')).to.equal(null);
  });

  it('is not there for the next user', async () => {
    await page.press('button', 'Sales');
    await until('the page', () => opened('license-product-page'));
    manager.provider.setSession(await manager.test.open({id: 'bo', name: 'Bo', roles: ['System administrators']}));
    await page.find('button', 'Actions');
    expect(opened('.page')).to.equal(null);
  });
});

function deepFocus(): Element {
  let focused = document.activeElement!;
  while (focused.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}
