import type {ReactiveControllerHost} from 'lit';
import {isLicensingError, type LicensingError} from '../core/errors.js';
import {LicenseChangeAppliedEvent} from '../events/license-change-applied.js';
import type {LivePlan} from './live-plan.js';
import type {SessionController} from './session-controller.js';
import {shownError} from './shown-error.js';

type ConfirmationHost = ReactiveControllerHost &
  HTMLElement & {readonly action: LicenseChangeAppliedEvent['detail']['action']};
type ShownPlan = Pick<LivePlan<unknown[]>, 'value' | 'error' | 'isPending' | 'replace'>;

/** Applies the plan that a dialog shows when its button is pressed, tells of it and closes the dialog. */
export class PlanConfirmation {
  readonly #host: ConfirmationHost;
  readonly #session: SessionController;
  readonly #plan: ShownPlan;
  readonly #close: () => void;
  #isApplying = false;
  #error: LicensingError | undefined;

  constructor(host: ConfirmationHost, session: SessionController, plan: ShownPlan, close: () => void) {
    this.#host = host;
    this.#session = session;
    this.#plan = plan;
    this.#close = close;
  }

  get isApplying(): boolean {
    return this.#isApplying;
  }

  /** Why the last press stored nothing. That the plan is outdated is no error: a new one takes its place. */
  get error(): LicensingError | undefined {
    return this.#error;
  }

  /** What is shown is what would be stored. */
  get isReady(): boolean {
    const {value, error, isPending} = this.#plan;
    return value?.changesAnything === true && !error && !isPending && !this.#isApplying;
  }

  clearError(): void {
    this.#error = undefined;
    this.#host.requestUpdate();
  }

  /** For the click on the button. */
  readonly onConfirm = ({detail}: MouseEvent): void => {
    // The second press of a double click could meet a new plan that nobody has read.
    if (this.isReady && detail <= 1) void this.#apply();
  };

  async #apply(): Promise<void> {
    const {session} = this.#session;
    const plan = this.#plan.value;
    if (!session || !plan) return;
    this.#setApplying(true);
    this.clearError();
    try {
      const applied = await session.apply(plan);
      this.#setApplying(false);
      this.#host.dispatchEvent(new LicenseChangeAppliedEvent({action: this.#host.action, applied}));
      this.#close();
    } catch (error) {
      if (isLicensingError(error, 'PLAN_OUTDATED')) await this.#plan.replace();
      else this.#error = shownError(error);
    } finally {
      this.#setApplying(false);
    }
  }

  #setApplying(isApplying: boolean): void {
    this.#isApplying = isApplying;
    this.#host.requestUpdate();
  }
}
