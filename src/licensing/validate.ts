import * as v from 'valibot';
import type {Change} from '../core/change.js';
import {LicensingError} from '../core/errors.js';
import type {Plan} from '../core/plan.js';
import type {UserSelection} from '../core/user.js';
import {isLicenseVersion} from '../files/license-request.js';
import {filledTextProblem, textProblem} from './valid-text.js';

const plainText = (most: number) =>
  v.custom<string>(
    (text) => textProblem(text, most) === undefined,
    ({input}) => textProblem(input, most)!,
  );
const filledText = (most: number) =>
  v.custom<string>(
    (text) => filledTextProblem(text, most) === undefined,
    ({input}) => filledTextProblem(input, most)!,
  );
const idText = filledText(200);

const areDistinct = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;

const ids = v.pipe(
  v.array(idText, 'must be a list of ids'),
  v.minLength(1, 'must not be empty'),
  v.check((list) => areDistinct(list), 'must not hold an id twice'),
);

const userType = v.picklist(['employee', 'external'], 'must be employee or external');

const filter = v.object({
  text: v.optional(v.string()),
  active: v.optional(v.boolean()),
  type: v.optional(userType),
  holds: v.optional(idText),
  lacks: v.optional(idText),
  among: v.optional(v.lazy((): v.GenericSchema<UserSelection> => selection)),
});

const selection: v.GenericSchema<UserSelection> = v.union(
  [ids, v.strictObject({filter, except: v.optional(v.array(idText))})],
  'must be a list of ids or a filter',
);
const sort = v.object({
  by: v.picklist(['name', 'email', 'jobTitle', 'type', 'status', 'licenses', 'lastSignIn']),
  descending: v.optional(v.boolean()),
  locale: v.optional(
    v.pipe(
      v.string(),
      v.check((tag) => isLocale(tag), 'must be a language tag'),
    ),
  ),
});

const wholeNumber = v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(0, 'must not be negative'));

const query = v.object({
  ...filter.entries,
  sort: v.optional(sort),
  offset: v.optional(wholeNumber),
  limit: v.optional(v.union([wholeNumber, v.literal(Infinity)])),
});

const source = v.optional(
  v.picklist(['dialog', 'tab', 'product-page', 'system-users', 'import', 'undo', 'api'], 'must be a known door'),
);
const shortage = v.optional(v.picklist(['all-or-nothing', 'as-many-as-fit']));

const assignLine = v.object({user: idText, product: idText, action: v.picklist(['grant', 'recall'])});

const change = v.variant(
  'action',
  [
    v.object({action: v.literal('grant'), users: selection, products: ids, shortage, sort: v.optional(sort), source}),
    v.object({action: v.literal('recall'), users: selection, products: ids, sort: v.optional(sort), source}),
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
      source,
    }),
    v.object({action: v.literal('undo'), entry: wholeNumber, source}),
    v.object({action: v.picklist(['activate', 'deactivate']), users: ids, source}),
  ],
  'must be grant, recall, assign, undo, activate or deactivate',
);

const accessTarget = v.union(
  [v.strictObject({product: idText}), v.strictObject({operation: idText})],
  'must name a product or an operation',
);

const journalQuery = v.object({before: v.optional(wholeNumber), limit: v.optional(wholeNumber)});

const plan = v.object({change, installation: v.string(), basis: wholeNumber, fingerprint: v.string()});

const syncOptions = v.object({
  mode: v.optional(v.picklist(['upsert', 'replace'], 'must be upsert or replace')),
  allowEmpty: v.optional(v.boolean('must be true or false')),
});

const fileText = v.string('must be the text of a license file');
const reading = v.object({text: fileText, losses: v.array(v.unknown(), 'must be a list')}, 'must be a reading');

const heads = v.array(v.object({entry: wholeNumber, hash: v.string()}), 'must be a list of heads');

const licenseRequest = v.object({
  companyId: idText,
  licenseVersion: v.pipe(
    v.string('must be a text'),
    v.check((text) => isLicenseVersion(text), 'must be three numbers separated by dots'),
  ),
});

const settings = v.partial(
  v.object({
    companyId: idText,
    licenseVersion: licenseRequest.entries.licenseVersion,
    vendorEmail: v.pipe(
      plainText(320),
      v.check((text) => text === '' || /^[^@\s]+@[^@\s]+$/.test(text), 'must be an e-mail address'),
    ),
    hideNames: v.boolean('must be true or false'),
  }),
);

/**
 * The value as it was given, in the form that was asked for. Throws INVALID_ARGUMENT with the path of the first field that
 * is wrong, such as `ids.3` or `companyId`.
 */
function parse<const S extends v.GenericSchema>(schema: S, value: unknown, field: string): v.InferOutput<S> {
  const result = v.safeParse(schema, value, {abortEarly: true});
  if (result.success) return result.output;
  const issue = result.issues[0];
  const path = v.getDotPath(issue);
  const inList = Array.isArray(value) ? `${field}.${path}` : path;
  throw new LicensingError('INVALID_ARGUMENT', {field: path && inList ? inList : field, problem: issue.message});
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

export const validChange = (value: unknown): Change => parse(change, value, 'change');
export const validId = (value: unknown, field: string): string => parse(idText, value, field);
export const validIds = (value: unknown): string[] => parse(ids, value, 'ids');
/** The same object, since that it was applied is remembered of it. */
export function validPlan(value: Plan): Plan {
  parse(plan, value, 'plan');
  return value;
}
export const validQuery = (value: unknown): v.InferOutput<typeof query> => parse(query, value, 'query');
export const validEntry = (value: unknown): number => parse(wholeNumber, value, 'entryId');
export const validJournalQuery = (value: unknown): v.InferOutput<typeof journalQuery> =>
  parse(journalQuery, value, 'query');
export const validAccessTarget = (value: unknown): v.InferOutput<typeof accessTarget> =>
  parse(accessTarget, value, 'target');
export const validActive = (value: unknown): boolean => parse(v.boolean('must be true or false'), value, 'active');
export const validSyncOptions = (value: unknown): v.InferOutput<typeof syncOptions> =>
  parse(syncOptions, value, 'options');
export const validFileText = (value: unknown): string => parse(fileText, value, 'text');
export const validReading = (value: unknown): v.InferOutput<typeof reading> => parse(reading, value, 'reading');
export const validHeads = (value: unknown): v.InferOutput<typeof heads> => parse(heads, value, 'heads');
export const validRequest = (value: unknown): v.InferOutput<typeof licenseRequest> =>
  parse(licenseRequest, value, 'request');
export const validSettings = (value: unknown): v.InferOutput<typeof settings> => parse(settings, value, 'settings');
