import * as v from 'valibot';
import {userFields, type UserMapping} from '../core/user-list.js';
import type {FileContent} from '../files/csv/text-pieces.js';
import type {CsvOptions} from './csv-plan.js';
import {shortage} from './valid-change.js';
import {form, plainText, validForm} from './valid-form.js';

const content = v.union([v.string(), v.instance(Uint8Array)], 'must be the text or the bytes of a file');
const csvOptions = form({fileName: v.optional(plainText(500)), shortage});

const columnName = v.optional(v.string('must be the name of a column'));
const readOptions = form({mapping: v.optional(form(v.entriesFromList(userFields, columnName)))});

export const validContent = (value: unknown): FileContent => validForm(content, value, 'content');
export const validCsvOptions = (value: unknown): CsvOptions => validForm(csvOptions, value, 'options');
export const validReadOptions = (value: unknown): {readonly mapping?: UserMapping | undefined} =>
  validForm(readOptions, value, 'options');
