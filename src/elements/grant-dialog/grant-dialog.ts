import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {LiveQuery} from '../../controllers/live-query.js';
import {LocaleController} from '../../controllers/locale-controller.js';
import {Modal} from '../../controllers/modal.js';
import {SessionController} from '../../controllers/session-controller.js';
import {VirtualRows} from '../../controllers/virtual-rows.js';
import type {Shortage} from '../../core/change.js';
import {codedError, isLicensingError, type LicensingError} from '../../core/errors.js';
import type {Plan, PlanGroup} from '../../core/plan.js';
import {isFilterSelection, type UserSelection, type UserSort} from '../../core/user.js';
import {LicenseChangeAppliedEvent} from '../../events/license-change-applied.js';
import {boxes} from '../../styles/boxes.styles.js';
import {controls} from '../../styles/controls.styles.js';
import {dialogStyles} from '../../styles/dialog.styles.js';
import {frame} from '../../styles/frame.styles.js';
import {messageStyles} from '../../styles/message.styles.js';
import {table} from '../../styles/table.styles.js';
import {tokens} from '../../styles/tokens.styles.js';
import {defineElement, version} from '../define-element.js';
import {dialogFrame} from '../parts/dialog-frame.js';
import {errorRow} from '../parts/error-row.js';
import {messageRow} from '../parts/message-row.js';
import {grantDialogStyles} from './grant-dialog.styles.js';
import {planSummary, shortMessages} from './plan-summary.js';
import {groupChips, plannedUsers} from './planned-users.js';
import {grantChoices, productChoices, readRecallChoices, shortageChoice} from './product-choices.js';

/**
 * Grants products to users, or takes them back: what will change is shown before it is stored.
 *
 * @tag grant-dialog
 * @fires {LicenseChangeAppliedEvent} license-change-applied - The change was stored.
 * @fires license-dialog-close - The dialog closed.
 */
export class GrantDialog extends LitElement {
  static readonly version = version;
  static define(tag = 'grant-dialog', registry = customElements): void {
    defineElement(tag, this, registry);
  }

  static override styles = [tokens, frame, controls, boxes, table, messageStyles, dialogStyles, grantDialogStyles];

  /** Whether it is on the screen. */
  @property({type: Boolean, reflect: true}) open = false;

  /** What it does with the products that are ticked. */
  @property({reflect: true}) action: 'grant' | 'recall' = 'grant';

  /** Whom it concerns: ids, or everyone who matches a filter less some. */
  @property({attribute: false}) users: UserSelection = [];

  /** The order in which seats are handed out: that of the list the users were chosen in. */
  @property({attribute: false}) sort: UserSort = {by: 'name'};

  /** Products that are ticked at first. */
  @property({attribute: false}) products: readonly string[] = [];

  @state() private _chosen: readonly string[] = [];
  @state() private _shortage: Shortage = 'all-or-nothing';
  @state() private _group: PlanGroup | undefined;
  @state() private _isApplying = false;
  @state() private _isOutdated = false;
  @state() private _error: LicensingError | undefined;

