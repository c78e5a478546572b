import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {audiences, licenseKinds} from '../../../src/core/license.js';
import {verifyLicenseFile} from '../../../src/files/license-file/read-license-file.js';
import {signLicenseFile} from '../../../src/issuer/index.js';
import {
  asBase64url,
  ellipticHeader,
  ellipticKey,
  forgeLicenseFile,
  issuedAt,
  signerOf,
  trustedKeys,
  vendorKey,
} from './forge-license-file.js';
import {refusalOf} from './refusal-of.js';

const now = issuedAt * 1000;

/** Text of any script, without what the schema refuses. */
const text = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .string({unit: 'binary', minLength: 1, maxLength})
    .map((any) => any.replace(/\p{Cc}/gu, ' '))
    .filter((any) => any.trim() !== '' && any.length <= maxLength);

const day = fc
  .date({min: new Date('1970-01-01'), max: new Date('9999-12-31'), noInvalidDate: true})
  .map((date) => date.toISOString().slice(0, 10));

/** A product's own fields, so that all of its licenses agree on them. */
const product = fc.record({product: text(200), kind: fc.constantFrom(...licenseKinds)});

const license = fc
  .record({
    id: text(200),
    name: text(500),
    count: fc.integer({min: 0, max: 2_147_483_647}),
    days: fc.tuple(day, day),
    graceDays: fc.integer({min: 0, max: 3650}),
    audience: fc.constantFrom(...audiences),
    operations: fc.array(text(200), {maxLength: 3}),
    requires: fc.array(text(200), {maxLength: 2}),
    excludes: fc.array(text(200), {maxLength: 2}),
    version: fc.constantFrom('0.0.0', '8.12.345'),
  })
  .map(({days, ...rest}) => {
    const [startDate = '', dueDate = ''] = [...days].sort();
    return {...rest, startDate, dueDate};
  });

const content = fc
  .record({
    companyId: text(200),
    id: text(200),
    issuer: fc.option(text(500), {nil: undefined}),
    issuedAt: fc.integer({min: 0, max: issuedAt}),
    request: fc.option(fc.record({id: text(200), digest: text(200)}), {nil: undefined}),
    products: fc.uniqueArray(product, {minLength: 1, maxLength: 3, selector: (each) => each.product}),
    drafts: fc.uniqueArray(license, {minLength: 1, maxLength: 6, selector: (each) => each.id}),
  })
  .map(({products, drafts, ...rest}) => ({
    ...rest,
    licenses: drafts.map((draft, index) => {
      const own = products[index % products.length] ?? {product: 'p', kind: 'personal' as const};
      const others = (ids: string[]): string[] => ids.filter((id) => id !== own.product);
      return {...draft, ...own, requires: others(draft.requires), excludes: others(draft.excludes)};
    }),
  }));

describe('license files, whatever they say', () => {
  it('survive signing and verifying unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(content, fc.constantFrom(vendorKey, ellipticKey), async (expected, privateKey) => {
        const signed = await signLicenseFile({...expected, privateKey});
        const file = await verifyLicenseFile(signed, trustedKeys, now);
        expect(file.companyId).to.equal(expected.companyId);
        expect(file.jti).to.equal(expected.id);
        expect(file.issuer).to.equal(expected.issuer ?? null);
        expect(file.issuedAt).to.equal(expected.issuedAt);
        expect(file.request).to.deep.equal(expected.request ?? null);
        expect(file.licenses).to.deep.equal(expected.licenses);
      }),
      {numRuns: 300},
    );
  });

  it('are never taken with a bit flipped anywhere', async () => {
    const files = [
      await forgeLicenseFile({}),
      await forgeLicenseFile({header: ellipticHeader, sign: signerOf(ellipticKey)}),
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), fc.nat(), fc.nat({max: 7}), async (file, position, bit) => {
        const at = position % file.length;
        const flipped = String.fromCharCode(file.charCodeAt(at) ^ (1 << bit));
        const changed = file.slice(0, at) + flipped + file.slice(at + 1);
        const {code} = await refusalOf(() => verifyLicenseFile(changed, trustedKeys, now));
        expect(code).to.be.oneOf(['NOT_A_LICENSE_FILE', 'UNKNOWN_KEY', 'WRONG_ALGORITHM', 'BAD_SIGNATURE']);
      }),
      {numRuns: 2000},
    );
  });

  it('are never taken cut off, whatever the place', async () => {
    const file = await forgeLicenseFile({});
    for (let length = 0; length < file.length; length += 1) {
      const {code} = await refusalOf(() => verifyLicenseFile(file.slice(0, length), trustedKeys, now));
      expect(code).to.be.oneOf(['NOT_A_LICENSE_FILE', 'BAD_SIGNATURE']);
    }
  });

  it('are refused with a coded error where they are noise', async () => {
    const noise = fc.oneof(
      fc.string({unit: 'binary'}),
      fc
        .array(fc.string({unit: fc.constantFrom('a', 'Z', '0', '9', '-', '_', '=', '.', ' ', '\n')}), {maxLength: 4})
        .map((parts) => parts.join('.')),
      fc.json().map((json) => `${asBase64url(new TextEncoder().encode(json))}.e30.`),
    );
    await fc.assert(
      fc.asyncProperty(noise, async (any) => {
        await refusalOf(() => verifyLicenseFile(any, trustedKeys, now));
      }),
      {numRuns: 1000},
    );
  });
});
