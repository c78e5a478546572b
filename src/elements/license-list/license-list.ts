import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {CalmText} from '../../controllers/calm-text.js';
import {LiveQuery} from '../../controllers/live-query.js';
import {LocaleController} from '../../controllers/locale-controller.js';
import {SessionController} from '../../controllers/session-controller.js';
import {LicenseProductOpenEvent} from '../../events/license-product-open.js';
import {controls} from '../../styles/controls.styles.js';
import {frame} from '../../styles/frame.styles.js';
import {searchIcon} from '../../styles/icons.js';
import {messageStyles} from '../../styles/message.styles.js';
import {narrowTable} from '../../styles/narrow-table.styles.js';
import {table} from '../../styles/table.styles.js';
import {tokens} from '../../styles/tokens.styles.js';
import {defineElement, version} from '../define-element.js';
import {failedQuery} from '../parts/error-row.js';
import {skeletonRows} from '../parts/skeleton-rows.js';
import {nextSort, sortHead, type SortState} from '../parts/sort-head.js';
import {deniedView, emptyView, sessionStateView} from '../parts/state-view.js';
import type {MenuItem} from '../license-menu/license-menu.js';
import {licenseListStyles} from './license-list.styles.js';
import {listedProducts, productColumns, type ProductColumn} from './listed-products.js';
import {productRow} from './product-row.js';
import {kindFilters, rememberedFilter, rememberFilter, type KindFilter} from './remembered-filter.js';

/**
 * The products with their licenses: kind, dates, status, and seats in all, used and available.
 *
 * @tag license-list
 * @fires {LicenseProductOpenEvent} license-product-open - A product's name was chosen.
 * @slot empty - What stands here while there are no licenses.
 */
export class LicenseList extends LitElement {
  static readonly version = version;
  static define(tag = 'license-list', registry = customElements): void {
    defineElement(tag, this, registry);
  }

  static override styles = [tokens, frame, controls, table, narrowTable, messageStyles, licenseListStyles];

  /** Words that must occur in the product's name. */
  @property({attribute: false}) text = '';

  @state() private _kind: KindFilter = rememberedFilter();
  @state() private _sort: SortState<ProductColumn> = {by: 'name', descending: false};

  readonly #session = new SessionController(this);
  readonly #locale = new LocaleController(this);
  readonly #products = new LiveQuery(
    this,
    this.#session,
    () => [],
    (session) => session.products(),
  );

  readonly #said = new CalmText(this, (): string => this.#count);

  protected override render(): TemplateResult {
    const messages = this.#locale.messages;
    const {value: products, error} = this.#products;
    const instead = sessionStateView(this.#session, messages, this.#products.isSlow) ?? deniedView(error, messages);
    if (instead) return html`<div class="frame">${instead}</div>`;
    if (products?.length === 0)
      return html`<div class="frame"><slot name="empty">${this.#renderNothingYet()}</slot></div>`;
    return html`
      <div class="frame">
        ${error ? html`<div class="messages">${failedQuery(messages, error, () => this.#products.refresh())}</div>` : nothing}
        ${this.#renderTools()} ${this.#renderTable(error !== undefined)}
      </div>
    `;
  }

  #renderTools(): TemplateResult {
    const messages = this.#locale.messages;
    const labels = {all: messages.allLicenses, personal: messages.kinds.personal, server: messages.kinds.server};
    return html`
      <div class="tools">
        <div class="segments" role="group" aria-label=${messages.columns.type}>
          ${kindFilters.map(
            (kind) => html`
              <button
                class="segment"
                type="button"
                aria-pressed=${this._kind === kind ? 'true' : 'false'}
                @click=${() => this.#chooseKind(kind)}
              >
                ${labels[kind]}
              </button>
            `,
          )}
        </div>
        <label class="search">
          ${searchIcon()}
          <input
            class="input"
            type="search"
            placeholder=${messages.searchProducts}
            aria-label=${messages.searchProducts}
            .value=${this.text}
            @input=${(event: InputEvent) => (this.text = (event.target as HTMLInputElement).value)}
          />
        </label>
        <license-menu class="sort-menu" label=${messages.sort} .groups=${[this.#sortItems()]}
          >${messages.sort}</license-menu
        >
        <bdi class="count muted">${this.#count}</bdi>
        <span class="visually-hidden" role="status">${this.#said.text}</span>
      </div>
    `;
  }

  #renderTable(isDimmed: boolean): TemplateResult {
    const messages = this.#locale.messages;
    const {columns} = messages;
    const isLoading = this.#products.value === undefined;
    const listed = this.#listed;
    if (!isLoading && listed.length === 0) return this.#renderNoMatch();
    return html`
      <table
        role="table"
        aria-label=${messages.licenses}
        aria-busy=${isLoading ? 'true' : nothing}
        class=${isDimmed ? 'dimmed' : ''}
      >
        <thead role="rowgroup">
          <tr role="row">
            ${productColumns.map((column) =>
              sortHead(
                column,
                columns[column],
                this._sort,
                this.#sortBy,
                column === 'total' || column === 'available' ? 'number' : '',
              ),
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${isLoading && this.#products.isSlow ? skeletonRows(3, productColumns) : nothing}
          ${repeat(
            listed,
            ({id}) => id,
            (product) => productRow(product, messages, this.#locale.format, this.#open),
          )}
        </tbody>
      </table>
    `;
  }

  #renderNothingYet(): TemplateResult {
    return emptyView(this.#locale.messages.noLicensesYet);
  }

  #renderNoMatch(): TemplateResult {
    const messages = this.#locale.messages;
    const filters = this._kind === 'all' ? [] : [messages.kinds[this._kind]];
    const text = filters.length > 0 ? messages.filtersInUse(filters) : '';
    return emptyView(
      {title: messages.noProductMatches(this.text.trim()), text},
      html`<button class="button" type="button" @click=${this.#clear}>${messages.clearSearch}</button>`,
    );
  }

  /** How many are listed, in words. */
  get #count(): string {
    return this.#products.value ? this.#locale.messages.productCount(this.#listed.length) : '';
  }

  get #listed(): ReturnType<typeof listedProducts> {
    const {messages, format} = this.#locale;
    const collator = new Intl.Collator(format.lang);
    return listedProducts(this.#products.value ?? [], this._kind, this.text, this._sort, {messages, collator});
  }

  #sortItems(): MenuItem[] {
    const {columns} = this.#locale.messages;
    return productColumns.map((column) => ({
      label: columns[column],
      checked: this._sort.by === column,
      run: () => this.#sortBy(column),
    }));
  }

  #chooseKind(kind: KindFilter): void {
    this._kind = kind;
    rememberFilter(kind);
  }

  /** For a page that was opened from here and is closed again. */
  focusProduct(id: string): void {
    const names = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-product]')];
    names.find(({dataset}) => dataset['product'] === id)?.focus();
  }

  readonly #open = (productId: string): void => {
    this.dispatchEvent(new LicenseProductOpenEvent({productId}));
  };

  readonly #sortBy = (by: ProductColumn): void => {
    this._sort = nextSort(this._sort, by);
  };

  readonly #clear = (): void => {
    this.text = '';
    this.#chooseKind('all');
    this.renderRoot.querySelector<HTMLElement>('input[type="search"]')?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'license-list': LicenseList;
  }
}
