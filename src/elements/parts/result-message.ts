import {nothing, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {LocaleController} from '../../controllers/locale-controller.js';
import type {SessionController} from '../../controllers/session-controller.js';
import {shownError} from '../../controllers/shown-error.js';
import type {Applied} from '../../core/plan.js';
import {LicenseChangeAppliedEvent} from '../../events/license-change-applied.js';
import type {LicenseUploadedEvent} from '../../events/license-uploaded.js';
import type {Sentence} from '../../i18n/messages.js';
import type {LicensingSession} from '../../licensing/licensing-session.js';
import {errorSentence} from './error-row.js';
import {appliedResult, renderResult, undoQuestion, type Result} from './result.js';

/** Whether it comes from a dialog of the session before, which left the page and still finished what it had begun. */
const isLeft = ({currentTarget}: Event): boolean => currentTarget instanceof Node && !currentTarget.isConnected;

type ResultHost = ReactiveControllerHost & HTMLElement & {readonly renderRoot: HTMLElement | DocumentFragment};

/**
 * The message after a change, with its **Undo**. It stays until it is dismissed or replaced, or another session is there: the
 * entry it would undo is another one in another database.
 */
export class ResultMessage {
  readonly #host: ResultHost;
  readonly #session: SessionController;
  readonly #locale: LocaleController;
  readonly #next: string;
  #result: Result | undefined;
  /** In which the result came. */
  #resultSession: LicensingSession | undefined;
  #isUndoing = false;

  /** `next` selects where the focus goes from a message that is dismissed. */
  constructor(host: ResultHost, session: SessionController, locale: LocaleController, next: string) {
    this.#host = host;
    this.#session = session;
    this.#locale = locale;
    this.#next = next;
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#result || this.#resultSession !== this.#session.session) return nothing;
    return renderResult(this.#result, this.#locale.messages, {
      undo: (entry) => void this.#undo(entry, false),
      undoAnyway: (entry) => void this.#undo(entry, true),
      dismiss: () => this.#dismiss(),
    });
  }

  clear(): void {
    this.#result = undefined;
  }

  readonly onApplied = (event: LicenseChangeAppliedEvent): void => {
    const {detail} = event;
    if (isLeft(event)) return;
    this.#show(appliedResult(detail.action, detail.applied, this.#locale.messages));
  };

  readonly onUploaded = (event: LicenseUploadedEvent): void => {
    const {detail} = event;
    if (isLeft(event)) return;
    const {uploadedSuccessfully, alreadyUploaded} = this.#locale.messages;
    this.#show(
      detail.entryId === null
        ? {tone: 'info', sentence: {title: alreadyUploaded, text: ''}}
        : {tone: 'good', sentence: {title: uploadedSuccessfully, text: ''}},
    );
  };

  readonly onDeleted = (event: Event): void => {
    if (isLeft(event)) return;
    this.#show({tone: 'info', sentence: this.#locale.messages.licensesDeleted});
  };

  /** Tells of something that was done for the person, and not stored. */
  tell(sentence: Sentence): void {
    this.#show({tone: 'info', sentence});
  }

  readonly onFailed = (error: unknown, session = this.#session.session): void => {
    const coded = shownError(error);
    this.#show({tone: 'bad', sentence: errorSentence(this.#locale.messages, coded), code: coded.code}, session);
  };

  /** Takes an entry back, as its message's own **Undo** does. */
  undo(entry: number): void {
    void this.#undo(entry, false);
  }

  /** At once when everything comes back; else it is said first what would not. */
  async #undo(entry: number, isAgreed: boolean): Promise<void> {
    const {session} = this.#session;
    // A second press comes before the answer to the first: it is no answer to what that one asks.
    if (!session || this.#isUndoing) return;
    this.#isUndoing = true;
    const messages = this.#locale.messages;
    try {
      const plan = isAgreed ? undefined : await session.planUndo(entry);
      const leavesOut = plan && plan.changesAnything && plan.userCounts.skipped > 0;
      if (leavesOut) this.#show(undoQuestion(entry, plan, messages), session);
      else this.#onUndone(await session.undo(entry), session);
    } catch (error) {
      this.onFailed(error, session);
    }
    this.#isUndoing = false;
    // The button that was pressed is gone with its message. No button of the new one: a second Enter would press it unread.
    if (session === this.#session.session) await this.#focus('.result');
  }

  /** What is around the element may still offer to undo what was just undone. */
  #onUndone(applied: Applied, session: LicensingSession): void {
    this.#show(appliedResult('undo', applied, this.#locale.messages), session);
    if (applied.entryId === null) return;
    this.#host.dispatchEvent(new LicenseChangeAppliedEvent({action: 'undo', applied}));
  }

  #dismiss(): void {
    this.#show(undefined);
    void this.#focus(this.#next);
  }

  async #focus(selector: string): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #show(result: Result | undefined, session = this.#session.session): void {
    if (session !== this.#session.session) return;
    this.#result = result;
    this.#resultSession = session;
    this.#host.requestUpdate();
    void this.#reveal();
  }

  /** In a narrow page the list below was scrolled to; what happened must be seen all the same. */
  async #reveal(): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector('.result')?.scrollIntoView({block: 'nearest'});
  }
}
