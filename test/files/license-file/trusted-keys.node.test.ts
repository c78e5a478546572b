import {describe, it} from 'node:test';
import {expect} from 'chai';
import {checkTrustedKeys} from '../../../src/files/license-file/read-license-file.js';
import {ellipticKey, publicHalf, vendorKey} from './forge-license-file.js';
import {refusalOf} from './refusal-of.js';

const edwards = publicHalf(vendorKey);
const elliptic = publicHalf(ellipticKey);

describe('checkTrustedKeys', () => {
  it('answers what verification needs and nothing else', () => {
    const keys = [
      {...edwards, use: 'sig', key_ops: ['verify'], ext: true, x5c: ['AA==']},
      {...elliptic, note: 'ours'},
    ];
    expect(checkTrustedKeys({keys})).to.deep.equal({keys: [edwards, elliptic]});
    expect(checkTrustedKeys({keys: []})).to.deep.equal({keys: []});
  });

  const refused: readonly [name: string, trustedKeys: unknown, field: string][] = [
    ['null', null, 'trustedKeys'],
    ['undefined', undefined, 'trustedKeys'],
    ['a text', '{"keys":[]}', 'trustedKeys'],
    ['a list of keys without the set', [edwards], 'trustedKeys.keys'],
    ['no list', {keys: edwards}, 'trustedKeys.keys'],
    ['a key that is null', {keys: [null]}, 'trustedKeys.keys.0'],
    ['no kid', {keys: [{...edwards, kid: undefined}]}, 'trustedKeys.keys.0.kid'],
    ['an empty kid', {keys: [{...edwards, kid: ''}]}, 'trustedKeys.keys.0.kid'],
    ['no alg', {keys: [{...edwards, alg: undefined}]}, 'trustedKeys.keys.0.alg'],
    ['an alg of secrets', {keys: [{...edwards, alg: 'HS256'}]}, 'trustedKeys.keys.0.alg'],
    ['an alg that is not supported', {keys: [{...elliptic, alg: 'ES384'}]}, 'trustedKeys.keys.0.alg'],
    ['an alg of another key type', {keys: [{...edwards, alg: 'ES256'}]}, 'trustedKeys.keys.0.kty'],
    ['another curve', {keys: [{...edwards, crv: 'X25519'}]}, 'trustedKeys.keys.0.crv'],
    ['a symmetric key', {keys: [{kty: 'oct', kid: 'k', alg: 'EdDSA', k: edwards.x}]}, 'trustedKeys.keys.0'],
    ['a private key', {keys: [edwards, ellipticKey]}, 'trustedKeys.keys.1.d'],
    ['a point that is too short', {keys: [{...edwards, x: edwards.x.slice(1)}]}, 'trustedKeys.keys.0.x'],
    ['a point with stray bits', {keys: [{...edwards, x: edwards.x.replace(/.$/, 'Z')}]}, 'trustedKeys.keys.0.x'],
    ['half a point', {keys: [{...elliptic, y: undefined}]}, 'trustedKeys.keys.0.y'],
    ['a key for encryption', {keys: [{...edwards, use: 'enc'}]}, 'trustedKeys.keys.0.use'],
    ['a key that may only sign', {keys: [{...edwards, key_ops: ['sign']}]}, 'trustedKeys.keys.0.key_ops'],
    ['one kid twice', {keys: [edwards, {...elliptic, kid: edwards.kid}]}, 'trustedKeys.keys.1.kid'],
  ];
  for (const [name, trustedKeys, field] of refused) {
    it(`refuses ${name}`, async () => {
      const error = await refusalOf(() => checkTrustedKeys(trustedKeys));
      expect(error.code).to.equal('INVALID_ARGUMENT');
      expect((error.details as {field: string}).field).to.match(new RegExp(`^${field.replaceAll('.', '\\.')}`));
    });
  }
});
