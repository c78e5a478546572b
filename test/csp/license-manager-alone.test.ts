import {expect} from '@open-wc/testing';
import {closeEverything, deleteDatabase, openPage} from '../journeys/helpers/open-demo.js';
import type {Screen} from '../journeys/helpers/screen.js';
import {chooseAction, closeDialog, openRequestDialog} from '../journeys/helpers/steps.js';
import {downloadOf} from '../journeys/helpers/take-downloads.js';

interface RecordingWindow {
  readonly violations: readonly string[];
}

/** A page with the element, the one-file build and a strict policy: no inline style, no script made from text, no connection. */
describe('The License manager alone on a page with a strict policy', function () {
  this.timeout(60_000);
  let page: Screen;

  before(async () => {
    await deleteDatabase('license-default');
    page = await openPage('/test/csp/license-manager-alone.html');
  });
  after(async () => {
    await closeEverything();
    await deleteDatabase('license-default');
  });

  it('opens a database of its own, as a local administrator', async () => {
    await page.find('heading', 'License manager');
    await page.see('This page trusts no vendor yet');
    await page.press('tab', /^Users/);
    await page.see('No users yet');
  });

  it('opens its menu and its dialogs', async () => {
    await openRequestDialog(page);
    await page.type('textbox', 'Company ID', 'ACME-0042');
    const {text} = await downloadOf(page, () => page.press('button', 'Generate a license request file'));
    expect(JSON.parse(text)).to.include({companyId: 'ACME-0042'});
    await closeDialog(page);
    await chooseAction(page, 'Upload');
    await page.giveFile(/./, 'some.tls', 'not a license file');
    await page.see('Nothing was stored');
    await page.press('button', 'Cancel');
  });

  it('broke no rule of the policy and loaded nothing but the file itself', () => {
    expect((page.window as unknown as RecordingWindow).violations).to.deep.equal([]);
    const loaded = page.window.performance
      .getEntriesByType('resource')
      .map(({name}) => new URL(name).pathname)
      // The test server puts a script of its own into every page.
      .filter((path) => !path.startsWith('/__web-dev-server__'));
    expect([...new Set(loaded)].sort()).to.deep.equal(['/dist/embed.js', '/test/csp/record-violations.js']);
  });
});
