import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {LiveQuery} from '../../controllers/live-query.js';
import type {SessionController} from '../../controllers/session-controller.js';
import type {Shortage} from '../../core/change.js';
import type {LicensingError} from '../../core/errors.js';
import type {Plan} from '../../core/plan.js';
import type {UserSelection, UserSort} from '../../core/user.js';
import type {LicensingSession} from '../../licensing/licensing-session.js';

/** What a plan is asked for. */
export type PlanQuestion = [
  action: 'grant' | 'recall',
  users: UserSelection,
  sort: UserSort,
  products: readonly string[],
  shortage: Shortage,
];

interface Answer {
  readonly plan: Plan;
  readonly question: PlanQuestion;
}

/** The plan of a change that is being put together: asked for anew with each part of it, and after each commit anywhere. */
export class LivePlan implements ReactiveController {
  readonly #query: LiveQuery<PlanQuestion, Answer>;
  #shown: Answer | undefined;
  #isOutdated = false;

  constructor(host: ReactiveControllerHost, session: SessionController, question: () => PlanQuestion | undefined) {
    this.#query = new LiveQuery(host, session, question, askForPlan);
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

  /** Whether the plan became another one, although the same was asked: somebody else changed something. */
  get isOutdated(): boolean {
    return this.#isOutdated;
  }

  refresh(): Promise<void> {
    return this.#query.refresh();
  }

  /** After an attempt to apply the plan showed that it no longer holds. */
  async replace(): Promise<void> {
    this.#isOutdated = true;
    await this.refresh();
  }

  hostUpdate(): void {
    const shown = this.#shown;
    const answer = this.#query.value;
    if (answer === shown) return;
    const isSameQuestion = shown !== undefined && answer?.question.every((part, i) => part === shown.question[i]);
    const isOther = answer?.plan.fingerprint !== shown?.plan.fingerprint;
    this.#isOutdated = isSameQuestion === true && (this.#isOutdated || isOther);
    this.#shown = answer;
  }
}

async function askForPlan(session: LicensingSession, ...question: PlanQuestion): Promise<Answer> {
  const [action, users, sort, products, shortage] = question;
  const change = {users, products, sort, source: 'dialog'} as const;
  const plan = await session.plan(action === 'grant' ? {...change, action, shortage} : {...change, action});
  return {plan, question};
}
