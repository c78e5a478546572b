import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex} from '@noble/hashes/utils.js';

const utf8 = new TextEncoder();

/**
 * SHA-256 (hex) over the SHA-256 of each id, in the order of their ordinals. Of an erased person the hash of the id stays,
 * and the digest with it.
 */
export function digestOfIds(ids: readonly string[]): string {
  const whole = sha256.create();
  // For 100,000 ids, a new hash and new bytes for each take longer than the hashing itself.
  const empty = sha256.create();
  const hash = empty.clone();
  const digest = new Uint8Array(hash.outputLen);
  const bytes = new Uint8Array(1024);
  for (const id of ids) {
    empty._cloneInto(hash);
    const fits = id.length * 3 <= bytes.length;
    hash.update(fits ? bytes.subarray(0, utf8.encodeInto(id, bytes).written) : utf8.encode(id)).digestInto(digest);
    whole.update(digest);
  }
  return bytesToHex(whole.digest());
}
