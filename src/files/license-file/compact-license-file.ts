import {decode, encode} from 'jose/base64url';
import * as v from 'valibot';
import {LicensingError} from '../../core/errors.js';
import {idSchema} from '../text-schema.js';

/** A license file taken apart; nothing of it is verified. */
export interface CompactLicenseFile {
  /** The three parts without the optional final newline. */
  readonly text: string;
  readonly header: {readonly alg: string; readonly kid: string; readonly typ: string};
  readonly payload: Uint8Array;
}

const headerSchema = v.object({alg: idSchema, kid: idSchema, typ: v.literal('license+jwt')});

/** Extensions that must be understood, another reading of the payload, and keys or addresses of keys. */
const refusedParameters = ['crit', 'b64', 'jwk', 'jku', 'x5u', 'x5c', 'x5t', 'x5t#S256'] as const;

/**
 * Takes a compact JWS apart. Throws NOT_A_LICENSE_FILE unless it is three parts of canonical base64url, with nothing
 * around them but one final newline, and a header of a license file.
 */
export function takeApart(fileText: string): CompactLicenseFile {
  const text = fileText.replace(/\r?\n$/, '');
  const parts = text.split('.');
  const [header, payload, signature] = parts.map(decodeCanonical);
  if (parts.length !== 3 || !header || !payload || !signature) throw notALicenseFile();
  return {text, header: readHeader(header), payload};
}

/**
 * The JSON value in some bytes; undefined unless they are UTF-8 without a byte order mark. Of members that share a
 * name the last counts, as in every reader of this project.
 */
export function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes));
  } catch {
    return undefined;
  }
}

function readHeader(bytes: Uint8Array): CompactLicenseFile['header'] {
  const json = readJson(bytes);
  const {success, output} = v.safeParse(headerSchema, json);
  if (!success || refusedParameters.some((name) => Object.hasOwn(json as object, name))) throw notALicenseFile();
  return output;
}

/** Undefined unless encoding the bytes again gives the very same text, so that no two texts are one file. */
function decodeCanonical(part: string): Uint8Array | undefined {
  try {
    const bytes = decode(part);
    return encode(bytes) === part ? bytes : undefined;
  } catch {
    return undefined;
  }
}

const notALicenseFile = (): LicensingError => new LicensingError('NOT_A_LICENSE_FILE', {});
