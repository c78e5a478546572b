import * as v from 'valibot';
import type {TrustedKeys} from '../files/license-file/read-license-file.js';
import {idSchema} from '../files/text-schema.js';
import {validForm} from './valid-form.js';

const options = v.object({
  /** They have a check of their own. */
  trustedKeys: v.custom<TrustedKeys>(() => true),
  companyId: v.union([v.literal(''), idSchema], 'must be an id, or empty'),
});

/** What a database is opened with. Throws INVALID_ARGUMENT. */
export const validOptions = (value: unknown): v.InferOutput<typeof options> => validForm(options, value, 'options');
