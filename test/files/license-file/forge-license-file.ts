import type {TrustedKey} from '../../../src/files/license-file/trusted-keys.js';
import type {PrivateKey} from '../../../src/issuer/private-key.js';

/** Keys for tests only. */
export const vendorKey: PrivateKey = {
  kid: 'vendor',
  alg: 'EdDSA',
  kty: 'OKP',
  crv: 'Ed25519',
  x: 'GI17rLB3Urs7bm58040LYEedqTYpx52kOOHgUY_Z2LY',
  d: 'nRJgagUrX8_luseAx55WEh404cpnwLTPeKqYmCYKdjU',
};
export const strangerKey: PrivateKey = {
  kid: 'vendor',
  alg: 'EdDSA',
  kty: 'OKP',
  crv: 'Ed25519',
  x: 'r2F2Pfo0ERJwC4vBYXkiVnpNGBQ-J3P9dphNVMEP2vw',
  d: 'tyUT691yaSheUfDV9f2uMn7WhQUPbg-GnZZwBRMJ-KE',
};
export const ellipticKey: PrivateKey = {
  kid: 'vendor-elliptic',
  alg: 'ES256',
  kty: 'EC',
  crv: 'P-256',
  x: 'DGDjVNTXBlUxwVntYTIES_XzAdEfuB7pPIzYpVcudS8',
  y: 'ypoBVJpmQFdn6kfnCdfW_lY9mAmdApUc7_MABDsw9F4',
  d: '9YV9y0UxW-f6jaAnuKtwQJyXJn2T63wGZe9ddsxOTCA',
};

export function publicHalf({kid, alg, kty, crv, x, y}: PrivateKey): TrustedKey {
  return {kid, alg, kty, crv, x, ...(y !== undefined && {y})};
}

export const trustedKeys = {keys: [publicHalf(vendorKey), publicHalf(ellipticKey)]};

export const goodHeader = {alg: 'EdDSA', kid: 'vendor', typ: 'license+jwt'};
export const ellipticHeader = {alg: 'ES256', kid: 'vendor-elliptic', typ: 'license+jwt'};

export const goodLicense = {
  id: 'L-1',
  product: 'sales',
  name: 'Sales',
  kind: 'personal',
  count: 50,
  startDate: '2026-01-01',
  dueDate: '2026-12-31',
};

/** Seconds since 1970. */
export const issuedAt = 1_790_000_000;

export const goodPayload = {
  iss: 'https://vendor.example',
  aud: 'ACME-0042',
  jti: 'file-1',
  iat: issuedAt,
  licenses: [goodLicense],
};

export type Signer = (signed: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

/** Signs by WebCrypto alone, so that a fault in this project's own signer cannot hide one in its reader. */
export function signerOf({kty, crv, x, y, d}: PrivateKey): Signer {
  const jwk = {kty, crv, x, d, ...(y !== undefined && {y})};
  const algorithm = kty === 'EC' ? {name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256'} : {name: 'Ed25519'};
  return async (signed) => {
    const key = await crypto.subtle.importKey('jwk', jwk, algorithm, false, ['sign']);
    return new Uint8Array(await crypto.subtle.sign(algorithm, key, signed));
  };
}

/** The classic confusion: a MAC whose secret is the public key that everybody knows. */
export function macSignerOf(secret: Uint8Array<ArrayBuffer>): Signer {
  const algorithm = {name: 'HMAC', hash: 'SHA-256'};
  return async (signed) => {
    const key = await crypto.subtle.importKey('raw', secret, algorithm, false, ['sign']);
    return new Uint8Array(await crypto.subtle.sign(algorithm, key, signed));
  };
}

/** The same ECDSA signature as ASN.1 DER, the form X.509 has and JWS has not. */
export function derSignerOf(key: PrivateKey): Signer {
  const sign = signerOf(key);
  return async (signed) => {
    const raw = await sign(signed);
    const integers = [...asDerInteger(raw.subarray(0, 32)), ...asDerInteger(raw.subarray(32))];
    return Uint8Array.from([0x30, integers.length, ...integers]);
  };
}

function asDerInteger(bytes: Uint8Array): number[] {
  const significant = [...bytes.subarray(bytes.findIndex((byte) => byte !== 0))];
  const positive = (significant[0] ?? 0) > 127 ? [0, ...significant] : significant;
  return [2, positive.length, ...positive];
}

export const unsigned: Signer = () => Promise.resolve(new Uint8Array());

export interface Forgery {
  /** Text is taken as the JSON itself. */
  readonly header?: unknown;
  /** Text is taken as the JSON itself, bytes as its encoding. */
  readonly payload?: unknown;
  readonly sign?: Signer;
}

/** Makes a compact JWS of anything, signed by the vendor unless said otherwise. */
export async function forgeLicenseFile({
  header = goodHeader,
  payload = goodPayload,
  sign = signerOf(vendorKey),
}: Forgery): Promise<string> {
  const signed = `${asBase64url(asBytes(header))}.${asBase64url(asBytes(payload))}`;
  return `${signed}.${asBase64url(await sign(new TextEncoder().encode(signed)))}`;
}

function asBytes(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  return new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
}

export function asBase64url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}
