import {LicensingError} from '../core/errors.js';
import {checkPublicKey, type TrustedKey} from '../files/license-file/trusted-keys.js';

/** A vendor's key as a JSON Web Key: the public key with its secret half `d`. */
export interface PrivateKey extends TrustedKey {
  readonly d: string;
}

/** Answers both halves of a vendor's key. Throws INVALID_ARGUMENT whose field is a path such as `privateKey.kid`. */
export function checkPrivateKey(key: unknown): {readonly privateKey: PrivateKey; readonly publicKey: TrustedKey} {
  const d = typeof key === 'object' && key !== null && 'd' in key ? key.d : undefined;
  if (typeof d !== 'string' || d === '') {
    throw new LicensingError('INVALID_ARGUMENT', {
      field: 'privateKey.d',
      problem: 'must be the secret half of the key',
    });
  }
  // What a private key may be used for says nothing about its public half.
  const publicKey = checkPublicKey(
    {...(key as object), d: undefined, use: undefined, key_ops: undefined},
    'privateKey',
  );
  return {privateKey: {...publicKey, d}, publicKey};
}
