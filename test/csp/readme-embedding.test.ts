import {expect} from '@open-wc/testing';
import {closeEverything, deleteDatabase, openPage} from '../journeys/helpers/open-demo.js';
import type {Screen} from '../journeys/helpers/screen.js';

/** The first lines a stranger copies: what they make must be what they say. */
describe('The lines of the README that embed it', function () {
  this.timeout(60_000);
  let page: Screen;

  before(async () => {
    await deleteDatabase('license-acme');
    const readme = await (await fetch('/README.md')).text();
    const lines = /```html\n(.*?)```/s.exec(readme)![1]!;
    const text = `<!doctype html><base href="${location.origin}/dist/">${lines}`;
    page = await openPage(URL.createObjectURL(new Blob([text], {type: 'text/html'})));
  });
  after(async () => {
    await closeEverything();
    await deleteDatabase('license-acme');
  });

  it('show the License manager to the user they name, with the people they sync', async () => {
    await page.find('heading', 'License manager');
    await page.see('ACME-0042');
    await page.press('tab', /^Users/);
    await page.find('button', 'Bob');
  });

  it('give the page a session that answers', async () => {
    const licensing = await page.document.querySelector('license-provider')!.ready;
    expect(await licensing.check('bob', {product: 'sales'})).to.include({allowed: true, code: 'DEMO_MODE'});
  });
});
