import {joined} from '../core/distribution/who-may-hold.js';
import {alreadyOf, productsOf, skippedOf, unknownOf} from '../core/entry-details.js';
import {isUndoable, type JournalEntry, type JournalRole} from '../core/journal.js';
import type {SkipReason} from '../core/plan.js';
import {countSeats, type SeatMap} from '../core/seat-map.js';
import type {EntryFigures, ListedEntry} from './journal-page.js';
import type {LegibleEntry} from './legible-entry.js';
import type {Snapshot} from './snapshot.js';

export function listEntry(
  {entry, hash, bodies}: LegibleEntry,
  undoneBy: number | null,
  {licenses}: Pick<Snapshot, 'licenses'>,
): ListedEntry {
  return {
    ...entry,
    hash,
    undoneBy,
    notUndoable: undoneBy !== null ? 'ALREADY_UNDONE' : isUndoable(entry) ? null : 'NOT_UNDOABLE',
    userCounts: userCounts(entry, bodies),
    figures: productsOf(entry).map((product) => figuresOf(entry, product, licenses.known.get(product)?.name)),
  };
}

function userCounts(entry: JournalEntry, bodies: readonly SeatMap[]): ListedEntry['userCounts'] {
  const roles = new Set(entry.parts.map(({role}) => role));
  const counts: {[R in JournalRole]?: number} = {};
  for (const role of roles) {
    counts[role] = countSeats(joined(bodies.filter((_, part) => entry.parts[part]?.role === role)));
  }
  const unknown = unknownOf(entry).count;
  if (unknown > 0) counts.skipped = (counts.skipped ?? 0) + unknown;
  return counts;
}

function figuresOf(entry: JournalEntry, product: string, name = product): EntryFigures {
  const sumOf = (role: JournalRole): number =>
    entry.parts.reduce((sum, part) => (part.role === role && part.product === product ? sum + part.count : sum), 0);
  const alreadyFor = (why: SkipReason): number =>
    alreadyOf(entry).find((each) => each.product === product && each.reason === why)?.count ?? 0;
  const seats = entry.products.find((each) => each.product === product);
  return {
    product,
    name,
    given: sumOf('given'),
    taken: sumOf('taken'),
    already: alreadyFor('ALREADY_GRANTED'),
    notGranted: alreadyFor('NOT_GRANTED'),
    skipped: skippedOf(entry).flatMap(({reason, count, ...each}) =>
      each.product === product && count > 0 ? [{reason, count}] : [],
    ),
    seats: seats ? {before: seats.usedBefore, after: seats.usedAfter, total: seats.total} : null,
  };
}
