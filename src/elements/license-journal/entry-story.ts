import {askedOf, errorDetailsOf, fileNameOf, lineErrorsOf, requestOf} from '../../core/entry-details.js';
import type {EntryStory} from '../../i18n/journal-messages.js';
import type {ListedEntry} from '../../licensing/journal-page.js';

/** An entry as its sentence needs it. */
export function entryStory(entry: ListedEntry): EntryStory {
  const {userCounts, figures} = entry;
  const namesOf = (figure: 'given' | 'taken'): string[] =>
    figures.filter((each) => each[figure] > 0).map(({name}) => name);
  const {users} = askedOf(entry);
  const {operation} = errorDetailsOf(entry);
  const full = figures.find(({seats}) => seats?.total !== null)?.seats;
  return {
    action: entry.action,
    result: entry.result,
    given: namesOf('given'),
    taken: namesOf('taken'),
    asked: figures.map(({name}) => name),
    usersGiven: userCounts.given ?? 0,
    usersTaken: userCounts.taken ?? 0,
    usersSkipped: userCounts.skipped ?? 0,
    usersAsked: userCounts.asked ?? users,
    activated: userCounts.activated ?? 0,
    deactivated: userCounts.deactivated ?? 0,
    added: userCounts.added ?? 0,
    changed: userCounts.changed ?? 0,
    removed: userCounts.removed ?? 0,
    freed: figures.reduce((sum, {seats}) => sum + (seats ? seats.before - seats.after : 0), 0),
    undoes: entry.undoes ?? null,
    file: fileNameOf(entry),
    lineErrors: lineErrorsOf(entry),
    request: requestOf(entry),
    operation: typeof operation === 'string' ? operation : null,
    full: full && full.total !== null ? {used: full.before, total: full.total} : null,
  };
}
