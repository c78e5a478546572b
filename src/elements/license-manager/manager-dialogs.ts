import {html, type TemplateResult} from 'lit';
import type {UserSelection, UserSort} from '../../core/user.js';
import type {ResultMessage} from '../parts/result-message.js';

export type ManagerDialog = 'request' | 'upload' | 'delete' | 'grant' | 'recall' | 'replace' | 'import';

/** Users and products the grant dialog is opened for. */
export interface GrantTarget {
  readonly users: UserSelection;
  readonly sort: UserSort;
  readonly products: readonly string[];
}

const grantActions = ['grant', 'recall', 'replace'] as const;

/** The dialogs behind **Actions**; `file` is a license file that was dropped. */
export function managerDialogs(
  open: ManagerDialog | undefined,
  target: GrantTarget,
  file: File | undefined,
  result: ResultMessage,
  onClose: () => void,
): TemplateResult {
  const action = grantActions.find((each) => each === open);
  return html`
    <div
      class="dialogs"
      @license-dialog-close=${onClose}
      @license-change-applied=${result.onApplied}
      @license-uploaded=${result.onUploaded}
      @license-deleted=${result.onDeleted}
    >
      <license-request-dialog .open=${open === 'request'}></license-request-dialog>
      <license-upload-dialog .open=${open === 'upload'} .file=${file}></license-upload-dialog>
      <license-delete-dialog .open=${open === 'delete'}></license-delete-dialog>
      <license-import-dialog .open=${open === 'import'}></license-import-dialog>
      <grant-dialog
        .action=${action ?? 'grant'}
        .users=${target.users}
        .sort=${target.sort}
        .products=${target.products}
        .open=${action !== undefined}
      ></grant-dialog>
    </div>
  `;
}
