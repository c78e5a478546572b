import * as v from 'valibot';
import {changeSources, shortages, type Change} from '../core/change.js';
import {idSchema} from '../files/text-schema.js';
import {form, ids, isPlainObject, plainText, validForm, wholeNumber} from './valid-form.js';
import {assignLines} from './valid-lines.js';
import {selection, sort} from './valid-selection.js';

export const source = v.optional(v.picklist(changeSources, 'must be a known door'));
export const shortage = v.optional(v.picklist(shortages));

const seats = {users: selection, products: ids, shortage, sort: v.optional(sort), source};

const replace = v.pipe(
  form({action: v.literal('replace'), ...seats, with: idSchema}),
  v.forward(
    v.check((replacing) => !replacing.products.includes(replacing.with), 'must not be among the products it replaces'),
    ['with'],
  ),
);

const activation = form({
  action: v.picklist(['activate', 'deactivate']),
  users: selection,
  sort: v.optional(sort),
  source,
});

const changes: {readonly [A in Change['action']]: v.GenericSchema<unknown, Change>} = {
  grant: form({action: v.literal('grant'), ...seats}),
  recall: form({action: v.literal('recall'), ...seats}),
  replace,
  assign: form({
    action: v.literal('assign'),
    lines: assignLines,
    shortage,
    file: v.optional(plainText(500)),
    lineErrors: v.optional(wholeNumber),
    source,
  }),
  undo: form({action: v.literal('undo'), entry: wholeNumber, source}),
  activate: activation,
  deactivate: activation,
};

const actions = Object.keys(changes) as Change['action'][];

const change = v.lazy((value): v.GenericSchema<unknown, Change> => {
  if (!isPlainObject(value)) return noObject;
  const {action} = value as {readonly action?: unknown};
  const known = actions.find((each) => each === action);
  return known ? changes[known] : noAction;
});
const noObject = v.never('must be a plain object');
const noAction = v.looseObject({
  action: v.never('must be grant, recall, replace, assign, undo, activate or deactivate'),
}) as v.GenericSchema as v.GenericSchema<unknown, never>;

const plan = v.object({change, installation: v.string(), basis: wholeNumber, fingerprint: v.string()});

export const validChange = (value: unknown): Change => validForm(change, value, 'change');

/** What applying needs of a plan, read once: the caller may change its object while the write waits. */
export type ValidPlan = v.InferOutput<typeof plan>;

export const validPlan = (value: unknown): ValidPlan => validForm(plan, value, 'plan');
