import {html, type TemplateResult} from 'lit';
import type {ChangeTarget} from '../parts/license-dialogs.js';

export type SystemUsersDialog = 'request' | 'upload' | 'grant' | 'recall' | 'activate' | 'deactivate' | 'import-users';

/** The dialogs behind **Actions** that only System users has. */
export const systemUsersDialogs = (
  open: SystemUsersDialog | undefined,
  {users, sort}: ChangeTarget,
): TemplateResult => html`
  <license-activation-dialog
    .action=${open === 'activate' ? 'activate' : 'deactivate'}
    .users=${users}
    .sort=${sort}
    source="system-users"
    .open=${open === 'activate' || open === 'deactivate'}
  ></license-activation-dialog>
  <license-user-import-dialog .open=${open === 'import-users'}></license-user-import-dialog>
`;
