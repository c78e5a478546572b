/**
 * Writes node-crypto-fixtures.ts beside this file: license files signed by node:crypto, without any code of this
 * project, and the keys that verify them. Run with `npx tsx test/files/license-file/make-node-crypto-fixtures.ts`;
 * it makes new keys each time.
 */
import {generateKeyPairSync, sign, type KeyObject} from 'node:crypto';
import {writeFileSync} from 'node:fs';

const payload = {
  iss: 'https://vendor.example',
  aud: 'ACME-0042',
  jti: '6a1f3c0e-6d5b-4f0e-9c39-0f1f8a1f2b11',
  iat: 1_790_000_000,
  request: {id: '0d4c1b8e-52c3-4a47-8f0f-3f8b6b7a9d21', digest: 'rps2cpXL3BZt2ak2NYpP8MY8WmCJcca-nogSoK2Ammw'},
  licenses: [
    {
      id: 'L-1',
      product: 'sales',
      name: 'Vertrieb & Продажи',
      kind: 'personal',
      count: 50,
      startDate: '2026-01-01',
      dueDate: '2026-12-31',
      graceDays: 14,
      audience: 'employee',
      operations: ['CanUseSales'],
      requires: [],
      excludes: ['service'],
      version: '8.0.0',
      vendorNote: 'a field that no reader knows',
    },
    {
      id: 'L-2',
      product: 'portal',
      name: 'Portal',
      kind: 'server',
      count: 1,
      startDate: '2026-01-01',
      dueDate: '2028-02-29',
    },
  ],
};

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function makeFile(alg: string, key: KeyObject, digest: string | null): string {
  const signed = `${encode({alg, kid: `test-${alg}`, typ: 'license+jwt'})}.${encode(payload)}`;
  const signature = sign(digest, Buffer.from(signed), {key, dsaEncoding: 'ieee-p1363'});
  return `${signed}.${signature.toString('base64url')}`;
}

const ed25519 = generateKeyPairSync('ed25519');
const p256 = generateKeyPairSync('ec', {namedCurve: 'P-256'});
const keys = [
  {...ed25519.publicKey.export({format: 'jwk'}), kid: 'test-EdDSA', alg: 'EdDSA'},
  {...p256.publicKey.export({format: 'jwk'}), kid: 'test-ES256', alg: 'ES256'},
];

const asFields = (key: object): string =>
  Object.entries(key)
    .map(([name, value]) => `      ${name}: '${String(value)}',`)
    .join('\n');

writeFileSync(
  new URL('./node-crypto-fixtures.ts', import.meta.url),
  `/** Made by make-node-crypto-fixtures.ts. Both files hold the same content; the keys are for tests only. */
export const nodeCryptoFixtures = {
  keys: [
${keys.map((key) => `    {\n${asFields(key)}\n    },`).join('\n')}
  ],
  eddsaFile:
    '${makeFile('EdDSA', ed25519.privateKey, null)}',
  es256File:
    '${makeFile('ES256', p256.privateKey, 'sha256')}',
};
`,
);
