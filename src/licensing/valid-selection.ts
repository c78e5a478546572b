import * as v from 'valibot';
import {skipReasons, type PlannedUsersQuery} from '../core/plan.js';
import {userSortKeys, userTypes, type UserFilter, type UserSelection} from '../core/user.js';
import {idSchema} from '../files/text-schema.js';
import {form, ids, isPlainObject, validForm, wholeNumber} from './valid-form.js';

const userType = v.picklist(userTypes, `must be ${userTypes.join(' or ')}`);

/** Nobody nests selections by hand; a limit keeps those that hold themselves from exhausting the stack. */
const deepest = 20;

function isShallow(selection: unknown): boolean {
  let inner = selection;
  for (let depth = 0; depth < deepest; depth++) {
    inner = (inner as {filter?: {among?: unknown} | null} | null | undefined)?.filter?.among;
    if (inner === undefined || inner === null) return true;
  }
  return false;
}

const filterFields = {
  text: v.optional(v.string()),
  active: v.optional(v.boolean()),
  type: v.optional(userType),
  holds: v.optional(idSchema),
  lacks: v.optional(idSchema),
  idleDays: v.optional(wholeNumber),
  among: v.optional(
    v.pipe(
      v.custom<unknown>(isShallow, `must not be nested more than ${deepest} deep`),
      v.lazy((): v.GenericSchema<unknown, UserSelection> => selection),
    ),
  ),
};
const filter = form(filterFields);

/** Ids, or everyone who matches a filter. */
export const selection: v.GenericSchema<unknown, UserSelection> = v.lazy((value) => {
  if (Array.isArray(value)) return ids;
  return isPlainObject(value) ? filterSelection : neither;
});
const neither = v.never('must be a list of ids or a filter');
const filterSelection = form({filter, except: v.optional(v.array(idSchema))});

export const sort = form({
  by: v.picklist(userSortKeys),
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
const limits = {offset: page.offset, limit: page.limit};
const planGroups = ['changed', 'already', 'skipped', 'kept', 'withheld', ...skipReasons] as const;
const plannedUsersQuery = form({group: v.optional(v.picklist(planGroups, 'must be a group of a plan')), ...limits});
const userQuery = form({...filterFields, ...page});
const holdersQuery = form({text: filterFields.text, ...page});

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
export const validPlannedUsersQuery = (value: unknown): PlannedUsersQuery =>
  validForm(plannedUsersQuery, value, 'query');
