import {createHash} from 'node:crypto';
import {describe, it} from 'node:test';
import {expect} from 'chai';
import {digestOfIds} from '../../src/records/id-digest.js';

const sha256 = (bytes: string | Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

describe('digest of ids', () => {
  it('is the hash over the hashes of the ids, in their order', () => {
    const expected = sha256(Buffer.concat([sha256('ann'), sha256('🦊')])).toString('hex');
    expect(digestOfIds(['ann', '🦊'])).to.equal(expected);
    const long = ['€'.repeat(341), '€'.repeat(342), 'a'.repeat(5000), 'b'];
    expect(digestOfIds(long)).to.equal(sha256(Buffer.concat(long.map(sha256))).toString('hex'));
    expect(digestOfIds(['🦊', 'ann'])).not.to.equal(expected);
    expect(digestOfIds(['ann🦊'])).not.to.equal(expected);
    expect(digestOfIds([])).to.equal(sha256('').toString('hex'));
  });
});
