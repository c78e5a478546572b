import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {FileChoice, type ChosenFile} from '../../controllers/file-choice.js';
import {LiveQuery} from '../../controllers/live-query.js';
import {LocaleController} from '../../controllers/locale-controller.js';
import {Modal} from '../../controllers/modal.js';
import {SessionController} from '../../controllers/session-controller.js';
import {shownError} from '../../controllers/shown-error.js';
import type {Shortage} from '../../core/change.js';
import {isLicensingError, type LicensingError} from '../../core/errors.js';
import {LicenseChangeAppliedEvent} from '../../events/license-change-applied.js';
import {assignmentTemplate} from '../../files/csv/assignment-rows.js';
import type {ProductSummary} from '../../core/product.js';
import type {CsvPlan} from '../../licensing/csv-plan.js';
import type {LicensingSession} from '../../licensing/licensing-session.js';
import {defineElement, version} from '../define-element.js';
import {shortMessages} from '../grant-dialog/plan-summary.js';
import {dialogFrame} from '../parts/dialog-frame.js';
import {downloadText} from '../parts/download-text.js';
import {chosenFile, dropZone} from '../parts/drop-zone.js';
import {errorRow} from '../parts/error-row.js';
import {FilePermission} from '../parts/file-permission.js';
import {lineErrors} from '../parts/line-errors.js';
import {messageRow} from '../parts/message-row.js';
import {radioChoice} from '../parts/radio-choice.js';
import {skippedUsers} from '../parts/skipped-users.js';
import {assignmentSummary} from './assignment-summary.js';
import {importDialogStyles} from './license-import-dialog.styles.js';

interface Planned {
  readonly file: ChosenFile;
  readonly shortage: Shortage;
  readonly plan: CsvPlan;
  /** All of them: one that the file does not name may need one that it recalls. */
  readonly products: readonly ProductSummary[];
  /** The same file was planned differently before: somebody else changed something. */
  readonly isOutdated: boolean;
}

/**
 * Grants and recalls what a CSV file says: the plan of its lines, and what is wrong with the others, is shown before
 * anything is stored.
 *
 * @tag license-import-dialog
 * @fires {LicenseChangeAppliedEvent} license-change-applied - The lines were stored.
 * @fires license-dialog-close - The dialog closed.
 */
export class LicenseImportDialog extends LitElement {
  static readonly version = version;
  static define(tag = 'license-import-dialog', registry = customElements): void {
    defineElement(tag, this, registry);
  }

  static override styles = importDialogStyles;

  /** Whether it is on the screen. */
  @property({type: Boolean, reflect: true}) open = false;

  /** A file to begin with, such as one that was dropped elsewhere. */
  @property({attribute: false}) file: File | undefined;

  @state() private _shortage: Shortage = 'all-or-nothing';
  @state() private _isApplying = false;
  @state() private _error: LicensingError | undefined;

