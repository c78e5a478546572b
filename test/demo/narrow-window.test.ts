import {expect, fixture, html} from '@open-wc/testing';
import {accounts} from '../../demo/accounts.js';

/** A window 320 px wide with the demo's styles, and its page. */
async function narrowWindow(): Promise<{readonly document: Document; readonly page: Document}> {
  const page = new DOMParser().parseFromString(await (await fetch('/demo/index.html')).text(), 'text/html');
  // So high that nothing scrolls: a scroll bar takes width.
  const frame = await fixture<HTMLIFrameElement>(html`<iframe width="320" height="2000" frameborder="0"></iframe>`);
  const {contentDocument} = frame;
  const document = contentDocument!;
  await Promise.all(
    ['portal.css', 'controls.css', 'pages.css', 'vendor/vendor.css'].map((name) => {
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
  return {document, page};
}

/** As `startHeader` does. */
function fillHeader(document: Document): void {
  const options = accounts.map(({name}) => new Option(`${name} – administrator`));
  for (const words of ['Signed in as', 'Appearance', 'Direction']) {
    const label = document.createElement('label');
    const select = document.createElement('select');
    select.append(...options.map((option) => document.importNode(option, true)));
    label.append(words, select);
    document.querySelector('.switches')!.append(label);
  }
}

function expectToFit({documentElement}: Document): void {
  expect(documentElement.clientWidth).to.equal(320);
  expect(documentElement.scrollWidth).to.equal(320);
}

describe('The demo in a window of 320 px', () => {
  it('fits with its header', async () => {
    const {document, page} = await narrowWindow();
    document.body.append(document.importNode(page.querySelector('#portal-header')!, true));
    fillHeader(document);
    expectToFit(document);
  });

  it('fits with the support desk', async () => {
    const {document, page} = await narrowWindow();
    const main = document.createElement('main');
    const {content} = page.querySelector<HTMLTemplateElement>('#support-desk-page')!;
    main.append(document.importNode(content, true));
    document.body.dataset.page = 'support-desk-page';
    document.body.append(main);
    expectToFit(document);
  });
});
