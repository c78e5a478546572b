import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {LivePlan} from '../../controllers/live-plan.js';
import type {SessionController} from '../../controllers/session-controller.js';
import type {Shortage} from '../../core/change.js';
import type {LicensingError} from '../../core/errors.js';
import type {Plan, PlannedPair} from '../../core/plan.js';
import type {Messages, Sentence} from '../../i18n/messages.js';
import {planDifference} from './plan-difference.js';
import {StagedChanges} from './staged-changes.js';

/**
 * What is staged, with its plan. What somebody else does in the same way meanwhile is no change any more; what else they do
 * is told against the plan that was there first.
 */
export class StagedPlan implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #live: LivePlan<[string, StagedChanges, Shortage]>;
  #staged = StagedChanges.none;
  #shortage: Shortage = 'all-or-nothing';
  #seen: Plan | undefined;
  /** The first plan of what someone staged. */
  #first: Plan | undefined;
  #takenOver = 0;
  #pairs: ReadonlyMap<string, PlannedPair> = new Map();

  constructor(host: ReactiveControllerHost, session: SessionController, product: () => string) {
    this.#host = host;
    // Before the plan, so that what it drops is not asked for again.
    host.addController(this);
    this.#live = new LivePlan<[string, StagedChanges, Shortage]>(
      host,
      session,
      () => (this.#staged.count > 0 ? [product(), this.#staged, this.#shortage] : undefined),
      (id, staged, shortage) => ({action: 'assign', lines: staged.lines(id), shortage, source: 'product-page'}),
    );
  }

  get staged(): StagedChanges {
    return this.#staged;
  }

  get shortage(): Shortage {
    return this.#shortage;
  }

  /** The newest plan, also while a newer one is on its way. */
  get value(): Plan | undefined {
    return this.#live.value;
  }

  get error(): LicensingError | undefined {
    return this.#live.error;
  }

  get isPending(): boolean {
    return this.#live.isPending;
  }

  /** Someone stages, or takes back, something. */
  stage(staged: StagedChanges): void {
    this.#staged = staged;
    if (staged.count === 0) this.#shortage = 'all-or-nothing';
    this.#startOver();
  }

  setShortage(shortage: Shortage): void {
    this.#shortage = shortage;
    this.#startOver();
  }

  refresh(): Promise<void> {
    return this.#live.refresh();
  }

  /** What happens to a user who is not simply given a seat, or loses it. */
  pairOf(userId: string): PlannedPair | undefined {
    return this.#pairs.get(userId);
  }

  /** What changed elsewhere since it was staged, if that changes the outcome. */
  difference(messages: Messages): Sentence | undefined {
    const plan = this.value;
    if (!this.#first) return undefined;
    if (plan) return planDifference(this.#first, plan, this.#takenOver, messages);
    return this.#takenOver > 0
      ? {title: messages.planChanged.title, text: messages.changedElsewhere(this.#takenOver)}
      : undefined;
  }

  hostUpdate(): void {
    const plan = this.value;
    if (plan === this.#seen || this.isPending) return;
    this.#seen = plan;
    this.#pairs = plan ? exceptionsOf(plan) : new Map();
    if (!plan) return;
    this.#first ??= plan;
    const already = plan.users({group: 'already'}).users.map(({userId}) => userId);
    if (already.length === 0) return;
    this.#staged = this.#staged.without(new Set(already));
    this.#takenOver += already.length;
  }

  #startOver(): void {
    this.#first = undefined;
    this.#takenOver = 0;
    this.#host.requestUpdate();
  }
}

function exceptionsOf(plan: Plan): ReadonlyMap<string, PlannedPair> {
  const pairs = new Map<string, PlannedPair>();
  for (const group of ['skipped', 'withheld'] as const) {
    for (const user of plan.users({group}).users) if (user.pairs[0]) pairs.set(user.userId, user.pairs[0]);
  }
  return pairs;
}
