import {createHash} from 'node:crypto';
import {describe, it} from 'node:test';
import {expect} from 'chai';
import {
  licenseFileSizeLimit,
  peekLicenses,
  verifyLicenseFile,
} from '../../../src/files/license-file/read-license-file.js';
import {expectedFixture} from './expected-fixture.js';
import {
  ellipticHeader,
  ellipticKey,
  forgeLicenseFile,
  goodHeader,
  goodLicense,
  goodPayload,
  issuedAt,
  publicHalf,
  signerOf,
  trustedKeys,
  vendorKey,
} from './forge-license-file.js';
import {hostileLicenseFiles} from './hostile-license-files.js';
import {nodeCryptoFixtures} from './node-crypto-fixtures.js';
import {refusalOf} from './refusal-of.js';

const now = issuedAt * 1000;
const verify = (text: string): ReturnType<typeof verifyLicenseFile> => verifyLicenseFile(text, trustedKeys, now);

describe('verifyLicenseFile', () => {
  for (const text of [nodeCryptoFixtures.eddsaFile, nodeCryptoFixtures.es256File]) {
    it('takes a file that node:crypto signed', async () => {
      const digest = createHash('sha256').update(text).digest('hex');
      const file = await verifyLicenseFile(text, nodeCryptoFixtures, now);
      expect(file).to.deep.equal({...expectedFixture, text, digest});
    });
  }

  it('takes one final newline of either kind and answers the same file', async () => {
    const text = await forgeLicenseFile({});
    const file = await verify(text);
    expect(file.text).to.equal(text);
    expect(await verify(`${text}\n`)).to.deep.equal(file);
    expect(await verify(`${text}\r\n`)).to.deep.equal(file);
  });

  it('fills in what may be left out', async () => {
    const file = await verify(await forgeLicenseFile({payload: {...goodPayload, iss: undefined}}));
    expect(file.issuer).to.equal(null);
    expect(file.request).to.equal(null);
    expect(file.licenses).to.deep.equal([
      {...goodLicense, graceDays: 0, audience: 'any', operations: [], requires: [], excludes: []},
    ]);
  });

  it('ignores fields it does not know, in every place', async () => {
    const strange = {toString: 1, constructor: {}, note: null};
    const text = await forgeLicenseFile({
      header: {...goodHeader, cty: 'licenses'},
      payload: {...goodPayload, ...strange, licenses: [{...goodLicense, ...strange}]},
    });
    expect((await verify(text)).licenses[0]).to.have.all.keys(
      ...['id', 'product', 'name', 'kind', 'count', 'startDate', 'dueDate'],
      ...['graceDays', 'audience', 'operations', 'requires', 'excludes'],
    );
  });

  it('takes a __proto__ field for one it does not know', async () => {
    const content = JSON.stringify(goodPayload);
    const text = await forgeLicenseFile({
      payload: content.replace('{', '{"__proto__":{"request":{"id":"R","digest":"D"}},'),
    });
    expect((await verify(text)).request).to.equal(null);
  });

  it('takes the last of two members of one name', async () => {
    const content = JSON.stringify(goodPayload);
    const file = await verify(await forgeLicenseFile({payload: content.replace('{', '{"aud":"OTHER",')}));
    expect(file.companyId).to.equal('ACME-0042');
  });

  it('takes names that objects inherit as ids', async () => {
    const licenses = ['__proto__', 'constructor'].map((id) => ({...goodLicense, id, product: id}));
    const file = await verify(await forgeLicenseFile({payload: {...goodPayload, licenses}}));
    expect(file.licenses.map(({product}) => product)).to.deep.equal(['__proto__', 'constructor']);
  });

  it('takes the bounds of every number and text', async () => {
    const least = {...goodLicense, id: 'i', product: 'p', name: 'n', count: 0, graceDays: 0, dueDate: '2026-01-01'};
    const most = {
      ...goodLicense,
      id: 'i'.repeat(200),
      product: 'p'.repeat(200),
      name: 'n'.repeat(500),
      count: 2_147_483_647,
      graceDays: 3650,
      startDate: '2028-02-29',
      dueDate: '9999-12-31',
      version: '999999999.0.0',
    };
    const file = await verify(await forgeLicenseFile({payload: {...goodPayload, licenses: [least, most]}}));
    expect(file.licenses).to.have.lengthOf(2);
  });

  it('takes thousands of licenses, as far as 1 MiB goes', async () => {
    const licenses = Array.from({length: 5_000}, (_, index) => ({...goodLicense, id: String(index)}));
    const file = await verify(await forgeLicenseFile({payload: {...goodPayload, licenses}}));
    expect(file.licenses).to.have.lengthOf(5_000);
  });

  it('reads 1 MiB and no byte more', async () => {
    const {code} = await refusalOf(() => verify('A'.repeat(licenseFileSizeLimit)));
    expect(code).to.equal('NOT_A_LICENSE_FILE');
    expect((await refusalOf(() => verify('A'.repeat(licenseFileSizeLimit + 1)))).code).to.equal('TOO_LARGE');
  });

  it('allows the vendor five minutes of drift', async () => {
    for (const ahead of [0, 240, 300]) {
      const iat = issuedAt + ahead;
      expect((await verify(await forgeLicenseFile({payload: {...goodPayload, iat}}))).issuedAt).to.equal(iat);
    }
  });

  it('verifies with the key of the kid, wherever it stands', async () => {
    const text = await forgeLicenseFile({header: ellipticHeader, sign: signerOf(ellipticKey)});
    const keys = [publicHalf(vendorKey), publicHalf(ellipticKey)];
    expect((await verifyLicenseFile(text, {keys: keys.reverse()}, now)).jti).to.equal('file-1');
  });

  it('says that there are no trusted keys before it looks into the file', async () => {
    for (const text of [await forgeLicenseFile({}), 'not a file']) {
      expect((await refusalOf(() => verifyLicenseFile(text, {keys: []}, now))).code).to.equal('NO_TRUSTED_KEYS');
    }
  });

  it('says which trusted key is no point of the curve', async () => {
    const crooked = {...publicHalf(ellipticKey), y: publicHalf(ellipticKey).x};
    const text = await forgeLicenseFile({header: ellipticHeader, sign: signerOf(ellipticKey)});
    const error = await refusalOf(() => verifyLicenseFile(text, {keys: [publicHalf(vendorKey), crooked]}, now));
    expect(error.code).to.equal('INVALID_ARGUMENT');
    expect(error.details).to.include({field: 'trustedKeys.keys.1'});
  });

  it('names what a sentence about the refusal needs', async () => {
    const unknown = await refusalOf(async () => verify(await forgeLicenseFile({header: {...goodHeader, kid: 'k'}})));
    expect(unknown.details).to.deep.equal({kid: 'k'});
    const wrong = await refusalOf(async () => verify(await forgeLicenseFile({header: {...goodHeader, alg: 'none'}})));
    expect(wrong.details).to.deep.equal({kid: 'vendor', expected: 'EdDSA', found: 'none'});
    const large = await refusalOf(() => verify('€'.repeat(400_000)));
    expect(large.details).to.deep.equal({size: 1_200_000, limit: 1_048_576});
    const early = await refusalOf(async () =>
      verify(await forgeLicenseFile({payload: {...goodPayload, iat: issuedAt + 360}})),
    );
    expect(early.details).to.deep.equal({issuedAt: new Date((issuedAt + 360) * 1000).toISOString()});
    const kinds = await refusalOf(async () =>
      verify(
        await forgeLicenseFile({
          payload: {...goodPayload, licenses: [goodLicense, {...goodLicense, id: 'L-2', kind: 'server'}]},
        }),
      ),
    );
    expect(kinds.details).to.deep.equal({product: 'sales', installed: 'personal', found: 'server'});
  });

  for (const {name, make, code, field} of hostileLicenseFiles) {
    it(`refuses ${name}`, async () => {
      const error = await refusalOf(async () => verify(await make()));
      expect(error.code).to.equal(code);
      if (field !== undefined) expect(error.details).to.include({field});
    });
  }
});

