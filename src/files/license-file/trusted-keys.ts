import * as v from 'valibot';
import {LicensingError} from '../../core/errors.js';
import {bytes32Schema, idSchema} from '../text-schema.js';

/** A public JSON Web Key: `{kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', x}` or `{kty: 'EC', crv: 'P-256', alg: 'ES256', x, y}`. */
export interface TrustedKey {
  /** 1 to 200 characters; no two trusted keys share one. */
  readonly kid: string;
  readonly alg: string;
  readonly kty: string;
  readonly crv: string;
  readonly x: string;
  readonly y?: string;
}

/** The vendor's keys that the host trusts, as a JSON Web Key Set. */
export interface TrustedKeys {
  readonly keys: readonly TrustedKey[];
}

const commonEntries = {
  kid: idSchema,
  x: bytes32Schema,
  d: v.optional(v.never('must be left out: it is the secret half of the key')),
  use: v.optional(v.literal('sig', 'must be "sig"')),
  key_ops: v.optional(
    v.pipe(v.array(v.string('must be a text'), 'must be a list'), v.includes('verify', 'must include "verify"')),
  ),
};

/** Answers nothing of a public key but what verification needs. */
const publicKeySchema = v.pipe(
  v.variant(
    'alg',
    [
      v.object({
        ...commonEntries,
        alg: v.literal('EdDSA'),
        kty: v.literal('OKP', 'must be "OKP" with EdDSA'),
        crv: v.literal('Ed25519', 'must be "Ed25519" with EdDSA'),
      }),
      v.object({
        ...commonEntries,
        alg: v.literal('ES256'),
        kty: v.literal('EC', 'must be "EC" with ES256'),
        crv: v.literal('P-256', 'must be "P-256" with ES256'),
        y: bytes32Schema,
      }),
    ],
    'must be a public key whose alg is "EdDSA" or "ES256"',
  ),
  v.transform((key): TrustedKey => {
    const {kid, alg, kty, crv, x} = key;
    return key.alg === 'ES256' ? {kid, alg, kty, crv, x, y: key.y} : {kid, alg, kty, crv, x};
  }),
);

const keySetSchema = v.object({keys: v.array(publicKeySchema, 'must be a list')}, 'must have a list of keys');

/**
 * Answers the trusted keys with nothing but what verification needs.
 * Throws INVALID_ARGUMENT whose field is a path such as `trustedKeys.keys.0.kid`.
 */
export function checkTrustedKeys(trustedKeys: unknown): TrustedKeys {
  const {keys} = parse(keySetSchema, trustedKeys, 'trustedKeys');
  const kids = new Set<string>();
  for (const [index, {kid}] of keys.entries()) {
    if (kids.has(kid)) throw invalid(`trustedKeys.keys.${index}.kid`, 'must not occur twice');
    kids.add(kid);
  }
  return {keys};
}

/** Answers one public key in the same way; `field` is the path to it. */
export function checkPublicKey(key: unknown, field: string): TrustedKey {
  return parse(publicKeySchema, key, field);
}

function parse<S extends v.GenericSchema>(schema: S, value: unknown, field: string): v.InferOutput<S> {
  const {success, output, issues} = v.safeParse(schema, value, {abortEarly: true, abortPipeEarly: true});
  if (success) return output;
  const path = v.getDotPath(issues[0]);
  throw invalid(path === null ? field : `${field}.${path}`, issues[0].message);
}

const invalid = (field: string, problem: string): LicensingError =>
  new LicensingError('INVALID_ARGUMENT', {field, problem});
