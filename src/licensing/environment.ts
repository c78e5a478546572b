import {LicensingError} from '../core/errors.js';

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
      const now = Math.floor(environment.now());
      if (now >= 0 && now <= lastMoment) return now;
      throw new LicensingError('INVALID_ARGUMENT', {field: 'clock', problem: 'must tell a time from 1970 to 9999'});
    },
    randomId: () => environment.randomId(),
  };
}
