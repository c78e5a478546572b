import {mkdirSync} from 'node:fs';
import puppeteer from 'puppeteer-core';
import {preview} from 'vite';
import {ensureEngines} from './ensure-engines.mjs';
import {findEngines} from './find-engines.mjs';

/** Takes the README's pictures of the built demo, filled with its worked example. Run `npm run build` first. */
const folder = 'demo/pictures';
mkdirSync(folder, {recursive: true});
ensureEngines(['chromium']);

const server = await preview({mode: 'demo', preview: {port: 0, open: false}});
const browser = await puppeteer.launch({
  executablePath: findEngines().chromium,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--hide-scrollbars'],
});
try {
  const page = await browser.newPage();
  await page.setViewport({width: 1280, height: 900});
  const address = `${server.resolvedUrls.local[0]}?database=pictures`;
  await page.goto(address, {waitUntil: 'networkidle0'});
  await press(page, 'Fill with a worked example');
  await page.waitForFunction(() => /\d+ seats/.test(document.body.innerText), {timeout: 60_000});

  await page.goto(`${address}#/license-manager`);
  await waitFor(page, 'Service is over-allocated');
  await picture(page, 'license-manager');

  await press(page, 'Sales');
  await waitFor(page, 'Seats over time');
  await waitFor(page, 'Licensed users');
  await picture(page, 'product-page');

  await page.goto(`${address}#/license-journal`);
  await press(page, 'Verify');
  await waitFor(page, 'intact and in order');
  await picture(page, 'journal');

  await page.goto(`${address}#/license-manager`);

  await press(page, 'Users');
  await waitFor(page, 'Search name, email or job title');
  await openActions(page);
  await press(page, 'Select multiple records');
  await tick(page, 'license-user-list', 40);
  await press(page, 'Grant licenses');
  await waitFor(page, 'If seats run out');
  await press(page, 'Sales');
  await press(page, 'Reports');
  await press(page, 'As many as fit');
  await waitFor(page, 'What will change');
  await picture(page, 'grant-dialog');
} finally {
  await browser.close();
  await server.close();
}

async function picture(page, name) {
  await page.mouse.move(0, 0);
  await page.waitForFunction(isStill, {timeout: 20_000});
  await page.screenshot({path: `${folder}/${name}.png`});
  console.log(`${folder}/${name}.png`);
}

/** Nothing moves, and nothing is still on its way, in any shadow root. */
function isStill() {
  const roots = [document];
  for (const root of roots) {
    for (const {shadowRoot} of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
  }
  return roots.every(
    (root) =>
      root.getAnimations().every(({playState}) => playState !== 'running') &&
      ![...root.querySelectorAll('.skeleton, [aria-busy="true"]')].some((element) => element.checkVisibility()),
  );
}

/** Finds what is pressed as a person does, by its words, through open shadow roots. */
async function press(page, name) {
  const handle = await page.waitForFunction(
    (wanted) => {
      const roles = 'button, a, [role=tab], [role=menuitem], input[type=checkbox], input[type=radio]';
      const search = (root) => {
        for (const element of root.querySelectorAll('*')) {
          const by = element.getRootNode().getElementById(element.getAttribute('aria-labelledby'));
          const words = element.getAttribute('aria-label') ?? (by ?? element).textContent;
          const label = words.trim().replace(/[\s\d,]+$/, '');
          if (element.matches(roles) && label === wanted && element.checkVisibility() && !element.disabled)
            return element;
          const inside = element.shadowRoot && search(element.shadowRoot);
          if (inside) return inside;
        }
        return null;
      };
      return search(document);
    },
    {timeout: 20_000},
    name,
  );
  await handle.evaluate((element) => element.click());
}

async function openActions(page) {
  await page.evaluate(() => {
    const menu = document.querySelector('license-manager').shadowRoot.querySelector('license-menu');
    menu.shadowRoot.querySelector('button').click();
  });
}

async function tick(page, list, count) {
  await page.waitForFunction(
    (tag, wanted) => {
      const {shadowRoot} = document.querySelector('license-manager').shadowRoot.querySelector(tag);
      const boxes = [...shadowRoot.querySelectorAll('tbody input[type=checkbox]')].slice(0, wanted);
      if (boxes.length === 0) return false;
      for (const box of boxes) if (!box.checked) box.click();
      return true;
    },
    {timeout: 20_000},
    list,
    count,
  );
}

async function waitFor(page, text) {
  await page.waitForFunction(
    (wanted) => {
      const read = (root) =>
        [...root.querySelectorAll('*')].some(
          (element) =>
            element.textContent.includes(wanted) ||
            element.getAttribute('placeholder') === wanted ||
            (element.shadowRoot && read(element.shadowRoot)),
        );
      return read(document);
    },
    {timeout: 20_000},
    text,
  );
}
