import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {CalmText} from '../../controllers/calm-text.js';
import {LocaleController} from '../../controllers/locale-controller.js';
import {RowKeys} from '../../controllers/row-keys.js';
import {Selection} from '../../controllers/selection.js';
import {SessionController} from '../../controllers/session-controller.js';
import {UserListData} from '../../controllers/user-list-data.js';
import {VirtualRows} from '../../controllers/virtual-rows.js';
import type {UserFilter, UserSort} from '../../core/user.js';
import {LicenseSelectionChangeEvent} from '../../events/license-selection-change.js';
import {LicenseUserOpenEvent} from '../../events/license-user-open.js';
import {defineElement, version} from '../define-element.js';
import {failedQuery} from '../parts/error-row.js';
import {headTick} from '../parts/head-tick.js';
import {skeletonRows, waitingRow} from '../parts/skeleton-rows.js';
import {nextSort, type SortState} from '../parts/sort-head.js';
import {deniedView, emptyView, sessionStateView} from '../parts/state-view.js';
import {virtualBody} from '../parts/virtual-body.js';
import {licenseUserListStyles} from './license-user-list.styles.js';
import {selectionBar} from './selection-bar.js';
import {userColumns, type UserColumn} from './user-columns.js';
import {noUserMatches, userTools} from './user-tools.js';
import {userTable} from './user-table.js';
import {userRow} from './user-row.js';

/**
 * The users with the products each holds: search, filters, order, and the selection of many.
 *
 * @tag license-user-list
 * @fires {LicenseSelectionChangeEvent} license-selection-change - Someone selected other users.
 * @fires {LicenseUserOpenEvent} license-user-open - A user's name was chosen.
 * @fires license-grant - **Grant licenses** was pressed.
 * @fires license-recall - **Recall licenses** was pressed.
 * @fires license-replace - **Replace licenses** was pressed.
 */
export class LicenseUserList extends LitElement {
  static readonly version = version;
  static define(tag = 'license-user-list', registry = customElements): void {
    defineElement(tag, this, registry);
  }

  static override styles = licenseUserListStyles;

  /** Whether several users can be selected. */
  @property({type: Boolean, reflect: true}) selecting = false;

  /** Who is selected. */
  @property({attribute: false}) selection = Selection.nobody;

  @state() private _filter: UserFilter = {};
  @state() private _sort: SortState<UserColumn> = {by: 'name', descending: false};
  @state() private _isUnfolded = false;

