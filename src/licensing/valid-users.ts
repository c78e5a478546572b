import {isCalendarDay} from '../core/calendar-day.js';
import {LicensingError} from '../core/errors.js';
import {userTypes, type User, type UserType} from '../core/user.js';
import {idProblem, nameProblem, textProblem} from '../core/text-problem.js';

type Problem = readonly [field: string, problem: string];

/**
 * The host's list of users as it is now, without fields that are not asked for. Throws INVALID_ARGUMENT with the path of
 * the first field that is wrong, such as `users.3.name`. By hand and not by a schema, which takes several times as long for
 * 100,000 users.
 */
export function validUsers(value: unknown): User[] {
  const copies = copiesOf(value);
  if (!copies) throw invalid('users', 'must be a list of users');
  const ids = new Set<string>();
  const users = copies.map((copy, i) => {
    const wrong = userProblem(copy);
    if (wrong) throw invalid([`users.${i}`, wrong[0]].filter(Boolean).join('.'), wrong[1]);
    ids.add((copy as User).id);
    return copy as User;
  });
  if (ids.size < users.length) throw invalid('users', 'must not hold a user id twice');
  return users;
}

/** The first field of a user that is wrong, and how; undefined when none is. */
export function userProblem(user: unknown): Problem | undefined {
  if (typeof user !== 'object' || user === null) return ['', 'must be a user'];
  const {id, name, email, jobTitle, type, active, roles, lastSignIn} = user as {readonly [N in keyof User]: unknown};
  return (
    problemOf('id', idProblem(id)) ??
    problemOf('name', nameProblem(name)) ??
    (email === undefined ? undefined : problemOf('email', textProblem(email, 500))) ??
    (jobTitle === undefined ? undefined : problemOf('jobTitle', textProblem(jobTitle, 500))) ??
    (userTypes.includes(type as UserType) ? undefined : ['type', `must be ${userTypes.join(' or ')}`]) ??
    (typeof active === 'boolean' ? undefined : ['active', 'must be true or false']) ??
    (roles === undefined ? undefined : rolesProblem(roles)) ??
    (lastSignIn === undefined ? undefined : problemOf('lastSignIn', timeProblem(lastSignIn)))
  );
}

const problemOf = (field: string, problem: string | undefined): Problem | undefined =>
  problem === undefined ? undefined : [field, problem];

function rolesProblem(roles: unknown): Problem | undefined {
  if (!Array.isArray(roles)) return ['roles', 'must be a list of roles'];
  for (let i = 0; i < roles.length; i++) {
    const problem = idProblem(roles[i]);
    if (problem !== undefined) return [`roles.${i}`, problem];
  }
  return undefined;
}

/** Date.parse reads much else, each browser something different. */
const iso8601 = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;

function timeProblem(time: unknown): string | undefined {
  if (typeof time !== 'string') return 'must be a text';
  const isTime = iso8601.test(time) && isCalendarDay(time.slice(0, 10)) && Number.isFinite(Date.parse(time));
  return isTime ? undefined : 'must be an ISO 8601 date and time, such as 2026-10-21T09:00:00Z';
}

/**
 * What was given, each field read once: the caller may change its own list while the write waits, and a field may answer
 * differently when it is asked again. Undefined for what is no list.
 */
function copiesOf(value: unknown): unknown[] | undefined {
  try {
    // Not its `map`, which passes over holes.
    return Array.isArray(value) ? Array.from(value, copyOf) : undefined;
  } catch (cause) {
    throw new LicensingError('INVALID_ARGUMENT', {field: 'users', problem: 'cannot be read'}, {cause});
  }
}

function copyOf(user: unknown): unknown {
  if (typeof user !== 'object' || user === null) return user;
  const {id, name, email, jobTitle, type, active, roles, lastSignIn} = user as User;
  const list: unknown = Array.isArray(roles) ? Array.from(roles as readonly unknown[]) : roles;
  return {id, name, email, jobTitle, type, active, roles: list, lastSignIn};
}

const invalid = (field: string, problem: string): LicensingError<'INVALID_ARGUMENT'> =>
  new LicensingError('INVALID_ARGUMENT', {field, problem});
