import * as v from 'valibot';
import {isCalendarDay} from '../core/calendar-day.js';
import {journalActions} from '../core/journal.js';
import {idSchema} from '../files/text-schema.js';
import type {VerifyProgress} from './journal-page.js';
import {form, validForm, wholeNumber} from './valid-form.js';

const day = v.optional(
  v.pipe(
    v.string('must be a day'),
    v.check((text) => isCalendarDay(text), 'must be a day such as 2026-10-21'),
  ),
);

const journalFilter = form({
  text: v.optional(v.string('must be a text')),
  action: v.optional(v.picklist(journalActions, 'must be a known action')),
  result: v.optional(v.picklist(['done', 'refused', 'undone'], 'must be done, refused or undone')),
  by: v.optional(idSchema),
  product: v.optional(idSchema),
  user: v.optional(idSchema),
  from: day,
  to: day,
});

const journalQuery = form({
  before: v.optional(wholeNumber),
  offset: v.optional(wholeNumber),
  limit: v.optional(wholeNumber),
  filter: v.optional(journalFilter),
});

const journalExport = form({
  format: v.picklist(['csv', 'json'], 'must be csv or json'),
  filter: v.optional(journalFilter),
});

const historyOptions = form({from: day});

const head = form({entry: wholeNumber, hash: v.string()});
type OnProgress = (progress: VerifyProgress) => void;

const verifyOptions = form({
  heads: v.optional(v.array(head, 'must be a list of heads'), []),
  onProgress: v.optional(v.custom<OnProgress>((value) => typeof value === 'function', 'must be a function')),
});

export const validEntry = (value: unknown): number => validForm(wholeNumber, value, 'entryId');
export const validJournalQuery = (value: unknown): v.InferOutput<typeof journalQuery> =>
  validForm(journalQuery, value, 'query');
export const validJournalExport = (value: unknown): v.InferOutput<typeof journalExport> =>
  validForm(journalExport, value, 'options');
export const validHistoryOptions = (value: unknown): v.InferOutput<typeof historyOptions> =>
  validForm(historyOptions, value, 'options');
export const validVerifyOptions = (value: unknown): v.InferOutput<typeof verifyOptions> =>
  validForm(verifyOptions, value, 'options');
