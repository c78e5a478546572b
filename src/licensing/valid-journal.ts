import * as v from 'valibot';
import {validForm, wholeNumber} from './valid-form.js';

const journalQuery = v.object({before: v.optional(wholeNumber), limit: v.optional(wholeNumber)});

const heads = v.array(v.object({entry: wholeNumber, hash: v.string()}), 'must be a list of heads');

export const validEntry = (value: unknown): number => validForm(wholeNumber, value, 'entryId');
export const validJournalQuery = (value: unknown): v.InferOutput<typeof journalQuery> =>
  validForm(journalQuery, value, 'query');
export const validHeads = (value: unknown): v.InferOutput<typeof heads> => validForm(heads, value, 'heads');
