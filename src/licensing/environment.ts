import {LicensingError} from '../core/errors.js';
import {idProblem} from '../core/text-problem.js';

/** What the service takes from the world around it, so that it runs anywhere and a test can repeat it exactly. */
export interface Environment {
  /** Milliseconds since 1970. */
  now(): number;
  /** A new id nobody else has, such as a UUID. */
  randomId(): string;
}

/** Days have four digits for the year. */
const lastMoment = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** The same, with a clock that tells whole milliseconds or throws INVALID_ARGUMENT: dates decide who may come in. */
export function checkedEnvironment(environment: Environment): Environment {
  return {
    now: () => {
      const now = told('clock', () => Math.floor(environment.now()));
      if (now >= 0 && now <= lastMoment) return now;
      throw new LicensingError('INVALID_ARGUMENT', {field: 'clock', problem: 'must tell a time from 1970 to 9999'});
    },
    randomId: () => {
      const id = told('randomId', () => environment.randomId());
      const problem = idProblem(id);
      if (problem === undefined) return id;
      throw new LicensingError('INVALID_ARGUMENT', {field: 'randomId', problem});
    },
  };
}

/** What the host's own function tells, which may throw anything. */
function told<T>(field: string, tell: () => T): T {
  try {
    return tell();
  } catch (cause) {
    throw new LicensingError('INVALID_ARGUMENT', {field, problem: 'cannot be read'}, {cause});
  }
}
