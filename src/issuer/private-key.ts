import * as v from 'valibot';
import {LicensingError} from '../core/errors.js';
import {publicKeySchema, type TrustedKey} from '../files/license-file/trusted-keys.js';
import {bytes32Schema} from '../files/text-schema.js';

/** A vendor's key as a JSON Web Key: the public key with its secret half `d`. */
export interface PrivateKey extends TrustedKey {
  readonly d: string;
}

const secretSchema = v.looseObject({d: bytes32Schema}, 'must be a JSON Web Key');

/** Answers both halves of a vendor's key. Throws INVALID_ARGUMENT whose field is a path such as `privateKey.kid`. */
export function checkPrivateKey(key: unknown): {readonly privateKey: PrivateKey; readonly publicKey: TrustedKey} {
  const {d, ...rest} = parse(secretSchema, key);
  const publicKey = parse(publicKeySchema, {...rest, use: undefined, key_ops: undefined});
  return {privateKey: {...publicKey, d}, publicKey};
}

function parse<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const {success, output, issues} = v.safeParse(schema, value, {abortEarly: true, abortPipeEarly: true});
  if (success) return output;
  const field = ['privateKey', v.getDotPath(issues[0])].filter((part) => part !== null).join('.');
  throw new LicensingError('INVALID_ARGUMENT', {field, problem: issues[0].message});
}
