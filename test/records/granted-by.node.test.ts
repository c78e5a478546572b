import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {equalSeats, noSeats, seatMapBelow, seatMapOf} from '../../src/core/seat-map.js';
import {
  giveSeats,
  grantedByAt,
  seatBlockOf,
  seatBlocksOf,
  seatsGivenBy,
  type GrantedBy,
} from '../../src/records/granted-by.js';
import {expectDamaged, unlessDamaged} from './expect-damaged.js';
import {bytesOf} from './hex.js';
import {ordinalSets} from './seat-arbitraries.js';

const users = (...ordinals: number[]): ReturnType<typeof seatMapOf> => seatMapOf(ordinals);

describe('granted by', () => {
  it('has blocks of 4,096 ordinals', () => {
    expect([0, 4_095, 4_096, 65_536, 1_000_000].map(seatBlockOf)).to.deep.equal([0, 0, 1, 16, 244]);
  });

  it('knows the blocks in which anyone is', () => {
    expect(seatBlocksOf(users(70_000, 5, 4_096, 4_097, 65_535))).to.deep.equal([0, 1, 15, 17]);
    expect(seatBlocksOf(seatMapBelow(100_000))).to.deep.equal(Array.from({length: 25}, (_, block) => block));
    expect(seatBlocksOf(noSeats)).to.deep.equal([]);
    fc.assert(
      fc.property(ordinalSets, (ordinals) => {
        const blocks = [...new Set([...ordinals].map(seatBlockOf))].sort((one, other) => one - other);
        expect(seatBlocksOf(seatMapOf(ordinals))).to.deep.equal(blocks);
      }),
    );
  });

  it('is one number where one entry gave all seats of the block', () => {
    expect(giveSeats(undefined, 0, users(1, 2), noSeats, 7)).to.equal(7);
    expect(giveSeats(7, 0, users(3), users(1, 2), 7)).to.equal(7);
    expect(giveSeats(undefined, 1, users(4_096), users(5, 70_000), 7)).to.equal(7);
  });

  it('is a u32 for each place where several entries did, cut after the last holder', () => {
    expect(giveSeats(7, 0, users(3), users(1), 0x0102_0304)).to.deep.equal(
      bytesOf('00000000 07000000 00000000 04030201'),
    );
    expect(giveSeats(300, 16, users(65_536), users(65_538), 1)).to.deep.equal(bytesOf('01000000 00000000 2c010000'));
  });

  it('becomes one number again when the others are gone', () => {
    const mixed = giveSeats(7, 0, users(3), users(1), 9);
    expect(giveSeats(mixed, 0, users(4), users(3), 9)).to.equal(9);
    expect(giveSeats(mixed, 0, users(3), users(1), 7)).to.equal(7);
    expect(giveSeats(mixed, 0, users(1, 2, 3), noSeats, 12)).to.equal(12);
    expect(giveSeats(mixed, 0, noSeats, users(3), 12)).to.equal(9);
  });

  it('forgets what stands at places nobody holds', () => {
    const mixed = giveSeats(7, 0, users(3, 100), users(1), 9);
    expect(giveSeats(mixed, 0, users(2), users(1), 12)).to.deep.equal(bytesOf('00000000 07000000 0c000000'));
  });

  it('names the entry of a seat, and none where it is unknown', () => {
    expect(grantedByAt(7, 5_000)).to.equal(7);
    expect(grantedByAt(bytesOf('00000000 04030201'), 4_097)).to.equal(0x0102_0304);
    expect(grantedByAt(bytesOf('00000000 04030201'), 4_096)).to.equal(undefined);
    expect(grantedByAt(bytesOf('00000000 04030201'), 4_098)).to.equal(undefined);
    expect(grantedByAt(undefined, 5)).to.equal(undefined);
    expect(grantedByAt(0, 5)).to.equal(undefined);
  });

  it('finds the held seats that an entry gave, in its block alone', () => {
    const mixed = giveSeats(7, 1, users(4_099), users(4_097, 4_098), 9);
    const held = users(1, 4_097, 4_099, 9_000);
    expect(equalSeats(seatsGivenBy(mixed, 1, held, 7), users(4_097))).to.equal(true);
    expect(equalSeats(seatsGivenBy(mixed, 1, held, 9), users(4_099))).to.equal(true);
    expect(equalSeats(seatsGivenBy(mixed, 1, held, 8), noSeats)).to.equal(true);
    expect(equalSeats(seatsGivenBy(5, 1, held, 5), users(4_097, 4_099))).to.equal(true);
    expect(equalSeats(seatsGivenBy(5, 1, held, 6), noSeats)).to.equal(true);
    expect(equalSeats(seatsGivenBy(undefined, 1, held, 5), noSeats)).to.equal(true);
    expect(equalSeats(seatsGivenBy(5, 3, held, 5), noSeats)).to.equal(true);
  });

  it('agrees with a map from user to entry through any grants and recalls', () => {
    const steps = fc.array(fc.record({given: ordinalSets, taken: ordinalSets, repeat: fc.boolean()}), {maxLength: 4});
    fc.assert(
      fc.property(steps, (each) => {
        const model = new Map<number, number>();
        const stored = new Map<number, GrantedBy>();
        let entry = 1;
        for (const {given, taken, repeat} of each) {
          for (const ordinal of taken) model.delete(ordinal);
          const kept = seatMapOf(model.keys());
          const keptBlocks = new Set(seatBlocksOf(kept));
          if (!repeat) entry += 1;
          const fresh = [...given].filter((ordinal) => !model.has(ordinal));
          const freshSeats = seatMapOf(fresh);
          for (const ordinal of fresh) model.set(ordinal, entry);
          const entriesIn = entriesByBlock(model);
          for (const block of seatBlocksOf(freshSeats)) {
            // What is stored is read only where someone held a seat before.
            const value = keptBlocks.has(block) ? stored.get(block) : undefined;
            const next = giveSeats(value, block, freshSeats, kept, entry);
            stored.set(block, next);
            expect(typeof next === 'number', `block ${block} is one number`).to.equal(entriesIn.get(block)?.size === 1);
          }
        }
        expectAgreement(stored, model);
      }),
      {numRuns: 100},
    );
  });

  it('is refused where it is neither an entry nor up to 4,096 u32s', () => {
    const refused: readonly unknown[] = [1.5, -1, NaN, '7', null, [7], new Uint8Array(5), new Uint8Array(16_388)];
    for (const value of refused) {
      const stored = value as GrantedBy;
      expectDamaged('grantedBy', () => grantedByAt(stored, 3), String(value));
      expectDamaged('grantedBy', () => seatsGivenBy(stored, 0, users(3), 7), String(value));
      expectDamaged('grantedBy', () => giveSeats(stored, 0, users(3), users(4), 7), String(value));
    }
  });

  it('never breaks in another way, whatever is stored', () => {
    const values = fc.oneof(fc.uint8Array({maxLength: 40}), fc.anything());
    fc.assert(
      fc.property(values, ordinalSets, ordinalSets, (value, given, kept) => {
        const [givenSeats, keptSeats] = [seatMapOf(given), seatMapOf(kept)];
        const stored = value as GrantedBy;
        unlessDamaged('grantedBy', () => grantedByAt(stored, 3));
        unlessDamaged('grantedBy', () => giveSeats(stored, 0, givenSeats, keptSeats, 3));
        unlessDamaged('grantedBy', () => seatsGivenBy(stored, 0, keptSeats, 3));
      }),
      {numRuns: 500},
    );
  });
});

