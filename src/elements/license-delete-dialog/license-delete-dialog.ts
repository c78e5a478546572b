import {css, html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {LiveQuery} from '../../controllers/live-query.js';
import {LocaleController} from '../../controllers/locale-controller.js';
import {Modal} from '../../controllers/modal.js';
import {SessionController} from '../../controllers/session-controller.js';
import {shownError} from '../../controllers/shown-error.js';
import type {LicensingError} from '../../core/errors.js';
import {LicenseDeletedEvent} from '../../events/license-deleted.js';
import {controls} from '../../styles/controls.styles.js';
import {dialogStyles} from '../../styles/dialog.styles.js';
import {frame} from '../../styles/frame.styles.js';
import {messageStyles} from '../../styles/message.styles.js';
import {tokens} from '../../styles/tokens.styles.js';
import {defineElement, version} from '../define-element.js';
import {dialogFrame} from '../parts/dialog-frame.js';
import {errorRow} from '../parts/error-row.js';
import {sessionStateView} from '../parts/state-view.js';

/** How much is removed, and how many users keep an assignment. */
interface Figures {
  readonly licenses: number;
  readonly products: number;
  readonly holders: number;
}

/**
 * Asks before all licenses are removed. **Cancel** is the default.
 *
 * @tag license-delete-dialog
 * @fires {LicenseDeletedEvent} license-deleted - All licenses were removed.
 * @fires license-dialog-close - The dialog closed.
 */
export class LicenseDeleteDialog extends LitElement {
  static readonly version = version;
  static define(tag = 'license-delete-dialog', registry = customElements): void {
    defineElement(tag, this, registry);
  }

  static override styles = [
    tokens,
    frame,
    controls,
    messageStyles,
    dialogStyles,
    css`
      dialog {
        --license-_dialog-width: 440px;
      }

      .dialog-body {
        display: grid;
        align-content: start;
        gap: var(--license-_space-3);
      }
    `,
  ];

  /** Whether it is on the screen. */
  @property({type: Boolean, reflect: true}) open = false;

  @state() private _error: LicensingError | undefined;

  /** Not shown: the button keeps the focus, and a second press does nothing. */
  #isDeleting = false;
  readonly #session = new SessionController(this);
  readonly #locale = new LocaleController(this);
  readonly #modal = new Modal(this);
  readonly #figures = new LiveQuery(
    this,
    this.#session,
    () => (this.open ? [] : undefined),
    async (session): Promise<Figures> => {
      const [products, {holders}] = await Promise.all([session.products(), session.installation()]);
      const licensed = products.filter(({licenses}) => licenses.length > 0);
      const licenses = licensed.reduce((sum, product) => sum + product.licenses.length, 0);
      return {licenses, products: licensed.length, holders};
    },
  );

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('open') && this.open) this._error = undefined;
  }

  protected override render(): TemplateResult {
    const messages = this.#locale.messages;
    const figures = this.#figures.value;
    const error = this._error ?? this.#figures.error;
    return dialogFrame(this.#modal, messages, {
      title: messages.deleteTitle,
      body:
        sessionStateView(this.#session, messages) ??
        html`
          ${error ? html`<div class="messages">${errorRow(messages, error)}</div>` : nothing}
          ${figures ? this.#renderFigures(figures) : nothing}
        `,
      foot: html`
        <button class="button danger" type="button" ?disabled=${!figures} @click=${() => void this.#delete()}>
          ${messages.delete}
        </button>
        <button class="button" type="button" data-first-focus @click=${this.#modal.close}>${messages.cancel}</button>
      `,
    });
  }

  #renderFigures({licenses, products, holders}: Figures): TemplateResult {
    const messages = this.#locale.messages;
    return html`
      <p><bdi>${messages.deleteExplained(licenses, products)}</bdi></p>
      ${holders > 0 ? html`<p><bdi>${messages.assignmentsStay(holders)}</bdi></p>` : nothing}
    `;
  }

  async #delete(): Promise<void> {
    const {session} = this.#session;
    if (!session || this.#isDeleting) return;
    this.#isDeleting = true;
    try {
      await session.deleteLicenses();
      this.dispatchEvent(new LicenseDeletedEvent());
      this.#modal.close();
    } catch (error) {
      this._error = shownError(error);
    } finally {
      this.#isDeleting = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'license-delete-dialog': LicenseDeleteDialog;
  }
}
