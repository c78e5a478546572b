import * as v from 'valibot';
import {isCalendarDay} from '../core/calendar-day.js';

/** Control characters and halves of surrogate pairs: neither a table's separators nor every store can keep them. */
const unkeepable = /[\p{Cc}\p{Cs}]/u;

const textSchema = (longest: number) =>
  v.pipe(
    v.string('must be text'),
    v.minLength(1, 'must not be empty'),
    v.maxLength(longest, `must not be longer than ${longest} characters`),
    v.check((text) => !unkeepable.test(text), 'must be well-formed Unicode without control characters'),
  );

/** Ids of any kind: 1 to 200 characters, compared exactly. */
export const idSchema = textSchema(200);

/** What people read: 1 to 500 characters. */
export const nameSchema = textSchema(500);

/** A SHA-256 or half a public key in base64url; the last of its 43 characters carries four bits only. */
export const bytes32Schema = v.pipe(
  v.string('must be text'),
  v.regex(/^[\w-]{42}[AEIMQUYcgkosw048]$/, 'must be 32 bytes in base64url'),
);

/** A date in UTC, `YYYY-MM-DD`. */
export const daySchema = v.pipe(
  v.string('must be text'),
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
