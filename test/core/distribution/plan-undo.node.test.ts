import {describe, it} from 'node:test';
import {expect} from 'chai';
import {planUndo, type UndoableEntry} from '../../../src/core/distribution/plan-undo.js';
import type {World} from '../../../src/core/distribution/world.js';
import {productTerms} from '../../../src/core/product.js';
import {noSeats, ordinalsOf, seatMapOf} from '../../../src/core/seat-map.js';
import {license} from '../../helpers/test-licensing.js';

const terms = productTerms(
  {
    licenses: [{...license('sales', {count: 1}), issuedAt: 1, entry: 1}],
    known: new Map(),
    unverified: new Map(),
  },
  '2026-10-21',
);

/** Users 0 and 2 hold a seat and are out of service; user 1 is in service. */
const world: World = {
  day: '2026-10-21',
  terms,
  seats: new Map([['sales', seatMapOf([0, 2])]]),
  present: seatMapOf([0, 1, 2]),
  active: seatMapOf([1]),
  external: noSeats,
};

const entry = (fields: Partial<UndoableEntry>): UndoableEntry => ({
  stillHeld: new Map(),
  taken: new Map(),
  activated: noSeats,
  deactivated: noSeats,
  ...fields,
});

describe('planUndo', () => {
  it('gives back seats only after those who return have theirs', () => {
    const outcome = planUndo(
      world,
      entry({deactivated: seatMapOf([0, 2]), taken: new Map([['sales', seatMapOf([0, 1])]])}),
    );
    const [sales] = outcome.products;
    expect([...ordinalsOf(outcome.activated)]).to.deep.equal([0, 2]);
    expect([...ordinalsOf(sales!.taken)], 'the seat of a returning user for whom there is none').to.deep.equal([2]);
    expect([...ordinalsOf(sales!.already)]).to.deep.equal([0]);
    expect([...ordinalsOf(sales!.given)]).to.deep.equal([]);
    expect([...ordinalsOf(sales!.skipped.get('NO_FREE_SEATS')!)]).to.deep.equal([1]);
  });

  it('takes users out of service before it counts who has a seat', () => {
    const inService = {...world, active: seatMapOf([0, 1, 2])};
    const outcome = planUndo(
      inService,
      entry({activated: seatMapOf([0, 2]), taken: new Map([['sales', seatMapOf([1])]])}),
    );
    expect([...ordinalsOf(outcome.deactivated)]).to.deep.equal([0, 2]);
    expect([...ordinalsOf(outcome.products[0]!.given)]).to.deep.equal([1]);
  });
});
