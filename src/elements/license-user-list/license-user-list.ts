import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {ActiveRow} from '../../controllers/active-row.js';
import {CalmText} from '../../controllers/calm-text.js';
import {LocaleController} from '../../controllers/locale-controller.js';
import {RowKeys} from '../../controllers/row-keys.js';
import {RowTicks} from '../../controllers/row-ticks.js';
import {Selection} from '../../controllers/selection.js';
import {SessionController} from '../../controllers/session-controller.js';
import {UserListData} from '../../controllers/user-list-data.js';
import {VirtualRows} from '../../controllers/virtual-rows.js';
import type {UserFilter, UserSort} from '../../core/user.js';
import {LicenseSelectionChangeEvent} from '../../events/license-selection-change.js';
import {LicenseUserOpenEvent} from '../../events/license-user-open.js';
import {defineElement, version} from '../define-element.js';
import type {MenuItem} from '../license-menu/license-menu.js';
import {failedQuery} from '../parts/error-row.js';
import {nextSort, type SortState} from '../parts/sort-head.js';
import {insteadOfUsers} from './instead-of-users.js';
import {licenseUserListStyles} from './license-user-list.styles.js';
import {selectionBar} from './selection-bar.js';
import {userColumns, type LastColumn, type UserColumn} from './user-columns.js';
import {noUserMatches, userTools} from './user-tools.js';
import {userTable} from './user-table.js';

/**
 * The users with the products each holds or the last sign-in: search, filters, order, and the selection of many or of one.
 *
 * @tag license-user-list
 * @fires {LicenseSelectionChangeEvent} license-selection-change - Someone selected other users, or made another row the active one.
 * @fires {LicenseUserOpenEvent} license-user-open - A user's name was chosen.
 * @fires {LicenseGrantEvent} license-grant - **Grant licenses** was pressed.
 * @fires {LicenseRecallEvent} license-recall - **Recall licenses** was pressed.
 * @fires {LicenseReplaceEvent} license-replace - **Replace licenses** was pressed.
 * @slot empty - What stands here while there are no users.
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

  /** Whether a row that is pressed or reached by arrow keys becomes the active one, while several cannot be selected. */
  @property({type: Boolean, attribute: 'active-row'}) hasActiveRow = false;

  /** What its last column says. */
  @property({attribute: 'last-column'}) lastColumn: LastColumn = 'licenses';

  /** What the selection bar offers beside **Grant licenses** and **Recall licenses**; **Replace licenses** by default. */
  @property({attribute: false}) barActions: readonly MenuItem[] | undefined;

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
    activate: (row) => this.#active.activate(row),
    selectAll: () => this.selectAll(),
    hold: (row) => this.#data.hold(row),
  });
  readonly #data: UserListData = UserListData.ofDirectory(this, this.#session, () => ({
    filter: this._filter,
    sort: this.userSort,
    rows: this.#rows.rows.shown,
    selection: this.selecting ? this.selection : undefined,
  }));
  readonly #ticks = new RowTicks(this.#data);
  readonly #active: ActiveRow = new ActiveRow(
    this,
    this.#session,
    this.#data,
    this.#keys,
    () => this._filter,
    () => this.hasActiveRow && !this.selecting,
    () => this.#tellSelection(),
  );
  readonly #said = new CalmText(this, (): string => this.#count);

  /** Selects everyone who matches the filter, also those who are not on the screen. */
  selectAll(): void {
    this.selecting = true;
    this.#select(Selection.everyone(this._filter, this.userSort));
  }

  protected override render(): TemplateResult {
    const messages = this.#locale.messages;
    const {error} = this.#data;
    const instead = insteadOfUsers(this.#session, this.#data, messages);
    if (instead) return html`<div class="frame">${instead}</div>`;
    return html`
      <div class="frame">
        ${error ? html`<div class="messages">${failedQuery(messages, error, () => this.#data.refresh())}</div>` : nothing}
        ${userTools(
          {
            filter: this._filter,
            columns: userColumns(this.lastColumn),
            sort: this._sort,
            products: this.#data.products,
            selection: this.selecting ? this.selection : undefined,
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
    return selectionBar(
      {
        selection: this.selection,
        selected: this.#data.selected,
        matching: this.#data.window?.total ?? 0,
        more: this.barActions,
      },
      this.#locale.messages,
      {
        selectEveryone: this.#selectEveryone,
        tell: (event) => this.dispatchEvent(event),
        cancel: () => {
          this.cancelSelection();
          this.#keys.focusCurrent();
        },
      },
    );
  }

  /** For a page that was opened from here and is closed again. */
  focusUser(): void {
    this.#keys.focusCurrent();
  }

  /** Ends the selection of many, drops what was selected, and shows the others as well. */
  cancelSelection(): void {
    this.selecting = false;
    if (this._filter.among) this.filterBy({...this._filter, among: undefined});
    this.#select(Selection.nobody);
  }

  #renderTable(isDimmed: boolean): TemplateResult {
    const messages = this.#locale.messages;
    if (this.#data.window?.total === 0)
      return noUserMatches(this._filter, this.#data.products, messages, this.#clearFilter);
    return userTable(
      {
        rows: this.#rows,
        data: this.#data,
        keys: this.#keys,
        active: this.#active,
        isSelecting: this.selecting,
        lastColumn: this.lastColumn,
        sort: this._sort,
        isDimmed,
      },
      messages,
      this.#locale.format,
      {sort: this.#sortBy, selectEveryone: this.#selectEveryone},
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

  /** Id of the user in the active row; there is none while several can be selected. */
  get activeUser(): string | undefined {
    return this.#active.userId;
  }

  /** Shows only the users who match. */
  filterBy(filter: UserFilter): void {
    this._filter = filter;
    this.#ticks.forget();
    this.#active.clear();
    this.#keys.moveTo(0);
  }

  async #toggle(row: number, isRange: boolean): Promise<void> {
    if (!this.selecting) return;
    const {ids, isTicked} = await this.#ticks.toggle(row, isRange, this.#keys.current);
    this.#select(this.selection.with(ids, isTicked));
  }

  #select(selection: Selection): void {
    this.selection = selection;
    this.#tellSelection();
  }

  readonly #selectEveryone = (isTicked: boolean): void => {
    if (isTicked) this.selectAll();
    else this.#select(Selection.nobody);
  };

  #tellSelection(): void {
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
    this.#ticks.forget();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'license-user-list': LicenseUserList;
  }
}
