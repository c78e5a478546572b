import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {equalSeats, noSeats, seatMapBelow, seatMapOf, sortedChunks, type SeatMap} from '../../src/core/seat-map.js';
import {decodePackedSet, digestOf, encodePackedSet} from '../../src/records/packed-set.js';
import {expectDamaged, unlessDamaged} from './expect-damaged.js';
import {bytesOf, hexOf} from './hex.js';
import {ordinalSets} from './seat-arbitraries.js';

const from = (first: number, last: number, step = 1): number[] =>
  Array.from({length: Math.floor((last - first) / step) + 1}, (_, i) => first + i * step);

/** Sets and the bytes they must have in every implementation: u16 chunk, u8 form, u32 length, body. */
const vectors: readonly {readonly name: string; readonly ordinals: readonly number[]; readonly hex: string}[] = [
  {name: 'nobody', ordinals: [], hex: ''},
  {name: 'ordinal 0, where the bitmap of one byte is shortest', ordinals: [0], hex: '0000 02 01000000  01'},
  {name: 'ordinal 8, where list and bitmap tie', ordinals: [8], hex: '0000 01 02000000  0800'},
  {name: 'ordinal 16 as a list', ordinals: [16], hex: '0000 01 02000000  1000'},
  {name: 'two apart as a list', ordinals: [258, 770], hex: '0000 01 04000000  0201 0203'},
  {name: 'two neighbours, where runs and list tie', ordinals: [768, 769], hex: '0000 00 04000000  0003 0100'},
  {name: '24 to 31, where runs and bitmap tie', ordinals: from(24, 31), hex: '0000 00 04000000  1800 0700'},
  {name: '0 to 23, where the bitmap is shorter', ordinals: from(0, 23), hex: '0000 02 03000000  ffffff'},
  {
    name: 'two runs',
    ordinals: [...from(100, 199), ...from(300, 999)],
    hex: '0000 00 08000000  6400 6300 2c01 bb02',
  },
  {
    name: 'a run from ordinal 0, whole empty bytes, and another run',
    ordinals: [...from(0, 4_095), ...from(8_192, 8_291)],
    hex: '0000 00 08000000  0000 ff0f 0020 6300',
  },
  {name: 'every other as a bitmap', ordinals: from(0, 38, 2), hex: '0000 02 05000000  5555555555'},
  {name: 'a bitmap ends with its last user', ordinals: [1, 4, 6, 8, 11, 13], hex: '0000 02 02000000  5229'},
  {name: 'a whole chunk', ordinals: from(0, 65_535), hex: '0000 00 04000000  0000 ffff'},
  {
    name: 'a whole chunk and one user of the next',
    ordinals: from(0, 65_536),
    hex: '0000 00 04000000  0000 ffff  0100 02 01000000  01',
  },
  {name: 'the last ordinal of chunk 258', ordinals: [258 * 65_536 + 65_535], hex: '0201 01 02000000  ffff'},
  {
    name: 'a form for each chunk',
    ordinals: [...from(0, 4_095), 65_536 + 50, 65_536 + 90, ...from(131_072, 131_072 + 30, 3)],
    hex: '0000 00 04000000  0000 ff0f  0100 01 04000000  3200 5a00  0200 02 04000000  49922449',
  },
];

/** Bytes that hold a set in a way no encoder writes. */
const refused: readonly {readonly name: string; readonly hex: string}[] = [
  {name: 'half a header', hex: '0000 01'},
  {name: 'a header without a body', hex: '0000 01 02000000'},
  {name: 'a body that ends early', hex: '0000 01 04000000  0201'},
  {name: 'a byte too many', hex: '0000 02 01000000  01  00'},
  {name: 'a length of nearly 4 GiB', hex: '0000 01 feffffff  1000'},
  {name: 'no users in a chunk, as runs', hex: '0000 00 00000000'},
  {name: 'no users in a chunk, as a list', hex: '0000 01 00000000'},
  {name: 'no users in a chunk, as a bitmap', hex: '0000 02 00000000'},
  {name: 'a form that does not exist', hex: '0000 03 01000000  01'},
  {name: 'a list that is longer than the bitmap', hex: '0000 01 02000000  0000'},
  {name: 'a bitmap that ties with a list', hex: '0000 02 02000000  0001'},
  {name: 'a list that ties with runs', hex: '0000 01 04000000  0003 0103'},
  {name: 'a bitmap that ties with runs', hex: '0000 02 04000000  000000ff'},
  {name: 'runs that are longer than a list', hex: '0000 00 04000000  1000 0000'},
  {name: 'half a run', hex: '0000 00 06000000  0003 0100 0004'},
  {name: 'half a place of a list', hex: '0000 01 03000000  0201 02'},
  {name: 'runs that touch', hex: '0000 00 08000000  6400 6300 c800 6300'},
  {name: 'runs that overlap', hex: '0000 00 08000000  6400 6300 9600 6300'},
  {name: 'runs in descending order', hex: '0000 00 08000000  2c01 bb02 6400 6300'},
  {name: 'runs in another order before the last', hex: '0000 00 0c000000  2c01 6300 6400 6300 f401 6300'},
  {name: 'a list in another order before the last', hex: '0000 01 06000000  0203 0201 0204'},
  {name: 'a run beyond the chunk', hex: '0000 00 04000000  ffff 0100'},
  {name: 'a run beyond the chunk before the last', hex: '0000 00 08000000  ff7f ffff 00f0 0010'},
  {name: 'a list in descending order', hex: '0000 01 04000000  0203 0201'},
  {name: 'a user twice in a list', hex: '0000 01 04000000  0203 0203'},
  {name: 'a bitmap that ends with zero', hex: '0000 02 04000000  ffffff00'},
  {name: 'a bitmap beyond the chunk', hex: `0000 02 01200000  ${'55'.repeat(8193)}`},
  {name: 'chunks in descending order', hex: '0100 02 01000000  01  0000 02 01000000  01'},
  {name: 'a chunk twice', hex: '0000 02 01000000  01  0000 02 01000000  02'},
];

