import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {CalmText} from '../../controllers/calm-text.js';
import {LiveQuery} from '../../controllers/live-query.js';
import {LocaleController} from '../../controllers/locale-controller.js';
import {Modal} from '../../controllers/modal.js';
import {RowKeys} from '../../controllers/row-keys.js';
import {RowTicks} from '../../controllers/row-ticks.js';
import {Selection} from '../../controllers/selection.js';
import {SessionController} from '../../controllers/session-controller.js';
import {shownError} from '../../controllers/shown-error.js';
import {UserListData} from '../../controllers/user-list-data.js';
import {VirtualRows} from '../../controllers/virtual-rows.js';
import type {LicensingError} from '../../core/errors.js';
import {shownAvailable} from '../../core/notices.js';
import type {UserFilter, UserSort} from '../../core/user.js';
import {LicenseUsersSelectEvent} from '../../events/license-users-select.js';
import {searchIcon} from '../../styles/icons.js';
import {defineElement, version} from '../define-element.js';
import {dialogFrame} from '../parts/dialog-frame.js';
import {errorRow, failedQuery} from '../parts/error-row.js';
import {headTick} from '../parts/head-tick.js';
import {skeletonRows, waitingRow} from '../parts/skeleton-rows.js';
import {deniedView, sessionStateView} from '../parts/state-view.js';
import {virtualBody} from '../parts/virtual-body.js';
import {licenseUsersDialogStyles} from './license-users-dialog.styles.js';
import {choiceFoot} from './choice-foot.js';
import {choiceTable, nobodyToChoose} from './choice-table.js';
import {choiceColumns, userChoiceRow} from './user-choice-row.js';

/**
 * The dialog **Users**: chooses users who do not hold a product. It stores nothing.
 *
 * @tag license-users-dialog
 * @fires {LicenseUsersSelectEvent} license-users-select - **Select** was pressed.
 * @fires license-dialog-close - The dialog closed.
 */
export class LicenseUsersDialog extends LitElement {
  static readonly version = version;
  static define(tag = 'license-users-dialog', registry = customElements): void {
    defineElement(tag, this, registry);
  }

  static override styles = licenseUsersDialogStyles;

  /** Whether it is on the screen. */
  @property({type: Boolean, reflect: true}) open = false;

  /** The product that those who are listed do not hold. */
  @property({attribute: 'product-id'}) productId = '';

  /** Ids of users who are left out as well. */
  @property({attribute: false}) except: readonly string[] = [];

  @state() private _filter: UserFilter = {};
  @state() private _selection = Selection.nobody;
  @state() private _error: LicensingError | undefined;

