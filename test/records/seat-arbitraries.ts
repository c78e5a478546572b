import fc from 'fast-check';
import {ordinalsOf, type SeatMap} from '../../src/core/seat-map.js';

const places = fc.oneof(
  fc.integer({min: 0, max: 40}),
  fc.integer({min: 0, max: 200_000}),
  fc.constantFrom(4_095, 4_096, 65_528, 65_535, 65_536, 131_071, 131_072),
);

const pieces = fc.record({
  start: places,
  length: fc.oneof(
    {arbitrary: fc.integer({min: 1, max: 3}), weight: 4},
    {arbitrary: fc.integer({min: 1, max: 300}), weight: 4},
    {arbitrary: fc.constantFrom(4_096, 65_536), weight: 1},
  ),
  step: fc.constantFrom(1, 1, 2, 3, 8, 100),
});

/** Ordinals scattered, in runs and in combs, within and across chunks. */
export const ordinalSets: fc.Arbitrary<ReadonlySet<number>> = fc.array(pieces, {maxLength: 5}).map((chosen) => {
  const ordinals = new Set<number>();
  for (const {start, length, step} of chosen) {
    for (let i = 0; i < length; i++) ordinals.add(start + i * step);
  }
  return ordinals;
});

export const setOf = (map: SeatMap): ReadonlySet<number> => new Set(ordinalsOf(map));

export const ascending = (ordinals: Iterable<number>): number[] => [...ordinals].sort((one, other) => one - other);
