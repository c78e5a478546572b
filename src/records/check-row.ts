import {licenseKinds} from '../core/license.js';
import {isCalendarDay} from '../core/calendar-day.js';
import {isCount, isDigest, isOneOf, isText, listOf, optional, valuesOf, withMembers, type Check} from './checks.js';
import {damaged} from './damaged.js';
import type {Head, HighWaterMark, StoredFile, Tables} from './tables.js';

const chunkBytes = 8192;
/** The last millisecond a Date can hold. */
const lastMoment = 8.64e15;

const isBytes: Check = (value) => value instanceof Uint8Array;
const isChunk: Check = (value) => value instanceof Uint8Array && value.length <= chunkBytes;
const isKind = isOneOf(licenseKinds);

const hasHeadForm = withMembers({
  entry: isCount,
  hash: isDigest,
  nextOrdinal: isCount,
  firstLoose: isCount,
  directory: isCount,
  licenses: isCount,
  permissions: isCount,
  settings: isCount,
  newestTime: (value) => isCount(value) && (value as number) <= lastMoment,
  installation: isText,
} satisfies {readonly [M in keyof Head]-?: Check});

/** What `head` says was touched was touched by an entry that is there. */
const isHead: Check = (value) => {
  if (!hasHeadForm(value)) return false;
  const {entry, directory, licenses, permissions, settings, firstLoose} = value as Head;
  return Math.max(directory, licenses, permissions, settings, firstLoose) <= entry;
};

/** Tables whose rows are read as they are. The others have a codec, which judges them, or, as settings, may hold anything. */
const forms: {readonly [T in keyof Tables]?: Check} = {
  head: isHead,
  files: withMembers({
    text: isText,
    jti: isText,
    digest: isText,
    at: isText,
    by: isText,
  } satisfies {readonly [M in keyof StoredFile]-?: Check}),
  highWater: withMembers({
    iat: isCount,
    product: isText,
    name: isText,
    kind: isKind,
    formerly: optional(listOf(withMembers({id: isText, name: isText, kind: isKind}))),
  } satisfies {readonly [M in keyof HighWaterMark]-?: Check}),
  requests: withMembers({digest: isText, at: isText, by: isText}),
  flags: isChunk,
  seats: isChunk,
  overuse: (value) => typeof value === 'string' && isCalendarDay(value),
  journal: withMembers({text: isText, bodies: valuesOf(isBytes)}),
  journalUsers: isBytes,
  undone: isCount,
  permissions: listOf(
    withMembers({kind: isOneOf(['user', 'role']), id: isText, allowed: (value) => typeof value === 'boolean'}),
  ),
  usage: withMembers({count: isCount, at: isText}),
};

/** A row as it was read. Throws STORE_DAMAGED, with its key, for one that was never written in this form. */
export function checkRow(table: keyof Tables, key: readonly unknown[], value: unknown): void {
  if (value !== undefined && forms[table]?.(value) === false) throw damaged(table, key.join(' '));
}
