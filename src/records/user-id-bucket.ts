import {LicensingError} from '../core/errors.js';
import {damaged} from './damaged.js';
import type {UserIdBucket} from './tables.js';

const utf8 = new TextEncoder();

/** The bucket, one of 256, that holds an id: the highest byte of FNV-1a (32 bits) over its UTF-8. */
export function bucketOf(id: string): number {
  let hash = 0x811c9dc5;
  // Most ids are ASCII; encoding each of a million into bytes of its own takes several times as long.
  for (let i = 0; i < id.length; i++) {
    const code = id.charCodeAt(i);
    if (code > 0x7f) return bucketOfBytes(utf8.encode(id));
    hash = withByte(hash, code);
  }
  return hash >>> 24;
}

const withByte = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193);

const bucketOfBytes = (bytes: Uint8Array): number => bytes.reduce(withByte, 0x811c9dc5) >>> 24;

/** Ordinals by id, in the order of the map. Throws INVALID_ARGUMENT for ids that could not be told apart again. */
export function encodeUserIdBucket(entries: ReadonlyMap<string, number>): UserIdBucket {
  const ordinals = new Uint8Array(entries.size * 4);
  const view = new DataView(ordinals.buffer);
  let at = 0;
  for (const [id, ordinal] of entries) {
    if (id === '' || id.includes('\n')) {
      throw new LicensingError('INVALID_ARGUMENT', {field: 'id', problem: id === '' ? 'empty' : 'control-character'});
    }
    view.setUint32(at, ordinal, true);
    at += 4;
  }
  return {ids: [...entries.keys()].join('\n'), ordinals};
}

/** A bucket that is not stored is empty. Throws STORE_DAMAGED. */
export function decodeUserIdBucket(bucket: UserIdBucket | undefined): Map<string, number> {
  const entries = new Map<string, number>();
  if (!bucket) return entries;
  const {ids: joined, ordinals} = bucket;
  if (typeof joined !== 'string' || !(ordinals instanceof Uint8Array)) throw damaged('userIds');
  const ids = joined === '' ? [] : joined.split('\n');
  if (ordinals.length !== ids.length * 4) throw damaged('userIds');
  const view = new DataView(ordinals.buffer, ordinals.byteOffset, ordinals.byteLength);
  ids.forEach((id, i) => entries.set(id, view.getUint32(i * 4, true)));
  if (entries.size !== ids.length || entries.has('')) throw damaged('userIds');
  return entries;
}
