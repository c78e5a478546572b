import {english} from './english.js';
import {formattersOf, type Formatters} from './formatters.js';
import {withPatch, type Messages, type MessagesPatch} from './messages.js';

/** A language of the screens: words, and how to write numbers and dates. */
export interface Locale {
  readonly messages: Messages;
  readonly format: Formatters;
}

/** The words are English, with the host's own put over them; numbers and dates follow `lang`. */
export function localeOf(lang: string, patch: MessagesPatch = {}): Locale {
  const format = formattersOf(lang);
  return {format, messages: withPatch(english(format), patch)};
}