  readonly #session = new SessionController(this);
  readonly #locale = new LocaleController(this);
  readonly #modal = new Modal(this);
  readonly #rows: VirtualRows = new VirtualRows(this, (): number => this.#data.window?.total ?? 0);
  readonly #keys = new RowKeys(this, this.#rows, {
    count: () => this.#data.window?.total ?? 0,
    toggle: (row, isRange) => void this.#toggle(row, isRange),
    open: (row) => void this.#toggle(row, false),
    selectAll: () => this.#tickAll(),
    hold: (row) => this.#data.hold(row),
  });
  readonly #data: UserListData = UserListData.ofDirectory(this, this.#session, () =>
    this.open
      ? {filter: this._filter, sort: this.#sort, rows: this.#rows.rows.shown, selection: this._selection}
      : undefined,
  );
  readonly #ticks = new RowTicks(this.#data);
  readonly #product = new LiveQuery(
    this,
    this.#session,
    (): [string] | undefined => (this.open ? [this.productId] : undefined),
    (session, id) => session.product(id),
  );
  readonly #said = new CalmText(this, (): string => {
    const matching = this.#data.window?.total;
    return matching === undefined ? '' : this.#locale.messages.userCount(matching, matching);
  });
  /** The selection that was made by ticking everyone, as long as it stands. */
  #everyone: Selection | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('open') && this.open) {
      this.#search('');
      this.#select(Selection.nobody);
      this._error = undefined;
    }
  }

  protected override render(): TemplateResult {
    const messages = this.#locale.messages;
    const product = this.#product.value;
    const available = product && shownAvailable(product);
    const instead =
      sessionStateView(this.#session, messages) ?? deniedView(this.#data.error ?? this.#product.error, messages);
    return dialogFrame(this.#modal, messages, {
      title: messages.users,
      // Its line is there from the start, so that nothing moves when the numbers come.
      text:
        typeof available === 'number'
          ? messages.usersFor(product!.name, messages.availableOf(available, product!.total ?? 0))
          : '\u00a0',
      body: instead ?? this.#renderBody(),
      foot: choiceFoot(this.#data.selected.total, messages, {
        cancel: this.#modal.close,
        select: () => void this.#choose(),
      }),
    });
  }

  #renderBody(): TemplateResult {
    const messages = this.#locale.messages;
    const failed = this.#data.error ?? this.#product.error;
    const retry = (): unknown => Promise.all([this.#data.refresh(), this.#product.refresh()]);
    return html`
      <label class="search">
        ${searchIcon()}
        <input
          class="input"
          type="search"
          data-first-focus
          placeholder=${messages.searchUsers}
          aria-label=${messages.searchUsers}
          .value=${this._filter.text ?? ''}
          @input=${(event: InputEvent) => this.#search((event.target as HTMLInputElement).value)}
          @keydown=${this.#closeOnEscape}
        />
      </label>
      <span class="visually-hidden" role="status">${this.#said.text}</span>
      <div class="messages">
        ${this._error ? errorRow(messages, this._error) : nothing}
        ${failed ? failedQuery(messages, failed, retry) : nothing}
      </div>
      ${this.#renderList()}
    `;
  }

  #renderList(): TemplateResult {
    const messages = this.#locale.messages;
    const {window, isSlow, error} = this.#data;
    if (window?.total === 0) {
      return nobodyToChoose(this._filter.text?.trim() ?? '', messages, () => {
        this.#search('');
        this.renderRoot.querySelector<HTMLElement>('input[type="search"]')?.focus();
      });
    }
    const isAll = !this._selection.isEmpty && this._selection === this.#everyone;
    const body = window
      ? virtualBody(this.#rows, choiceColumns.length, (row) => this.#renderRow(row))
      : skeletonRows(isSlow ? 8 : 0, choiceColumns);
    const tick = headTick(messages.selectAll, isAll, !this._selection.isEmpty, () =>
      isAll ? this.#select(Selection.nobody) : this.#tickAll(),
    );
    return choiceTable({total: window?.total, isDimmed: error !== undefined, tick, body}, this.#keys, messages);
  }

  #renderRow(row: number): TemplateResult {
    const user = this.#data.userAt(row);
    if (!user) return waitingRow(row, choiceColumns);
    const state = {row, isTicked: this.#data.isSelected(user.id), isCurrent: this.#keys.current === row};
    return userChoiceRow(user, state, this.#locale.messages);
  }

  /** WebKit keeps Escape to its search field, also where there is nothing to clear. */
  readonly #closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || (this._filter.text ?? '') !== '') return;
    event.preventDefault();
    this.#modal.close();
  };

  get #sort(): UserSort {
    return {by: 'name', descending: false, locale: this.#locale.format.lang};
  }

  #search(text: string): void {
    this._filter = {lacks: this.productId, among: {filter: {}, except: this.except}, ...(text !== '' && {text})};
    this.#ticks.forget();
    this.#keys.moveTo(0);
  }

  async #toggle(row: number, isRange: boolean): Promise<void> {
    const {ids, isTicked} = await this.#ticks.toggle(row, isRange, row);
    this.#select(this._selection.with(ids, isTicked));
  }

  #tickAll(): void {
    this.#everyone = Selection.everyone(this._filter, this.#sort);
    this.#select(this.#everyone);
  }

  #select(selection: Selection): void {
    this._selection = selection;
  }

  async #choose(): Promise<void> {
    const {session} = this.#session;
    const {productId} = this;
    if (!session || !this.open) return;
    try {
      const {users} = await session.users.find({lacks: productId, among: this._selection.users, sort: this.#sort});
      // Pressed twice, or closed meanwhile.
      if (!this.open) return;
      this.dispatchEvent(new LicenseUsersSelectEvent({productId, users}));
      this.#modal.close();
    } catch (error) {
      this._error = shownError(error);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'license-users-dialog': LicenseUsersDialog;
  }
}