/** The length of a chunk's body, counted from the set alone. */
function fewestBytes(ordinals: ReadonlySet<number>): number {
  let size = 0;
  for (const chunk of new Set([...ordinals].map((ordinal) => ordinal >> 16))) {
    const users = [...ordinals].filter((ordinal) => ordinal >> 16 === chunk);
    const runs = users.filter((ordinal) => ordinal % 65_536 === 0 || !ordinals.has(ordinal - 1)).length;
    const last = users.reduce((most, ordinal) => Math.max(most, ordinal % 65_536), 0);
    size += 7 + Math.min(runs * 4, users.length * 2, Math.floor(last / 8) + 1);
  }
  return size;
}

const expectEqual = (one: SeatMap, other: SeatMap): void => void expect(equalSeats(one, other)).to.equal(true);

describe('packed set', () => {
  for (const {name, ordinals, hex} of vectors) {
    it(`has these bytes: ${name}`, () => {
      expect(hexOf(encodePackedSet(seatMapOf(ordinals)))).to.equal(hex.replaceAll(' ', ''));
      expectEqual(decodePackedSet(bytesOf(hex)), seatMapOf(ordinals));
    });
  }

  for (const {name, hex} of refused) {
    it(`is refused: ${name}`, () => expectDamaged('journalUsers', () => decodePackedSet(bytesOf(hex))));
  }

  it('comes back as it was, in the fewest bytes', () => {
    fc.assert(
      fc.property(ordinalSets, (ordinals) => {
        const set = seatMapOf(ordinals);
        const packed = encodePackedSet(set);
        const back = decodePackedSet(packed);
        expectEqual(back, set);
        expect([...back.keys()]).to.deep.equal(sortedChunks(set));
        expect(packed.length).to.equal(fewestBytes(ordinals));
      }),
    );
  });

  it('has the same bytes whatever the order of the chunks', () => {
    const set = seatMapOf([3, 65_540, 131_080]);
    expect(encodePackedSet(new Map([...set].reverse()))).to.deep.equal(encodePackedSet(set));
  });

  it('can be read out of the middle of other bytes, and shares none with them', () => {
    const whole = bytesOf('ffff 0000 02 05000000  5555555555 ffff');
    const set = decodePackedSet(whole.subarray(2, -2));
    whole.fill(0);
    expectEqual(set, seatMapOf(from(0, 38, 2)));
  });

  it('reads damaged bytes as the set they are the encoding of, or refuses them', () => {
    const damages = fc.array(
      fc.record({
        at: fc.nat(),
        kind: fc.constantFrom('flip', 'set', 'cut', 'insert', 'remove'),
        byte: fc.oneof(fc.constantFrom(0, 1, 255), fc.integer({min: 0, max: 255})),
      }),
      {minLength: 1, maxLength: 3},
    );
    fc.assert(
      fc.property(fc.constantFrom(...vectors), damages, ({hex}, each) => {
        let bytes = [...bytesOf(hex)];
        for (const {at, kind, byte} of each) {
          const place = at % (bytes.length + 1);
          if (kind === 'flip') bytes[place] = (bytes[place] ?? 0) ^ (1 << (byte & 7));
          if (kind === 'set') bytes[place] = byte;
          if (kind === 'cut') bytes = bytes.slice(0, place);
          if (kind === 'insert') bytes.splice(place, 0, byte);
          if (kind === 'remove') bytes.splice(place, 1);
        }
        const damagedBytes = Uint8Array.from(bytes);
        const set = unlessDamaged('journalUsers', () => decodePackedSet(damagedBytes));
        if (set) expect(hexOf(encodePackedSet(set))).to.equal(hexOf(damagedBytes));
      }),
      {numRuns: 10_000},
    );
  });

  it('reads random bytes as the set they are the encoding of, or refuses them', () => {
    const bodies = fc.array(fc.integer({min: 0, max: 255}), {maxLength: 40});
    const chunks = fc.tuple(fc.integer({min: 0, max: 3}), fc.integer({min: 0, max: 3}), bodies);
    fc.assert(
      fc.property(fc.array(chunks, {minLength: 1, maxLength: 3}), (each) => {
        const bytes = Uint8Array.from(
          each.flatMap(([chunk, form, body]) => [chunk, 0, form, body.length, 0, 0, 0, ...body]),
        );
        const set = unlessDamaged('journalUsers', () => decodePackedSet(bytes));
        if (set) expect(hexOf(encodePackedSet(set))).to.equal(hexOf(bytes));
      }),
      {numRuns: 20_000},
    );
  });

  it('has a digest over exactly its bytes', () => {
    expect(digestOf(encodePackedSet(noSeats))).to.equal(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    expect(digestOf(bytesOf('616263'))).to.equal('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('takes 11 bytes a chunk for everyone', () => {
    expect(encodePackedSet(seatMapBelow(1_000_000))).to.have.length(16 * 11);
  });
});
