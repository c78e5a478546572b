import {html, nothing, type TemplateResult} from 'lit';
import {isLicensingError, type LicensingError} from '../../core/errors.js';
import type {SystemOperation} from '../../core/permissions.js';
import type {SessionController} from '../../controllers/session-controller.js';
import type {Messages, Sentence} from '../../i18n/messages.js';
import {lockIcon} from '../../styles/icons.js';
import {errorRow} from './error-row.js';

/**
 * What stands in the place of an element that has nothing to work with: not connected, not open yet, failed, nobody signed
 * in. Undefined when there is a session.
 */
export function sessionStateView(session: SessionController, messages: Messages): TemplateResult | undefined {
  const {state} = session;
  switch (state.status) {
    case 'no-provider':
      return lockedView(messages.noProvider);
    case 'pending':
      return html`<div aria-busy="true"></div>`;
    case 'failed':
      return html`<div class="messages">${errorRow(messages, state.error)}</div>`;
    case 'ready':
      return state.session.actor ? undefined : lockedView(messages.signedOut);
  }
}

/** The place of an element the current user may not use. Undefined for an error of another kind. */
export function deniedView(error: LicensingError | undefined, messages: Messages): TemplateResult | undefined {
  if (!isLicensingError(error, 'PERMISSION_DENIED')) return undefined;
  const {operation, grantors} = error.details;
  const name = messages.operations[operation as SystemOperation];
  return lockedView(messages.notPermitted(name, operation, grantors));
}

function lockedView({title, text}: Sentence): TemplateResult {
  return html`
    <section class="state locked" role="status">
      ${lockIcon()}
      <div>
        <h2>${title}</h2>
        <p>${text}</p>
      </div>
    </section>
  `;
}

/** An empty list: what that means, and at most two next steps. */
export const emptyView = ({title, text}: Sentence, steps: unknown = nothing): TemplateResult => html`
  <section class="state">
    <h2>${title}</h2>
    <p class="muted">${text}</p>
    ${steps}
  </section>
`;
