import * as v from 'valibot';
import {idText, validForm, yesOrNo} from './valid-form.js';

const accessTarget = v.union(
  [v.strictObject({product: idText}), v.strictObject({operation: idText})],
  'must name a product or an operation',
);

const syncOptions = v.object({
  mode: v.optional(v.picklist(['upsert', 'replace'], 'must be upsert or replace')),
  allowEmpty: v.optional(yesOrNo),
});

export const validActive = (value: unknown): boolean => validForm(yesOrNo, value, 'active');
export const validAccessTarget = (value: unknown): v.InferOutput<typeof accessTarget> =>
  validForm(accessTarget, value, 'target');
export const validSyncOptions = (value: unknown): v.InferOutput<typeof syncOptions> =>
  validForm(syncOptions, value, 'options');
