import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {LicensingError} from '../core/errors.js';
import type {LicensingSession} from '../licensing/licensing-session.js';
import type {SessionController} from './session-controller.js';
import {shownError} from './shown-error.js';

/** How long nothing is shown before a screen says that it loads. */
const patience = 300;

/**
 * Keeps the answer to a question current: asks again when the session or the question changes, and after each commit here
 * or in another tab. The old answer stays until the new one is there; an older answer never replaces a newer one.
 */
export class LiveQuery<A extends unknown[] | [], R> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #session: SessionController;
  readonly #question: () => A | undefined;
  readonly #ask: (session: LicensingSession, ...question: A) => Promise<R>;
  #asked: {readonly session: LicensingSession; readonly question: A} | undefined;
  #run = 0;
  #answered = 0;
  #unsubscribe: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #value: R | undefined;
  #error: LicensingError | undefined;
  #isSlow = false;

  /** `question` is compared member by member at each update of the host; undefined asks nothing and drops the answer. */
  constructor(
    host: ReactiveControllerHost,
    session: SessionController,
    question: () => A | undefined,
    ask: (session: LicensingSession, ...question: A) => Promise<R>,
  ) {
    this.#host = host;
    this.#session = session;
    this.#question = question;
    this.#ask = ask;
    host.addController(this);
  }

  /** The newest answer, also while a newer one is on its way or failed. */
  get value(): R | undefined {
    return this.#value;
  }

  get error(): LicensingError | undefined {
    return this.#error;
  }

  /** There is no answer yet, and the wait is long enough to be worth mentioning. */
  get isSlow(): boolean {
    return this.#value === undefined && this.#isSlow;
  }

  /** The answer is not yet that to the present question. */
  get isPending(): boolean {
    return this.#run !== this.#answered;
  }

  /** Settles when the question that is being asked has its answer. */
  async refresh(): Promise<void> {
    const session = this.#session.session;
    const question = this.#question();
    if (session && question) await this.#start(session, question);
  }

  hostUpdate(): void {
    const session = this.#session.session;
    if (!session) {
      if (this.#asked) this.#forget();
      if (this.#session.state.status === 'pending') this.#wait();
      else this.#stopTimer();
      return;
    }
    const question = this.#question();
    if (!question) {
      // What is not followed any more would be out of date when it is asked for again.
      if (this.#asked) this.#forget();
      return;
    }
    const asked = this.#asked;
    if (asked?.session === session && sameMembers(asked.question, question)) return;
    if (asked && asked.session !== session) this.#forget();
    void this.#start(session, question);
  }

  hostDisconnected(): void {
    this.#forget();
  }

  async #start(session: LicensingSession, question: A): Promise<void> {
    this.#asked = {session, question};
    this.#unsubscribe ??= session.subscribe(() => void this.refresh());
    const run = ++this.#run;
    this.#wait();
    try {
      const value = await this.#ask(session, ...question);
      if (run !== this.#run) return;
      this.#value = value;
      this.#error = undefined;
    } catch (error) {
      // Also where nobody waits for the answer any more: an error of the program is reported.
      const shown = shownError(error);
      if (run !== this.#run) return;
      this.#error = shown;
    }
    this.#answered = run;
    this.#stopTimer();
    this.#host.requestUpdate();
  }

  #forget(): void {
    this.#answered = ++this.#run;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#asked = undefined;
    this.#value = undefined;
    this.#error = undefined;
    this.#stopTimer();
  }

  #wait(): void {
    this.#timer ??= setTimeout(() => {
      this.#isSlow = true;
      this.#host.requestUpdate();
    }, patience);
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isSlow = false;
  }
}

const sameMembers = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((member, i) => Object.is(member, other[i]));
