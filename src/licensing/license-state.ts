import type {IssuedLicense, LicenseRecord} from '../core/license.js';
import {rulingLicenses} from '../core/license.js';
import type {KnownProduct, LicenseStock} from '../core/product.js';
import {
  peekLicenses,
  verifyLicenseFile,
  type TrustedKeys,
  type VerifiedLicenseFile,
} from '../files/license-file/read-license-file.js';
import type {HighWaterMark, StoredFile} from '../records/tables.js';
import {reportUnlessCoded} from './report-failure.js';

/** A stored file: what it says when a trusted key verifies it and it is for this company, else null. */
export interface InstalledFile {
  readonly entry: number;
  readonly file: StoredFile;
  readonly verified: VerifiedLicenseFile | null;
}

/** The license files as they count now, and what is derived from them. */
export interface LicenseState extends LicenseStock {
  readonly files: readonly InstalledFile[];
  /** Every record of every verified file, of licenses whose newest record ever accepted is among them. */
  readonly records: readonly IssuedLicense[];
  readonly highWater: ReadonlyMap<string, HighWaterMark>;
}

/** Verifies stored files with the keys of this page. A text is verified once, however often the database is read. */
export class LicenseVerifier {
  readonly #keys: TrustedKeys;
  readonly #verified = new Map<string, Promise<VerifiedLicenseFile | null>>();

  constructor(keys: TrustedKeys) {
    this.#keys = keys;
  }

  /** Files that do not verify, or are for another company, are kept and give nothing. */
  async state(
    rows: readonly (readonly [entry: number, file: StoredFile])[],
    highWater: ReadonlyMap<string, HighWaterMark>,
    companyId: string,
  ): Promise<LicenseState> {
    const files = await Promise.all(
      rows.map(async ([entry, file]) => {
        const verified = await this.#verify(file.text);
        return {entry, file, verified: verified?.companyId === companyId ? verified : null};
      }),
    );
    const issued = files.flatMap(({entry, verified}) => (verified ? issuedLicenses(verified, entry) : []));
    // A record that was skipped when its file came must not rule once the newer file is deleted.
    const reachMark = issued.filter(({id, issuedAt}) => issuedAt >= (highWater.get(id)?.iat ?? -Infinity));
    const ids = new Set(reachMark.map(({id}) => id));
    const records = issued.filter(({id}) => ids.has(id));
    const unverified = unverifiedProducts(files);
    return {
      files,
      records,
      highWater,
      licenses: rulingLicenses(records),
      known: knownProducts(highWater, unverified.records),
      unverified: unverified.operations,
    };
  }

  #verify(text: string): Promise<VerifiedLicenseFile | null> {
    let verified = this.#verified.get(text);
    if (!verified) {
      // A file was judged by the clock when it was accepted; a clock that is set back later does not unmake it.
      verified = verifyLicenseFile(text, this.#keys, Number.MAX_SAFE_INTEGER).catch((error: unknown) => {
        reportUnlessCoded(error);
        return null;
      });
      this.#verified.set(text, verified);
    }
    return verified;
  }
}

export const issuedLicenses = (file: VerifiedLicenseFile, entry: number): IssuedLicense[] =>
  file.licenses.map((license) => ({...license, issuedAt: file.issuedAt, entry}));

function unverifiedProducts(files: readonly InstalledFile[]): {
  readonly records: readonly LicenseRecord[];
  readonly operations: ReadonlyMap<string, readonly string[]>;
} {
  const records = files
    .filter(({verified}) => !verified)
    .flatMap(({file}) => peekLicenses(file.text))
    .filter(({count}) => count > 0);
  const operations = new Map<string, string[]>();
  for (const record of records) {
    operations.set(record.product, [...(operations.get(record.product) ?? []), ...record.operations]);
  }
  return {records, operations};
}

/** Every product that a license was ever accepted for, as last accepted. */
export function acceptedProducts(marks: Iterable<HighWaterMark>): ReadonlyMap<string, KnownProduct> {
  const byAge = [...marks].sort((one, other) => one.iat - other.iat);
  const former = byAge.flatMap(({formerly = []}) => formerly);
  const present = byAge.map(({product, name, kind}) => ({id: product, name, kind}));
  return new Map([...former, ...present].map((each) => [each.id, each]));
}

/** The mark of a record that is accepted now. A license that moves to another product does not make the old one unknown. */
export function markOf({id, product, name, kind}: LicenseRecord, iat: number, state: LicenseState): HighWaterMark {
  const before = state.highWater.get(id);
  const products = [...acceptedProducts(before ? [before] : []).values()];
  const formerly = products.filter((each) => each.id !== product);
  return {iat, product, name, kind, ...(formerly.length > 0 && {formerly})};
}

/** Names and kinds as last accepted; of products that only unverified files name, as those claim. */
function knownProducts(
  highWater: ReadonlyMap<string, HighWaterMark>,
  claimed: readonly LicenseRecord[],
): ReadonlyMap<string, KnownProduct> {
  const names = claimed.map(({product, name, kind}) => [product, {id: product, name, kind}] as const);
  return new Map([...names, ...acceptedProducts(highWater.values())]);
}
