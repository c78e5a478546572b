import type {TemplateResult} from 'lit';
import type {Formatters} from '../../i18n/formatters.js';
import type {Messages} from '../../i18n/messages.js';
import {tabPair} from '../parts/tab-pair.js';

export type ManagerTab = 'licenses' | 'users';

/** The two lists as tabs, with their numbers once they are known. */
export function managerTabs(
  selected: ManagerTab,
  counts: {readonly [T in ManagerTab]: number | undefined},
  messages: Messages,
  format: Formatters,
  onSelect: (tab: ManagerTab) => void,
): TemplateResult {
  const count = (tab: ManagerTab): string | undefined =>
    counts[tab] === undefined ? undefined : format.number(counts[tab]);
  return tabPair<ManagerTab>(
    messages.licenseManager,
    [
      {name: 'licenses', label: messages.licenses, count: count('licenses')},
      {name: 'users', label: messages.users, count: count('users')},
    ],
    selected,
    onSelect,
  );
}
