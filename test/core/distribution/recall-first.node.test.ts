import {expect} from 'chai';
import fc from 'fast-check';
import {describe, it} from 'node:test';
import {recallFirst, type HeldSeat} from '../../../src/core/distribution/recall-first.js';

const seat = (ordinal: number, lastSignIn: number, grantedBy: number): HeldSeat => ({ordinal, lastSignIn, grantedBy});

/** Few times and entries, so that many seats are equal in one or both. */
const seats = fc
  .array(fc.record({lastSignIn: fc.nat(4), grantedBy: fc.nat(4)}), {maxLength: 40})
  .map((fields) => fields.map(({lastSignIn, grantedBy}, ordinal) => seat(ordinal, lastSignIn, grantedBy)));

/** Whether the rule of the contract leaves no doubt that one goes before the other. */
const goesBefore = (one: HeldSeat, other: HeldSeat): boolean =>
  one.lastSignIn < other.lastSignIn || (one.lastSignIn === other.lastSignIn && one.grantedBy > other.grantedBy);

describe('recallFirst', () => {
  it('takes who never signed in, then who is idle longest, then who was granted last', () => {
    const held = [seat(0, 300, 9), seat(1, 100, 2), seat(2, 0, 1), seat(3, 100, 5), seat(4, 200, 8)];
    expect(recallFirst(held, 5)).to.deep.equal([2, 3, 1, 4, 0]);
    expect(recallFirst(held, 2)).to.deep.equal([2, 3]);
  });

  it('proposes as many as asked for, each once, and nobody before whom someone else should go', () => {
    fc.assert(
      fc.property(seats, fc.nat(50), (held, count) => {
        const chosen = recallFirst(held, count);
        expect(chosen).to.have.length(Math.min(count, held.length));
        expect(new Set(chosen).size).to.equal(chosen.length);
        const left = held.filter(({ordinal}) => !chosen.includes(ordinal));
        for (const ordinal of chosen) {
          expect(left.some((other) => goesBefore(other, held[ordinal]!))).to.equal(false);
        }
      }),
    );
  });

  it('extends its proposal as more are asked for, and depends on the order given only among equals', () => {
    fc.assert(
      fc.property(seats, fc.nat(40), (held, count) => {
        const all = recallFirst(held, held.length);
        expect(recallFirst(held, count)).to.deep.equal(all.slice(0, count));
        const facts = (ordinals: number[]): unknown => ordinals.map((o) => [held[o]!.lastSignIn, held[o]!.grantedBy]);
        expect(facts(recallFirst([...held].reverse(), count))).to.deep.equal(facts(all.slice(0, count)));
        expect(all.filter((o) => held[o]!.lastSignIn === 0 && held[o]!.grantedBy === 0)).to.deep.equal(
          held.filter((each) => each.lastSignIn === 0 && each.grantedBy === 0).map(({ordinal}) => ordinal),
        );
      }),
    );
  });
});
