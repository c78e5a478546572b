import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {droppedFile} from '../../controllers/dropped-file.js';
import {LocaleController} from '../../controllers/locale-controller.js';
import {Modal} from '../../controllers/modal.js';
import {SessionController} from '../../controllers/session-controller.js';
import {shownError} from '../../controllers/shown-error.js';
import {isLicensingError, LicensingError} from '../../core/errors.js';
import {LicenseUploadedEvent} from '../../events/license-uploaded.js';
import {licenseFileSizeLimit} from '../../files/license-file/read-license-file.js';
import type {LicenseFileReading} from '../../core/license-file-reading.js';
import {boxes} from '../../styles/boxes.styles.js';
import {controls} from '../../styles/controls.styles.js';
import {dialogStyles} from '../../styles/dialog.styles.js';
import {frame} from '../../styles/frame.styles.js';
import {uploadIcon} from '../../styles/icons.js';
import {messageStyles} from '../../styles/message.styles.js';
import {table} from '../../styles/table.styles.js';
import {tokens} from '../../styles/tokens.styles.js';
import {defineElement, version} from '../define-element.js';
import {dialogFrame} from '../parts/dialog-frame.js';
import {errorRow} from '../parts/error-row.js';
import {FilePermission} from '../parts/file-permission.js';
import {textOfFile} from '../parts/text-of-file.js';
import {fileDifference} from './file-difference.js';
import {fileInput, fileStep} from './file-step.js';
import {uploadDialogStyles} from './license-upload-dialog.styles.js';

/** What stands in the dialog: waiting for a file, reading one, or what it would change. */
type Step =
  | {readonly name: 'choose'}
  | {readonly name: 'reading'; readonly fileName: string}
  | {readonly name: 'difference'; readonly fileName: string; readonly reading: LicenseFileReading};

/**
 * Takes a signed license file, shows what it would change, and stores it.
 *
 * @tag license-upload-dialog
 * @fires {LicenseUploadedEvent} license-uploaded - The file was stored.
 * @fires license-dialog-close - The dialog closed.
 */
export class LicenseUploadDialog extends LitElement {
  static readonly version = version;
  static define(tag = 'license-upload-dialog', registry = customElements): void {
    defineElement(tag, this, registry);
  }

  static override styles = [tokens, frame, controls, boxes, table, messageStyles, dialogStyles, uploadDialogStyles];

  /** Whether it is on the screen. */
  @property({type: Boolean, reflect: true}) open = false;

  /** A file to begin with, such as one that was dropped elsewhere. */
  @property({attribute: false}) file: File | undefined;

  @state() private _step: Step = {name: 'choose'};
  @state() private _error: LicensingError | undefined;
  @state() private _isOutdated = false;
  @state() private _understands = false;
  @state() private _isOver = false;

  readonly #session = new SessionController(this);
  readonly #locale = new LocaleController(this);
  readonly #modal = new Modal(this);
  readonly #permission = new FilePermission(this, this.#session);
  /** Counts the files that were chosen, so that a slow one does not replace a later one. */
  #chosen = 0;
  /** A file to begin with, until there is a session to read it. */
  #waitingFile: File | undefined;
  /** Not shown: the button keeps the focus, and a second press does nothing. */
  #isStoring = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('open') && this.open) this.#begin();
    const {session} = this.#session;
    if (this.open && session?.actor && this.#waitingFile) void this.#read(this.#waitingFile);
  }

  /** The button for a file is another one in each step, and one that was pressed may be disabled now. */
  protected override updated(changed: PropertyValues): void {
    if (!this.open || !changed.has('_step')) return;
    const focused = (this.renderRoot as ShadowRoot).activeElement;
    if (focused && !focused.matches(':disabled')) return;
    this.renderRoot.querySelector<HTMLElement>('input[type="file"]')?.focus();
  }

