import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {LocaleController} from '../../controllers/locale-controller.js';
import {Modal} from '../../controllers/modal.js';
import {SessionController} from '../../controllers/session-controller.js';
import {shownError} from '../../controllers/shown-error.js';
import {isLicensingError, type LicensingError} from '../../core/errors.js';
import type {Settings} from '../../core/settings.js';
import {LicenseRequestCreatedEvent} from '../../events/license-request-created.js';
import {isLicenseVersion} from '../../files/license-version.js';
import type {LicensingSession} from '../../licensing/licensing-session.js';
import {boxes} from '../../styles/boxes.styles.js';
import {controls} from '../../styles/controls.styles.js';
import {dialogStyles} from '../../styles/dialog.styles.js';
import {frame} from '../../styles/frame.styles.js';
import {badIcon} from '../../styles/icons.js';
import {messageStyles} from '../../styles/message.styles.js';
import {tokens} from '../../styles/tokens.styles.js';
import {defineElement, version} from '../define-element.js';
import {dialogFrame} from '../parts/dialog-frame.js';
import {downloadText} from '../parts/download-text.js';
import {errorRow} from '../parts/error-row.js';
import {messageRow} from '../parts/message-row.js';
import {sessionStateView} from '../parts/state-view.js';
import {requestDialogStyles} from './license-request-dialog.styles.js';

type Field = 'companyId' | 'licenseVersion';

/**
 * Makes a license request file for the vendor.
 *
 * @tag license-request-dialog
 * @fires {LicenseRequestCreatedEvent} license-request-created - A request was made; canceling it means that the host sends it.
 * @fires license-dialog-close - The dialog closed.
 */
export class LicenseRequestDialog extends LitElement {
  static readonly version = version;
  static define(tag = 'license-request-dialog', registry = customElements): void {
    defineElement(tag, this, registry);
  }

  static override styles = [tokens, frame, controls, boxes, messageStyles, dialogStyles, requestDialogStyles];

  /** Whether it is on the screen. */
  @property({type: Boolean, reflect: true}) open = false;

  @state() private _values: {readonly [F in Field]: string} = {companyId: '', licenseVersion: ''};
  @state() private _settings: Settings | undefined;
  /** Fields that were left once: from then on what is wrong is said at once. */
  @state() private _visited: ReadonlySet<Field> = new Set();
  @state() private _mustUnderstand = false;
  @state() private _understands = false;
  @state() private _made: 'downloaded' | 'sent' | undefined;
  @state() private _error: LicensingError | undefined;

  readonly #session = new SessionController(this);
  readonly #locale = new LocaleController(this);
  readonly #modal = new Modal(this);
  /** Whose settings the fields were filled from; a session can come after the dialog was opened. */
  #filledFrom: LicensingSession | undefined;
  /** Not shown: the button keeps the focus, and a second press does nothing. */
  #isMaking = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('open') && this.open) this.#restart();
    const {session} = this.#session;
    if (this.open && session?.actor && this.#filledFrom !== session) void this.#fill(session);
  }

  protected override render(): TemplateResult {
    const messages = this.#locale.messages;
    return dialogFrame(this.#modal, messages, {
      title: messages.requestTitle,
      body:
        sessionStateView(this.#session, messages) ??
        html`
          <form id="form" novalidate @submit=${this.#onSubmit}>
            ${this.#renderOutcome()}
            ${this.#renderField('companyId', messages.companyId, messages.companyIdHint, messages.companyIdEmpty)}
            ${this._mustUnderstand ? this.#renderAcknowledgement() : nothing}
            ${this.#renderField('licenseVersion', messages.licenseVersion, '', messages.licenseVersionWrong)}
            <p class="muted small"><bdi>${messages.requestExplained}</bdi></p>
          </form>
        `,
      foot: html`
        <button class="button" type="button" @click=${this.#modal.close}>
          ${this._made ? messages.close : messages.cancel}
        </button>
        <button
          class="button primary"
          type="submit"
          form="form"
          ?disabled=${this.#wrongFields.length > 0 || (this._mustUnderstand && !this._understands)}
        >
          ${messages.generateRequest}
        </button>
      `,
    });
  }

