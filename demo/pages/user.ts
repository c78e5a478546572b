import type {ListedUser} from '../../src/licensing/licensing-session.js';
import {element} from '../element.js';
import type {Portal} from '../portal.js';
import type {Page} from '../router.js';
import {sentenceOf} from '../sentence-of.js';

export const userPage: Page = {path: /^users\/(.+)$/, title: 'User', template: 'user-page', start: startUser};

/** The portal's own page of a user; one of its tabs is ours. */
function startUser(root: HTMLElement, portal: Portal, signal: AbortSignal, userId: string): void {
  const licenseTab = root.querySelector('user-license-tab')!;
  licenseTab.setAttribute('user-id', userId);
  // Close in the tab means: back to where people are listed.
  licenseTab.addEventListener('license-close', () => {
    location.hash = '#/system-users';
  });
  startTabs(root);
  const about = root.querySelector<HTMLElement>('#user-about')!;
  portal.watch(
    signal,
    async (licensing) => {
      const user = await licensing.users.get(userId);
      for (const name of root.querySelectorAll('.user-name')) name.textContent = user.name;
      about.textContent = [user.jobTitle, user.email, typeOf(user), user.active ? 'Active' : 'Inactive'].join(' · ');
      root.querySelector('#general-information dl')!.replaceChildren(...detailsOf(user));
    },
    (error) => {
      for (const name of root.querySelectorAll('.user-name')) name.textContent = userId;
      about.textContent = sentenceOf(error);
    },
  );
}

const typeOf = ({type}: ListedUser): string => (type === 'external' ? 'External' : 'Employee');

function detailsOf(user: ListedUser): Node[] {
  const details = {
    'Full name': user.name,
    Email: user.email ?? '',
    'Job title': user.jobTitle ?? '',
    Type: typeOf(user),
    Roles: user.roles?.join(', ') || 'None',
    'User ID': user.id,
  };
  return Object.entries(details).flatMap(([term, value]) => [
    element('dt', {}, term),
    element('dd', {}, element('bdi', {}, value)),
  ]);
}

/** The pattern of WAI-ARIA: one tab stop, arrow keys move. */
function startTabs(root: HTMLElement): void {
  const tabs = [...root.querySelectorAll<HTMLButtonElement>('[role="tab"]')];
  const select = (chosen: HTMLButtonElement): void => {
    for (const tab of tabs) {
      tab.ariaSelected = String(tab === chosen);
      tab.tabIndex = tab === chosen ? 0 : -1;
      root.querySelector<HTMLElement>(`#${tab.getAttribute('aria-controls')}`)!.hidden = tab !== chosen;
    }
  };
  for (const [index, tab] of tabs.entries()) {
    tab.addEventListener('click', () => select(tab));
    tab.addEventListener('keydown', ({key}) => {
      if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
      const isForward = (key === 'ArrowRight') === (document.documentElement.dir !== 'rtl');
      const next = tabs.at((index + (isForward ? 1 : -1)) % tabs.length)!;
      select(next);
      next.focus();
    });
  }
}