describe('a field of another type', () => {
  const values = {
    null: null,
    'a boolean': true,
    'a number': 3,
    'a text': 'text',
    'an empty list': [] as unknown[],
    'a list of numbers': [1],
    'an object': {},
  };
  type Kind = keyof typeof values;
  const fine: Readonly<Record<string, readonly Kind[]>> = {
    iss: ['a text'],
    aud: ['a text'],
    jti: ['a text'],
    iat: ['a number'],
    request: [],
    licenses: [],
    'licenses.0': [],
    'licenses.0.id': ['a text'],
    'licenses.0.product': ['a text'],
    'licenses.0.name': ['a text'],
    'licenses.0.kind': [],
    'licenses.0.count': ['a number'],
    'licenses.0.startDate': [],
    'licenses.0.dueDate': [],
    'licenses.0.graceDays': ['a number'],
    'licenses.0.audience': [],
    'licenses.0.operations': ['an empty list'],
    'licenses.0.requires': ['an empty list'],
    'licenses.0.excludes': ['an empty list'],
    'licenses.0.version': [],
  };
  const payloadWith = (path: string, value: unknown): unknown => {
    const [, , name] = path.split('.');
    if (name !== undefined) return {...goodPayload, licenses: [{...goodLicense, [name]: value}]};
    return path === 'licenses.0' ? {...goodPayload, licenses: [value]} : {...goodPayload, [path]: value};
  };

  for (const [path, allowed] of Object.entries(fine)) {
    for (const [kind, value] of Object.entries(values)) {
      if (allowed.includes(kind as Kind)) {
        it(`${path} may be ${kind}`, async () => {
          await verify(await forgeLicenseFile({payload: payloadWith(path, value)}));
        });
      } else {
        it(`${path} may not be ${kind}`, async () => {
          const error = await refusalOf(async () =>
            verify(await forgeLicenseFile({payload: payloadWith(path, value)})),
          );
          expect(error.code).to.equal('MALFORMED_CONTENT');
          expect((error.details as {field: string}).field.startsWith(path)).to.equal(true);
        });
      }
    }
  }
});

describe('peekLicenses', () => {
  it('names the licenses of a file whose key is missing', async () => {
    const text = await forgeLicenseFile({header: {...goodHeader, kid: 'lost'}});
    expect(peekLicenses(`${text}\n`).map(({name}) => name)).to.deep.equal(['Sales']);
  });

  it('answers nothing for what is no license file', async () => {
    const malformed = await forgeLicenseFile({payload: {...goodPayload, licenses: [{...goodLicense, count: -1}]}});
    for (const text of ['', '..', 'text', malformed]) expect(peekLicenses(text)).to.deep.equal([]);
  });
});
