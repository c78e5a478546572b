import * as v from 'valibot';
import {LicensingError} from '../../core/errors.js';
import {audiences, licenseKinds, type LicenseKind, type LicenseRecord} from '../../core/license.js';
import {daySchema, idSchema, integerSchema, licenseVersionSchema, nameSchema, objectProblem} from '../text-schema.js';

const mostLicenses = 10_000;
const greatestCount = 2_147_483_647;
/** 9999-12-31T23:59:59Z, the last second that ISO 8601 writes with four digits for the year. */
const lastSecond = 253_402_300_799;

const idsSchema = v.optional(v.array(idSchema, 'must be a list'), []);

const licenseSchema = v.object(
  {
    id: idSchema,
    product: idSchema,
    name: nameSchema,
    kind: v.picklist(licenseKinds, `must be one of ${licenseKinds.join(', ')}`),
    count: integerSchema(0, greatestCount),
    startDate: daySchema,
    dueDate: daySchema,
    graceDays: v.optional(integerSchema(0, 3650), 0),
    audience: v.optional(v.picklist(audiences, `must be one of ${audiences.join(', ')}`), 'any'),
    operations: idsSchema,
    requires: idsSchema,
    excludes: idsSchema,
    version: v.optional(licenseVersionSchema),
  },
  objectProblem,
);

const payloadSchema = v.object(
  {
    iss: v.optional(nameSchema),
    aud: idSchema,
    jti: idSchema,
    iat: integerSchema(0, lastSecond),
    request: v.optional(v.object({id: idSchema, digest: idSchema}, objectProblem)),
    licenses: v.pipe(
      v.array(v.unknown(), 'must be a list'),
      v.minLength(1, 'must name at least one license'),
      v.maxLength(mostLicenses, `must not name more than ${mostLicenses} licenses`),
      v.array(licenseSchema),
    ),
  },
  objectProblem,
);

/** A license as a vendor writes it: what has a default may be left out. */
export type LicenseInput = Pick<LicenseRecord, 'id' | 'product' | 'name' | 'kind' | 'count' | 'startDate' | 'dueDate'> &
  Partial<LicenseRecord>;

/** The signed content of a license file, with every default filled in. Fields it does not know are left out. */
export type LicenseFilePayload = v.InferOutput<typeof payloadSchema>;

/**
 * Checks the signed content of a license file, for the vendor before signing and for the customer after verifying.
 * Throws MALFORMED_CONTENT with the path of the first field at fault, and KIND_CONFLICT for a product of two kinds.
 */
export function parseLicenseFilePayload(content: unknown): LicenseFilePayload {
  const {success, output, issues} = v.safeParse(payloadSchema, content, {abortEarly: true, abortPipeEarly: true});
  if (!success) throw malformed(v.getDotPath(issues[0]) ?? 'payload', issues[0].message);
  checkEachLicense(output.licenses);
  checkKinds(output.licenses);
  return output;
}

function checkEachLicense(licenses: LicenseFilePayload['licenses']): void {
  const ids = new Set<string>();
  for (const [index, license] of licenses.entries()) {
    const at = `licenses.${index}`;
    if (ids.has(license.id)) throw malformed(`${at}.id`, 'must not occur twice in a file');
    ids.add(license.id);
    if (license.dueDate < license.startDate) throw malformed(`${at}.dueDate`, 'must not be before the start date');
    if (license.requires.includes(license.product))
      throw malformed(`${at}.requires`, 'must not name the product itself');
    if (license.excludes.includes(license.product))
      throw malformed(`${at}.excludes`, 'must not name the product itself');
  }
}

function checkKinds(licenses: LicenseFilePayload['licenses']): void {
  const kinds = new Map<string, LicenseKind>();
  for (const {product, kind} of licenses) {
    const installed = kinds.get(product) ?? kind;
    if (installed !== kind) throw new LicensingError('KIND_CONFLICT', {product, installed, found: kind});
    kinds.set(product, kind);
  }
}

const malformed = (field: string, problem: string): LicensingError =>
  new LicensingError('MALFORMED_CONTENT', {field, problem});