  #renderField(field: Field, label: string, hint: string, problem: string): TemplateResult {
    const isWrong = this._visited.has(field) && this.#wrongFields.includes(field);
    return html`
      <div class="field">
        <label for=${field}>${label}</label>
        <input
          id=${field}
          class="input"
          ?data-first-focus=${field === 'companyId'}
          autocomplete="off"
          spellcheck="false"
          .value=${this._values[field]}
          aria-invalid=${isWrong ? 'true' : 'false'}
          aria-describedby=${isWrong || hint ? `${field}-message` : nothing}
          @input=${(event: InputEvent) => this.#onInput(field, (event.target as HTMLInputElement).value)}
          @blur=${() => (this._visited = new Set(this._visited).add(field))}
        />
        ${
          isWrong || hint
            ? html`<p id="${field}-message" class="field-message ${isWrong ? 'wrong' : ''}">
                ${isWrong ? badIcon('bad') : nothing}<bdi>${isWrong ? problem : hint}</bdi>
              </p>`
            : nothing
        }
      </div>
    `;
  }

  #renderAcknowledgement(): TemplateResult {
    const messages = this.#locale.messages;
    return html`
      <div class="messages">
        ${messageRow('warn', messages.errors.NEEDS_ACKNOWLEDGEMENT({what: 'company-id'}), {
          more: html`<label class="tick">
            <input
              type="checkbox"
              name="understand"
              .checked=${this._understands}
              @change=${(event: Event) => (this._understands = (event.target as HTMLInputElement).checked)}
            />
            ${messages.understand}
          </label>`,
        })}
      </div>
    `;
  }

  #renderOutcome(): TemplateResult | typeof nothing {
    const messages = this.#locale.messages;
    if (this._error) return html`<div class="messages">${errorRow(messages, this._error)}</div>`;
    if (this._made === 'sent') {
      return html`<div class="messages">${messageRow('good', {title: messages.requestSent, text: ''})}</div>`;
    }
    if (this._made !== 'downloaded') return nothing;
    const email = this._settings?.vendorEmail;
    const link = email ? html`<a class="link" href="mailto:${email}">${messages.emailVendor(email)}</a>` : nothing;
    return html`<div class="messages">${messageRow('good', messages.requestDownloaded, {more: link})}</div>`;
  }

  get #wrongFields(): readonly Field[] {
    const {companyId, licenseVersion} = this._values;
    const wrong: Field[] = [];
    if (companyId.trim() === '') wrong.push('companyId');
    if (!isLicenseVersion(licenseVersion)) wrong.push('licenseVersion');
    return wrong;
  }

  #restart(): void {
    this.#filledFrom = undefined;
    this._visited = new Set();
    this._made = this._error = undefined;
    this._mustUnderstand = this._understands = false;
    this._values = {companyId: '', licenseVersion: ''};
  }

  async #fill(session: LicensingSession): Promise<void> {
    this.#filledFrom = session;
    try {
      this._settings = await session.settings.get();
      const {companyId, licenseVersion} = this._settings;
      // What was typed before the settings came stays.
      this._values = {
        companyId: this._values.companyId || companyId,
        licenseVersion: this._values.licenseVersion || licenseVersion,
      };
    } catch (error) {
      this._error = shownError(error);
    }
  }

  #onInput(field: Field, value: string): void {
    this._values = {...this._values, [field]: value};
    this._made = undefined;
    if (field === 'companyId') this._mustUnderstand = this._understands = false;
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    this._visited = new Set(['companyId', 'licenseVersion']);
    if (this.#wrongFields.length === 0) void this.#make();
  };

  async #make(): Promise<void> {
    const {session} = this.#session;
    if (!session || this.#isMaking) return;
    this.#isMaking = true;
    this._made = this._error = undefined;
    try {
      const {companyId, licenseVersion} = this._values;
      const wanted = {companyId: companyId.trim(), licenseVersion};
      const file = await session.createRequest(wanted, {acknowledge: this._understands});
      const isOurs = this.dispatchEvent(new LicenseRequestCreatedEvent(file));
      if (isOurs) downloadText(this.renderRoot, {...file, type: 'application/json'});
      this._made = isOurs ? 'downloaded' : 'sent';
      this._mustUnderstand = false;
    } catch (error) {
      if (isLicensingError(error, 'NEEDS_ACKNOWLEDGEMENT')) await this.#askToUnderstand();
      else this._error = shownError(error);
    } finally {
      this.#isMaking = false;
    }
  }

  /** The button that was pressed is disabled until the box is ticked, which takes over its focus. */
  async #askToUnderstand(): Promise<void> {
    this._mustUnderstand = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[name="understand"]')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'license-request-dialog': LicenseRequestDialog;
  }
}
