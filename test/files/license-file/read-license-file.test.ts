import {expect} from '@open-wc/testing';
import {peekLicenses, verifyLicenseFile} from '../../../src/files/license-file/read-license-file.js';
import {generateKeyPair, signLicenseFile, type SignatureAlgorithm} from '../../../src/issuer/index.js';
import {expectedFixture} from './expected-fixture.js';
import {goodLicense, issuedAt, trustedKeys} from './forge-license-file.js';
import {hostileLicenseFiles} from './hostile-license-files.js';
import {nodeCryptoFixtures} from './node-crypto-fixtures.js';
import {refusalOf} from './refusal-of.js';

const now = issuedAt * 1000;

describe('verifyLicenseFile in a browser', () => {
  for (const [alg, text] of [
    ['EdDSA', nodeCryptoFixtures.eddsaFile],
    ['ES256', nodeCryptoFixtures.es256File],
  ] as const) {
    it(`takes a file that node:crypto signed with ${alg}`, async () => {
      const {text: stored, digest, ...content} = await verifyLicenseFile(`${text}\n`, nodeCryptoFixtures, now);
      expect(content).to.deep.equal(expectedFixture);
      expect(stored).to.equal(text);
      expect(digest).to.match(/^[0-9a-f]{64}$/);
    });
  }

  for (const alg of ['EdDSA', 'ES256'] satisfies SignatureAlgorithm[]) {
    it(`takes a file that this browser signed with a new ${alg} key`, async () => {
      const {privateKey, publicKey} = await generateKeyPair(alg);
      const licenses = [{...goodLicense, kind: 'personal' as const}];
      const text = await signLicenseFile({privateKey, companyId: 'ACME-0042', issuedAt, id: 'file-1', licenses});
      const file = await verifyLicenseFile(text, {keys: [publicKey]}, now);
      expect(file.companyId).to.equal('ACME-0042');
      expect(file.licenses).to.deep.equal(peekLicenses(text));
    });
  }

  for (const {name, make, code, field} of hostileLicenseFiles) {
    it(`refuses ${name}`, async () => {
      const text = await make();
      const error = await refusalOf(() => verifyLicenseFile(text, trustedKeys, now));
      expect(error.code).to.equal(code);
      if (field !== undefined) expect(error.details).to.include({field});
    });
  }
});
