import {html, nothing, type TemplateResult} from 'lit';
import type {Messages} from '../../i18n/messages.js';

/** How many users are ticked, and the two ways out. */
export const choiceFoot = (
  count: number,
  messages: Messages,
  actions: {readonly cancel: () => void; readonly select: () => void},
): TemplateResult => html`
  <span id="note" class="note" role="status">
    <bdi>${count > 0 ? `${messages.usersToAdd(count)}. ${messages.stagedOnly}` : messages.tickUsersToAdd}</bdi>
  </span>
  <button class="button" type="button" @click=${actions.cancel}>${messages.cancel}</button>
  <button
    class="button primary"
    type="button"
    aria-disabled=${count > 0 ? nothing : 'true'}
    aria-describedby="note"
    @click=${() => count > 0 && actions.select()}
  >
    ${messages.select}
  </button>
`;
