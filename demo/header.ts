import {accounts} from './accounts.js';
import {element} from './element.js';
import type {Portal} from './portal.js';

/** The switches of the header: who is signed in, light or dark, and the writing direction. */
export function startHeader(header: HTMLElement, portal: Portal): void {
  const account = element(
    'select',
    {},
    ...accounts.map(
      ({id, name, roles}) => new Option(`${name} – ${roles?.length ? 'administrator' : 'no rights'}`, id),
    ),
    new Option('Nobody', ''),
  );
  account.value = portal.accountId;
  account.addEventListener('change', () => portal.signIn(account.value));

  const page = document.documentElement;
  const appearance = rememberedChoice('appearance', {auto: 'Auto', light: 'Light', dark: 'Dark'}, (value) => {
    page.dataset['appearance'] = value;
  });
  const direction = rememberedChoice('direction', {ltr: 'Left to right', rtl: 'Right to left'}, (value) => {
    page.dir = value;
  });
  header
    .querySelector('.switches')!
    .append(
      element('label', {}, 'Signed in as', account),
      element('label', {}, 'Appearance', appearance),
      element('label', {}, 'Direction', direction),
    );
}

/** A choice that outlives the page; the first one at first. */
function rememberedChoice(
  name: string,
  choices: Readonly<Record<string, string>>,
  use: (value: string) => void,
): HTMLSelectElement {
  const key = `license-demo-${name}`;
  const select = element('select', {}, ...Object.entries(choices).map(([value, label]) => new Option(label, value)));
  const remembered = localStorage.getItem(key);
  if (remembered !== null && remembered in choices) select.value = remembered;
  use(select.value);
  select.addEventListener('change', () => {
    use(select.value);
    localStorage.setItem(key, select.value);
  });
  return select;
}
