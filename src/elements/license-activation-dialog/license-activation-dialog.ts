import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {LiveQuery} from '../../controllers/live-query.js';
import {LivePlan} from '../../controllers/live-plan.js';
import {LocaleController} from '../../controllers/locale-controller.js';
import {Modal} from '../../controllers/modal.js';
import {PlanConfirmation} from '../../controllers/plan-confirmation.js';
import {SessionController} from '../../controllers/session-controller.js';
import type {ActivationChange, ChangeSource} from '../../core/change.js';
import type {UserSelection, UserSort} from '../../core/user.js';
import {defineElement, version} from '../define-element.js';
import {dialogFrame} from '../parts/dialog-frame.js';
import {errorRow, failedQuery} from '../parts/error-row.js';
import {messageRow} from '../parts/message-row.js';
import {outdatedMessage} from '../parts/outdated-message.js';
import {seatOrder} from '../parts/seat-order.js';
import {deniedView, sessionStateView} from '../parts/state-view.js';
import {activationSummary} from './activation-summary.js';
import {concernsActor} from './concerns-actor.js';
import {licenseActivationDialogStyles} from './license-activation-dialog.styles.js';

/**
 * Lets users in or out of service: which seats become free, come back or do not is shown before it is stored.
 *
 * @tag license-activation-dialog
 * @fires {LicenseChangeAppliedEvent} license-change-applied - The change was stored.
 * @fires license-dialog-close - The dialog closed.
 */
export class LicenseActivationDialog extends LitElement {
  static readonly version = version;
  static define(tag = 'license-activation-dialog', registry = customElements): void {
    defineElement(tag, this, registry);
  }

  static override styles = licenseActivationDialogStyles;

  /** Whether it is on the screen. */
  @property({type: Boolean, reflect: true}) open = false;

  /** What the users become. */
  @property({reflect: true}) action: ActivationChange['action'] = 'deactivate';

  /** Whom it concerns: ids, or everyone who matches a filter less some. */
  @property({attribute: false}) users: UserSelection = [];

  /** The order in which seats come back: that of the list the users were chosen in. */
  @property({attribute: false}) sort: UserSort = {by: 'name'};

  /** The door it is opened at; it is journaled. */
  @property() source: ChangeSource = 'dialog';

  readonly #session = new SessionController(this);
  readonly #locale = new LocaleController(this);
  readonly #modal: Modal = new Modal(this, () => !this.#confirmation.isApplying);
  readonly #plan = new LivePlan(
    this,
    this.#session,
    (): [ActivationChange['action'], UserSelection, UserSort, ChangeSource] | undefined =>
      this.open ? [this.action, this.users, this.sort, this.source] : undefined,
    (action, users, sort, source) => ({action, users, sort, source}),
  );
  readonly #concernsActor = new LiveQuery(
    this,
    this.#session,
    (): [UserSelection] | undefined => (this.open && this.action === 'deactivate' ? [this.users] : undefined),
    concernsActor,
  );
  readonly #confirmation = new PlanConfirmation(this, this.#session, this.#plan, this.#modal.close);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('open') && this.open) this.#confirmation.clearError();
  }

  protected override render(): TemplateResult | typeof nothing {
    const messages = this.#locale.messages;
    // An attribute can say anything.
    if (!Object.hasOwn(messages.activation, this.action)) return nothing;
    const instead = sessionStateView(this.#session, messages) ?? deniedView(this.#plan.error, messages);
    return dialogFrame(this.#modal, messages, {
      title: messages.activationTitle[this.action],
      text: this.#who,
      body: instead ?? this.#renderPlan(),
      foot: this.#renderFoot(),
    });
  }

  /** One user by name. The line is there from the start, so that nothing moves when it comes. */
  get #who(): string {
    const plan = this.#plan.value;
    if (!plan) return '\u00a0';
    const {asked} = plan.userCounts;
    return asked === 1 ? plan.users({limit: 1}).users[0]!.name : this.#locale.messages.usersSelected(asked);
  }

  #renderPlan(): TemplateResult {
    const {messages, format} = this.#locale;
    const {value: plan, outdated, isPending} = this.#plan;
    return html`
      <div class="plan ${isPending ? 'waiting' : ''}" aria-busy=${isPending ? 'true' : nothing}>
        <div class="messages">
          ${this.#renderError()} ${outdated ? outdatedMessage(outdated, plan, messages) : nothing}
        </div>
        ${
          plan
            ? html`
                ${this.#renderOwn(plan.userCounts.asked)} ${activationSummary(this.action, plan, messages, format)}
                ${
                  this.action === 'activate' && plan.userCounts.asked > 1
                    ? html`<p class="muted small">${seatOrder(this.sort, messages)}</p>`
                    : nothing
                }
                <license-planned-users .plan=${plan}></license-planned-users>
              `
            : nothing
        }
      </div>
    `;
  }

  /** Whoever lets themselves out must not find out later. */
  #renderOwn(asked: number): TemplateResult | typeof nothing {
    if (!this.#concernsActor.value) return nothing;
    return html`<div class="messages">${messageRow('warn', this.#locale.messages.deactivatesYou(asked))}</div>`;
  }

  #renderError(): TemplateResult | typeof nothing {
    const messages = this.#locale.messages;
    if (this.#confirmation.error) return errorRow(messages, this.#confirmation.error);
    const {error} = this.#plan;
    return error ? failedQuery(messages, error, () => this.#plan.refresh()) : nothing;
  }

  #renderFoot(): TemplateResult {
    const messages = this.#locale.messages;
    const plan = this.#plan.value;
    const button = messages.activation[this.action];
    return html`
      <span id="note" class="note"
        ><bdi>${plan && !plan.changesAnything ? messages.nothingToDo : messages.nothingStoredBefore(button)}</bdi></span
      >
      <button class="button" type="button" data-first-focus @click=${this.#modal.close}>${messages.cancel}</button>
      <button
        class="button primary"
        type="button"
        aria-disabled=${this.#confirmation.isReady ? nothing : 'true'}
        aria-describedby="note"
        @click=${this.#confirmation.onConfirm}
      >
        ${button}
      </button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'license-activation-dialog': LicenseActivationDialog;
  }
}
