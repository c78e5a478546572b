import * as v from 'valibot';
import {userFields, type UserMapping} from '../core/user-list.js';
import type {FileContent} from '../files/csv/text-pieces.js';
import type {CsvOptions} from './csv-plan.js';
import {shortage} from './valid-change.js';
import {plainText, validForm} from './valid-form.js';

const content = v.union([v.string(), v.instance(Uint8Array)], 'must be the text or the bytes of a file');
const csvOptions = v.object({fileName: v.optional(plainText(500)), shortage});

const columnName = v.optional(v.string('must be the name of a column'));
const mapping = v.optional(v.object(v.entriesFromList(userFields, columnName)));

export const validContent = (value: unknown): FileContent => validForm(content, value, 'content');
export const validCsvOptions = (value: unknown): CsvOptions => validForm(csvOptions, value, 'options');
export const validMapping = (value: unknown): UserMapping | undefined => validForm(mapping, value, 'mapping');
