import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {CalmText} from '../../controllers/calm-text.js';
import {LocaleController} from '../../controllers/locale-controller.js';
import {SessionController} from '../../controllers/session-controller.js';
import {shownError} from '../../controllers/shown-error.js';
import {VirtualRows} from '../../controllers/virtual-rows.js';
import type {LicensingError} from '../../core/errors.js';
import {LicenseUserOpenEvent} from '../../events/license-user-open.js';
import type {JournalFilter} from '../../licensing/journal-page.js';
import {defineElement, version} from '../define-element.js';
import {downloadText} from '../parts/download-text.js';
import {errorRow, failedQuery} from '../parts/error-row.js';
import {ResultMessage} from '../parts/result-message.js';
import {skeletonRows, waitingRow} from '../parts/skeleton-rows.js';
import {deniedView, emptyView, sessionStateView} from '../parts/state-view.js';
import {virtualBody} from '../parts/virtual-body.js';
import {entryBody} from './entry-body.js';
import {entryColumns, entryRow} from './entry-row.js';
import {JournalCheck} from './journal-check.js';
import {JournalData} from './journal-data.js';
import {journalHead} from './journal-head.js';
import {journalTable} from './journal-table.js';
import {journalTools} from './journal-tools.js';
import {licenseJournalStyles} from './license-journal.styles.js';

/**
 * The journal, newest first: search, filters, one entry opened in place, **Undo**, **Verify** and **Export**. With a user or a
 * product it is the list of their entries alone, for a page that has a frame of its own.
 *
 * @tag license-journal
 * @fires {LicenseChangeAppliedEvent} license-change-applied - An entry was undone.
 * @fires {LicenseUserOpenEvent} license-user-open - A user's name was chosen.
 */
export class LicenseJournal extends LitElement {
  static readonly version = version;
  static define(tag = 'license-journal', registry = customElements): void {
    defineElement(tag, this, registry);
  }

  static override styles = licenseJournalStyles;

  /** Id of a user: only entries that concern them. */
  @property({attribute: 'user-id'}) userId = '';

  /** Id of a product: only entries that concern it. */
  @property({attribute: 'product-id'}) productId = '';

  @state() private _filter: JournalFilter = {};
  @state() private _open: number | undefined;
  @state() private _isShowingAll = false;
  @state() private _isUnfolded = false;
  @state() private _failure: LicensingError | undefined;

