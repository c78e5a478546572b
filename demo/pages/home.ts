import {element} from '../element.js';
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
  let isFilling = false;

  portal.watch(
    signal,
    async (licensing) => {
      const [{users, holders}, products] = await Promise.all([licensing.installation(), licensing.products()]);
      const number = new Intl.NumberFormat('en');
      const text =
        products.length === 0
          ? `${number.format(users)} people, no licenses yet.`
          : `${number.format(users)} people, ${products.length} products, ${number.format(holders)} people with a license.`;
      state.replaceChildren(element('bdi', {}, text));
      fill.disabled = isFilling;
    },
    (error) => {
      state.textContent = sentenceOf(error);
      fill.disabled = true;
    },
  );

  const fillIt = async (): Promise<void> => {
    isFilling = true;
    fill.disabled = true;
    result.classList.remove('problem');
    try {
      const seats = await fillWithWorkedExample(await portal.provider.ready, (progress) => {
        result.textContent = progress;
      });
      result.replaceChildren(
        `Done: ${seats} seats are granted. `,
        element('a', {href: '#/license-manager'}, 'Look around in the License manager'),
      );
    } catch (error) {
      result.classList.add('problem');
      result.textContent = sentenceOf(error);
    }
    isFilling = false;
    fill.disabled = false;
  };
  fill.addEventListener('click', () => void fillIt());

  const dialog = root.querySelector('dialog')!;
  const keep = dialog.querySelector<HTMLButtonElement>('#keep')!;
  root.querySelector('#start-over')!.addEventListener('click', () => {
    dialog.showModal();
    keep.focus();
  });
  keep.addEventListener('click', () => dialog.close());
  const deleteIt = async (): Promise<void> => {
    dialog.close();
    result.textContent = 'Deleting the database…';
    try {
      await startOver(portal.provider);
      location.reload();
    } catch (error) {
      result.classList.add('problem');
      result.textContent = sentenceOf(error);
    }
  };
  dialog.querySelector('#delete')!.addEventListener('click', () => void deleteIt());
}
