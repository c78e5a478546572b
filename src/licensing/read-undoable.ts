import type {World} from '../core/distribution/world.js';
import {holdersOf} from '../core/distribution/world.js';
import type {UndoableEntry} from '../core/distribution/plan-undo.js';
import {joined} from '../core/distribution/who-may-hold.js';
import {LicensingError} from '../core/errors.js';
import {isUndoable, type JournalRole} from '../core/journal.js';
import {intersection, noSeats, ordinalsOf, union, type SeatMap} from '../core/seat-map.js';
import {seatBlocksOf, seatsGivenBy} from '../records/granted-by.js';
import type {Head} from '../records/tables.js';
import {get, type Steps} from '../store/store.js';
import {ask} from './ask.js';
import {readEntries, type StoredEntry} from './read-entries.js';
import type {JournaledTable} from './journaled-tables.js';

/** An entry that may be undone, read from the journal. */
export interface ReadEntry {
  readonly stored: StoredEntry;
  readonly products: readonly string[];
  /** Whether users came or went with it: then undoing it changes what is used of every product they hold. */
  readonly flips: boolean;
  /** What is left of it in a world. */
  undoable(world: World): Steps<JournaledTable, UndoableEntry>;
}

/** Throws ENTRY_NOT_FOUND, NOT_UNDOABLE or ALREADY_UNDONE. */
export function* readUndoable(head: Head, number: number): Steps<JournaledTable, ReadEntry> {
  const [stored] = number <= head.entry ? yield* readEntries(number, number, head) : [];
  if (!stored) throw new LicensingError('ENTRY_NOT_FOUND', {entry: number});
  const {entry} = stored;
  if (!isUndoable(entry)) throw new LicensingError('NOT_UNDOABLE', {entry: number, action: entry.action});
  const [[undoneBy]] = yield* ask(get('undone', [number]));
  if (undoneBy !== undefined) throw new LicensingError('ALREADY_UNDONE', {entry: number, by: undoneBy});

  const given = setsOf(stored, 'given');
  return {
    stored,
    products: [...new Set([...given.keys(), ...setsOf(stored, 'taken').keys()])],
    flips: stored.entry.parts.some(({role}) => role === 'activated' || role === 'deactivated'),
    *undoable(world) {
      return {
        stillHeld: yield* stillHeld(world, given, number),
        taken: setsOf(stored, 'taken'),
        activated: setOf(stored, 'activated'),
        deactivated: setOf(stored, 'deactivated'),
      };
    },
  };
}

/** Everyone whose seats or flags the entry flipped. */
export const touchedBy = ({stored}: ReadEntry): number[] => [...ordinalsOf(joined(stored.bodies))];

/** Seats that an entry gave and that are held from it still: one that was recalled and given anew belongs to the later entry. */
function* stillHeld(
  world: World,
  given: ReadonlyMap<string, SeatMap>,
  number: number,
): Steps<JournaledTable, Map<string, SeatMap>> {
  const result = new Map<string, SeatMap>();
  for (const [product, users] of given) {
    const held = intersection(users, holdersOf(world, product));
    const blocks = seatBlocksOf(held);
    const [values] = yield* ask(get('grantedBy', ...blocks.map((block) => [product, block] as const)));
    result.set(product, joined(blocks.map((block, i) => seatsGivenBy(values[i], block, held, number))));
  }
  return result;
}

function setsOf({entry, bodies}: StoredEntry, role: JournalRole): Map<string, SeatMap> {
  const sets = new Map<string, SeatMap>();
  entry.parts.forEach((part, i) => {
    if (part.role !== role || part.product === undefined) return;
    sets.set(part.product, union(sets.get(part.product) ?? noSeats, bodies[i]!));
  });
  return sets;
}

const setOf = ({entry, bodies}: StoredEntry, role: JournalRole): SeatMap =>
  joined(entry.parts.flatMap((part, i) => (part.role === role ? [bodies[i]!] : [])));
