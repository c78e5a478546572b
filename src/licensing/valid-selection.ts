import * as v from 'valibot';
import type {UserFilter, UserSelection} from '../core/user.js';
import {idText, ids, validForm, wholeNumber} from './valid-form.js';

const userType = v.picklist(['employee', 'external'], 'must be employee or external');

const filter = v.object({
  text: v.optional(v.string()),
  active: v.optional(v.boolean()),
  type: v.optional(userType),
  holds: v.optional(idText),
  lacks: v.optional(idText),
  idleDays: v.optional(wholeNumber),
  among: v.optional(v.lazy((): v.GenericSchema<UserSelection> => selection)),
});

/** Ids, or everyone who matches a filter. */
export const selection: v.GenericSchema<UserSelection> = v.union(
  [ids, v.strictObject({filter, except: v.optional(v.array(idText))})],
  'must be a list of ids or a filter',
);

export const sort = v.object({
  by: v.picklist(['name', 'email', 'jobTitle', 'type', 'status', 'licenses', 'lastSignIn']),
  descending: v.optional(v.boolean()),
  locale: v.optional(
    v.pipe(
      v.string(),
      v.check((tag) => isLocale(tag), 'must be a language tag'),
    ),
  ),
});

const page = {
  sort: v.optional(sort),
  offset: v.optional(wholeNumber),
  limit: v.optional(v.union([wholeNumber, v.literal(Infinity)])),
};
const userQuery = v.object({...filter.entries, ...page});
const holdersQuery = v.object({text: filter.entries.text, ...page});

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

export const validFilter = (value: unknown): UserFilter => validForm(filter, value, 'filter');
export const validIds = (value: unknown): string[] => validForm(ids, value, 'ids');
export const validUserQuery = (value: unknown): v.InferOutput<typeof userQuery> => validForm(userQuery, value, 'query');
export const validHoldersQuery = (value: unknown): v.InferOutput<typeof holdersQuery> =>
  validForm(holdersQuery, value, 'query');
