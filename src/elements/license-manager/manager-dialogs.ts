import {html, type TemplateResult} from 'lit';

export type ManagerDialog = 'request' | 'upload' | 'delete' | 'grant' | 'recall' | 'replace' | 'import';

/** The dialogs behind **Actions** that only the License manager has. */
export const managerDialogs = (open: ManagerDialog | undefined): TemplateResult => html`
  <license-delete-dialog .open=${open === 'delete'}></license-delete-dialog>
  <license-import-dialog .open=${open === 'import'}></license-import-dialog>
`;
