import * as v from 'valibot';
import {isCalendarDay} from '../core/calendar-day.js';
import {idProblem, nameProblem} from '../core/text-problem.js';
import {isLicenseVersion} from './license-version.js';

const textSchema = (problem: (text: unknown) => string | undefined) =>
  v.custom<string>(
    (text) => problem(text) === undefined,
    ({input}) => problem(input)!,
  );

/** Ids of any kind. */
export const idSchema = textSchema(idProblem);

/** What people read. */
export const nameSchema = textSchema(nameProblem);

/** Three numbers, such as `8.0.0`. */
export const licenseVersionSchema = v.pipe(
  v.string('must be a text'),
  v.check(isLicenseVersion, 'must be three numbers separated by dots'),
);

/** A SHA-256 or half a public key in base64url; the last of its 43 characters carries four bits only. */
export const bytes32Schema = v.pipe(
  v.string('must be a text'),
  v.regex(/^[\w-]{42}[AEIMQUYcgkosw048]$/, 'must be 32 bytes in base64url'),
);

/** A date in UTC, `YYYY-MM-DD`. */
export const daySchema = v.pipe(
  v.string('must be a text'),
  v.check(isCalendarDay, 'must be a day that exists, as YYYY-MM-DD'),
);

/** A whole number between two others, both included. */
export const integerSchema = (least: number, greatest: number) => {
  const problem = `must be a whole number from ${least} to ${greatest}`;
  return v.pipe(v.number(problem), v.safeInteger(problem), v.minValue(least, problem), v.maxValue(greatest, problem));
};

/** What an object schema says: that the object is none, or that it lacks a field. */
export const objectProblem = ({expected}: {readonly expected: string | null}): string =>
  expected === 'Object' ? 'must be an object' : 'must be present';
