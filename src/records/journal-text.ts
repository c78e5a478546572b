import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex, concatBytes, utf8ToBytes} from '@noble/hashes/utils.js';
import {changeSources} from '../core/change.js';
import {LicensingError} from '../core/errors.js';
import {journalActions, journalRoles, type JournalEntry} from '../core/journal.js';
import {
  isCount,
  isDigest,
  isObject,
  isOneOf,
  isText,
  isTime,
  listOf,
  optional,
  orNull,
  withMembers,
  type Check,
} from './checks.js';
import {damaged} from './damaged.js';

/** What stands as `previous` in the first entry. */
export const zeroHash = '0'.repeat(64);

const hashPrefix = utf8ToBytes('license-journal/1\n');

/** Deeper details than any entry has; without a limit a hostile text could exhaust the stack. */
const maxDepth = 32;

/**
 * The text of an entry that is stored and hashed: JSON without whitespace, members in a fixed order.
 * Throws INVALID_ARGUMENT, with the path, for what JSON would alter: fractions, undefined and lone surrogates; and for
 * whatever `parseEntry` would not read back, since an entry that cannot be read can never be taken out again.
 */
export function entryText(entry: JournalEntry): string {
  const {n, version, at, by, action, source, parts, products, result, undoes, details, previous} = entry;
  const ordered = {
    n,
    version,
    at,
    by: {id: by.id, ...('name' in by && {name: by.name})},
    action,
    source,
    parts: parts.map((part) => ({
      role: part.role,
      ...('product' in part && {product: part.product}),
      count: part.count,
      digest: part.digest,
    })),
    products: products.map(({product, usedBefore, usedAfter, total}) => ({product, usedBefore, usedAfter, total})),
    result,
    ...('undoes' in entry && {undoes}),
    ...('details' in entry && {details}),
    previous,
  };
  const flaw = flawOf(ordered) ?? formFlawOf(ordered);
  if (flaw) throw new LicensingError('INVALID_ARGUMENT', flaw);
  return JSON.stringify(ordered);
}

/** SHA-256 (hex) by which the next entry names the one with this text. */
export const entryHash = (text: string): string => bytesToHex(sha256(concatBytes(hashPrefix, utf8ToBytes(text))));

/** The entry with this text. Throws STORE_DAMAGED, with the entry's number where it can be told. */
export function parseEntry(text: string): JournalEntry {
  const key = /^\{"n":(\d{1,16}),/.exec(text)?.[1] ?? '';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw damaged('journal', key, cause);
  }
  if (flawOf(value) || !isEntry(value)) throw damaged('journal', key);
  return value;
}

interface Flaw {
  readonly field: string;
  readonly problem: string;
}

/** What keeps a value from being the same after JSON, and where. */
function flawOf(value: unknown, field = '', depth = 0): Flaw | undefined {
  if (value === null || typeof value === 'boolean') return undefined;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? undefined : {field, problem: 'not-an-integer'};
  if (typeof value === 'string') return loneSurrogate.test(value) ? {field, problem: 'lone-surrogate'} : undefined;
  if (typeof value !== 'object') return {field, problem: `is-${typeof value}`};
  if (depth === maxDepth) return {field, problem: 'too-deep'};
  for (const [name, member] of Object.entries(value)) {
    if (loneSurrogate.test(name)) return {field, problem: 'lone-surrogate'};
    const flaw = flawOf(member, field === '' ? name : `${field}.${name}`, depth + 1);
    if (flaw) return flaw;
  }
  return undefined;
}

const loneSurrogate = /\p{Surrogate}/u;

const entryChecks = {
  n: isCount,
  version: (value) => value === 1,
  at: isTime,
  by: withMembers({id: orNull(isText), name: optional(isText)}),
  action: isOneOf(journalActions),
  source: isOneOf(changeSources),
  parts: listOf(
    withMembers({role: isOneOf(journalRoles), product: optional(isText), count: isCount, digest: isDigest}),
  ),
  products: listOf(withMembers({product: isText, usedBefore: isCount, usedAfter: isCount, total: orNull(isCount)})),
  // Codes are only ever added, so that any of them may stand here.
  result: (value) => typeof value === 'string' && /^(ok|[A-Z]+(_[A-Z]+)*)$/.test(value),
  undoes: optional(isCount),
  details: optional(isObject),
  previous: isDigest,
} satisfies {readonly [M in keyof JournalEntry]-?: Check};

const hasEntryForm = withMembers(entryChecks);

const isEntry = (value: unknown): value is JournalEntry => hasEntryForm(value);

/** The first member that keeps an entry from having its form. */
function formFlawOf(entry: JournalEntry): Flaw | undefined {
  const members: Readonly<Record<string, unknown>> = {...entry};
  const wrong = Object.entries(entryChecks).find(([name, check]) => !check(members[name]));
  return wrong && {field: wrong[0], problem: 'is not of an entry'};
}
