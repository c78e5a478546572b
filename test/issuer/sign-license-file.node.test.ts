import {describe, it} from 'node:test';
import {expect} from 'chai';
import {verifyLicenseFile} from '../../src/files/license-file/read-license-file.js';
import {generateKeyPair, signLicenseFile, type LicenseFileContent, type PrivateKey} from '../../src/issuer/index.js';
import {
  ellipticKey,
  fromBase64url,
  issuedAt,
  strangerKey,
  vendorKey,
} from '../files/license-file/forge-license-file.js';
import {refusalOf} from '../files/license-file/refusal-of.js';

const license = {
  id: 'L-1',
  product: 'sales',
  name: 'Sales',
  kind: 'personal' as const,
  count: 50,
  startDate: '2026-01-01',
  dueDate: '2026-12-31',
};
const content: LicenseFileContent = {
  privateKey: vendorKey,
  companyId: 'ACME-0042',
  issuedAt,
  id: 'file-1',
  licenses: [license],
};

describe('signLicenseFile', () => {
  it('writes the header and the content of the format', async () => {
    const request = {id: 'R-1', digest: 'D'};
    const text = await signLicenseFile({...content, issuer: 'https://vendor.example', request});
    const [header, payload] = text
      .split('.')
      .slice(0, 2)
      .map((part): unknown => JSON.parse(new TextDecoder().decode(fromBase64url(part))));
    expect(header).to.deep.equal({alg: 'EdDSA', kid: 'vendor', typ: 'license+jwt'});
    expect(payload).to.deep.equal({
      iss: 'https://vendor.example',
      aud: 'ACME-0042',
      jti: 'file-1',
      iat: issuedAt,
      request,
      licenses: [{...license, graceDays: 0, audience: 'any', operations: [], requires: [], excludes: []}],
    });
  });

  const malformed: readonly [field: string, change: object][] = [
    ['aud', {companyId: ''}],
    ['jti', {id: ''}],
    ['iat', {issuedAt: issuedAt + 0.5}],
    ['iss', {issuer: ''}],
    ['request.digest', {request: {id: 'R-1', digest: ''}}],
    ['licenses', {licenses: []}],
    ['licenses.0.count', {licenses: [{...license, count: -1}]}],
    ['licenses.1.id', {licenses: [license, license]}],
  ];
  for (const [field, change] of malformed) {
    it(`refuses ${JSON.stringify(change).slice(0, 80)}`, async () => {
      const error = await refusalOf(() => signLicenseFile({...content, ...change}));
      expect(error.code).to.equal('MALFORMED_CONTENT');
      expect(error.details).to.include({field});
    });
  }

  const sellMany = (count: number, privateKey: PrivateKey): Promise<string> =>
    signLicenseFile({
      ...content,
      privateKey,
      licenses: Array.from({length: count}, (_, index) => ({...license, id: String(index)})),
    });

  it('signs with Ed25519 no more than every engine can verify', async () => {
    const signedLength = (text: string): number => text.lastIndexOf('.');
    let count = 200;
    while (signedLength(await sellMany(count, vendorKey)) < 65_300) count += 1;
    expect(signedLength(await sellMany(count, vendorKey))).to.be.at.most(65_535);
    const error = await refusalOf(() => sellMany(count + 2, vendorKey));
    expect(error.code).to.equal('TOO_LARGE');
    expect(error.details).to.deep.equal({
      size: signedLength(await sellMany(count + 2, {...ellipticKey, kid: 'vendor', alg: 'ES256'})),
      limit: 65_535,
    });
  });

  it('refuses what customers would find too large', async () => {
    expect((await refusalOf(() => sellMany(9_000, ellipticKey))).code).to.equal('TOO_LARGE');
  });

  const noKeys: readonly [name: string, key: unknown, field: string][] = [
    ['nothing', undefined, 'privateKey.d'],
    ['an empty secret', {...vendorKey, d: ''}, 'privateKey.d'],
    ['a secret that is cut off', {...vendorKey, d: vendorKey.d.slice(2)}, 'privateKey'],
    ['the public half', {...vendorKey, d: undefined}, 'privateKey.d'],
    ['a key without kid', {...vendorKey, kid: undefined}, 'privateKey.kid'],
    ['a key of secrets', {...vendorKey, alg: 'HS256'}, 'privateKey.alg'],
    ['halves of two Ed25519 keys', {...vendorKey, d: strangerKey.d}, 'privateKey'],
    ['halves of two P-256 keys', {...ellipticKey, d: strangerKey.d}, 'privateKey'],
  ];
  for (const [name, privateKey, field] of noKeys) {
    it(`refuses ${name} as the key`, async () => {
      const error = await refusalOf(() =>
        signLicenseFile({...content, privateKey: privateKey as LicenseFileContent['privateKey']}),
      );
      expect(error.code).to.equal('INVALID_ARGUMENT');
      expect(error.details).to.include({field});
    });
  }
});

describe('generateKeyPair', () => {
  for (const alg of ['EdDSA', 'ES256'] as const) {
    it(`makes an ${alg} key whose public half verifies what the private half signs`, async () => {
      const {privateKey, publicKey} = await generateKeyPair(alg);
      expect(publicKey).not.to.have.property('d');
      expect(publicKey.alg).to.equal(alg);
      const text = await signLicenseFile({...content, privateKey});
      expect((await verifyLicenseFile(text, {keys: [publicKey]}, issuedAt * 1000)).jti).to.equal('file-1');
    });
  }

  it('never gives two keys the same kid', async () => {
    const [one, other] = [await generateKeyPair('EdDSA'), await generateKeyPair('EdDSA')];
    expect(one.publicKey.kid).not.to.equal(other.publicKey.kid);
  });
});
