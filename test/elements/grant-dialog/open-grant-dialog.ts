import {html} from '@open-wc/testing';
import '../../../src/elements/grant-dialog/grant-dialog.define.js';
import type {GrantDialog} from '../../../src/elements/grant-dialog/grant-dialog.js';
import type {UserSelection} from '../../../src/core/user.js';
import type {LicenseChangeAppliedEvent} from '../../../src/events/license-change-applied.js';
import type {LicensingSession} from '../../../src/licensing/licensing-session.js';
import {page} from '../../helpers/page.js';
import {providerFixture, type ProviderFixture} from '../../helpers/provider-fixture.js';

export interface OpenedGrantDialog extends ProviderFixture {
  readonly dialog: GrantDialog;
  /** What was applied, in order. */
  readonly applied: LicenseChangeAppliedEvent['detail'][];
}

/** A page with a button that opens the dialog for these users, pressed. */
export async function openGrantDialog(
  session: LicensingSession,
  users: UserSelection,
  fields: {readonly action?: GrantDialog['action']; readonly products?: readonly string[]} = {},
): Promise<OpenedGrantDialog> {
  const provided = await providerFixture(
    html`
      <div>
        <button>Open</button>
        <grant-dialog></grant-dialog>
      </div>
    `,
    session,
  );
  const dialog = provided.box.querySelector('grant-dialog')!;
  const applied: LicenseChangeAppliedEvent['detail'][] = [];
  Object.assign(dialog, {users, ...fields});
  provided.box.addEventListener('license-change-applied', ({detail}) => applied.push(detail));
  provided.box.querySelector('button')!.addEventListener('click', () => (dialog.open = true));
  await page.press('button', 'Open');
  const titles = {grant: 'Grant licenses', recall: 'Recall licenses', replace: 'Replace licenses'};
  await page.find('dialog', titles[fields.action ?? 'grant']);
  return {...provided, dialog, applied};
}
