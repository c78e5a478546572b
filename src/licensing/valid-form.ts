import * as v from 'valibot';
import {LicensingError} from '../core/errors.js';
import {filledTextProblem, textProblem} from './valid-text.js';

export const plainText = (most: number) =>
  v.custom<string>(
    (text) => textProblem(text, most) === undefined,
    ({input}) => textProblem(input, most)!,
  );
const filledText = (most: number) =>
  v.custom<string>(
    (text) => filledTextProblem(text, most) === undefined,
    ({input}) => filledTextProblem(input, most)!,
  );
export const idText = filledText(200);

export const areDistinct = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;

export const ids = v.pipe(
  v.array(idText, 'must be a list of ids'),
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
 * The value as it was given, in the form that was asked for. Throws INVALID_ARGUMENT with the path of the first field that
 * is wrong, such as `ids.3` or `companyId`.
 */
export function validForm<const S extends v.GenericSchema>(schema: S, value: unknown, field: string): v.InferOutput<S> {
  const result = v.safeParse(schema, value, {abortEarly: true});
  if (result.success) return result.output;
  const issue = result.issues[0];
  const path = v.getDotPath(issue);
  const inList = Array.isArray(value) ? `${field}.${path}` : path;
  throw new LicensingError('INVALID_ARGUMENT', {field: path && inList ? inList : field, problem: issue.message});
}

export const validId = (value: unknown, field: string): string => validForm(idText, value, field);
