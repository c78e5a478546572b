import {accounts} from './accounts.js';
import type {Portal} from './portal.js';

/** The switches of the header: who is signed in, light or dark, and the writing direction. */
export function startHeader(header: HTMLElement, portal: Portal): void {
  const account = header.querySelector<HTMLSelectElement>('#account')!;
  account.append(
    ...accounts.map(
      ({id, name, roles}) => new Option(`${name} – ${roles?.length ? 'System administrator' : 'no rights'}`, id),
    ),
    new Option('Nobody', ''),
  );
  account.value = portal.accountId;
  account.addEventListener('change', () => portal.signIn(account.value));

  const page = document.documentElement;
  const appearance = header.querySelector<HTMLSelectElement>('#appearance')!;
  appearance.value = localStorage.getItem('license-demo-appearance') ?? 'auto';
  page.dataset['appearance'] = appearance.value;
  appearance.addEventListener('change', () => {
    page.dataset['appearance'] = appearance.value;
    localStorage.setItem('license-demo-appearance', appearance.value);
  });

  const direction = header.querySelector<HTMLSelectElement>('#direction')!;
  direction.value = localStorage.getItem('license-demo-direction') ?? 'ltr';
  page.dir = direction.value;
  direction.addEventListener('change', () => {
    page.dir = direction.value;
    localStorage.setItem('license-demo-direction', direction.value);
  });
}
