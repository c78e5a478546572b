import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {FileChoice, type ChosenFile} from '../../controllers/file-choice.js';
import {LiveQuery} from '../../controllers/live-query.js';
import {LocaleController} from '../../controllers/locale-controller.js';
import {Modal} from '../../controllers/modal.js';
import {SessionController} from '../../controllers/session-controller.js';
import {shownError} from '../../controllers/shown-error.js';
import type {LicensingError} from '../../core/errors.js';
import type {UserMapping} from '../../core/user-list.js';
import {LicenseUsersImportedEvent} from '../../events/license-users-imported.js';
import type {SyncResult} from '../../licensing/licensing-session.js';
import type {ComparedGroup} from '../../licensing/user-list-reading.js';
import {defineElement, version} from '../define-element.js';
import {importDialogStyles} from '../license-import-dialog/license-import-dialog.styles.js';
import {dialogFrame} from '../parts/dialog-frame.js';
import {chosenFile, dropZone} from '../parts/drop-zone.js';
import {errorRow} from '../parts/error-row.js';
import {FilePermission} from '../parts/file-permission.js';
import {lineErrors} from '../parts/line-errors.js';
import {messageRow} from '../parts/message-row.js';
import {radioChoice} from '../parts/radio-choice.js';
import {columnMapping} from './column-mapping.js';
import {comparedUsers} from './compared-users.js';
import {leavingUsers, recalledSeats} from './leaving-users.js';
import {readAndCompare, type Mode, type Read} from './read-and-compare.js';

const accept = '.csv,.txt,.tsv,.json,.scim,text/csv,application/json';

/**
 * Takes over users from a file: whose list it is, what its columns say and what it would change are shown before anything
 * is stored.
 *
 * @tag license-user-import-dialog
 * @fires {LicenseUsersImportedEvent} license-users-imported - The users were stored.
 * @fires license-dialog-close - The dialog closed.
 */
export class LicenseUserImportDialog extends LitElement {
  static readonly version = version;
  static define(tag = 'license-user-import-dialog', registry = customElements): void {
    defineElement(tag, this, registry);
  }

  static override styles = importDialogStyles;

  /** Whether it is on the screen. */
  @property({type: Boolean, reflect: true}) open = false;

  /** A file to begin with, such as one that was dropped elsewhere. */
  @property({attribute: false}) file: File | undefined;

  @state() private _mode: Mode = 'upsert';
  @state() private _group: ComparedGroup | undefined;
  @state() private _understands = false;
  @state() private _isStoring = false;
  @state() private _error: LicensingError | undefined;
  @state() private _result: SyncResult | undefined;

