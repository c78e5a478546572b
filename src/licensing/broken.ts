import {isLicensingError} from '../core/errors.js';
import type {JournalVerdict} from './journal-page.js';
import type {JournaledTable} from './journaled-tables.js';

export type BrokenAt = Extract<JournalVerdict, {ok: false}>['brokenAt'];

/** Thrown while verifying, to leave the steps where the first thing does not fit. */
export class Broken extends Error {
  constructor(
    readonly brokenAt: BrokenAt,
    problem: string,
  ) {
    super(problem);
  }
}

/** Something stored beside the journal that is not what the entries say. */
export const notAsJournaled = (table: JournaledTable, key: string | number, problem = 'not as journaled'): Broken =>
  new Broken({table, key: String(key)}, problem);

/** What `read` makes of a record; a codec does not know the key under which it stood. */
export function decoded<R>(brokenAt: BrokenAt, read: () => R): R {
  try {
    return read();
  } catch (error) {
    if (isLicensingError(error, 'STORE_DAMAGED')) throw new Broken(brokenAt, 'not in the form it was written in');
    throw error;
  }
}
