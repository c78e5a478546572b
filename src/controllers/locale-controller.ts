import {ContextConsumer} from '@lit/context';
import type {ReactiveControllerHost} from 'lit';
import {localeContext} from '../context/locale-context.js';
import {localeOf, type Locale} from '../i18n/locale.js';
import type {Formatters} from '../i18n/formatters.js';
import type {Messages} from '../i18n/messages.js';

/** The words and formats of the provider around an element; English where there is none. */
export class LocaleController {
  readonly #consumer: ContextConsumer<typeof localeContext, ReactiveControllerHost & HTMLElement>;
  readonly #fallback: Locale = localeOf('en');

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#consumer = new ContextConsumer(host, {context: localeContext, subscribe: true});
  }

  get messages(): Messages {
    return (this.#consumer.value ?? this.#fallback).messages;
  }

  get format(): Formatters {
    return (this.#consumer.value ?? this.#fallback).format;
  }
}
