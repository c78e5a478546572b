import * as v from 'valibot';
import type {Change} from '../core/change.js';
import type {Plan} from '../core/plan.js';
import {areDistinct, idText, ids, plainText, validForm, wholeNumber} from './valid-form.js';
import {selection, sort} from './valid-selection.js';

export const source = v.optional(
  v.picklist(['dialog', 'tab', 'product-page', 'system-users', 'import', 'undo', 'api'], 'must be a known door'),
);
export const shortage = v.optional(v.picklist(['all-or-nothing', 'as-many-as-fit']));

const seats = {users: selection, products: ids, sort: v.optional(sort), source};

const assignLine = v.object({user: idText, product: idText, action: v.picklist(['grant', 'recall'])});

const replace = v.pipe(
  v.object({action: v.literal('replace'), ...seats, with: idText, shortage}),
  v.forward(
    v.check((replacing) => !replacing.products.includes(replacing.with), 'must not be among the products it replaces'),
    ['with'],
  ),
);

const change = v.variant(
  'action',
  [
    v.object({action: v.literal('grant'), ...seats, shortage}),
    v.object({action: v.literal('recall'), ...seats}),
    replace,
    v.object({
      action: v.literal('assign'),
      lines: v.pipe(
        v.array(assignLine),
        v.minLength(1, 'must not be empty'),
        v.check(
          (lines) => areDistinct(lines.map((line) => JSON.stringify([line.user, line.product]))),
          'must not hold a user and product twice',
        ),
      ),
      shortage,
      file: v.optional(plainText(500)),
      source,
    }),
    v.object({action: v.literal('undo'), entry: wholeNumber, source}),
    v.object({action: v.picklist(['activate', 'deactivate']), users: selection, source}),
  ],
  'must be grant, recall, replace, assign, undo, activate or deactivate',
);

const plan = v.object({change, installation: v.string(), basis: wholeNumber, fingerprint: v.string()});

export const validChange = (value: unknown): Change => validForm(change, value, 'change');

/** The same object, since that it was applied is remembered of it. */
export function validPlan(value: Plan): Plan {
  validForm(plan, value, 'plan');
  return value;
}
