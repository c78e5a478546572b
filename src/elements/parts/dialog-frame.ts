import {html, nothing, type TemplateResult} from 'lit';
import type {Modal} from '../../controllers/modal.js';
import type {Messages} from '../../i18n/messages.js';
import {closeIcon} from '../../styles/icons.js';

/** The parts every dialog has: title, at most one sentence, a body that scrolls, and a foot with the buttons at its end. */
export function dialogFrame(
  modal: Modal,
  messages: Messages,
  {
    title,
    text,
    body,
    foot,
  }: {readonly title: string; readonly text?: string; readonly body: unknown; readonly foot: unknown},
): TemplateResult {
  return html`
    <dialog
      aria-labelledby="title"
      aria-describedby=${text ? 'text' : nothing}
      @close=${modal.onClose}
      @cancel=${modal.onCancel}
    >
      <header class="dialog-head">
        <div>
          <h2 id="title" class="dialog-title"><bdi>${title}</bdi></h2>
          ${text ? html`<p id="text" class="muted small"><bdi>${text}</bdi></p>` : nothing}
        </div>
        <button class="icon-button" type="button" aria-label=${messages.closeDialog} @click=${modal.close}>
          ${closeIcon()}
        </button>
      </header>
      <div class="dialog-body">${body}</div>
      <footer class="dialog-foot">${foot}</footer>
    </dialog>
  `;
}
