import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {CalmText} from '../../controllers/calm-text.js';
import {LiveQuery} from '../../controllers/live-query.js';
import {LocaleController} from '../../controllers/locale-controller.js';
import {RowKeys} from '../../controllers/row-keys.js';
import {SessionChange} from '../../controllers/session-change.js';
import {SessionController} from '../../controllers/session-controller.js';
import {VirtualRows} from '../../controllers/virtual-rows.js';
import type {CalendarDay} from '../../core/calendar-day.js';
import {isLicensingError} from '../../core/errors.js';
import {isDistributed, type ProductSummary} from '../../core/product.js';
import {LicenseCloseEvent} from '../../events/license-close.js';
import {LicenseUserOpenEvent} from '../../events/license-user-open.js';
import type {LicenseUsersSelectEvent} from '../../events/license-users-select.js';
import {defineElement, version} from '../define-element.js';
import {breadcrumb} from '../parts/breadcrumb.js';
import {failedQuery} from '../parts/error-row.js';
import {deniedView, sessionStateView} from '../parts/state-view.js';
import {ApplyChanges} from './apply-changes.js';
import {applyBar} from './apply-bar.js';
import {licenseProductPageStyles} from './license-product-page.styles.js';
import {LicensedUsers} from './licensed-users.js';
import {licensedUsersPart} from './licensed-users-part.js';
import {pageSkeleton} from './page-skeleton.js';
import {productCharts} from './product-charts.js';
import {productGone} from './product-gone.js';
import {productHead} from './product-head.js';
import {productLicenses} from './product-licenses.js';
import {readProduct} from './read-product.js';
import {readSeats} from './seats-chart.js';

/**
 * One product: its seats, its licenses and the users who hold it.
 *
 * @tag license-product-page
 * @fires {LicenseChangeAppliedEvent} license-change-applied - The changes were stored, or undone.
 * @fires {LicenseUserOpenEvent} license-user-open - A user's name was chosen.
 * @fires {LicenseCloseEvent} license-close - **Licenses** was pressed: the host shows what was there before.
 */
export class LicenseProductPage extends LitElement {
  static readonly version = version;
  static define(tag = 'license-product-page', registry = customElements): void {
    defineElement(tag, this, registry);
  }

  static override styles = licenseProductPageStyles;

  /** Which product it shows. */
  @property({attribute: 'product-id'}) productId = '';

  @state() private _isAdding = false;
  @state() private _isLeaving = false;

