import {expect, fixture, html} from '@open-wc/testing';
import {accounts} from '../../demo/accounts.js';

/** A window 320 px wide with the demo's header and what `startHeader` fills it with. */
async function narrowWindow(): Promise<Document> {
  const page = new DOMParser().parseFromString(await (await fetch('/demo/index.html')).text(), 'text/html');
  const frame = await fixture<HTMLIFrameElement>(html`<iframe width="320" height="600" frameborder="0"></iframe>`);
  const {contentDocument} = frame;
  const document = contentDocument!;
  document.body.append(document.importNode(page.querySelector('#portal-header')!, true));
  const options = accounts.map(({name}) => new Option(`${name} – administrator`));
  for (const words of ['Signed in as', 'Appearance', 'Direction']) {
    const label = document.createElement('label');
    const select = document.createElement('select');
    select.append(...options.map((option) => document.importNode(option, true)));
    label.append(words, select);
    document.querySelector('.switches')!.append(label);
  }
  await Promise.all(
    ['portal.css', 'controls.css'].map((name) => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = `/demo/${name}`;
      const loaded = new Promise((resolve, reject) => {
        link.onload = resolve;
        link.onerror = reject;
      });
      document.head.append(link);
      return loaded;
    }),
  );
  return document;
}

describe('The header of the demo', () => {
  it('fits a window of 320 px', async () => {
    const {documentElement} = await narrowWindow();
    expect(documentElement.clientWidth).to.equal(320);
    expect(documentElement.scrollWidth).to.equal(320);
  });
});
