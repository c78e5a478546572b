/** What the dialog does with seats of the selected users. */
export type DialogAction = 'grant' | 'recall' | 'replace';
