import {expect, fixture, fixtureCleanup, html} from '@open-wc/testing';
import '../../../src/elements/license-manager/license-manager.define.js';
import type {LicenseManager} from '../../../src/elements/license-manager/license-manager.js';
import {keyboard, page} from '../../helpers/page.js';
import '../../helpers/provider-fixture.js';

// No provider is defined here: the tag is all that is known of it, as in a page whose scripts are still on their way.
describe('license-manager without a provider', () => {
  const show = (): Promise<LicenseManager> => fixture(html`<license-manager></license-manager>`);

  /** Waits for the place of the element that is not connected. */
  const seeNoProvider = (): Promise<HTMLElement> => page.find('heading', 'This part of the page is not connected');

  afterEach(async () => {
    fixtureCleanup();
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase('license-default');
      request.onsuccess = resolve;
      request.onerror = reject;
    });
  });

  it('works alone in a page, as one local administrator on the default database', async () => {
    await show();
    await page.find('heading', 'License manager');
    await page.find('heading', 'No licenses yet');
    await page.see('This page trusts no vendor yet.');
    await page.press('button', 'Actions');
    await page.press('menuitem', 'Request');
    const dialog = await page.find('dialog', 'Request licenses');
    await page.type('textbox', 'Company ID', 'ACME-0042');
    await page.press('button', 'Generate a license request file', dialog);
    await page.see('LicenseRequest.tlr', dialog);
    await keyboard.press('Escape');
    await page.see('Company ID ACME-0042');
  });

  it('is not alone where a provider stands anywhere in the document', async () => {
    await fixture(html`<license-provider></license-provider>`);
    await show();
    await seeNoProvider();
  });

  it('stays without a session when that provider is removed later', async () => {
    const provider = await fixture(html`<license-provider></license-provider>`);
    const manager = await show();
    await seeNoProvider();
    provider.remove();
    manager.requestUpdate();
    await manager.updateComplete;
    await seeNoProvider();
  });

  it('sees a provider in the shadow roots around it', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const root = host.attachShadow({mode: 'open'});
    root.append(document.createElement('license-provider'), document.createElement('license-manager'));
    await seeNoProvider();
  });

  it('works on after it was moved in the page', async () => {
    const manager = await show();
    await page.find('heading', 'No licenses yet');
    const other = await fixture<HTMLElement>(html`<div></div>`);
    other.append(manager);
    await page.find('heading', 'No licenses yet');
    await page.press('tab', 'Users');
    await page.find('heading', 'No users yet');
    expect(page.all('alert', /./)).to.deep.equal([]);
  });
});