  readonly #session = new SessionController(this);
  readonly #locale = new LocaleController(this);
  readonly #modal = new Modal(this, () => !this._isStoring);
  readonly #permission = new FilePermission(this, this.#session);
  readonly #choice = new FileChoice(this, () => !this.#permission.instead(this.#locale.messages));
  /** What was chosen by hand, and for which file. */
  #mapped: {readonly file: ChosenFile; readonly mapping: UserMapping} | undefined;
  readonly #read = new LiveQuery(
    this,
    this.#session,
    (): [ChosenFile, UserMapping | undefined, Mode] | undefined => {
      const {file} = this.#choice;
      if (!this.open || !file || this._result) return undefined;
      return [file, this.#mapped?.file === file ? this.#mapped.mapping : undefined, this._mode];
    },
    readAndCompare,
  );

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('open') || !this.open) return;
    this._mode = 'upsert';
    this._understands = false;
    this._group = this._error = this._result = this.#mapped = undefined;
    this.#choice.clear();
    if (this.file) void this.#choice.choose(this.file);
  }

  protected override render(): TemplateResult {
    const messages = this.#locale.messages;
    const {onDragOver, onDragLeave, onDrop} = this.#choice;
    return html`
      <div class="drop" @dragover=${onDragOver} @dragleave=${onDragLeave} @drop=${onDrop}>
        ${dialogFrame(this.#modal, messages, {
          title: messages.importUsersTitle,
          text: messages.importUsersPromise,
          body: this.#permission.instead(messages) ?? this.#renderBody(),
          foot: this._result ? this.#renderClose() : this.#renderFoot(),
        })}
      </div>
    `;
  }

  #renderBody(): TemplateResult {
    const messages = this.#locale.messages;
    if (this._result) {
      const {added, changed, removed, recalled} = this._result;
      const sentence = messages.usersImported(added, changed, removed, recalled.length);
      return html`<div class="messages">${messageRow('good', sentence)}</div>`;
    }
    const shown = this.#shown;
    const error = this._error ?? this.#choice.error ?? this.#read.error;
    return html`
      ${error ? html`<div class="messages">${errorRow(messages, error)}</div>` : nothing}
      ${
        shown
          ? this.#renderRead(shown)
          : dropZone(this.#choice, messages, {
              accept,
              hint: messages.dropUserList,
              reading: this.#choice.reading ?? (this.#read.isPending ? this.#choice.file?.name : undefined),
            })
      }
    `;
  }

  #renderRead({file, reading, comparison}: Read): TemplateResult {
    const {messages, format} = this.#locale;
    const isPending = this.#read.isPending;
    const about = `${messages.userListFormats[reading.format]} · ${messages.usersRead(reading.users.length, reading.errorCount)}`;
    return html`
      ${chosenFile(this.#choice, messages, {name: file.name, about, accept})}
      ${
        reading.missing.length > 0
          ? html`<div class="messages">${messageRow('warn', messages.columnsMissing(reading.missing))}</div>`
          : nothing
      }
      ${columnMapping(reading, messages, (mapping) => this.#map(file, mapping))}
      <div class="body ${isPending ? 'waiting' : ''}" aria-busy=${isPending ? 'true' : nothing}>
        ${
          comparison
            ? html`
                ${radioChoice<Mode>(
                  'mode',
                  messages.whatFileIs,
                  [
                    ['upsert', messages.addAndUpdate],
                    ['replace', messages.wholeList],
                  ],
                  this._mode,
                  (mode) => this.#choose(mode),
                )}
                ${comparedUsers(comparison, this._group, messages, format, (group) => (this._group = group))}
                ${recalledSeats(comparison, messages)}
                ${
                  comparison.counts.removed > 0
                    ? leavingUsers(comparison, this._understands, messages, (understands) => {
                        this._understands = understands;
                      })
                    : nothing
                }
              `
            : nothing
        }
        ${lineErrors(reading, messages, format, this.renderRoot)}
      </div>
    `;
  }

  #renderFoot(): TemplateResult {
    const messages = this.#locale.messages;
    const note = this.#needsUnderstanding ? messages.understandFirst : messages.nothingStoredBeforeImport;
    return html`
      <span id="note" class="note"><bdi>${note}</bdi></span>
      <button class="button" type="button" @click=${this.#modal.close}>${messages.cancel}</button>
      <button
        class="button primary"
        type="button"
        aria-disabled=${this.#isReady ? nothing : 'true'}
        aria-describedby="note"
        @click=${this.#onImport}
      >
        ${messages.import}
      </button>
    `;
  }

  #renderClose(): TemplateResult {
    return html`
      <button class="button primary" type="button" data-close @click=${this.#modal.close}>
        ${this.#locale.messages.close}
      </button>
    `;
  }

  /** What was read of the chosen file, and not of one before. */
  get #shown(): Read | undefined {
    const read = this.#read.value;
    return read?.file === this.#choice.file && !this.#read.error ? read : undefined;
  }

  get #needsUnderstanding(): boolean {
    return (this.#shown?.comparison?.counts.removed ?? 0) > 0 && !this._understands;
  }

  get #isReady(): boolean {
    const counts = this.#shown?.comparison?.counts;
    const changes = counts ? counts.added + counts.changed + counts.removed : 0;
    return changes > 0 && !this.#needsUnderstanding && !this.#read.isPending && !this._isStoring;
  }

  #map(file: ChosenFile, mapping: UserMapping): void {
    this.#mapped = {file, mapping};
    this.requestUpdate();
  }

  #choose(mode: Mode): void {
    this._mode = mode;
    this._understands = false;
    this._group = undefined;
  }

  readonly #onImport = ({detail}: MouseEvent): void => {
    if (this.#isReady && detail <= 1) void this.#store();
  };

  async #store(): Promise<void> {
    const {session} = this.#session;
    const shown = this.#shown;
    if (!session || !shown) return;
    const {file, reading} = shown;
    this._isStoring = true;
    this._error = undefined;
    try {
      const options = {mode: this._mode, source: 'import', file: file.name} as const;
      const result = await session.users.sync(reading.users, options);
      this._result = result;
      this.dispatchEvent(new LicenseUsersImportedEvent({fileName: file.name, result}));
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('[data-close]')?.focus();
    } catch (error) {
      this._error = shownError(error);
    } finally {
      this._isStoring = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'license-user-import-dialog': LicenseUserImportDialog;
  }
}
