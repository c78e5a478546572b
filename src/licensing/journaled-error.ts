import type {LicensingError} from '../core/errors.js';
import type {JournalDetail} from '../core/journal.js';

/** Names of people who could help are for the moment, and plans are no facts. */
const left = ['grantors', 'plan', 'reading'];

/** Texts may come out of a file that was refused. */
const longest = 500;

/** What an error carries, as its entry keeps it. */
export const journaledError = ({details}: LicensingError): JournalDetail =>
  Object.fromEntries(
    Object.entries(details)
      .filter(([name]) => !left.includes(name))
      .map(([name, value]) => [name, plain(value)]),
  );

function plain(value: unknown): JournalDetail {
  if (typeof value === 'string') return value.slice(0, longest).replace(/\p{Surrogate}/gu, '\ufffd');
  if (typeof value === 'boolean' || Number.isSafeInteger(value)) return value as boolean | number;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return null;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, plain(member)]));
}