  #asked: JournalFilter = {};
  readonly #session = new SessionController(this);
  readonly #locale = new LocaleController(this);
  readonly #rows: VirtualRows = new VirtualRows(this, (): number => this.#data.matching ?? 0);
  readonly #data: JournalData = new JournalData(this, this.#session, () => ({
    filter: this.#asked,
    rows: this.#rows.rows.shown,
    open: this._open,
  }));
  readonly #said = new CalmText(this, (): string => this.#count);
  readonly #result = new ResultMessage(this, this.#session, this.#locale, 'input[type="search"]');
  readonly #check = new JournalCheck(this, this.#session, this.#locale, (entry) => this.#showEntry(entry));

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!['_filter', 'userId', 'productId'].some((name) => changed.has(name))) return;
    // Of a new question the controllers hear in this very update.
    this.#asked = {...this._filter, user: this.userId || undefined, product: this.productId || undefined};
  }

  protected override render(): TemplateResult {
    const {messages} = this.#locale;
    const {error} = this.#data;
    const instead = sessionStateView(this.#session, messages, this.#data.isSlow) ?? deniedView(error, messages);
    if (instead) return html`<div class="frame">${instead}</div>`;
    return html`
      <div class="frame">
        ${
          this.userId || this.productId
            ? nothing
            : journalHead(
                {total: this.#data.total, since: this.#data.since, isVerifying: this.#check.isRunning},
                messages,
                this.#locale.format,
                {verify: () => void this.#check.run(), export: (format) => void this.#export(format)},
              )
        }
        <div class="messages">
          ${this.#result.render()} ${this.#check.render()}
          ${this._failure ? errorRow(messages, this._failure) : nothing}
          ${error ? failedQuery(messages, error, () => this.#data.refresh()) : nothing}
        </div>
        ${journalTools(
          {
            filter: this._filter,
            actors: this.#data.actors,
            today: this.#data.today,
            count: this.#count,
            said: this.#said.text,
            isUnfolded: this._isUnfolded,
          },
          messages,
          {filter: (filter) => this.#filterBy(filter), unfold: () => (this._isUnfolded = !this._isUnfolded)},
        )}
        ${this.#renderList(error !== undefined)}
      </div>
    `;
  }

  #renderList(isDimmed: boolean): TemplateResult {
    const {messages} = this.#locale;
    const {matching} = this.#data;
    if (matching === 0) return this.#renderNothing();
    const body =
      matching === undefined
        ? skeletonRows(this.#data.isSlow ? 8 : 0, entryColumns)
        : virtualBody(this.#rows, entryColumns.length, (row) => this.#renderRow(row));
    return html`
      <div class="scroller ${this.#rows.isVirtual ? 'bounded' : ''}" @focusin=${this.#onFocus} @keydown=${this.#onKey}>
        ${journalTable({matching, isDimmed, body}, messages)}
      </div>
    `;
  }

  #renderNothing(): TemplateResult {
    const {messages} = this.#locale;
    const isFiltered = Object.values(this._filter).some(Boolean);
    if (!isFiltered) return emptyView(messages.journal.empty);
    return emptyView(
      {title: messages.journal.noMatch(this._filter.text?.trim() ?? ''), text: ''},
      html`<button class="button" type="button" @click=${() => this.#filterBy({})}>${messages.clearSearch}</button>`,
    );
  }

  #renderRow(row: number): TemplateResult {
    const {messages, format} = this.#locale;
    const entry = this.#data.entryAt(row);
    if (!entry) return waitingRow(row, entryColumns);
    const isOpen = this._open === entry.n;
    const details = isOpen ? this.#data.details(entry.n) : undefined;
    return html`
      ${entryRow(
        entry,
        {row, isOpen, isBroken: this.#check.brokenEntry === entry.n, isBusy: this.#check.isRunning},
        messages,
        format,
        {
          toggle: (n) => this.#openEntry(this._open === n ? undefined : n),
          undo: (n) => this.#result.undo(n),
          show: (n) => this.#showEntry(n),
        },
      )}
      ${
        details
          ? html`<tr role="row" class="opened">
              <td role="cell" colspan=${entryColumns.length}>
                ${entryBody(details, this._isShowingAll, messages, {
                  showAll: () => (this._isShowingAll = true),
                  openUser: (userId) => this.dispatchEvent(new LicenseUserOpenEvent({userId})),
                })}
              </td>
            </tr>`
          : nothing
      }
    `;
  }

  get #count(): string {
    const {matching, total} = this.#data;
    return matching === undefined || total === undefined ? '' : this.#locale.messages.journal.count(matching, total);
  }

  #filterBy(filter: JournalFilter): void {
    this._filter = filter;
    this._open = undefined;
  }

  #openEntry(entry: number | undefined): void {
    this._open = entry;
    this._isShowingAll = false;
  }

  /** Finds one entry by its number, wherever it stands. */
  #showEntry(entry: number): void {
    this._filter = {text: String(entry)};
    this.#openEntry(entry);
  }

  async #export(format: 'csv' | 'json'): Promise<void> {
    const {session} = this.#session;
    if (!session) return;
    this._failure = undefined;
    try {
      const text = await session.exportJournal({format, filter: this.#asked});
      const type = format === 'csv' ? 'text/csv' : 'application/json';
      downloadText(this.renderRoot, {fileName: `license-journal.${format}`, text, type});
    } catch (error) {
      this._failure = shownError(error);
    }
  }

  readonly #onFocus = ({target}: FocusEvent): void => {
    const row = (target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset['row'];
    if (row !== undefined) this.#rows.keep(Number(row));
  };

  /** The arrow keys go from entry to entry. */
  readonly #onKey = async (event: KeyboardEvent): Promise<void> => {
    const button = (event.target as HTMLElement).closest<HTMLElement>('.entry-button');
    const by = {ArrowDown: 1, ArrowUp: -1}[event.key];
    const row = Number(button?.closest<HTMLElement>('[data-row]')?.dataset['row']) + (by ?? 0);
    if (!button || by === undefined || row < 0 || row >= (this.#data.matching ?? 0)) return;
    event.preventDefault();
    this.#rows.keep(row);
    this.#rows.scrollTo(row);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-row="${row}"] .entry-button`)?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'license-journal': LicenseJournal;
  }
}
