import {html, LitElement, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {LiveQuery} from '../../controllers/live-query.js';
import {LocaleController} from '../../controllers/locale-controller.js';
import {SessionController} from '../../controllers/session-controller.js';
import {VirtualRows} from '../../controllers/virtual-rows.js';
import type {Plan, PlanGroup} from '../../core/plan.js';
import {csvText} from '../../files/csv/write-csv.js';
import {defineElement, version} from '../define-element.js';
import {downloadText} from '../parts/download-text.js';
import {groupChips} from './group-chips.js';
import {licensePlannedUsersStyles} from './license-planned-users.styles.js';
import type {Named} from './pair-outcomes.js';
import {listRows, listText, type PlannedList} from './planned-list.js';
import {plannedRows} from './planned-rows.js';

/**
 * Everyone a plan concerns, with what happens to each and why: filtered by what happens or by the reason, copied and
 * exported. Used inside the license elements.
 *
 * @tag license-planned-users
 */
export class LicensePlannedUsers extends LitElement {
  static readonly version = version;
  static define(tag = 'license-planned-users', registry = customElements): void {
    defineElement(tag, this, registry);
  }

  static override styles = licensePlannedUsersStyles;

  @property({attribute: false}) plan: Plan | undefined;

  /** Whom it shows; undefined for everyone. */
  @property() group: PlanGroup | undefined;

  /** Whether the plan was carried out. */
  @property({type: Boolean}) done = false;

  @state() private _said = '';

  readonly #session = new SessionController(this);
  readonly #locale = new LocaleController(this);
  readonly #rows: VirtualRows = new VirtualRows(this, (): number => this.#count);
  /** Whom a product is for is said by the product alone. */
  readonly #products = new LiveQuery(
    this,
    this.#session,
    () => [],
    (session) => session.products(),
  );

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('plan') || changed.has('group')) this._said = '';
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('group')) this.renderRoot.querySelector('.scroller')?.scrollTo(0, 0);
  }

  protected override render(): TemplateResult {
    const {messages, format} = this.#locale;
    const {plan, group, done} = this;
    if (!plan) return html`<div class="frame"></div>`;
    return html`
      <div class="frame">
        <div class="tools">
          ${groupChips(plan, done, group, messages, format, (chosen) => (this.group = chosen))}
          <span class="list-actions">
            <button class="button compact" type="button" @click=${() => void this.#copy(plan)}>
              ${messages.copyList}
            </button>
            <button class="button compact" type="button" @click=${() => this.#export(plan)}>
              ${messages.exportList}
            </button>
          </span>
        </div>
        <p class="said muted small" role="status">${this._said}</p>
        ${plannedRows(plan, group, this.#rows, this.#named(plan), done, messages)}
      </div>
    `;
  }

  get #count(): number {
    return this.plan?.users({group: this.group, limit: 0}).total ?? 0;
  }

  #named({products}: Plan): readonly Named[] {
    const known = this.#products.value ?? [];
    return products.map(({product, name}) => known.find(({id}) => id === product) ?? {id: product, name});
  }

  #list(plan: Plan): PlannedList {
    return {plan, group: this.group, isDone: this.done, products: this.#named(plan)};
  }

  async #copy(plan: Plan): Promise<void> {
    const {messages} = this.#locale;
    const {text, users} = listText(this.#list(plan), messages);
    try {
      await navigator.clipboard.writeText(text);
      this._said = messages.listCopied(users);
    } catch {
      // Refused, or a page without the clipboard, as one that did not come by https.
      this._said = messages.copyRefused;
    }
  }

  #export(plan: Plan): void {
    const text = csvText(listRows(this.#list(plan), this.#locale.messages));
    downloadText(this.renderRoot, {fileName: 'license-change.csv', text, type: 'text/csv'});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'license-planned-users': LicensePlannedUsers;
  }
}