  readonly #session = new SessionController(this);
  readonly #locale = new LocaleController(this);
  readonly #modal = new Modal(this, () => !this._isApplying);
  readonly #permission = new FilePermission(this, this.#session);
  readonly #choice = new FileChoice(this, () => !this.#permission.instead(this.#locale.messages));
  readonly #planned = new LiveQuery(
    this,
    this.#session,
    (): [ChosenFile, Shortage] | undefined =>
      this.open && this.#choice.file ? [this.#choice.file, this._shortage] : undefined,
    (session, file, shortage) => this.#plan(session, file, shortage),
  );
  #last: Planned | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('open') || !this.open) return;
    this._shortage = 'all-or-nothing';
    this._error = this.#last = undefined;
    this.#choice.clear();
    if (this.file) void this.#choice.choose(this.file);
  }

  protected override render(): TemplateResult {
    const messages = this.#locale.messages;
    const {onDragOver, onDragLeave, onDrop} = this.#choice;
    return html`
      <div class="drop" @dragover=${onDragOver} @dragleave=${onDragLeave} @drop=${onDrop}>
        ${dialogFrame(this.#modal, messages, {
          title: messages.importTitle,
          text: messages.importPromise,
          body: this.#permission.instead(messages) ?? this.#renderBody(),
          foot: this.#renderFoot(),
        })}
      </div>
    `;
  }

  #renderBody(): TemplateResult {
    const messages = this.#locale.messages;
    const shown = this.#shown;
    const error = this._error ?? this.#choice.error ?? this.#planned.error;
    return html`
      ${error ? html`<div class="messages">${errorRow(messages, error)}</div>` : nothing}
      ${
        shown
          ? this.#renderPlan(shown)
          : dropZone(this.#choice, messages, {
              accept: '.csv,.txt,.tsv,text/csv',
              hint: messages.dropCsv,
              reading: this.#choice.reading ?? (this.#planned.isPending ? this.#choice.file?.name : undefined),
              more: html`
                <p class="muted small about-file">${messages.importColumns}</p>
                <button class="link" type="button" @click=${this.#onTemplate}>${messages.downloadTemplate}</button>
              `,
            })
      }
    `;
  }

  #renderPlan({file, plan, products, isOutdated}: Planned): TemplateResult {
    const {messages, format} = this.#locale;
    const lines = plan.change.action === 'assign' ? plan.change.lines.length : 0;
    const isPending = this.#planned.isPending;
    return html`
      ${chosenFile(this.#choice, messages, {
        name: file.name,
        about: messages.linesRead(lines, plan.errorCount),
        accept: '.csv,.txt,.tsv,text/csv',
      })}
      <div class="body ${isPending ? 'waiting' : ''}" aria-busy=${isPending ? 'true' : nothing}>
        ${isOutdated ? html`<div class="messages">${messageRow('info', messages.planOutdated)}</div>` : nothing}
        ${plan.products.length > 0 ? assignmentSummary(plan, messages, format) : nothing}
        <div id="short" class="messages">${shortMessages(plan, this._shortage, products, messages)}</div>
        ${plan.userCounts.skipped > 0 ? skippedUsers(plan, false, messages) : nothing}
        ${
          lines > 0
            ? radioChoice<Shortage>(
                'shortage',
                messages.ifSeatsRunOut,
                [
                  ['all-or-nothing', messages.allOrNothing],
                  ['as-many-as-fit', messages.asManyAsFit(messages.orderOfLines)],
                ],
                this._shortage,
                (shortage) => (this._shortage = shortage),
              )
            : nothing
        }
        ${lineErrors(plan, messages, format, this.renderRoot)}
      </div>
    `;
  }

  #renderFoot(): TemplateResult {
    const messages = this.#locale.messages;
    const plan = this.#shown?.plan;
    const isIdle = plan && !plan.changesAnything && !plan.blockedBy;
    return html`
      <span id="note" class="note"
        ><bdi>${isIdle ? messages.nothingToDo : messages.nothingStoredBeforeImport}</bdi></span
      >
      <button class="button" type="button" @click=${this.#modal.close}>${messages.cancel}</button>
      <button
        class="button primary"
        type="button"
        aria-disabled=${this.#isReady ? nothing : 'true'}
        aria-describedby=${plan?.blockedBy ? 'short' : 'note'}
        @click=${this.#onImport}
      >
        ${messages.import}
      </button>
    `;
  }

  /** The plan of the chosen file, and not one of a file before. */
  get #shown(): Planned | undefined {
    const planned = this.#planned.value;
    return planned?.file === this.#choice.file && !this.#planned.error ? planned : undefined;
  }

  /** What is shown is what would be stored. */
  get #isReady(): boolean {
    return this.#shown?.plan.changesAnything === true && !this.#planned.isPending && !this._isApplying;
  }

  async #plan(session: LicensingSession, file: ChosenFile, shortage: Shortage): Promise<Planned> {
    const [plan, products] = await Promise.all([
      session.planCsv(file.bytes, {fileName: file.name, shortage}),
      session.products(),
    ]);
    const before = this.#last?.file === file && this.#last.shortage === shortage ? this.#last : undefined;
    const isOther = before !== undefined && before.plan.fingerprint !== plan.fingerprint;
    return (this.#last = {file, shortage, plan, products, isOutdated: before?.isOutdated === true || isOther});
  }

  readonly #onTemplate = (): void => {
    const text = assignmentTemplate([
      {user: 'user@company.example', product: 'sales', action: 'grant'},
      {user: 'other@company.example', product: 'sales', action: 'recall'},
    ]);
    downloadText(this.renderRoot, {fileName: 'licenses.csv', text, type: 'text/csv'});
  };

  readonly #onImport = ({detail}: MouseEvent): void => {
    // The second press of a double click could meet a new plan that nobody has read.
    if (this.#isReady && detail <= 1) void this.#apply();
  };

  async #apply(): Promise<void> {
    const {session} = this.#session;
    const plan = this.#shown?.plan;
    if (!session || !plan) return;
    this._isApplying = true;
    this._error = undefined;
    try {
      const applied = await session.apply(plan);
      this._isApplying = false;
      this.dispatchEvent(new LicenseChangeAppliedEvent({action: 'assign', applied}));
      this.#modal.close();
    } catch (error) {
      // A product that is gone makes its lines errors; the others can still be imported.
      const isOther = isLicensingError(error, 'PLAN_OUTDATED') || isLicensingError(error, 'PRODUCT_NOT_FOUND');
      if (isOther) await this.#planned.refresh();
      else this._error = shownError(error);
    } finally {
      this._isApplying = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'license-import-dialog': LicenseImportDialog;
  }
}
