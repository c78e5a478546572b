import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js';

/**
 * SHA-256 (hex) over the SHA-256 of each id, in the order of their ordinals. Of an erased person the hash of the id stays,
 * and the digest with it.
 */
export function digestOfIds(ids: readonly string[]): string {
  const whole = sha256.create();
  // For 100,000 ids, an own hash and own bytes of each take three times as long as the hashing itself.
  const empty = sha256.create();
  const hash = empty.clone();
  const digest = new Uint8Array(hash.outputLen);
  for (const id of ids) {
    empty._cloneInto(hash);
    hash.update(utf8ToBytes(id)).digestInto(digest);
    whole.update(digest);
  }
  return bytesToHex(whole.digest());
}
