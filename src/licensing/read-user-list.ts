import {CsvErrors} from '../core/csv-line-error.js';
import {hasSeat} from '../core/seat-map.js';
import type {UserField, UserMapping} from '../core/user-list.js';
import type {User} from '../core/user.js';
import type {FileContent} from '../files/csv/text-pieces.js';
import {openUserList, type ListedRow} from '../files/user-list/user-list.js';
import {breathe} from './breathe.js';
import {userAt} from './find-users.js';
import type {Snapshot} from './snapshot.js';
import type {UserListReading} from './user-list-reading.js';
import {userProblem} from './valid-users.js';

/**
 * Reads a list of users, whoever's export it is. Throws NOT_A_TEXT_FILE, MALFORMED_CSV and NOT_A_USER_LIST; stores nothing.
 */
export async function readUserList(
  snapshot: Snapshot,
  content: FileContent,
  asked: UserMapping | undefined,
): Promise<UserListReading> {
  const {format, columns, mapping, missing, rows} = openUserList(content, asked);
  const errors = new CsvErrors();
  const users: User[] = [];
  const firstLines = new Map<string, number>();
  for (const batch of missing.length > 0 ? [] : rows(errors)) {
    for (const row of batch) {
      const user = completed(row, snapshot);
      const problem = userProblem(user);
      const first = firstLines.get(user.id);
      if (problem) {
        const field = problem[0].split('.')[0] as UserField;
        errors.add(row.line, 'INVALID_VALUE', mapping[field] ?? null, String(user[field as keyof User]));
      } else if (first !== undefined) {
        errors.add(row.line, 'DUPLICATE_LINE', mapping.id!, user.id, first);
      } else {
        firstLines.set(user.id, row.line);
        users.push(user);
      }
    }
    await breathe();
  }
  return {format, columns, mapping, missing, users, errors: errors.kept, errorCount: errors.count};
}

/** What the file does not say stays as it is; of a new user it is what is usual. */
function completed(row: ListedRow, snapshot: Snapshot): User {
  const ordinal = snapshot.directory.ordinalOf(row.id);
  const known = ordinal !== undefined && hasSeat(snapshot.present, ordinal) ? userAt(snapshot, ordinal) : undefined;
  return {
    id: row.id,
    name: row.name,
    email: row.email ?? known?.email,
    jobTitle: row.jobTitle ?? known?.jobTitle,
    type: row.type ?? known?.type ?? 'employee',
    active: row.active ?? known?.active ?? true,
    roles: row.roles ?? known?.roles,
    lastSignIn: row.lastSignIn ?? known?.lastSignIn,
  };
}
