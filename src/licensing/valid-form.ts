import * as v from 'valibot';
import {LicensingError} from '../core/errors.js';
import {textProblem} from '../core/text-problem.js';
import {idSchema} from '../files/text-schema.js';

export const plainText = (most: number) =>
  v.custom<string>(
    (text) => textProblem(text, most) === undefined,
    ({input}) => textProblem(input, most)!,
  );

export const areDistinct = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;

export const ids = v.pipe(
  v.array(idSchema, 'must be a list of ids'),
  v.minLength(1, 'must not be empty'),
  v.check((list) => areDistinct(list), 'must not hold an id twice'),
);

export const wholeNumber = v.pipe(
  v.number(),
  v.integer('must be a whole number'),
  v.minValue(0, 'must not be negative'),
);

export const yesOrNo = v.boolean('must be true or false');

/**
 * An object with these fields and no others: a field that is misspelled would otherwise be one that is absent, and a filter
 * without fields is everyone.
 */
export const form = <const E extends v.ObjectEntries>(entries: E) =>
  v.pipe(
    v.custom<{readonly [name: string]: unknown}>(isPlainObject, 'must be a plain object'),
    v.transform(withoutUndefined),
    v.strictObject(entries),
  );

/** A field that is there but undefined is absent, as everywhere in JavaScript. */
const withoutUndefined = (object: {readonly [name: string]: unknown}): {readonly [name: string]: unknown} =>
  Object.fromEntries(Object.entries(object).filter(([, member]) => member !== undefined));

/** Of any window, but neither a list nor an object of a class. */
export function isPlainObject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || (Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, 'isPrototypeOf'));
}

/** Where a schema says nothing of its own. Never what was found: that may be of any length. */
function plainProblem({kind, type, expected}: v.BaseIssue<unknown>): string {
  if (kind !== 'schema') return 'is out of range';
  if (type === 'strict_object' || type === 'object') {
    if (expected === 'never') return 'is not known';
    return expected === 'Object' ? 'must be an object' : 'is missing';
  }
  if (type === 'picklist') return `must be one of ${expected}`;
  return problemsOfTypes[type] ?? 'is not of the required form';
}

const problemsOfTypes: {readonly [type: string]: string} = {
  array: 'must be a list',
  boolean: 'must be true or false',
  number: 'must be a number',
  string: 'must be a text',
};

/** Names that a caller made up are part of it. */
const longestField = 200;

/**
 * The value as it was given, in the form that was asked for. Throws INVALID_ARGUMENT with the path of the first field that
 * is wrong, such as `ids.3` or `companyId`.
 */
export function validForm<const S extends v.GenericSchema>(schema: S, value: unknown, field: string): v.InferOutput<S> {
  const result = parsed(schema, value, field);
  if (result.success) return result.output;
  const issue = result.issues[0];
  const path = v.getDotPath(issue);
  const inList = Array.isArray(value) ? `${field}.${path}` : path;
  const wrong = path && inList ? inList : field;
  throw new LicensingError('INVALID_ARGUMENT', {field: wrong.slice(0, longestField), problem: issue.message});
}

/** Objects of a caller may do anything when they are read. */
function parsed<const S extends v.GenericSchema>(schema: S, value: unknown, field: string): v.SafeParseResult<S> {
  try {
    return v.safeParse(schema, value, {abortEarly: true, message: plainProblem});
  } catch (cause) {
    throw new LicensingError('INVALID_ARGUMENT', {field, problem: 'cannot be read'}, {cause});
  }
}

export const validId = (value: unknown, field: string): string => validForm(idSchema, value, field);
