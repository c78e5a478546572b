import {nothing, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {LocaleController} from '../../controllers/locale-controller.js';
import type {SessionController} from '../../controllers/session-controller.js';
import {shownError} from '../../controllers/shown-error.js';
import {LicenseChangeAppliedEvent} from '../../events/license-change-applied.js';
import type {LicenseUploadedEvent} from '../../events/license-uploaded.js';
import type {Sentence} from '../../i18n/messages.js';
import {errorSentence} from './error-row.js';
import {appliedResult, renderResult, undoQuestion, type Result} from './result.js';

type ResultHost = ReactiveControllerHost & HTMLElement & {readonly renderRoot: HTMLElement | DocumentFragment};

/** The message after a change, with its **Undo**. It stays until it is dismissed or replaced. */
export class ResultMessage {
  readonly #host: ResultHost;
  readonly #session: SessionController;
  readonly #locale: LocaleController;
  readonly #next: string;
  #result: Result | undefined;

  /** `next` selects where the focus goes from a message that is dismissed. */
  constructor(host: ResultHost, session: SessionController, locale: LocaleController, next: string) {
    this.#host = host;
    this.#session = session;
    this.#locale = locale;
    this.#next = next;
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#result) return nothing;
    return renderResult(this.#result, this.#locale.messages, {
      undo: (entry) => void this.#undo(entry, false),
      undoAnyway: (entry) => void this.#undo(entry, true),
      dismiss: () => this.#dismiss(),
    });
  }

  clear(): void {
    this.#result = undefined;
  }

  readonly onApplied = ({detail}: LicenseChangeAppliedEvent): void => {
    this.#show(appliedResult(detail.action, detail.applied, this.#locale.messages));
  };

  readonly onUploaded = ({detail}: LicenseUploadedEvent): void => {
    const {uploadedSuccessfully, alreadyUploaded} = this.#locale.messages;
    this.#show(
      detail.entryId === null
        ? {tone: 'info', sentence: {title: alreadyUploaded, text: ''}}
        : {tone: 'good', sentence: {title: uploadedSuccessfully, text: ''}},
    );
  };

  readonly onDeleted = (): void => {
    this.#show({tone: 'info', sentence: this.#locale.messages.licensesDeleted});
  };

  /** Tells of something that was done for the person, and not stored. */
  tell(sentence: Sentence): void {
    this.#show({tone: 'info', sentence});
  }

  readonly onFailed = (error: unknown): void => {
    const coded = shownError(error);
    this.#show({tone: 'bad', sentence: errorSentence(this.#locale.messages, coded), code: coded.code});
  };

  /** Takes an entry back, as its message's own **Undo** does. */
  undo(entry: number): void {
    void this.#undo(entry, false);
  }

  /** At once when everything comes back; else it is said first what would not. */
  async #undo(entry: number, isAgreed: boolean): Promise<void> {
    const {session} = this.#session;
    if (!session) return;
    const messages = this.#locale.messages;
    try {
      const plan = isAgreed ? undefined : await session.planUndo(entry);
      const leavesOut = plan && plan.changesAnything && plan.userCounts.skipped > 0;
      if (leavesOut) this.#show(undoQuestion(entry, plan, messages));
      else this.#onUndone(new LicenseChangeAppliedEvent({action: 'undo', applied: await session.undo(entry)}));
    } catch (error) {
      this.onFailed(error);
    }
    // The button that was pressed is gone with its message.
    await this.#focus('[data-undo], [data-dismiss]');
  }

  /** What is around the element may still offer to undo what was just undone. */
  #onUndone(event: LicenseChangeAppliedEvent): void {
    this.onApplied(event);
    if (event.detail.applied.entryId !== null) this.#host.dispatchEvent(event);
  }

  #dismiss(): void {
    this.#show(undefined);
    void this.#focus(this.#next);
  }

  async #focus(selector: string): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #show(result: Result | undefined): void {
    this.#result = result;
    this.#host.requestUpdate();
    void this.#reveal();
  }

  /** In a narrow page the list below was scrolled to; what happened must be seen all the same. */
  async #reveal(): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector('.result')?.scrollIntoView({block: 'nearest'});
  }
}