  readonly #session = new SessionController(this);
  readonly #locale = new LocaleController(this);
  readonly #rows: VirtualRows = new VirtualRows(this, (): number => this.#data.window?.total ?? 0);
  readonly #keys = new RowKeys(this, this.#rows, {
    count: () => this.#data.window?.total ?? 0,
    toggle: (row, isRange) => void this.#toggle(row, isRange),
    open: (row) => this.#open(row),
    selectAll: () => this.selectAll(),
    hold: (row) => this.#data.hold(row),
  });
  readonly #data: UserListData = UserListData.ofDirectory(this, this.#session, () => ({
    filter: this._filter,
    sort: this.userSort,
    rows: this.#rows.rows.shown,
    selection: this.selecting ? this.selection : undefined,
  }));
  readonly #said = new CalmText(this, (): string => this.#count);

  /** Selects everyone who matches the filter, also those who are not on the screen. */
  selectAll(): void {
    this.selecting = true;
    this.#select(Selection.everyone(this._filter, this.userSort));
  }

  protected override render(): TemplateResult {
    const messages = this.#locale.messages;
    const {error} = this.#data;
    const instead = sessionStateView(this.#session, messages, this.#data.isSlow) ?? deniedView(error, messages);
    if (instead) return html`<div class="frame">${instead}</div>`;
    if (this.#data.everyone === 0) return html`<div class="frame">${emptyView(messages.noUsersYet)}</div>`;
    return html`
      <div class="frame">
        ${error ? html`<div class="messages">${failedQuery(messages, error, () => this.#data.refresh())}</div>` : nothing}
        ${userTools(
          {
            filter: this._filter,
            sort: this._sort,
            products: this.#data.products,
            count: this.#count,
            said: this.#said.text,
            isUnfolded: this._isUnfolded,
          },
          messages,
          {
            filter: (filter) => this.filterBy(filter),
            sort: this.#sortBy,
            unfold: () => (this._isUnfolded = !this._isUnfolded),
          },
        )}
        ${this.selecting ? this.#renderSelectionBar() : nothing} ${this.#renderTable(error !== undefined)}
      </div>
    `;
  }

  #renderSelectionBar(): TemplateResult {
    const {total, shown} = this.#data.selected;
    const isEverything = this.selection.matching !== undefined && !this.selection.hasExceptions;
    return selectionBar(
      {count: total, hidden: total - shown, matching: this.#data.window?.total ?? 0, isEverything},
      this.#locale.messages,
      {
        selectAll: () => this.selectAll(),
        clear: () => this.#select(Selection.nobody),
        cancel: () => {
          this.cancelSelection();
          this.#keys.focusCurrent();
        },
        grant: () => this.#tell('license-grant'),
        recall: () => this.#tell('license-recall'),
        replace: () => this.#tell('license-replace'),
      },
    );
  }

  /** For a page that was opened from here and is closed again. */
  focusUser(): void {
    this.#keys.focusCurrent();
  }

  #tell(event: 'license-grant' | 'license-recall' | 'license-replace'): void {
    this.dispatchEvent(new Event(event, {bubbles: true, composed: true}));
  }

  /** Ends the selection of many and drops what was selected. */
  cancelSelection(): void {
    this.selecting = false;
    this.#select(Selection.nobody);
  }

  #renderTable(isDimmed: boolean): TemplateResult {
    const messages = this.#locale.messages;
    const window = this.#data.window;
    if (window?.total === 0) return noUserMatches(this._filter, this.#data.products, messages, this.#clearFilter);
    const columns = this.selecting ? ['tick', ...userColumns] : userColumns;
    const body = window
      ? virtualBody(this.#rows, columns.length, (row) => this.#renderRow(row, columns))
      : skeletonRows(this.#data.isSlow ? 8 : 0, columns);
    return html`
      <div
        class="scroller ${this.#rows.isVirtual ? 'bounded' : ''}"
        @focusin=${this.#keys.onFocus}
        @focusout=${this.#keys.onBlur}
        @keydown=${this.#keys.onKey}
        @click=${this.#keys.onClick}
      >
        ${userTable(
          {
            total: window?.total,
            sort: this._sort,
            isDimmed,
            tick: this.selecting ? this.#renderHeadTick() : nothing,
            body,
          },
          messages,
          this.#sortBy,
        )}
      </div>
    `;
  }

  #renderRow(row: number, columns: readonly string[]): TemplateResult {
    const user = this.#data.userAt(row);
    if (!user) return waitingRow(row, columns);
    const state = {
      row,
      isSelecting: this.selecting,
      isSelected: this.#data.isSelected(user.id),
      isCurrent: this.#keys.current === row,
    };
    return userRow(user, state, this.#locale.messages);
  }

  #renderHeadTick(): TemplateResult {
    const {total, shown} = this.#data.selected;
    const isAll = shown > 0 && shown === this.#data.window?.total;
    return headTick(this.#locale.messages.selectAll, isAll, total > 0, () =>
      isAll ? this.#select(Selection.nobody) : this.selectAll(),
    );
  }

  /** How many match, in words. */
  get #count(): string {
    const {window, everyone} = this.#data;
    return window && everyone !== undefined ? this.#locale.messages.userCount(window.total, everyone) : '';
  }

  /** What narrows the list. */
  get filter(): UserFilter {
    return this._filter;
  }

  /** The order of the list, as changes take it. */
  get userSort(): UserSort {
    return {...this._sort, locale: this.#locale.format.lang};
  }

  /** Shows only the users who match. */
  filterBy(filter: UserFilter): void {
    this._filter = filter;
    this.#anchor = undefined;
    this.#keys.moveTo(0);
  }

  async #toggle(row: number, isRange: boolean): Promise<void> {
    if (!this.selecting) return;
    const isSelected = isRange || !this.#data.isSelectedAt(row);
    const from = isRange ? (this.#anchor ?? this.#keys.current) : row;
    this.#anchor = row;
    const ids = await this.#data.idsBetween(from, row);
    this.#select(this.selection.with(ids, isSelected));
  }

  /** Where a range begins. */
  #anchor: number | undefined;

  #select(selection: Selection): void {
    this.selection = selection;
    this.dispatchEvent(new LicenseSelectionChangeEvent());
  }

  #open(row: number): void {
    const user = this.#data.userAt(row);
    if (user) this.dispatchEvent(new LicenseUserOpenEvent({userId: user.id}));
  }

  readonly #clearFilter = (): void => {
    this.filterBy({});
    this.renderRoot.querySelector<HTMLElement>('input[type="search"]')?.focus();
  };

  readonly #sortBy = (by: UserColumn): void => {
    this._sort = nextSort(this._sort, by);
    this.#anchor = undefined;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'license-user-list': LicenseUserList;
  }
}
