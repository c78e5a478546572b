import {nothing, type ReactiveControllerHost} from 'lit';
import type {LocaleController} from '../../controllers/locale-controller.js';
import type {SessionController} from '../../controllers/session-controller.js';
import {shownError} from '../../controllers/shown-error.js';
import {isLicensingError, type LicensingError} from '../../core/errors.js';
import {LicenseChangeAppliedEvent} from '../../events/license-change-applied.js';
import {errorRow, failedQuery} from '../parts/error-row.js';
import {messageRow} from '../parts/message-row.js';
import {ResultMessage} from '../parts/result-message.js';
import type {LicensedUsers} from './licensed-users.js';

type ChangesHost = ReactiveControllerHost &
  HTMLElement & {readonly productId: string; readonly renderRoot: HTMLElement | DocumentFragment};

/** Stages and applies changes to the users of a product, and says what came of it. */
export class ApplyChanges {
  readonly #host: ChangesHost;
  readonly #session: SessionController;
  readonly #locale: LocaleController;
  readonly #list: LicensedUsers;
  readonly #refresh: () => Promise<void>;
  readonly #result: ResultMessage;
  #isApplying = false;
  #error: LicensingError | undefined;

  /** `refresh` reads anew what the page shows besides its users. */
  constructor(
    host: ChangesHost,
    session: SessionController,
    locale: LocaleController,
    list: LicensedUsers,
    refresh: () => Promise<void>,
  ) {
    this.#host = host;
    this.#session = session;
    this.#locale = locale;
    this.#list = list;
    this.#refresh = refresh;
    this.#result = new ResultMessage(host, session, locale, '[data-add]');
  }

  /** What is shown is what would be stored. */
  get isReady(): boolean {
    const {value, error, isPending} = this.#list.plan;
    return value?.changesAnything === true && !value.blockedBy && !error && !isPending && !this.#isApplying;
  }

  /** What went wrong, what somebody else changed meanwhile, and what was stored. */
  render(): unknown {
    const messages = this.#locale.messages;
    const {plan} = this.#list;
    const changed = plan.difference(messages);
    return [
      this.#error ? errorRow(messages, this.#error) : nothing,
      plan.error ? failedQuery(messages, plan.error, () => plan.refresh()) : nothing,
      changed ? messageRow('info', changed) : nothing,
      this.#result.render(),
    ];
  }

  clear(): void {
    this.#error = undefined;
    this.#result.clear();
    this.#host.requestUpdate();
  }

  readonly onApply = ({detail}: MouseEvent): void => {
    // The second press of a double click could meet a new plan that nobody has read.
    if (this.isReady && detail <= 1) void this.#apply();
  };

  async recall(): Promise<void> {
    this.clear();
    try {
      await this.#list.stageTicked();
    } catch (error) {
      this.#fail(error);
    }
  }

  async #apply(): Promise<void> {
    const {session} = this.#session;
    const {productId} = this.#host;
    const plan = this.#list.plan.value;
    if (!session || !plan) return;
    this.clear();
    this.#isApplying = true;
    try {
      const event = new LicenseChangeAppliedEvent({action: 'assign', applied: await session.apply(plan)});
      if (productId === this.#host.productId && session === this.#session.session) {
        this.#list.unstage();
        await Promise.all([this.#refresh(), this.#list.refresh()]);
        this.#result.onApplied(event);
      }
      this.#host.dispatchEvent(event);
    } catch (error) {
      // The new plan tells what changed.
      if (isLicensingError(error, 'PLAN_OUTDATED')) await this.#list.plan.refresh();
      else this.#fail(error);
    }
    this.#isApplying = false;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector('#result')?.scrollIntoView({block: 'nearest'});
  }

  #fail(error: unknown): void {
    this.#error = shownError(error);
    this.#host.requestUpdate();
  }
}
