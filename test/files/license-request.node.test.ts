import {createHash} from 'node:crypto';
import {describe, it} from 'node:test';
import {expect} from 'chai';
import {readLicenseRequest, writeLicenseRequest, type LicenseRequestContent} from '../../src/files/license-request.js';
import {isLicenseVersion} from '../../src/files/license-version.js';
import {refusalOf} from './license-file/refusal-of.js';

const content: LicenseRequestContent = {
  id: '0d4c1b8e-52c3-4a47-8f0f-3f8b6b7a9d21',
  createdAt: '2026-11-24T09:00:00.000Z',
  companyId: 'ACME-0042',
  licenseVersion: '8.0.0',
  installationId: 'b3b2f5a6-7a6f-4d55-9a38-6a3a8c1f5f10',
  products: [
    {id: 'sales', kind: 'personal', total: 50, used: 12, dueDate: '2026-12-31'},
    {id: 'portal', kind: 'server', total: null, used: 0, dueDate: null},
  ],
};

describe('writeLicenseRequest', () => {
  it('makes JSON that a person can read, with the digest of its canonical form', () => {
    const {fileName, text, digest} = writeLicenseRequest(content);
    const canonical =
      '{"companyId":"ACME-0042","createdAt":"2026-11-24T09:00:00.000Z","format":"license-request/1",' +
      '"id":"0d4c1b8e-52c3-4a47-8f0f-3f8b6b7a9d21","installationId":"b3b2f5a6-7a6f-4d55-9a38-6a3a8c1f5f10",' +
      '"licenseVersion":"8.0.0","products":[{"dueDate":"2026-12-31","id":"sales","kind":"personal","total":50,"used":12},' +
      '{"dueDate":null,"id":"portal","kind":"server","total":null,"used":0}]}';
    expect(fileName).to.equal('LicenseRequest.tlr');
    expect(digest).to.equal(createHash('sha256').update(canonical).digest('base64url'));
    expect(JSON.parse(text)).to.deep.equal({format: 'license-request/1', ...content, digest});
    expect(text).to.match(/^\{\n {2}"format": "license-request\/1",\n/);
  });

  for (const [field, wrong] of [
    ['companyId', {companyId: ''}],
    ['companyId', {companyId: 'ACME\n'}],
    ['licenseVersion', {licenseVersion: '8.0'}],
    ['createdAt', {createdAt: 'yesterday'}],
    ['products.0.used', {products: [{id: 's', kind: 'personal', total: 1, used: -1, dueDate: null}]}],
  ] as const) {
    it(`refuses ${JSON.stringify(wrong)}`, async () => {
      const error = await refusalOf(() => writeLicenseRequest({...content, ...wrong}));
      expect(error.code).to.equal('INVALID_ARGUMENT');
      expect(error.details).to.include({field});
    });
  }
});

describe('readLicenseRequest', () => {
  const {text, digest} = writeLicenseRequest(content);
  const change = (from: string | RegExp, to: string): string => {
    const changed = text.replace(from, to);
    expect(changed).not.to.equal(text);
    return changed;
  };

  it('reads what was written, in whatever layout and order', () => {
    const expected = {format: 'license-request/1', ...content, digest};
    expect(readLicenseRequest(text)).to.deep.equal(expected);
    const fields = Object.entries(JSON.parse(text) as object).reverse();
    expect(readLicenseRequest(JSON.stringify(Object.fromEntries(fields)))).to.deep.equal(expected);
  });

  const refused: readonly [name: string, text: string, field: string][] = [
    ['an empty text', '', 'request'],
    ['a license file', 'e30.e30.e30', 'request'],
    ['a list', '[]', 'format'],
    ['null', 'null', 'request'],
    ['another format', change('license-request/1', 'license-request/2'), 'format'],
    ['another company', change('ACME-0042', 'ACME-0043'), 'digest'],
    ['one more seat', change('"total": 50', '"total": 51'), 'digest'],
    ['a field that nobody knows, added later', change('{', '{"note": "please",'), 'digest'],
    [
      'a member given twice',
      change('"companyId"', '"companyId": "OTHER", "companyId"').replace('ACME-0042', 'A'),
      'digest',
    ],
    ['another digest', change(digest, `${digest.startsWith('A') ? 'B' : 'A'}${digest.slice(1)}`), 'digest'],
    ['a digest that is none', change(digest, 'none'), 'digest'],
    ['a digest in hex', change(digest, createHash('sha256').digest('hex')), 'digest'],
    ['no digest', change(/,\s*"digest": ".*"/, ''), 'digest'],
    ['no company', change(/"companyId": ".*",/, ''), 'companyId'],
    ['a version of words', change('8.0.0', 'latest'), 'licenseVersion'],
    ['a day that does not exist', change('2026-12-31', '2026-02-30'), 'products.0.dueDate'],
    ['a fraction of a seat', change('"used": 12', '"used": 1.2'), 'products.0.used'],
    ['half a surrogate pair', change('{', '{"note": "\\ud83d",'), 'request'],
    ['everything behind __proto__', `{"__proto__": ${text}}`, 'format'],
  ];
  for (const [name, wrong, field] of refused) {
    it(`refuses ${name}`, async () => {
      const error = await refusalOf(() => readLicenseRequest(wrong));
      expect(error.code).to.equal('MALFORMED_CONTENT');
      expect(error.details).to.include({field});
    });
  }

  it('refuses a request over 1 MiB and one nested without end', async () => {
    const large = await refusalOf(() => readLicenseRequest(text.padEnd(1024 * 1024 + 1)));
    expect(large.code).to.equal('TOO_LARGE');
    const deep = change('{', `{"note": ${'['.repeat(200_000)}${']'.repeat(200_000)},`);
    expect((await refusalOf(() => readLicenseRequest(deep))).code).to.equal('MALFORMED_CONTENT');
  });
});

describe('isLicenseVersion', () => {
  for (const version of ['0.0.0', '8.12.345', '999999999.0.1', '08.0.0']) {
    it(`takes ${version}`, () => {
      expect(isLicenseVersion(version)).to.equal(true);
    });
  }
  for (const version of [
    '',
    '8',
    '8.0',
    '8.0.0.0',
    ' 8.0.0',
    '8.0.0 ',
    '8.0.0\n',
    '8..0',
    '-8.0.0',
    '8,0,0',
    '8.0.x',
    '٨.٠.٠',
    '1234567890.0.0',
  ]) {
    it(`refuses ${JSON.stringify(version)}`, () => {
      expect(isLicenseVersion(version)).to.equal(false);
    });
  }
});
