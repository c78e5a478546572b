import * as v from 'valibot';
import {source} from './valid-change.js';
import {idText, plainText, validForm, yesOrNo} from './valid-form.js';

const accessTarget = v.union(
  [v.strictObject({product: idText}), v.strictObject({operation: idText})],
  'must name a product or an operation',
);

const syncMode = v.picklist(['upsert', 'replace'], 'must be upsert or replace');
const syncOptions = v.object({
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
export const validSyncMode = (value: unknown): v.InferOutput<typeof syncMode> => validForm(syncMode, value, 'mode');