  readonly #session = new SessionController(this);
  protected readonly change = new SessionChange(this, this.#session, () => this.#startOver());
  readonly #locale = new LocaleController(this);
  readonly #data = new LiveQuery(
    this,
    this.#session,
    (): [string] | undefined => (this.productId ? [this.productId] : undefined),
    readProduct,
  );
  readonly #seats = new LiveQuery(
    this,
    this.#session,
    (): [string, CalendarDay] | undefined => {
      const product = this.#product;
      return product && isDistributed(product.kind) ? [product.id, this.#data.value!.today] : undefined;
    },
    async (session, product, today) => ({product, figures: await readSeats(session, product, today)}),
  );
  readonly #rows: VirtualRows = new VirtualRows(this, (): number => this.#list.rowCount);
  readonly #list: LicensedUsers = new LicensedUsers(
    this,
    this.#session,
    this.#rows,
    (): string => this.#locale.format.lang,
  );
  readonly #keys = new RowKeys(this, this.#rows, {
    count: () => this.#list.rowCount,
    toggle: (row, isRange) => void this.#list.toggle(row, isRange),
    open: (row) => this.#open(row),
    selectAll: () => this.#list.tickAll(),
    remove: (row) => this.#list.stageRow(row),
    hold: (row) => this.#list.hold(row),
  });
  readonly #changes = new ApplyChanges(this, this.#session, this.#locale, this.#list, () => this.#data.refresh());
  readonly #said = new CalmText(this, (): string => {
    const {matching, holders} = this.#list;
    if (matching === undefined || holders === undefined) return '';
    return this.#locale.messages.holderCount(matching, holders);
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('productId')) this.#startOver();
    const product = this.#product;
    if (product) this.#list.show(isDistributed(product.kind) ? product.id : '');
  }

  protected override render(): TemplateResult {
    const messages = this.#locale.messages;
    const {error, isSlow} = this.#data;
    const instead = sessionStateView(this.#session, messages, isSlow) ?? deniedView(error, messages);
    if (instead) return html`<div class="frame">${instead}</div>`;
    const product = this.#product;
    return html`
      <div class="frame">
        ${breadcrumb(messages.licenses, product?.name, messages, () => this.#leave())}
        ${isLicensingError(error, 'PRODUCT_NOT_FOUND') ? productGone(product?.name, messages, () => this.#close()) : this.#renderPage(product)}
      </div>
    `;
  }

  #renderPage(product: ProductSummary | undefined): TemplateResult {
    const messages = this.#locale.messages;
    const {error, isSlow} = this.#data;
    const failed = error
      ? html`<div class="messages">${failedQuery(messages, error, () => this.#data.refresh())}</div>`
      : nothing;
    if (!product) return html`${failed} ${isSlow ? pageSkeleton() : nothing}`;
    const seats = this.#seats.value?.product === product.id ? this.#seats.value.figures : undefined;
    const {format} = this.#locale;
    return html`
      ${productHead(product, this.#data.value!.nameOf, messages)} ${failed}
      ${productCharts(product, seats, messages, format)} ${productLicenses(product, messages, format)}
      ${isDistributed(product.kind) ? this.#renderUsers(product) : nothing}
    `;
  }

  #renderUsers(product: ProductSummary): TemplateResult {
    const messages = this.#locale.messages;
    const {format} = this.#locale;
    const list = this.#list;
    const state = {
      list,
      rows: this.#rows,
      keys: this.#keys,
      said: this.#said.text,
      messageRows: this.#changes.render(),
      bar: this.#renderBar(),
    };
    return html`
      ${licensedUsersPart(state, messages, format, {
        search: (text) => this.#search(text),
        recall: () => void this.#changes.recall(),
        add: () => (this._isAdding = true),
        clearSearch: () => {
          this.#search('');
          this.renderRoot.querySelector<HTMLElement>('input[type="search"]')?.focus();
        },
      })}
      <license-users-dialog
        product-id=${product.id}
        .except=${list.plan.staged.added.map(({id}) => id)}
        .open=${this._isAdding}
        @license-users-select=${this.#onSelect}
        @license-dialog-close=${() => (this._isAdding = false)}
      ></license-users-dialog>
    `;
  }

  #renderBar(): TemplateResult {
    const list = this.#list;
    const {staged, value: plan, shortage} = list.plan;
    const {nameOf} = this.#data.value!;
    const messages = this.#locale.messages;
    const {format} = this.#locale;
    return applyBar(
      {staged, plan, shortage, isReady: this.#changes.isReady, isLeaving: this._isLeaving, nameOf},
      messages,
      format,
      {
        apply: this.#changes.onApply,
        cancel: () => this.#unstage(),
        setShortage: (next) => list.plan.setShortage(next),
        discard: () => this.#close(),
        keep: () => this.#ask(false),
      },
    );
  }

  /** Nothing while the answer is still that for another product. */
  get #product(): ProductSummary | undefined {
    const product = this.#data.value?.product;
    return product?.id === this.productId ? product : undefined;
  }

  readonly #onSelect = ({detail}: LicenseUsersSelectEvent): void => {
    this.#changes.clear();
    if (detail.productId === this.productId) this.#list.add(detail.users);
  };

  #search(text: string): void {
    this.#list.search(text);
    this.#keys.moveTo(0);
  }

  #open(row: number): void {
    const listed = this.#list.rowAt(row);
    if (listed) this.dispatchEvent(new LicenseUserOpenEvent({userId: listed.user.id}));
  }

  #leave(): void {
    if (this.#list.plan.staged.count > 0) this.#ask(true);
    else this.#close();
  }

  /** The buttons of the bar make way for others, or these for them. */
  #ask(isLeaving: boolean): void {
    this._isLeaving = isLeaving;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(isLeaving ? '[data-keep]' : '[data-back]')?.focus(),
    );
  }

  #unstage(): void {
    this._isLeaving = false;
    this.#changes.clear();
    this.#list.unstage();
  }

  #close(): void {
    this.#startOver();
    this.dispatchEvent(new LicenseCloseEvent());
  }

  #startOver(): void {
    this.#unstage();
    this._isAdding = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'license-product-page': LicenseProductPage;
  }
}
