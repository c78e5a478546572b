import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {LiveQuery} from './live-query.js';
import type {SessionController} from './session-controller.js';
import type {Change} from '../core/change.js';
import type {LicensingError} from '../core/errors.js';
import type {Plan} from '../core/plan.js';

interface Answer<Q> {
  readonly plan: Plan;
  readonly question: Q;
}

/** The plan of a change that is being put together: asked for anew with each part of it, and after each commit anywhere. */
export class LivePlan<Q extends unknown[]> implements ReactiveController {
  readonly #query: LiveQuery<Q, Answer<Q>>;
  #shown: Answer<Q> | undefined;
  #outdated: Plan | undefined;

  /** `question` is compared member by member; `changeOf` makes the change from it that is planned. */
  constructor(
    host: ReactiveControllerHost,
    session: SessionController,
    question: () => Q | undefined,
    changeOf: (...question: Q) => Change,
  ) {
    this.#query = new LiveQuery<Q, Answer<Q>>(host, session, question, async (asked, ...parts) => ({
      plan: await asked.plan(changeOf(...parts)),
      question: parts,
    }));
    // After the query, whose answer it looks at in the same update.
    host.addController(this);
  }

  /** The newest plan, also while a newer one is on its way. */
  get value(): Plan | undefined {
    return this.#query.value?.plan;
  }

  get error(): LicensingError | undefined {
    return this.#query.error;
  }

  get isPending(): boolean {
    return this.#query.isPending;
  }

  /** The plan that was shown first, when another one took its place although the same is asked: somebody else changed something. */
  get outdated(): Plan | undefined {
    return this.#outdated;
  }

  refresh(): Promise<void> {
    return this.#query.refresh();
  }

  /** After an attempt to apply the plan showed that it no longer holds. */
  async replace(): Promise<void> {
    this.#outdated ??= this.value;
    await this.refresh();
  }

  hostUpdate(): void {
    const shown = this.#shown;
    const answer = this.#query.value;
    if (answer === shown) return;
    const isSameQuestion = shown !== undefined && answer?.question.every((part, i) => part === shown.question[i]);
    const isOther = answer?.plan.fingerprint !== shown?.plan.fingerprint;
    this.#outdated = isSameQuestion ? (this.#outdated ?? (isOther ? shown.plan : undefined)) : undefined;
    this.#shown = answer;
  }
}
