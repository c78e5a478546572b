import type {JournalEntry} from './journal.js';
import {difference, noSeats, union, type SeatMap} from './seat-map.js';

/** What the journal says the database holds. */
export interface ReplayedState {
  readonly present: SeatMap;
  readonly active: SeatMap;
  readonly external: SeatMap;
  readonly seats: ReadonlyMap<string, SeatMap>;
  /** Digests of the license files by the entry of their upload. */
  readonly files: ReadonlyMap<number, string>;
  /** Undone entries and what undid them. */
  readonly undone: ReadonlyMap<number, number>;
  readonly nextOrdinal: number;
}

export const nothingReplayed: ReplayedState = {
  present: noSeats,
  active: noSeats,
  external: noSeats,
  seats: new Map(),
  files: new Map(),
  undone: new Map(),
  nextOrdinal: 0,
};

/** The state after one more entry; `bodies` are the sets of users of its parts, in their order. */
export function replayEntry(state: ReplayedState, entry: JournalEntry, bodies: readonly SeatMap[]): ReplayedState {
  if (entry.result !== 'ok') return state;
  let {present, active, external} = state;
  const seats = new Map(state.seats);
  entry.parts.forEach(({role, product = ''}, part) => {
    const users = bodies[part] ?? noSeats;
    const holders = seats.get(product) ?? noSeats;
    if (role === 'given') seats.set(product, union(holders, users));
    if (role === 'taken') seats.set(product, difference(holders, users));
    if (role === 'added') present = union(present, users);
    if (role === 'removed') present = difference(present, users);
    if (role === 'activated') active = union(active, users);
    if (role === 'deactivated') active = difference(active, users);
    if (role === 'typed') external = union(difference(external, users), difference(users, external));
  });
  return {
    present,
    active,
    external,
    seats,
    files: replayFiles(state.files, entry),
    undone: entry.undoes === undefined ? state.undone : new Map(state.undone).set(entry.undoes, entry.n),
    nextOrdinal: replayOrdinal(state.nextOrdinal, entry),
  };
}

function replayFiles(files: ReplayedState['files'], {action, n, details}: JournalEntry): ReplayedState['files'] {
  if (action === 'delete-licenses') return new Map();
  const file = details?.['file'];
  if (action !== 'upload' || typeof file !== 'object' || file === null || !('digest' in file)) return files;
  return typeof file.digest === 'string' ? new Map(files).set(n, file.digest) : files;
}

function replayOrdinal(nextOrdinal: number, {details}: JournalEntry): number {
  const assigned = details?.['assigned'];
  return typeof assigned === 'object' && assigned !== null && 'to' in assigned ? Number(assigned.to) + 1 : nextOrdinal;
}
