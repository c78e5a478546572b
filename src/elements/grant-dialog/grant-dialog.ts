import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {LivePlan} from '../../controllers/live-plan.js';
import {LiveQuery} from '../../controllers/live-query.js';
import {LocaleController} from '../../controllers/locale-controller.js';
import {Modal} from '../../controllers/modal.js';
import {PlanConfirmation} from '../../controllers/plan-confirmation.js';
import {SessionController} from '../../controllers/session-controller.js';
import type {ChangeSource, Shortage} from '../../core/change.js';
import {isFilterSelection, type UserSelection, type UserSort} from '../../core/user.js';
import {defineElement, version} from '../define-element.js';
import {dialogFrame} from '../parts/dialog-frame.js';
import {errorRow, failedQuery} from '../parts/error-row.js';
import {outdatedMessage} from '../parts/outdated-message.js';
import {deniedView, sessionStateView} from '../parts/state-view.js';
import type {DialogAction} from './dialog-action.js';
import {grantDialogStyles} from './grant-dialog.styles.js';
import {planSummary, shortMessages} from './plan-summary.js';
import {plannedChange} from './planned-change.js';
import {readChoices} from './product-choice.js';
import {productChoices} from './product-choices.js';
import {replaceChoices} from './replace-choices.js';
import {shortageChoice} from './shortage-choice.js';

