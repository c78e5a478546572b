import {replayRows, type ReplayedRows} from './replay-rows.js';
import type {JournalEntry} from './journal.js';
import {difference, noSeats, union, type SeatMap} from './seat-map.js';

/**
 * What the journal says the database holds. A draft: replaying changes it in place, so that a history of many entries
 * costs as much for each as one of few.
 */
export interface ReplayedState {
  present: SeatMap;
  active: SeatMap;
  external: SeatMap;
  readonly seats: Map<string, SeatMap>;
  readonly rows: ReplayedRows;
  /** Ordinals given for the first time, with the digest of the ids that got them, in their order. */
  readonly assigned: AssignedOrdinals[];
}

export interface AssignedOrdinals {
  readonly from: number;
  /** Belongs to it. */
  readonly to: number;
  readonly digest: string;
}

/** Adds one more entry; `bodies` are the sets of users of its parts, in their order. */
export function replayEntry(state: ReplayedState, entry: JournalEntry, bodies: readonly SeatMap[]): void {
  replayRows(state.rows, entry);
  if (entry.result !== 'ok') return;
  entry.parts.forEach(({role, product = ''}, part) => {
    const users = bodies[part] ?? noSeats;
    const holders = state.seats.get(product) ?? noSeats;
    if (role === 'given') state.seats.set(product, union(holders, users));
    if (role === 'taken') state.seats.set(product, difference(holders, users));
    if (role === 'added') state.present = union(state.present, users);
    if (role === 'removed') state.present = difference(state.present, users);
    if (role === 'activated') state.active = union(state.active, users);
    if (role === 'deactivated') state.active = difference(state.active, users);
    if (role === 'typed') state.external = union(difference(state.external, users), difference(users, state.external));
  });
  const assigned = assignedOf(entry);
  if (assigned) state.assigned.push(assigned);
}

function assignedOf({details}: JournalEntry): AssignedOrdinals | undefined {
  const {from, to, digest} = (details?.['assigned'] ?? {}) as {readonly [name: string]: unknown};
  return typeof from === 'number' && typeof to === 'number' && typeof digest === 'string'
    ? {from, to, digest}
    : undefined;
}
