import {html, nothing, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {LocaleController} from '../../controllers/locale-controller.js';
import type {SessionController} from '../../controllers/session-controller.js';
import {shownError} from '../../controllers/shown-error.js';
import type {LicensingError} from '../../core/errors.js';
import type {DatedVerdict, VerifyProgress} from '../../licensing/journal-page.js';
import {closeIcon} from '../../styles/icons.js';
import {errorRow} from '../parts/error-row.js';
import {messageRow} from '../parts/message-row.js';

/** **Verify**, with its progress and what it found in a message row of its own. */
export class JournalCheck {
  readonly #host: ReactiveControllerHost;
  readonly #session: SessionController;
  readonly #locale: LocaleController;
  readonly #onBroken: (entry: number) => void;
  #progress: VerifyProgress | undefined;
  #found: DatedVerdict | undefined;
  #error: LicensingError | undefined;

  constructor(
    host: ReactiveControllerHost,
    session: SessionController,
    locale: LocaleController,
    onBroken: (entry: number) => void,
  ) {
    this.#host = host;
    this.#session = session;
    this.#locale = locale;
    this.#onBroken = onBroken;
  }

  get isRunning(): boolean {
    return this.#progress !== undefined;
  }

  /** The entry that does not fit. */
  get brokenEntry(): number | undefined {
    const verdict = this.#found;
    return verdict && !verdict.ok && 'entry' in verdict.brokenAt ? verdict.brokenAt.entry : undefined;
  }

  readonly run = async (): Promise<void> => {
    const {session} = this.#session;
    if (!session || this.isRunning) return;
    this.#found = undefined;
    this.#error = undefined;
    this.#tell({checked: 0, total: 0});
    try {
      this.#found = await session.verifyJournal({onProgress: (progress) => this.#tell(progress)});
    } catch (error) {
      this.#error = shownError(error);
    }
    this.#tell(undefined);
    if (this.brokenEntry !== undefined) this.#onBroken(this.brokenEntry);
  };

  render(): TemplateResult | typeof nothing {
    const {messages, format} = this.#locale;
    const {journal} = messages;
    if (this.#progress) {
      const {checked, total} = this.#progress;
      return messageRow('info', {title: total > 0 ? journal.verifying(checked, total) : journal.verify, text: ''});
    }
    if (this.#error) return errorRow(messages, this.#error, this.#dismissButton());
    if (!this.#found) return nothing;
    const verdict = this.#found;
    const actions = this.#dismissButton();
    if (verdict.ok) return messageRow('good', journal.intact(verdict.entries, format.dateTime(verdict.at)), {actions});
    const {brokenAt} = verdict;
    return messageRow(
      'bad',
      'entry' in brokenAt ? journal.brokenEntry(brokenAt.entry) : journal.brokenRecord(brokenAt.table, brokenAt.key),
      {actions},
    );
  }

  #dismissButton(): TemplateResult {
    const dismiss = (): void => {
      this.#found = undefined;
      this.#error = undefined;
      this.#host.requestUpdate();
    };
    return html`<button
      class="icon-button"
      type="button"
      data-dismiss
      aria-label=${this.#locale.messages.dismiss}
      @click=${dismiss}
    >
      ${closeIcon()}
    </button>`;
  }

  #tell(progress: VerifyProgress | undefined): void {
    this.#progress = progress;
    this.#host.requestUpdate();
  }
}
