import type {UserType} from '../../core/user.js';

const activeWords = new Set(
  'true yes y 1 active enabled allowed provisioned password_expired locked_out recovery'.split(' '),
);
/** Of people whom their directory does not let in, or not yet. */
const inactiveWords = new Set(
  'false no n 0 inactive disabled blocked suspended archived deactivated deprovisioned staged deleted'.split(' '),
);

const employeeWords = new Set('employee member internal staff contractor intern temp unknown'.split(' '));
const externalWords = new Set('external guest portal partner customer'.split(' '));

/** Whether a word says yes; undefined where it is not understood. */
export function readActive(word: string): boolean | undefined {
  const lower = word.toLowerCase();
  return activeWords.has(lower) ? true : inactiveWords.has(lower) ? false : undefined;
}

/** What kind of user a word means; undefined where it is not understood. */
export function readType(word: string): UserType | undefined {
  const lower = word.toLowerCase();
  return externalWords.has(lower) ? 'external' : employeeWords.has(lower) ? 'employee' : undefined;
}

/** A date and time as ISO 8601; without a zone it is UTC. Undefined where it is none. */
export function readTime(text: string): string | undefined {
  const parts =
    /^(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?\s*(Z|[+-]\d{2}:?\d{2})?$/i.exec(text);
  if (!parts) return undefined;
  const [, year, month, day, time = '00:00', zone = 'Z'] = parts;
  const at = Date.parse(`${year}-${month}-${day}T${time}${zone.replace(/^(...)(\d\d)$/, '$1:$2').toUpperCase()}`);
  return Number.isFinite(at) ? new Date(at).toISOString() : undefined;
}
