import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {
  chunkOf,
  countSeats,
  countShared,
  difference,
  equalSeats,
  fromChunks,
  hasSeat,
  intersection,
  noSeats,
  ordinalsOf,
  seatMapBelow,
  seatMapOf,
  sortedChunks,
  union,
  type SeatMap,
} from '../../src/core/seat-map.js';
import {ascending, ordinalSets, setOf} from '../records/seat-arbitraries.js';

/** What every map must be, however it came about. */
function expectWellFormed(map: SeatMap): void {
  for (const [chunk, bytes] of map) {
    expect(bytes.length, `bytes of chunk ${chunk}`).to.be.within(1, 8192);
    expect(bytes.at(-1), `last byte of chunk ${chunk}`).not.to.equal(0);
  }
}

function expectSet(map: SeatMap, expected: Iterable<number>): void {
  expectWellFormed(map);
  const [found, wanted] = [[...ordinalsOf(map)], ascending(expected)];
  // Chai compares long arrays slowly.
  if (found.length !== wanted.length || found.some((ordinal, i) => ordinal !== wanted[i])) {
    expect(found).to.deep.equal(wanted);
  }
}

const copyOf = (map: SeatMap): SeatMap => new Map([...map].map(([chunk, bytes]) => [chunk, bytes.slice()]));

describe('seat map', () => {
  it('lays ordinal o at bit o & 65535 of chunk o >> 16, least significant bit first', () => {
    expect([...seatMapOf([0, 9, 15, 65_536 + 3])]).to.deep.equal([
      [0, Uint8Array.of(0b0000_0001, 0b1000_0010)],
      [1, Uint8Array.of(0b0000_1000)],
    ]);
    expect(seatMapOf([65_535]).get(0)).to.have.length(8192);
    expect(chunkOf(65_535)).to.equal(0);
    expect(chunkOf(65_536)).to.equal(1);
  });

  it('holds the ordinals it is made of, each once, in ascending order', () => {
    fc.assert(
      fc.property(ordinalSets, (ordinals) => {
        const map = seatMapOf([...ordinals, ...ordinals].reverse());
        expectSet(map, ordinals);
        expect(countSeats(map)).to.equal(ordinals.size);
        expect(sortedChunks(map)).to.deep.equal(ascending(new Set([...ordinals].map((each) => each >> 16))));
      }),
    );
  });

  it('keeps ordinals of 31 bits', () => {
    expectSet(seatMapOf([0x7fff_ffff, 0x7fff_0000, 1]), [1, 0x7fff_0000, 0x7fff_ffff]);
  });

  it('says who has a seat and who has none', () => {
    fc.assert(
      fc.property(ordinalSets, fc.integer({min: 0, max: 300_000}), (ordinals, other) => {
        const map = seatMapOf(ordinals);
        expect(hasSeat(map, other)).to.equal(ordinals.has(other));
        for (const ordinal of ordinals) {
          if (!hasSeat(map, ordinal)) expect.fail(`${ordinal} lacks its seat`);
          if (hasSeat(map, ordinal + 1) !== ordinals.has(ordinal + 1)) expect.fail(`${ordinal + 1} is wrong`);
        }
      }),
    );
  });

  it('makes everyone below an end', () => {
    for (const end of [0, 1, 7, 8, 9, 1_200, 65_535, 65_536, 65_537, 131_072, 200_001]) {
      const map = seatMapBelow(end);
      expectSet(
        map,
        Array.from({length: end}, (_, ordinal) => ordinal),
      );
    }
  });

  it('joins, intersects, subtracts and counts as sets do, and changes neither', () => {
    fc.assert(
      fc.property(ordinalSets, ordinalSets, (left, right) => {
        const [one, other] = [seatMapOf(left), seatMapOf(right)];
        const [oneBefore, otherBefore] = [copyOf(one), copyOf(other)];
        const both = [...left].filter((ordinal) => right.has(ordinal));
        expectSet(union(one, other), new Set([...left, ...right]));
        expectSet(intersection(one, other), both);
        expectSet(
          difference(one, other),
          [...left].filter((ordinal) => !right.has(ordinal)),
        );
        expect(countShared(one, other)).to.equal(both.length);
        expect(one).to.deep.equal(oneBefore);
        expect(other).to.deep.equal(otherBefore);
      }),
    );
  });

  it('makes equal maps of equal sets, whichever way they were made', () => {
    fc.assert(
      fc.property(ordinalSets, ordinalSets, (left, right) => {
        const [one, other] = [seatMapOf(left), seatMapOf(right)];
        const again = union(difference(one, other), intersection(other, one));
        expect(equalSeats(again, one)).to.equal(true);
        expect(new Map([...again].sort(([a], [b]) => a - b))).to.deep.equal(
          new Map([...one].sort(([a], [b]) => a - b)),
        );
        const same = left.size === right.size && [...left].every((ordinal) => right.has(ordinal));
        expect(equalSeats(one, other)).to.equal(same);
      }),
    );
  });

  it('tells maps apart that differ in a chunk, a byte or a bit', () => {
    expect(equalSeats(seatMapOf([3]), seatMapOf([4]))).to.equal(false);
    expect(equalSeats(seatMapOf([3]), seatMapOf([3, 65_536]))).to.equal(false);
    expect(equalSeats(seatMapOf([3]), seatMapOf([65_539]))).to.equal(false);
    expect(equalSeats(seatMapOf([3]), seatMapOf([3, 20]))).to.equal(false);
    expect(equalSeats(noSeats, seatMapOf([]))).to.equal(true);
  });

  it('takes chunks that are empty or end with zeros', () => {
    const map = fromChunks([
      [0, new Uint8Array(8192)],
      [1, Uint8Array.of(1, 0, 0)],
      [2, new Uint8Array()],
    ]);
    expect([...map]).to.deep.equal([[1, Uint8Array.of(1)]]);
  });

  it('has nobody in it when empty', () => {
    expect(setOf(noSeats).size).to.equal(0);
    expect(countSeats(noSeats)).to.equal(0);
    expect(hasSeat(noSeats, 0)).to.equal(false);
    expect(seatMapOf([]).size).to.equal(0);
  });
});
