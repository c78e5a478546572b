import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js';

/**
 * SHA-256 (hex) over the SHA-256 of each id, in the order of their ordinals. Of an erased person the hash of the id stays,
 * and the digest with it.
 */
export function digestOfIds(ids: readonly string[]): string {
  const whole = sha256.create();
  for (const id of ids) whole.update(sha256(utf8ToBytes(id)));
  return bytesToHex(whole.digest());
}
