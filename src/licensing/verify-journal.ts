import {isLicensingError} from '../core/errors.js';
import type {Head} from '../records/tables.js';
import {entriesPerSegment} from '../records/journal-segment.js';
import {get, type Steps} from '../store/store.js';
import {ask} from './ask.js';
import {Broken, notAsJournaled, type BrokenAt} from './broken.js';
import type {JournalVerdict, VerifyProgress} from './journal-page.js';
import type {LicensingCore} from './licensing-core.js';
import {compareEnd, replaySlice, type KeptHead, type Replayed} from './verify-history.js';
import {verifyTables} from './verify-tables.js';
import {journaledTables, type JournaledTable} from './journaled-tables.js';

/**
 * Checks the chain of hashes, replays every entry, and compares all that the entries imply with what is stored: seats, flags
 * and the origin of each seat, settings, license files, marks, requests, notes of over-allocation, undone entries,
 * permissions, the ids and places of users, and the head. Damage is a verdict as well. `heads` were kept elsewhere: they
 * prove that history up to them is the same.
 *
 * No entry tells names, emails, job titles, roles and sign-ins of users, sessions, and the usage that the host reports; nor
 * is anything known of rows under keys that nobody ever reads, such as seats of a product that never was.
 *
 * Entries never change, so they are read a slice at a time, and the page goes on in between. What is written meanwhile is
 * replayed as well: the last slice reaches the newest entry and is compared with what is stored in one transaction, so the
 * verdict is about that moment.
 */
export async function verifyJournal(
  core: LicensingCore,
  heads: readonly KeptHead[],
  onProgress: (progress: VerifyProgress) => void,
): Promise<JournalVerdict> {
  let replayed: Replayed | undefined;
  for (;;) {
    const before = replayed;
    const slice = await core.store.read(journaledTables, () => steps(heads, before));
    if ('ok' in slice) return slice;
    replayed = slice;
    onProgress({checked: slice.next, total: slice.head.entry + 1});
  }
}

function* steps(
  heads: readonly KeptHead[],
  known: Replayed | undefined,
): Steps<JournaledTable, JournalVerdict | Replayed> {
  let entries = 0;
  try {
    const head = yield* foundHead();
    entries = head.entry + 1;
    // Another database took the place of the one that was begun with.
    const isSame = known?.head.installation === head.installation && known.next <= entries;
    const replayed = yield* replaySlice(head, heads, isSame ? known : undefined);
    if (replayed.next < entries) return replayed;
    yield* compareEnd(head, heads);
    yield* verifyTables(replayed);
    return {ok: true, entries, head: head.hash};
  } catch (error) {
    if (error instanceof Broken) return {ok: false, entries, brokenAt: error.brokenAt, problem: error.message};
    if (isLicensingError(error, 'STORE_DAMAGED')) {
      const {table, key} = error.details;
      return {
        ok: false,
        entries,
        brokenAt: damagedAt(table as JournaledTable, key),
        problem: 'not in the form it was written in',
      };
    }
    throw error;
  }
}

function* foundHead(): Steps<'head', Head> {
  const [[head]] = yield* ask(get('head', ['head']));
  if (!head) throw notAsJournaled('head', 'head', 'missing');
  // Looked for in the wrong table, entries would seem to be missing.
  if (head.firstLoose !== head.entry - (head.entry % entriesPerSegment)) throw notAsJournaled('head', 'head');
  return head;
}

/** Tables whose keys end with the number of a chunk, a block or a part. */
const partedTables: readonly JournaledTable[] = ['flags', 'seats', 'grantedBy', 'journalUsers'];

/** Told by what it is a part of, and an entry and its lists of users by the entry's number. */
function damagedAt(table: JournaledTable, key: string): BrokenAt {
  const whole = partedTables.includes(table) ? key.replace(/ \S*$/, '') : key;
  const isOfEntry = (table === 'journal' || table === 'journalUsers') && /^\d+$/.test(whole);
  return isOfEntry ? {entry: Number(whole)} : {table, key: whole};
}
