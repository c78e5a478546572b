import {sha256} from '@noble/hashes/sha2.js';
import {utf8ToBytes} from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import {encode} from 'jose/base64url';
import * as v from 'valibot';
import {LicensingError} from '../core/errors.js';
import {licenseKinds} from '../core/license.js';
import {bytes32Schema, daySchema, idSchema, integerSchema, licenseVersionSchema, objectProblem} from './text-schema.js';

const requestSizeLimit = 1024 * 1024;

const productSchema = v.object(
  {
    id: idSchema,
    kind: v.picklist(licenseKinds, `must be one of ${licenseKinds.join(', ')}`),
    /** Null for Server. */
    total: v.nullable(integerSchema(0, Number.MAX_SAFE_INTEGER)),
    used: integerSchema(0, Number.MAX_SAFE_INTEGER),
    /** Null without a license. */
    dueDate: v.nullable(daySchema),
  },
  objectProblem,
);

const contentSchema = v.object(
  {
    id: idSchema,
    createdAt: v.pipe(v.string('must be a text'), v.isoTimestamp('must be a time as in 2026-01-31T12:00:00Z')),
    companyId: idSchema,
    licenseVersion: licenseVersionSchema,
    installationId: idSchema,
    products: v.pipe(v.array(productSchema, 'must be a list'), v.readonly()),
  },
  objectProblem,
);

const requestSchema = v.object(
  {
    format: v.literal('license-request/1', 'must be "license-request/1"'),
    ...contentSchema.entries,
    digest: bytes32Schema,
  },
  objectProblem,
);

/** What an installation asks its vendor; `createdAt` is ISO 8601. */
export type LicenseRequestContent = Readonly<v.InferOutput<typeof contentSchema>>;

/** A license request as the vendor reads it. */
export type LicenseRequest = Readonly<v.InferOutput<typeof requestSchema>>;

/** Makes a license request file. Throws INVALID_ARGUMENT with the path of the first field at fault. */
export function writeLicenseRequest(content: LicenseRequestContent): {
  readonly fileName: 'LicenseRequest.tlr';
  readonly text: string;
  /** SHA-256 of the canonical JSON of everything but itself, base64url. */
  readonly digest: string;
} {
  const {success, output, issues} = v.safeParse(contentSchema, content, {abortEarly: true, abortPipeEarly: true});
  if (!success) {
    const {message: problem} = issues[0];
    throw new LicensingError('INVALID_ARGUMENT', {field: v.getDotPath(issues[0]) ?? 'request', problem});
  }
  const rest = {format: 'license-request/1', ...output};
  const digest = digestOf(rest);
  return {fileName: 'LicenseRequest.tlr', text: `${JSON.stringify({...rest, digest}, null, 2)}\n`, digest};
}

/**
 * Reads a license request file and checks its digest, over fields it does not know as well.
 * Throws TOO_LARGE, and MALFORMED_CONTENT with the path of the first field at fault.
 */
export function readLicenseRequest(text: string): LicenseRequest {
  const size = utf8ToBytes(text).length;
  if (size > requestSizeLimit) throw new LicensingError('TOO_LARGE', {size, limit: requestSizeLimit});
  const json = parseJson(text);
  const {success, output, issues} = v.safeParse(requestSchema, json, {abortEarly: true, abortPipeEarly: true});
  if (!success) throw malformed(v.getDotPath(issues[0]) ?? 'request', issues[0].message);
  const {digest, ...rest} = json as Readonly<Record<string, unknown>>;
  if (digestOf(rest) !== digest) throw malformed('digest', 'must be the digest of the rest: the request was changed');
  return output;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw malformed('request', 'must be JSON', cause);
  }
}

function digestOf(rest: object): string {
  return encode(sha256(utf8ToBytes(canonicalText(rest))));
}

/** Refuses what has no canonical form: halves of surrogate pairs, and lists nested deeper than the engine's stack. */
function canonicalText(rest: object): string {
  try {
    return canonicalize(rest) ?? '';
  } catch (cause) {
    throw malformed('request', 'must have a canonical form', cause);
  }
}

const malformed = (field: string, problem: string, cause?: unknown): LicensingError =>
  new LicensingError('MALFORMED_CONTENT', {field, problem}, {cause});
