import {expect, html} from '@open-wc/testing';
import '../../../src/elements/license-planned-users/license-planned-users.define.js';
import type {LicensePlannedUsers} from '../../../src/elements/license-planned-users/license-planned-users.js';
import {checkAccessible, page} from '../../helpers/page.js';
import {providerFixture} from '../../helpers/provider-fixture.js';
import {license, openTestLicensing, people} from '../../helpers/test-licensing.js';

describe('license-planned-users', () => {
  /** Two get Sales, one is inactive, one comes through a portal, and a name begins as a formula does. */
  async function show(): Promise<LicensePlannedUsers> {
    const [first, second, third, fourth] = people(4);
    const test = await openTestLicensing([
      {...first!, name: '=Ann'},
      second!,
      {...third!, active: false},
      {...fourth!, type: 'external'},
    ]);
    await test.install([license('sales', {audience: 'employee'})]);
    const plan = await test.session.plan({action: 'grant', users: {filter: {}}, products: ['sales']});
    const {box} = await providerFixture(
      html`<license-planned-users .plan=${plan}></license-planned-users>`,
      test.session,
    );
    await page.find('row', 'User u0004 External Sales: for employees, this is an external user');
    return box.querySelector('license-planned-users')!;
  }

  /** Hands over what is copied; null refuses, as a page without permission does. */
  function replaceClipboard(copied: string[] | null): void {
    const writeText = (text: string): Promise<void> =>
      copied ? Promise.resolve(void copied.push(text)) : Promise.reject(new DOMException('no', 'NotAllowedError'));
    Object.defineProperty(navigator, 'clipboard', {configurable: true, value: {writeText}});
  }

  afterEach(() => void Reflect.deleteProperty(navigator, 'clipboard'));

  it('copies the users it shows, each with the reason', async () => {
    const copied: string[] = [];
    replaceClipboard(copied);
    const element = await show();
    await page.press('button', 'Skipped 2');
    await page.press('button', 'Copy list');
    await page.find('status', '2 users copied to the clipboard.');
    expect(copied).to.deep.equal([
      'User u0003\tu0003\tInactive user: Sales\nUser u0004\tu0004\tSales: for employees, this is an external user',
    ]);
    await checkAccessible(element);
    await page.press('button', 'Inactive 1');
    await page.press('button', 'Copy list');
    await page.find('status', '1 user copied to the clipboard.');
  });

  it('says what to do instead where the browser does not let it copy', async () => {
    replaceClipboard(null);
    await show();
    await page.press('button', 'Copy list');
    await page.find('status', 'The browser does not let this page copy. Export the list instead.');
  });

  it('exports a row for each user and product, with formulas neutralised', async () => {
    const element = await show();
    let link: HTMLAnchorElement | undefined;
    element.addEventListener('click', (event) => {
      const [target] = event.composedPath();
      if (target instanceof HTMLAnchorElement) link = target;
    });
    await page.press('button', 'Export list');
    expect(link!.download).to.equal('license-change.csv');
    const text = await (await fetch(link!.href)).text();
    expect(text.replace('\uFEFF', '').split('\r\n')).to.deep.equal([
      'user,name,product,productName,outcome,reason,sentence',
      "u0001,'=Ann,sales,Sales,granted,,Sales: will be granted",
      'u0002,User u0002,sales,Sales,granted,,Sales: will be granted',
      'u0003,User u0003,sales,Sales,skipped,USER_INACTIVE,Inactive user: Sales',
      'u0004,User u0004,sales,Sales,skipped,WRONG_USER_TYPE,"Sales: for employees, this is an external user"',
      '',
    ]);
  });
});
