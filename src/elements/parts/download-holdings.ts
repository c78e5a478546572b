import type {Selection} from '../../controllers/selection.js';
import type {SessionController} from '../../controllers/session-controller.js';
import type {UserFilter} from '../../core/user.js';
import {downloadText} from './download-text.js';
import type {ResultMessage} from './result-message.js';

/** Hands out who holds what as a CSV file: of those selected, else of everyone whom the list shows. */
export async function downloadHoldings(
  root: HTMLElement | DocumentFragment,
  {session}: SessionController,
  selection: Selection,
  shown: UserFilter | undefined,
  result: ResultMessage,
): Promise<void> {
  if (!session) return;
  try {
    const text = await session.exportCsv(selection.isEmpty ? shown : {among: selection.users});
    downloadText(root, {fileName: 'licenses.csv', text, type: 'text/csv'});
  } catch (error) {
    result.onFailed(error);
  }
}
