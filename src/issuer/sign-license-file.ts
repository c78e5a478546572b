import {CompactSign} from 'jose/jws/compact/sign';
import {importJWK} from 'jose/key/import';
import {isLicensingError, LicensingError} from '../core/errors.js';
import {verifyLicenseFile} from '../files/license-file/read-license-file.js';
import {parseLicenseFilePayload, type LicenseInput} from '../files/license-file/schema.js';
import {checkPrivateKey, type PrivateKey} from './private-key.js';

/** WebKitGTK ends the page when it meets an Ed25519 signature over more bytes than 16 bits can count. */
const longestEd25519Input = 65_535;

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
 * KIND_CONFLICT in terms of the signed content, TOO_LARGE, and INVALID_ARGUMENT for a key that is none. With an EdDSA
 * key TOO_LARGE is above 64 KiB already: licenses merge, so several files do, or an ES256 key.
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
  const bytes = new TextEncoder().encode(JSON.stringify(payload));
  if (privateKey.alg === 'EdDSA') checkEd25519Input(bytes, privateKey.kid);
  const text = await sign(bytes, privateKey);
  try {
    await verifyLicenseFile(text, {keys: [publicKey]}, payload.iat * 1000);
  } catch (error) {
    if (isLicensingError(error, 'BAD_SIGNATURE')) throw unusable('must have two halves that belong together', error);
    throw error;
  }
  return text;
}

/** The signature is over both parts in base64url and the dot between them. */
function checkEd25519Input(payload: Uint8Array, kid: string): void {
  const header = new TextEncoder().encode(JSON.stringify(headerOf('EdDSA', kid)));
  const size = Math.ceil((header.length * 4) / 3) + 1 + Math.ceil((payload.length * 4) / 3);
  if (size > longestEd25519Input) throw new LicensingError('TOO_LARGE', {size, limit: longestEd25519Input});
}

const headerOf = (alg: string, kid: string): {alg: string; kid: string; typ: string} => ({
  alg,
  kid,
  typ: 'license+jwt',
});

async function sign(payload: Uint8Array, {alg, kid, ...key}: PrivateKey): Promise<string> {
  try {
    return await new CompactSign(payload).setProtectedHeader(headerOf(alg, kid)).sign(await importJWK(key, alg));
  } catch (cause) {
    throw unusable('must be a key this engine can sign with', cause);
  }
}

const unusable = (problem: string, cause: unknown): LicensingError =>
  new LicensingError('INVALID_ARGUMENT', {field: 'privateKey', problem}, {cause});
