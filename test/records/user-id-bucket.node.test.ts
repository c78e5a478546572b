import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {isLicensingError} from '../../src/core/errors.js';
import type {UserIdBucket} from '../../src/records/tables.js';
import {bucketOf, decodeUserIdBucket, encodeUserIdBucket} from '../../src/records/user-id-bucket.js';
import {expectDamaged, unlessDamaged} from './expect-damaged.js';
import {bytesOf} from './hex.js';

const ids = fc.string({unit: 'grapheme', minLength: 1, maxLength: 20}).filter((id) => !id.includes('\n'));
const buckets = fc
  .uniqueArray(fc.tuple(ids, fc.integer({min: 0, max: 0xffff_ffff})), {selector: ([id]) => id, maxLength: 50})
  .map((entries) => new Map(entries));

describe('bucket of user ids', () => {
  it('is the highest byte of FNV-1a over the UTF-8 of the id', () => {
    // The hashes are those published with the algorithm: 811c9dc5, e40c292c, bf9cf968.
    expect(bucketOf('')).to.equal(0x81);
    expect(bucketOf('a')).to.equal(0xe4);
    expect(bucketOf('foobar')).to.equal(0xbf);
  });

  it('hashes characters beyond ASCII by their bytes', () => {
    // c3 a9, worked out by hand as BigInt arithmetic does it.
    const fnv = (...bytes: number[]): number =>
      Number(bytes.reduce((hash, byte) => ((hash ^ BigInt(byte)) * 16_777_619n) & 0xffff_ffffn, 2_166_136_261n) >> 24n);
    expect(bucketOf('é')).to.equal(fnv(0xc3, 0xa9));
    expect(bucketOf('🦊')).to.equal(fnv(0xf0, 0x9f, 0xa6, 0x8a));
  });

  it('spreads ids over 256 buckets', () => {
    const counts = new Array<number>(256).fill(0);
    for (let i = 0; i < 25_600; i++) counts[bucketOf(`user-${i}`)]!++;
    expect(Math.min(...counts)).to.be.above(50);
    expect(Math.max(...counts)).to.be.below(200);
  });

  it('has these columns', () => {
    expect(
      encodeUserIdBucket(
        new Map([
          ['ann', 0x0102_0304],
          ['🦊', 7],
        ]),
      ),
    ).to.deep.equal({
      ids: 'ann\n🦊',
      ordinals: bytesOf('04030201 07000000'),
    });
    expect(encodeUserIdBucket(new Map())).to.deep.equal({ids: '', ordinals: new Uint8Array()});
  });

  it('comes back as it was, in its order', () => {
    fc.assert(
      fc.property(buckets, (bucket) => {
        expect([...decodeUserIdBucket(encodeUserIdBucket(bucket))]).to.deep.equal([...bucket]);
      }),
    );
    expect(decodeUserIdBucket(undefined).size).to.equal(0);
  });

  it('keeps ids that are names of object members', () => {
    const bucket = new Map([
      ['__proto__', 1],
      ['constructor', 2],
    ]);
    expect(decodeUserIdBucket(encodeUserIdBucket(bucket))).to.deep.equal(bucket);
  });

  it('is not made of ids that could not be told apart again', () => {
    for (const id of ['', 'a\nb']) {
      expect(() => encodeUserIdBucket(new Map([[id, 1]])))
        .to.throw()
        .that.satisfies((error: unknown) => isLicensingError(error, 'INVALID_ARGUMENT'));
    }
  });

  it('is refused where ids and ordinals do not match, or an id stands twice', () => {
    const refused: readonly unknown[] = [
      {ids: 'ann\nbob', ordinals: bytesOf('01000000')},
      {ids: 'ann', ordinals: bytesOf('01000000 02000000')},
      {ids: 'ann', ordinals: bytesOf('010000')},
      {ids: '', ordinals: bytesOf('01000000')},
      {ids: 'ann\n', ordinals: bytesOf('01000000 02000000')},
      {ids: 'ann\nann', ordinals: bytesOf('01000000 02000000')},
      {ids: ['ann'], ordinals: bytesOf('01000000')},
      {ids: 'ann', ordinals: [1]},
      {},
    ];
    for (const bucket of refused) {
      expectDamaged('userIds', () => decodeUserIdBucket(bucket as UserIdBucket), JSON.stringify(bucket));
    }
  });

  it('never breaks in another way, whatever its columns hold', () => {
    const column = fc.oneof(fc.string({unit: fc.constantFrom('a', 'b', '\n'), maxLength: 6}), fc.anything());
    const bytes = fc.oneof(fc.uint8Array({maxLength: 20}), fc.anything());
    fc.assert(
      fc.property(fc.record({ids: column, ordinals: bytes}), (bucket) => {
        unlessDamaged('userIds', () => decodeUserIdBucket(bucket as UserIdBucket));
      }),
      {numRuns: 3_000},
    );
  });
});