  readonly #session = new SessionController(this);
  readonly #locale = new LocaleController(this);
  readonly #modal = new Modal(this, () => !this._isApplying);
  readonly #rows: VirtualRows = new VirtualRows(this, (): number => this.#listed);
  readonly #choices = new LiveQuery(
    this,
    this.#session,
    () => (this.open ? [this.action, this.users] : undefined),
    async (session, action: 'grant' | 'recall', users: UserSelection) => {
      const products = await session.products();
      return action === 'grant' ? grantChoices(products) : readRecallChoices(session, products, users);
    },
  );
  readonly #asked = new LiveQuery(
    this,
    this.#session,
    () => (this.open ? [this.users] : undefined),
    async (session, users: UserSelection) =>
      isFilterSelection(users) ? (await session.users.find({among: users, limit: 0})).total : users.length,
  );
  readonly #plan = new LiveQuery(
    this,
    this.#session,
    () => (this.open && this._chosen.length > 0 ? [this.users, this._chosen, this._shortage] : undefined),
    (session, users: UserSelection, products: readonly string[], shortage: Shortage) => {
      const change = {users, products, sort: this.sort, source: 'dialog'} as const;
      return session.plan(
        this.action === 'grant' ? {...change, action: 'grant', shortage} : {...change, action: 'recall'},
      );
    },
  );
  /** The plan that was shown last, and what it was an answer to. */
  #shown: {readonly plan: Plan; readonly chosen: readonly string[]; readonly shortage: Shortage} | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('open') && this.open) this.#restart();
    this.#noteChangedPlan();
  }

  protected override render(): TemplateResult {
    const messages = this.#locale.messages;
    return dialogFrame(this.#modal, messages, {
      title: this.action === 'grant' ? messages.grantLicenses : messages.recallLicenses,
      text: messages.usersSelected(this.#asked.value ?? 0),
      body: html`
        <div class="columns">
          <div class="side">${this.#renderSide()}</div>
          <div
            class="plan ${this.#plan.isPending ? 'waiting' : ''}"
            aria-busy=${this.#plan.isPending ? 'true' : nothing}
          >
            <div class="progress" aria-hidden="true"></div>
            ${this.#renderPlan()}
          </div>
        </div>
      `,
      foot: this.#renderFoot(),
    });
  }

  #renderSide(): TemplateResult {
    const messages = this.#locale.messages;
    return html`
      ${productChoices(this.action, this.#choices.value, this._chosen, messages, (chosen) => this.#choose(chosen))}
      ${
        this.action === 'grant'
          ? shortageChoice(this._shortage, this.sort, messages, (shortage) => (this._shortage = shortage))
          : nothing
      }
    `;
  }

  #renderPlan(): TemplateResult {
    const messages = this.#locale.messages;
    const error = this._error ?? this.#plan.error ?? this.#choices.error;
    const plan = this.#currentPlan;
    return html`
      <div class="messages">
        ${error ? errorRow(messages, error) : nothing}
        ${this._isOutdated ? messageRow('info', messages.planOutdated) : nothing}
      </div>
      ${
        plan
          ? html`
              ${planSummary(this.action, plan, messages, this.#locale.format)}
              <div id="short" class="messages">${shortMessages(plan, this._shortage, messages)}</div>
              ${groupChips(this.action, plan, this._group, messages, this.#locale.format, (group) => (this._group = group))}
              ${plannedUsers(this.action, plan, this._group, this.#rows, messages)}
            `
          : html`<p class="muted hint">${messages.chooseProducts}</p>`
      }
    `;
  }

  #renderFoot(): TemplateResult {
    const messages = this.#locale.messages;
    const plan = this.#currentPlan;
    const isReady = plan !== undefined && plan.changesAnything && !this.#plan.isPending && !this._isApplying;
    const note =
      plan && !plan.changesAnything && !plan.blockedBy ? messages.nothingToDo : messages.nothingStoredBeforeSelect;
    return html`
      <span id="note" class="note">${note}</span>
      <button class="button" type="button" @click=${this.#modal.close}>${messages.cancel}</button>
      <button
        class="button primary"
        type="button"
        ?disabled=${!isReady}
        aria-describedby=${plan?.blockedBy ? 'short' : 'note'}
        @click=${() => void this.#apply()}
      >
        ${messages.select}
      </button>
    `;
  }

  /** No plan without products; otherwise the newest, also while a newer one is on its way. */
  get #currentPlan(): Plan | undefined {
    return this._chosen.length > 0 ? this.#plan.value : undefined;
  }

  get #listed(): number {
    return this.#currentPlan?.users({...(this._group && {group: this._group}), limit: 0}).total ?? 0;
  }

  #restart(): void {
    this._chosen = this.products;
    this._shortage = 'all-or-nothing';
    this._group = this._error = this.#shown = undefined;
    this._isOutdated = false;
  }

  #choose(chosen: readonly string[]): void {
    this._chosen = chosen;
    this._error = undefined;
  }

  /** A plan that differs from the one before, although the question is the same: somebody else changed something. */
  #noteChangedPlan(): void {
    const plan = this.#currentPlan;
    if (!plan || plan === this.#shown?.plan || this.#plan.isPending) return;
    const [chosen, shortage] = [this._chosen, this._shortage];
    const isSameQuestion = this.#shown?.chosen === chosen && this.#shown.shortage === shortage;
    this._isOutdated = isSameQuestion && (this._isOutdated || this.#shown?.plan.fingerprint !== plan.fingerprint);
    this.#shown = {plan, chosen, shortage};
  }

  async #apply(): Promise<void> {
    const {session} = this.#session;
    const plan = this.#currentPlan;
    if (!session || !plan || this._isApplying) return;
    this._isApplying = true;
    this._error = undefined;
    try {
      const applied = await session.apply(plan);
      this._isApplying = false;
      this.dispatchEvent(new LicenseChangeAppliedEvent({action: this.action, applied}));
      this.#modal.close();
    } catch (error) {
      if (isLicensingError(error, 'PLAN_OUTDATED')) {
        this._isOutdated = true;
        await this.#plan.refresh();
      } else {
        this._error = codedError(error);
      }
    } finally {
      this._isApplying = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'grant-dialog': GrantDialog;
  }
}
