import type {UserFilter} from '../../core/user.js';
import type {LicensingSession} from '../../licensing/licensing-session.js';
import {downloadText} from './download-text.js';

/** Hands out who holds what, of the users who match, as a CSV file. */
export async function downloadHoldings(
  root: HTMLElement | DocumentFragment,
  session: LicensingSession,
  filter: UserFilter,
): Promise<void> {
  const text = await session.exportCsv(filter);
  downloadText(root, {fileName: 'licenses.csv', text, type: 'text/csv'});
}
