import {forgetExchange} from '../exchange.js';
import type {Portal} from '../portal.js';
import type {Page} from '../router.js';
import {sentenceOf} from '../sentence-of.js';
import {startOver} from '../start-over.js';
import {fillWithWorkedExample} from '../worked-example.js';

export const homePage: Page = {path: /^$/, title: 'Home', template: 'home-page', start: startHome};

function startHome(root: HTMLElement, portal: Portal, signal: AbortSignal): void {
  const state = root.querySelector<HTMLElement>('#state')!;
  const result = root.querySelector<HTMLElement>('#result')!;
  const fill = root.querySelector<HTMLButtonElement>('#fill')!;
  const clear = root.querySelector<HTMLButtonElement>('#start-over')!;

  portal.watch(
    signal,
    async (licensing) => {
      const [{users, holders}, products] = await Promise.all([licensing.installation(), licensing.products()]);
      const number = new Intl.NumberFormat('en');
      state.textContent =
        products.length === 0
          ? `${number.format(users)} people, no licenses yet.`
          : `${number.format(users)} people, ${products.length} products, ${number.format(holders)} people with a license.`;
      fill.disabled = false;
    },
    (error) => {
      state.textContent = sentenceOf(error);
      fill.disabled = true;
    },
  );

  fill.addEventListener('click', async () => {
    fill.disabled = true;
    result.textContent = 'Filling…';
    try {
      const seats = await fillWithWorkedExample(await portal.provider.ready);
      result.textContent = `Done: ${seats} seats are granted. Open the License manager to look around.`;
    } catch (error) {
      result.textContent = sentenceOf(error);
    }
    fill.disabled = false;
  });
  clear.addEventListener('click', async () => {
    clear.disabled = true;
    forgetExchange(portal.provider.database);
    await startOver(portal.provider);
    location.reload();
  });
}
