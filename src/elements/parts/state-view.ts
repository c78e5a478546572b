import {html, nothing, type TemplateResult} from 'lit';
import {isLicensingError, type LicensingError} from '../../core/errors.js';
import type {SystemOperation} from '../../core/permissions.js';
import type {SessionController} from '../../controllers/session-controller.js';
import type {Messages, Sentence} from '../../i18n/messages.js';
import {lockIcon} from '../../styles/icons.js';
import {failedQuery} from './error-row.js';

/**
 * What stands in the place of an element that has nothing to work with: not connected, not open yet, failed, nobody signed
 * in. Undefined when there is a session, and when its opening is slow enough for the element to draw its own bars.
 */
export function sessionStateView(
  session: SessionController,
  messages: Messages,
  isSlow = false,
): TemplateResult | undefined {
  const {state} = session;
  switch (state.status) {
    case 'no-provider':
      return lockedView(messages.noProvider);
    case 'pending':
      return isSlow ? undefined : html`<div aria-busy="true"></div>`;
    case 'failed':
      return html`<div class="messages">${failedQuery(messages, state.error, state.retry)}</div>`;
    case 'ready':
      return state.session.actor ? undefined : lockedView(messages.signedOut);
  }
}

/** The place of an element the current user may not use. Undefined for an error of another kind. */
export function deniedView(error: LicensingError | undefined, messages: Messages): TemplateResult | undefined {
  if (!isLicensingError(error, 'PERMISSION_DENIED')) return undefined;
  const {operation, grantors} = error.details;
  const name = messages.operations[operation as SystemOperation];
  return lockedView(messages.notPermitted(name, operation, grantors), operation);
}

/** A code that stands in the text is set as one. */
function lockedView({title, text}: Sentence, code?: string): TemplateResult {
  const [before, ...after] = code === undefined ? [text] : text.split(code);
  return html`
    <section class="state locked" role="status">
      ${lockIcon()}
      <div>
        <h2>${title}</h2>
        <p>${before}${after.map((rest) => html`<code>${code}</code>${rest}`)}</p>
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