function entriesByBlock(model: ReadonlyMap<number, number>): ReadonlyMap<number, ReadonlySet<number>> {
  const entries = new Map<number, Set<number>>();
  for (const [ordinal, entry] of model) {
    const block = seatBlockOf(ordinal);
    const known = entries.get(block);
    if (known) known.add(entry);
    else entries.set(block, new Set([entry]));
  }
  return entries;
}

function expectAgreement(stored: ReadonlyMap<number, GrantedBy>, model: ReadonlyMap<number, number>): void {
  const held = seatMapOf(model.keys());
  for (const [ordinal, entry] of model) {
    const found = grantedByAt(stored.get(seatBlockOf(ordinal)), ordinal);
    if (found !== entry) expect.fail(`the seat of ${ordinal} is said to come from ${found}, not ${entry}`);
  }
  const expected = new Map<number, Map<number, number[]>>();
  for (const [ordinal, entry] of model) {
    const block = seatBlockOf(ordinal);
    const byEntry = expected.get(block) ?? new Map<number, number[]>();
    expected.set(block, byEntry);
    const ordinals = byEntry.get(entry);
    if (ordinals) ordinals.push(ordinal);
    else byEntry.set(entry, [ordinal]);
  }
  for (const [block, byEntry] of expected) {
    for (const [entry, ordinals] of byEntry) {
      const found = seatsGivenBy(stored.get(block), block, held, entry);
      if (!equalSeats(found, seatMapOf(ordinals))) expect.fail(`seats of entry ${entry} in block ${block}`);
    }
  }
}
