import * as v from 'valibot';
import {idSchema} from '../files/text-schema.js';
import {source} from './valid-change.js';
import {form, plainText, validForm, yesOrNo} from './valid-form.js';

const accessTarget = v.union(
  [form({product: idSchema}), form({operation: idSchema})],
  'must name a product or an operation',
);

const syncMode = v.picklist(['upsert', 'replace'], 'must be upsert or replace');
const syncOptions = form({
  mode: v.optional(syncMode),
  allowEmpty: v.optional(yesOrNo),
  source,
  file: v.optional(plainText(500)),
});

export const validActive = (value: unknown): boolean => validForm(yesOrNo, value, 'active');
export const validAccessTarget = (value: unknown): v.InferOutput<typeof accessTarget> =>
  validForm(accessTarget, value, 'target');
export const validSyncOptions = (value: unknown): v.InferOutput<typeof syncOptions> =>
  validForm(syncOptions, value, 'options');
const compareOptions = form({mode: v.optional(syncMode)});
export const validCompareOptions = (value: unknown): v.InferOutput<typeof compareOptions> =>
  validForm(compareOptions, value, 'options');

const acknowledgement = form({acknowledge: v.optional(yesOrNo, false)});
/** Only a true `true` takes something away. */
export const isAcknowledged = (value: unknown): boolean => validForm(acknowledgement, value, 'options').acknowledge;

const listener = v.custom<() => void>((value) => typeof value === 'function', 'must be a function');
export const validListener = (value: unknown): (() => void) => validForm(listener, value, 'listener');
