import type {LicenseKind} from '../core/license.js';
import type {PermissionRow} from '../core/permissions.js';

/** What a row may hold. Packed numbers are little-endian bytes; no Map, Set, Date, nor any other typed array. */
export type Value =
  null | boolean | number | string | Uint8Array | readonly Value[] | {readonly [name: string]: Value | undefined};

/** State of the whole database; every write reads it first. Its `entry` is the revision: there is no other counter. */
export type Head = {
  /** Number of the newest journal entry. */
  readonly entry: number;
  /** Hash of that entry, hex. */
  readonly hash: string;
  /** The ordinal the next new user gets. */
  readonly nextOrdinal: number;
  /** The oldest journal entry that is a row of its own; older ones are in segments. */
  readonly firstLoose: number;
  /** The newest entries that touched these. */
  readonly directory: number;
  readonly licenses: number;
  readonly permissions: number;
  readonly settings: number;
  /** The newest time ever accepted or journaled, in milliseconds since 1970. */
  readonly newestTime: number;
  readonly installation: string;
};

/** The signed text of an upload as it came. */
export type StoredFile = {
  readonly text: string;
  readonly jti: string;
  /** SHA-256 of the text, hex. */
  readonly digest: string;
  readonly at: string;
  readonly by: string;
};

export type HighWaterMark = {
  /** The newest issue time ever accepted for this license, in seconds since 1970. */
  readonly iat: number;
  readonly product: string;
  readonly name: string;
  readonly kind: LicenseKind;
  /** Products the license was of before: users may still hold their seats. */
  readonly formerly?: readonly {readonly id: string; readonly name: string; readonly kind: LicenseKind}[];
};

/** 1,024 users as columns, each joined by line feeds; a place without a user is empty in all of them. */
export type UserBlock = {
  readonly ids: string;
  readonly names: string;
  readonly emails: string;
  readonly jobTitles: string;
  /** Roles of one user are joined by tabs. */
  readonly roles: string;
  /** u32 seconds since 1970, 0 for never; cut after the last that is not 0. */
  readonly lastSignIn: Uint8Array;
};

/** Ids joined by line feeds, and their ordinals as u32 in the same order. */
export type UserIdBucket = {readonly ids: string; readonly ordinals: Uint8Array};

/** `text` is what was hashed; `bodies` holds, by number of the part, packed sets of at most 2 kB. */
export type JournalRow = {readonly text: string; readonly bodies: {readonly [part: string]: Uint8Array}};

/**
 * Up to 256 entries folded together, so that many headers are read at once; their bytes are those of the rows.
 * Line n of `texts` (from 0) is entry `256 * key + n`; an empty line is an entry that was missing.
 */
export type JournalSegment = {
  readonly texts: string;
  /** Where each inline body belongs, in the order of `bodies`: u8 line, u16 part, u32 length in bytes. */
  readonly places: Uint8Array;
  /** The inline bodies, one after the other. */
  readonly bodies: Uint8Array;
};

/**
 * The typed map from table to key and value. Keys are tuples of strings and integers, and only a last integer part is
 * ever ranged over, so that no engine's order of strings matters.
 */
export interface Tables {
  head: {key: readonly ['head']; value: Head};
  settings: {key: readonly [name: string]; value: Value};
  /** By the number of the upload's entry. Demo mode is: this table is empty. */
  files: {key: readonly [entry: number]; value: StoredFile};
  /** Survives Delete. */
  highWater: {key: readonly [license: string]; value: HighWaterMark};
  requests: {key: readonly [id: string]; value: {readonly digest: string; readonly at: string; readonly by: string}};
  /** By ordinal >> 10. */
  userBlocks: {key: readonly [block: number]; value: UserBlock};
  /** By a hash of the id, so that one id is found without reading the directory. */
  userIds: {key: readonly [bucket: number]; value: UserIdBucket};
  /** By ordinal >> 16: bitmaps. */
  flags: {key: readonly [flag: 'present' | 'active' | 'external', chunk: number]; value: Uint8Array};
  /** By ordinal >> 16: who holds a seat of the product. */
  seats: {key: readonly [product: string, chunk: number]; value: Uint8Array};
  /** By ordinal >> 12: the entry that gave each seat that is held; one number where it is the same for all, else u32s. */
  grantedBy: {key: readonly [product: string, block: number]; value: number | Uint8Array};
  /** The day on which a write made used exceed the total. */
  overuse: {key: readonly [product: string]; value: string};
  journal: {key: readonly [entry: number]; value: JournalRow};
  /** By entry >> 8. */
  journalSegments: {key: readonly [segment: number]; value: JournalSegment};
  /** Packed sets over 2 kB. */
  journalUsers: {key: readonly [entry: number, part: number]; value: Uint8Array};
  /** By the entry that was undone: the entry that did it. */
  undone: {key: readonly [entry: number]; value: number};
  permissions: {key: readonly [operation: string]; value: readonly PermissionRow[]};
  sessions: {
    key: readonly [product: string, ordinal: number];
    value: readonly {readonly holder: string; readonly until: number}[];
  };
  usage: {key: readonly [product: string]; value: {readonly count: number; readonly at: string}};
}