/**
 * Grants products to users, takes them back or replaces one with another: what will change is shown before it is stored.
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

  static override styles = grantDialogStyles;

  /** Whether it is on the screen. */
  @property({type: Boolean, reflect: true}) open = false;

  /** What it does with the products that are chosen. */
  @property({reflect: true}) action: DialogAction = 'grant';

  /** Whom it concerns: ids, or everyone who matches a filter less some. */
  @property({attribute: false}) users: UserSelection = [];

  /** The order in which seats are handed out: that of the list the users were chosen in. */
  @property({attribute: false}) sort: UserSort = {by: 'name'};

  /** Products that are chosen at first. */
  @property({attribute: false}) products: readonly string[] = [];

  /** The door it is opened at; it is journaled. */
  @property() source: ChangeSource = 'dialog';

  @state() private _chosen: readonly string[] = [];
  @state() private _shortage: Shortage = 'all-or-nothing';
  /** What is given instead. */
  @state() private _replacement: string | undefined;

  readonly #session = new SessionController(this);
  readonly #locale = new LocaleController(this);
  readonly #modal: Modal = new Modal(this, () => !this.#confirmation.isApplying);
  readonly #choices = new LiveQuery(
    this,
    this.#session,
    (): [DialogAction, UserSelection] | undefined => (this.open ? [this.action, this.users] : undefined),
    readChoices,
  );
  readonly #asked = new LiveQuery(
    this,
    this.#session,
    (): [UserSelection] | undefined => (this.open ? [this.users] : undefined),
    async (session, users) =>
      isFilterSelection(users) ? (await session.users.find({among: users, limit: 0})).total : users.length,
  );
  readonly #plan = new LivePlan(
    this,
    this.#session,
    (): Parameters<typeof plannedChange> | undefined =>
      this.open && this.#isChosen
        ? [this.action, this.users, this.sort, this._chosen, this._replacement ?? '', this._shortage, this.source]
        : undefined,
    plannedChange,
  );
  readonly #confirmation = new PlanConfirmation(this, this.#session, this.#plan, this.#modal.close);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('open') && this.open) this.#restart();
  }

  protected override render(): TemplateResult {
    const messages = this.#locale.messages;
    const asked = this.#asked.value;
    const instead = sessionStateView(this.#session, messages) ?? deniedView(this.#choices.error, messages);
    return dialogFrame(this.#modal, messages, {
      title: {
        grant: messages.grantLicenses,
        recall: messages.recallLicenses,
        replace: messages.replaceLicenses,
      }[this.action],
      // Its line is there from the start, so that nothing moves when the number comes.
      text: asked === undefined ? '\u00a0' : messages.usersSelected(asked),
      body: instead ?? this.#renderColumns(),
      foot: this.#renderFoot(),
    });
  }

  #renderColumns(): TemplateResult {
    const messages = this.#locale.messages;
    const isPending = this.#plan.isPending;
    return html`
      <div class="columns ${this.action}">
        <div class="side">
          ${this.#renderChoices()}
          ${
            this.action === 'recall'
              ? nothing
              : shortageChoice(
                  this.action,
                  this._shortage,
                  this.sort,
                  messages,
                  (shortage) => (this._shortage = shortage),
                )
          }
        </div>
        <div class="plan ${isPending ? 'waiting' : ''}" aria-busy=${isPending ? 'true' : nothing}>
          <div class="progress" aria-hidden="true"></div>
          ${this.#renderPlan()}
        </div>
      </div>
    `;
  }

  #renderChoices(): TemplateResult {
    const {messages} = this.#locale;
    const choices = this.#choices.value;
    if (this.action !== 'replace') {
      return productChoices(this.action, choices, this._chosen, messages, (chosen) => this.#choose(chosen));
    }
    return replaceChoices(choices, this._chosen[0], this._replacement, messages, (takenBack, given) => {
      this._replacement = given;
      if (takenBack !== undefined && takenBack !== this._chosen[0]) this.#choose([takenBack]);
    });
  }

  #renderPlan(): TemplateResult {
    const {messages, format} = this.#locale;
    const products = this.#choices.value?.map(({product}) => product) ?? [];
    const plan = this.#plan.value;
    const {outdated} = this.#plan;
    return html`
      <div class="messages">
        ${this.#renderError()} ${outdated ? outdatedMessage(outdated, plan, messages) : nothing}
      </div>
      ${
        plan
          ? html`
              ${planSummary(this.action, plan, messages, format)}
              <div id="short" class="messages">${shortMessages(plan, this._shortage, products, messages)}</div>
              <license-planned-users .plan=${plan}></license-planned-users>
            `
          : html`<p id="hint" class="muted">
              ${this.action === 'replace' ? messages.chooseReplacement : messages.chooseProducts}
            </p>`
      }
    `;
  }

  #renderError(): TemplateResult | typeof nothing {
    const messages = this.#locale.messages;
    if (this.#confirmation.error) return errorRow(messages, this.#confirmation.error);
    const failed = this.#plan.error ?? this.#choices.error;
    if (!failed) return nothing;
    return failedQuery(messages, failed, () => Promise.all([this.#plan.refresh(), this.#choices.refresh()]));
  }

  #renderFoot(): TemplateResult {
    const messages = this.#locale.messages;
    const plan = this.#plan.value;
    const isIdle = plan && !plan.changesAnything && !plan.blockedBy;
    return html`
      <span id="note" class="note"
        ><bdi>${isIdle ? messages.nothingToDo : messages.nothingStoredBeforeSelect}</bdi></span
      >
      <button class="button" type="button" @click=${this.#modal.close}>${messages.cancel}</button>
      <button
        class="button primary"
        type="button"
        aria-disabled=${this.#confirmation.isReady ? nothing : 'true'}
        aria-describedby=${plan?.blockedBy ? 'short' : plan ? 'note' : 'hint'}
        @click=${this.#confirmation.onConfirm}
      >
        ${messages.select}
      </button>
    `;
  }

  get #isChosen(): boolean {
    return this._chosen.length > 0 && (this.action !== 'replace' || this._replacement !== undefined);
  }

  #restart(): void {
    this._chosen = this.action === 'replace' ? this.products.slice(0, 1) : this.products;
    this._shortage = 'all-or-nothing';
    this._replacement = undefined;
    this.#confirmation.clearError();
  }

  #choose(chosen: readonly string[]): void {
    this._chosen = chosen;
    this.#confirmation.clearError();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'grant-dialog': GrantDialog;
  }
}