  #begin(): void {
    this.#restart();
    this.#waitingFile = this.file;
  }

  protected override render(): TemplateResult {
    const messages = this.#locale.messages;
    return html`
      <div class="drop" @dragover=${this.#onDragOver} @dragleave=${() => (this._isOver = false)} @drop=${this.#onDrop}>
        ${dialogFrame(this.#modal, messages, {
          title: messages.uploadTitle,
          text: messages.uploadPromise,
          body:
            this.#permission.instead(messages) ??
            html`
              ${this._error ? html`<div class="messages">${errorRow(messages, this._error)}</div>` : nothing}
              ${this.#renderStep()}
            `,
          foot: this.#renderFoot(),
        })}
      </div>
    `;
  }

  #renderStep(): TemplateResult {
    const messages = this.#locale.messages;
    const step = this._step;
    if (step.name !== 'difference') {
      const reading = step.name === 'reading' ? step.fileName : undefined;
      return fileStep({reading, isOver: this._isOver}, messages, this.#onChosen);
    }
    return fileDifference(
      {...step, isOutdated: this._isOutdated, understands: this._understands},
      fileInput(messages.chooseAnother, this.#onChosen),
      this.#locale,
      (understands) => (this._understands = understands),
    );
  }

  #renderFoot(): TemplateResult {
    const messages = this.#locale.messages;
    const isWaiting = this.#needsUnderstanding;
    const isReady = this._step.name === 'difference' && !this._step.reading.alreadyUploaded;
    return html`
      ${isWaiting ? html`<span id="why" class="note">${messages.understandFirst}</span>` : nothing}
      <button class="button" type="button" @click=${this.#modal.close}>${messages.cancel}</button>
      <button
        class="button primary"
        type="button"
        ?disabled=${!isReady || isWaiting}
        aria-describedby=${isWaiting ? 'why' : nothing}
        @click=${() => void this.#store()}
      >
        ${uploadIcon()} ${messages.upload}
      </button>
    `;
  }

  get #needsUnderstanding(): boolean {
    return this._step.name === 'difference' && this._step.reading.losses.length > 0 && !this._understands;
  }

  #restart(): void {
    this.#chosen++;
    this._step = {name: 'choose'};
    this._error = undefined;
    this._isOutdated = this._understands = this._isOver = false;
  }

  async #read(file: File): Promise<void> {
    const {session} = this.#session;
    this.#waitingFile = undefined;
    if (!session) return;
    this.#restart();
    const run = this.#chosen;
    this._step = {name: 'reading', fileName: file.name};
    try {
      if (file.size > licenseFileSizeLimit) {
        throw new LicensingError('TOO_LARGE', {size: file.size, limit: licenseFileSizeLimit});
      }
      const reading = await session.readLicenseFile(await textOfFile(file));
      if (run === this.#chosen) this._step = {name: 'difference', fileName: file.name, reading};
    } catch (error) {
      const shown = shownError(error);
      if (run !== this.#chosen) return;
      this._step = {name: 'choose'};
      this._error = shown;
    }
  }

  async #store(): Promise<void> {
    const {session} = this.#session;
    const step = this._step;
    if (!session || step.name !== 'difference' || this.#isStoring) return;
    this.#isStoring = true;
    this._error = undefined;
    try {
      const {entryId} = await session.upload(step.reading, {acknowledge: this._understands});
      this.dispatchEvent(new LicenseUploadedEvent({entryId}));
      this.#modal.close();
    } catch (error) {
      if (isLicensingError(error, 'READING_OUTDATED')) {
        this._step = {...step, reading: error.details.reading};
        this._isOutdated = true;
        this._understands = false;
      } else {
        this._error = shownError(error);
      }
    } finally {
      this.#isStoring = false;
    }
  }

  readonly #onChosen = (file: File): void => void this.#read(file);

  readonly #onDragOver = (event: DragEvent): void => {
    event.preventDefault();
    this._isOver = true;
  };

  readonly #onDrop = (event: DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    this._isOver = false;
    if (this.#isStoring || this.#permission.instead(this.#locale.messages)) return;
    try {
      const file = droppedFile(event);
      if (file) void this.#read(file);
    } catch (error) {
      this.#restart();
      this._error = shownError(error);
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'license-upload-dialog': LicenseUploadDialog;
  }
}
