import {CompactSign} from 'jose/jws/compact/sign';
import {importJWK} from 'jose/key/import';
import {isLicensingError, LicensingError} from '../core/errors.js';
import {verifyLicenseFile} from '../files/license-file/read-license-file.js';
import {parseLicenseFilePayload, type LicenseInput} from '../files/license-file/schema.js';
import {checkPrivateKey, type PrivateKey} from './private-key.js';

/** What a license file says, and the key that signs it. */
export interface LicenseFileContent {
  readonly privateKey: PrivateKey;
  /** The customer: only an installation with this company ID takes the file. */
  readonly companyId: string;
  /** The vendor. */
  readonly issuer?: string | undefined;
  /** Seconds since 1970. */
  readonly issuedAt: number;
  /** The file's own id, never used before; a UUID does. */
  readonly id: string;
  /** The request it answers. */
  readonly request?: {readonly id: string; readonly digest: string} | undefined;
  /** A known license id replaces that license, `count: 0` removes it. */
  readonly licenses: readonly LicenseInput[];
}

/**
 * Signs a license file and answers its text. Rejects with what its reader would say of it: MALFORMED_CONTENT and
 * KIND_CONFLICT in terms of the signed content, TOO_LARGE, and INVALID_ARGUMENT for a key that is none.
 */
export async function signLicenseFile(content: LicenseFileContent): Promise<string> {
  const {privateKey, publicKey} = checkPrivateKey(content.privateKey);
  const payload = parseLicenseFilePayload({
    iss: content.issuer,
    aud: content.companyId,
    jti: content.id,
    iat: content.issuedAt,
    request: content.request,
    licenses: content.licenses,
  });
  const text = await sign(JSON.stringify(payload), privateKey);
  try {
    await verifyLicenseFile(text, {keys: [publicKey]}, payload.iat * 1000);
  } catch (error) {
    if (isLicensingError(error, 'BAD_SIGNATURE')) throw unusable('must have two halves that belong together', error);
    throw error;
  }
  return text;
}

async function sign(payload: string, {alg, kid, ...key}: PrivateKey): Promise<string> {
  try {
    return await new CompactSign(new TextEncoder().encode(payload))
      .setProtectedHeader({alg, kid, typ: 'license+jwt'})
      .sign(await importJWK(key, alg));
  } catch (cause) {
    throw unusable('must be a key this engine can sign with', cause);
  }
}

const unusable = (problem: string, cause: unknown): LicensingError =>
  new LicensingError('INVALID_ARGUMENT', {field: 'privateKey', problem}, {cause});
