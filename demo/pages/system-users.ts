import type {ListedUser, LicensingSession} from '../../src/licensing/licensing-session.js';
import {element} from '../element.js';
import type {Portal} from '../portal.js';
import type {Page} from '../router.js';
import {sentenceOf} from '../sentence-of.js';

const pageLength = 50;

export const systemUsersPage: Page = {
  path: /^system-users$/,
  title: 'System users',
  template: 'system-users-page',
  start: startSystemUsers,
};

function startSystemUsers(root: HTMLElement, portal: Portal, signal: AbortSignal): void {
  const search = root.querySelector<HTMLInputElement>('input[type="search"]')!;
  const count = root.querySelector<HTMLElement>('#user-count')!;
  const rows = root.querySelector('tbody')!;
  const more = root.querySelector<HTMLButtonElement>('#more')!;
  const number = new Intl.NumberFormat('en');
  let session: LicensingSession | undefined;
  let limit = pageLength;
  let asked = 0;

  const show = async (): Promise<void> => {
    if (!session) return;
    const question = ++asked;
    const {total, users} = await session.users.find({text: search.value, sort: {by: 'name', locale: 'en'}, limit});
    // The answer to a newer question may have come first.
    if (question !== asked) return;
    rows.replaceChildren(...users.map(userRow));
    count.replaceChildren(element('bdi', {}, `${number.format(total)} ${total === 1 ? 'user' : 'users'}`));
    more.hidden = users.length >= total;
  };
  const fail = (error: unknown): void => {
    rows.replaceChildren();
    count.textContent = sentenceOf(error);
    more.hidden = true;
  };
  const refresh = (): void => void show().catch(fail);

  portal.watch(
    signal,
    (licensing) => {
      session = licensing;
      return show();
    },
    fail,
  );
  const importDialog = root.querySelector('license-user-import-dialog')!;
  root.querySelector('#import-users')!.addEventListener('click', () => {
    importDialog.open = true;
  });
  search.addEventListener('input', () => {
    limit = pageLength;
    refresh();
  });
  more.addEventListener('click', () => {
    limit += pageLength;
    refresh();
  });
}

function userRow({id, name, email, jobTitle, type, active, lastSignIn}: ListedUser): HTMLTableRowElement {
  const link = element('a', {href: `#/users/${encodeURIComponent(id)}`}, element('bdi', {}, name));
  return element(
    'tr',
    {},
    element('th', {scope: 'row'}, link),
    element('td', {className: 'wide-only'}, element('bdi', {}, email ?? '')),
    element('td', {className: 'wide-only'}, jobTitle ?? ''),
    element('td', {}, type === 'external' ? 'External' : 'Employee'),
    element('td', {}, active ? 'Active' : 'Inactive'),
    element('td', {className: 'wide-only'}, lastSignIn ? dateFormat.format(new Date(lastSignIn)) : 'Never'),
  );
}

const dateFormat = new Intl.DateTimeFormat('en', {dateStyle: 'medium', timeZone: 'UTC'});
