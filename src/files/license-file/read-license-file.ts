import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js';
import {compactVerify} from 'jose/jws/compact/verify';
import {importJWK} from 'jose/key/import';
import {LicensingError} from '../../core/errors.js';
import type {LicenseRecord} from '../../core/license.js';
import {readJson, takeApart} from './compact-license-file.js';
import {parseLicenseFilePayload, type LicenseFilePayload} from './schema.js';
import {checkTrustedKeys, type TrustedKey, type TrustedKeys} from './trusted-keys.js';

export {checkTrustedKeys, type TrustedKeys} from './trusted-keys.js';

/** The largest license file that is read, in bytes of UTF-8. */
export const licenseFileSizeLimit = 1024 * 1024;

/** How far a vendor's clock may run ahead, in milliseconds. */
const allowedDrift = 5 * 60 * 1000;

/** A license file whose signature verified with a trusted key. */
export interface VerifiedLicenseFile {
  /** The three parts, without the optional final newline. */
  readonly text: string;
  /** SHA-256 of `text`, hex. */
  readonly digest: string;
  readonly jti: string;
  readonly issuer: string | null;
  readonly companyId: string;
  /** Seconds since 1970. */
  readonly issuedAt: number;
  /** The license request it answers. */
  readonly request: {readonly id: string; readonly digest: string} | null;
  readonly licenses: readonly LicenseRecord[];
}

/**
 * Verifies a license file; `now` is in milliseconds since 1970. Rejects with the first that applies: TOO_LARGE,
 * INVALID_ARGUMENT (a trusted key is none), NO_TRUSTED_KEYS, NOT_A_LICENSE_FILE, UNKNOWN_KEY, WRONG_ALGORITHM,
 * BAD_SIGNATURE, MALFORMED_CONTENT, KIND_CONFLICT, ISSUED_IN_FUTURE.
 */
export async function verifyLicenseFile(
  text: string,
  trustedKeys: TrustedKeys,
  now: number,
): Promise<VerifiedLicenseFile> {
  const size = utf8ToBytes(text).length;
  if (size > licenseFileSizeLimit) throw new LicensingError('TOO_LARGE', {size, limit: licenseFileSizeLimit});
  const {keys} = checkTrustedKeys(trustedKeys);
  if (keys.length === 0) throw new LicensingError('NO_TRUSTED_KEYS', {});
  const file = takeApart(text);
  await verifySignature(file.text, file.header, keys);
  const payload = parseLicenseFilePayload(readJson(file.payload));
  if (payload.iat * 1000 > now + allowedDrift) {
    throw new LicensingError('ISSUED_IN_FUTURE', {issuedAt: new Date(payload.iat * 1000).toISOString()});
  }
  return describe(file.text, payload);
}

/** The licenses a file names, without verifying it: good for a product's name only. Empty when it is malformed. */
export function peekLicenses(text: string): readonly LicenseRecord[] {
  try {
    return parseLicenseFilePayload(readJson(takeApart(text).payload)).licenses;
  } catch (error) {
    if (error instanceof LicensingError) return [];
    throw error;
  }
}

async function verifySignature(
  text: string,
  {alg, kid}: {readonly alg: string; readonly kid: string},
  keys: readonly TrustedKey[],
): Promise<void> {
  const index = keys.findIndex((key) => key.kid === kid);
  const key = keys[index];
  if (!key) throw new LicensingError('UNKNOWN_KEY', {kid});
  // The key alone says which algorithm is right: a file could otherwise choose one that anybody can compute.
  if (alg !== key.alg) throw new LicensingError('WRONG_ALGORITHM', {kid, expected: key.alg, found: alg});
  const cryptoKey = await importTrustedKey(key, index);
  try {
    await compactVerify(text, cryptoKey, {algorithms: [key.alg]});
  } catch (cause) {
    throw new LicensingError('BAD_SIGNATURE', {kid}, {cause});
  }
}

async function importTrustedKey(key: TrustedKey, index: number): ReturnType<typeof importJWK> {
  try {
    return await importJWK(key, key.alg);
  } catch (cause) {
    const details = {field: `trustedKeys.keys.${index}`, problem: 'must be a key this engine can use'};
    throw new LicensingError('INVALID_ARGUMENT', details, {cause});
  }
}

function describe(text: string, payload: LicenseFilePayload): VerifiedLicenseFile {
  return {
    text,
    digest: bytesToHex(sha256(utf8ToBytes(text))),
    jti: payload.jti,
    issuer: payload.iss ?? null,
    companyId: payload.aud,
    issuedAt: payload.iat,
    request: payload.request ?? null,
    licenses: payload.licenses,
  };
}
