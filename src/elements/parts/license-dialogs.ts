import {html, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import type {Selection} from '../../controllers/selection.js';
import type {ChangeSource} from '../../core/change.js';
import type {UserSelection, UserSort} from '../../core/user.js';
import type {LicensingSession} from '../../licensing/licensing-session.js';
import type {LicenseUserList} from '../license-user-list/license-user-list.js';
import type {ResultMessage} from './result-message.js';

const grantActions = ['grant', 'recall', 'replace'] as const;

/** Which of these dialogs is open; `file` is a license file that was dropped, `source` the door that is journaled. */
export interface LicenseDialogsState {
  readonly open: string | undefined;
  readonly target: ChangeTarget;
  readonly file?: File | undefined;
  readonly source: ChangeSource;
  /** Dialogs of another session are others, with nothing left in them. */
  readonly session: LicensingSession | undefined;
}

/** Users, in their order, and products a dialog is opened for. */
export interface ChangeTarget {
  readonly users: UserSelection;
  readonly sort: UserSort;
  readonly products: readonly string[];
}

export const nobodyToChange: ChangeTarget = {users: [], sort: {by: 'name'}, products: []};

/** These users, in the order in which they were selected or else stand in their list, and the product it is filtered by. */
export function changeTarget(
  action: (typeof grantActions)[number] | 'activate' | 'deactivate',
  {users, matching}: Selection,
  list: LicenseUserList | null,
): ChangeTarget {
  const sort = matching?.sort ?? list?.userSort ?? nobodyToChange.sort;
  const {holds, lacks} = list?.filter ?? {};
  const product = action === 'grant' ? lacks : holds;
  return {users, sort, products: product === undefined ? [] : [product]};
}

/**
 * The dialogs of every list of users: request, upload, grant, recall and replace, and those of the list's own. What they apply
 * is told by whoever tells of the pages' changes as well.
 */
export function licenseDialogs(
  {open, target, file, source, session}: LicenseDialogsState,
  result: ResultMessage,
  own: TemplateResult,
  onClose: () => void,
): unknown {
  const action = grantActions.find((each) => each === open);
  const dialogs = html`
    <div
      class="dialogs"
      @license-dialog-close=${onClose}
      @license-uploaded=${result.onUploaded}
      @license-deleted=${result.onDeleted}
    >
      <license-request-dialog .open=${open === 'request'}></license-request-dialog>
      <license-upload-dialog .open=${open === 'upload'} .file=${file}></license-upload-dialog>
      <grant-dialog
        .action=${action ?? 'grant'}
        .users=${target.users}
        .sort=${target.sort}
        .products=${target.products}
        .source=${source}
        .open=${action !== undefined}
      ></grant-dialog>
      ${own}
    </div>
  `;
  return keyed(session, dialogs);
}
