import type {CalendarDay} from '../core/calendar-day.js';
import type {Outcome} from '../core/distribution/outcome.js';
import {holdersOf, usedSeats, type World} from '../core/distribution/world.js';
import {worldAfter} from '../core/distribution/world-after.js';
import {isOverAllocated, totalOf} from '../core/product.js';
import {difference, intersection, union, type SeatMap} from '../core/seat-map.js';
import type {JournalEntry} from '../core/journal.js';
import {giveSeats, seatBlocksOf} from '../records/granted-by.js';
import {get, put, remove, type RowChange, type Steps} from '../store/store.js';
import {ask, together} from './ask.js';
import type {DraftPart} from './draft-entry.js';

type OutcomeTable = 'seats' | 'grantedBy' | 'flags' | 'overuse';

/** What storing an outcome writes, and what its journal entry says of it. */
export interface OutcomeRows {
  readonly rows: readonly RowChange<OutcomeTable>[];
  readonly parts: readonly DraftPart[];
  readonly products: JournalEntry['products'];
}

/** The rows of an outcome that entry number `entry` stores on `day`. */
export function* outcomeRows(
  world: World,
  outcome: Outcome,
  entry: number,
  day: CalendarDay,
): Steps<OutcomeTable, OutcomeRows> {
  const after = worldAfter(world, outcome);
  const changed = outcome.products.filter(({given, taken}) => given.size > 0 || taken.size > 0);
  const rows: RowChange<OutcomeTable>[] = [
    ...flagRows('active', world.active, after.active, union(outcome.activated, outcome.deactivated)),
  ];
  for (const {product, given, taken} of changed) {
    rows.push(...seatRows(product, holdersOf(after, product), union(given, taken)));
  }
  // Users who come and go change what is used of every product they hold.
  const counted = [...world.terms.values()].filter(
    ({id}) =>
      changed.some(({product}) => product === id) ||
      intersection(holdersOf(world, id), union(outcome.activated, outcome.deactivated)).size > 0,
  );
  const products = counted.map((terms) => ({
    product: terms.id,
    usedBefore: usedSeats(world, terms.id),
    usedAfter: usedSeats(after, terms.id),
    total: totalOf(terms),
  }));
  const asked = yield* together(
    overuseRows(
      world,
      after,
      products.map(({product}) => product),
      day,
    ),
    ...changed
      .filter(({given}) => given.size > 0)
      .map(({product, given, taken}) =>
        grantedByRows(product, given, difference(holdersOf(world, product), taken), entry),
      ),
  );
  rows.push(...asked.flat());
  return {rows, parts: partsOf(outcome), products};
}

/** The chunks of a flag that hold some of `touched`. */
export function flagRows(
  flag: 'present' | 'active' | 'external',
  before: SeatMap,
  after: SeatMap,
  touched: SeatMap,
): RowChange<'flags'>[] {
  return [...touched.keys()].flatMap((chunk) => {
    const bytes = after.get(chunk);
    if (bytes) return [put('flags', [flag, chunk], bytes)];
    return before.has(chunk) ? [remove('flags', [flag, chunk])] : [];
  });
}

function seatRows(product: string, holders: SeatMap, touched: SeatMap): RowChange<'seats'>[] {
  return [...touched.keys()].map((chunk) => {
    const bytes = holders.get(chunk);
    return bytes ? put('seats', [product, chunk], bytes) : remove('seats', [product, chunk]);
  });
}

function* grantedByRows(
  product: string,
  given: SeatMap,
  heldBefore: SeatMap,
  entry: number,
): Steps<'grantedBy', RowChange<'grantedBy'>[]> {
  const blocks = seatBlocksOf(given);
  const [values] = yield* ask(get('grantedBy', ...blocks.map((block) => [product, block] as const)));
  return blocks.map((block, i) =>
    put('grantedBy', [product, block], giveSeats(values[i], block, given, heldBefore, entry)),
  );
}

/**
 * A write that itself makes used exceed the total notes the day, one that ends it removes the note. What dates alone
 * cause is not stored: it follows from the licenses.
 */
export function* overuseRows(
  before: World,
  after: World,
  products: Iterable<string>,
  day: CalendarDay,
): Steps<'overuse', RowChange<'overuse'>[]> {
  const ids = [...products];
  const [days] = yield* ask(get('overuse', ...ids.map((product) => [product] as const)));
  return ids.flatMap((product, i) => {
    const isOver = overAllocated(after, product);
    if (isOver && !overAllocated(before, product)) return [put('overuse', [product], day)];
    return !isOver && days[i] !== undefined ? [remove('overuse', [product])] : [];
  });
}

function overAllocated(world: World, product: string): boolean {
  const terms = world.terms.get(product);
  return terms !== undefined && isOverAllocated({...terms, used: usedSeats(world, product), total: totalOf(terms)});
}

function partsOf(outcome: Outcome): DraftPart[] {
  return [
    {role: 'activated', users: outcome.activated},
    {role: 'deactivated', users: outcome.deactivated},
    ...outcome.products.flatMap(({product, given, taken}): DraftPart[] => [
      {role: 'taken', product, users: taken},
      {role: 'given', product, users: given},
    ]),
  ];
}
