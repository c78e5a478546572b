import {html, type TemplateResult} from 'lit';
import type {ErrorSentences, Messages, Sentence} from '../../i18n/messages.js';
import type {ErrorCode, LicensingError} from '../../core/errors.js';
import {messageRow} from './message-row.js';

/** The sentence a person reads for an error. */
export function errorSentence<C extends ErrorCode>(messages: Messages, error: LicensingError<C>): Sentence {
  const sentences: ErrorSentences = messages.errors;
  return (sentences[error.code] as (details: typeof error.details) => Sentence)(error.details);
}

/** An error where it happened, with its code for support. */
export const errorRow = (messages: Messages, error: LicensingError, actions?: unknown): TemplateResult =>
  messageRow('bad', errorSentence(messages, error), {code: error.code, actions});

/** An answer that could not be had, with a button that asks again. What was shown before stays. */
export const failedQuery = (messages: Messages, error: LicensingError, retry: () => unknown): TemplateResult =>
  errorRow(
    messages,
    error,
    html`<button class="button compact" type="button" @click=${() => void retry()}>${messages.tryAgain}</button>`,
  );
