import {calculateJwkThumbprint} from 'jose/jwk/thumbprint';
import {exportJWK} from 'jose/key/export';
import type {CryptoKey} from 'jose';
import {generateKeyPair as generateCryptoKeyPair} from 'jose/key/generate/keypair';
import type {TrustedKey} from '../files/license-file/trusted-keys.js';
import {checkPrivateKey, type PrivateKey} from './private-key.js';

/** How a vendor signs: Ed25519, or ECDSA over P-256. */
export type SignatureAlgorithm = 'EdDSA' | 'ES256';

/** Makes a vendor's key. Its `kid` is the thumbprint of RFC 7638, so that two keys never share one. */
export async function generateKeyPair(
  alg: SignatureAlgorithm,
): Promise<{readonly privateKey: PrivateKey; readonly publicKey: TrustedKey}> {
  const jwk = await exportJWK(await generateCryptoKey(alg));
  return checkPrivateKey({...jwk, alg, kid: await calculateJwkThumbprint(jwk)});
}

/** WebKitGTK fails at about one Ed25519 key in 200, by chance: the next attempt succeeds. */
async function generateCryptoKey(alg: SignatureAlgorithm, attempts = 3): Promise<CryptoKey> {
  try {
    return (await generateCryptoKeyPair(alg, {extractable: true})).privateKey;
  } catch (error) {
    if (attempts > 1) return generateCryptoKey(alg, attempts - 1);
    throw error;
  }
}
