import type {CsvErrors, CsvLineCode} from '../../core/csv-line-error.js';
import {userFields, type UserField, type UserListFormat, type UserMapping} from '../../core/user-list.js';
import type {UserType} from '../../core/user.js';
import type {CsvRow} from '../csv/csv-rows.js';
import {columnAt, csvTable, hasTooMany, type CsvTable} from '../csv/csv-table.js';
import {original} from '../csv/formula-text.js';
import {textPieces, type FileContent} from '../csv/text-pieces.js';
import {onlyThere, recognise} from './layouts.js';
import {scimTable} from './scim-table.js';
import {readActive, readTime, readType} from './user-values.js';

/** A user as a list has him; what it does not say is undefined. */
export interface ListedRow {
  readonly line: number;
  readonly id: string;
  readonly name: string;
  readonly email?: string | undefined;
  readonly jobTitle?: string | undefined;
  readonly type?: UserType | undefined;
  readonly active?: boolean | undefined;
  readonly roles?: readonly string[] | undefined;
  readonly lastSignIn?: string | undefined;
}

/** A list of users whose layout is known; its rows are read when asked for. */
export interface OpenedList {
  readonly format: UserListFormat;
  readonly columns: readonly string[];
  readonly mapping: UserMapping;
  /** Fields without which nothing can be read, and that no column says. */
  readonly missing: readonly UserField[];
  rows(errors: CsvErrors): Generator<Iterable<ListedRow>>;
}

/**
 * Finds out whose list it is and what its columns say; `mapping` says it instead.
 * Throws NOT_A_TEXT_FILE, MALFORMED_CSV and NOT_A_USER_LIST.
 */
export function openUserList(content: FileContent, mapping?: UserMapping): OpenedList {
  const tables = isJson(content) ? () => [scimTable([...textPieces(content)].join(''))] : () => csvTable(content);
  const [first] = tables();
  const columns = first!.columns;
  const recognised = isJson(content) ? {format: 'scim' as const, mapping: scimMapping} : recognise(columns);
  const used = onlyThere(mapping ?? recognised.mapping, columns);
  return {
    format: recognised.format,
    columns,
    mapping: used,
    missing: missingFields(used),
    *rows(errors) {
      const read = userReader(columns, used, recognised.format !== 'csv', errors);
      for (const {rows} of tables() as Iterable<CsvTable>) yield readRows(rows, read);
    },
  };
}

const scimMapping: UserMapping = {
  id: 'userName',
  name: 'displayName',
  firstName: 'name.givenName',
  lastName: 'name.familyName',
  email: 'emails',
  jobTitle: 'title',
  type: 'userType',
  active: 'active',
  roles: 'roles',
};

function isJson(content: FileContent): boolean {
  for (const piece of textPieces(content)) {
    const text = piece.trimStart();
    if (text) return text.startsWith('{') || text.startsWith('[');
  }
  return false;
}

function missingFields({id, name, firstName, lastName}: UserMapping): UserField[] {
  const hasName = name !== undefined || firstName !== undefined || lastName !== undefined;
  return [...(id === undefined ? (['id'] as const) : []), ...(hasName ? [] : (['name'] as const))];
}

function* readRows(rows: readonly CsvRow[], read: (row: CsvRow) => ListedRow | undefined): Generator<ListedRow> {
  for (const row of rows) {
    const user = read(row);
    if (user) yield user;
  }
}

/** Vendors' words that are not understood mean an employee; in a list of one's own they are mistakes. */
function userReader(
  columns: readonly string[],
  mapping: UserMapping,
  isVendors: boolean,
  errors: CsvErrors,
): (row: CsvRow) => ListedRow | undefined {
  const places = new Map(
    userFields.map((field) => [field, mapping[field] === undefined ? -1 : columnAt(columns, mapping[field])]),
  );
  return (row) => {
    const {line, cells} = row;
    const cell = (field: UserField): string | undefined => {
      const at = places.get(field)!;
      return at < 0
        ? undefined
        : original(cells[at] ?? '')
            .replace(/\s+/g, ' ')
            .trim();
    };
    const wrong = (code: CsvLineCode, field: UserField | null, value: string): undefined =>
      void errors.add(line, code, (field && mapping[field]) ?? null, value);
    if (row.isBroken) return wrong('BROKEN_QUOTES', null, cells[0]!);
    if (hasTooMany(row, columns)) return wrong('TOO_MANY_CELLS', null, cells.slice(columns.length).join(' '));

    const id = cell('id') ?? '';
    if (id === '') return wrong('MISSING_VALUE', 'id', '');
    const name = cell('name') || [cell('firstName'), cell('lastName')].filter(Boolean).join(' ');
    if (name === '')
      return wrong('MISSING_VALUE', mapping.name ? 'name' : mapping.lastName ? 'lastName' : 'firstName', '');
    const [activeWord, blockedWord, typeWord, time] = [
      cell('active'),
      cell('blocked'),
      cell('type'),
      cell('lastSignIn'),
    ];
    const active = activeWord ? readActive(activeWord) : undefined;
    if (activeWord && active === undefined) return wrong('UNKNOWN_VALUE', 'active', activeWord);
    const blocked = blockedWord ? readActive(blockedWord) : undefined;
    if (blockedWord && blocked === undefined) return wrong('UNKNOWN_VALUE', 'blocked', blockedWord);
    const type = typeWord ? (readType(typeWord) ?? (isVendors ? 'employee' : undefined)) : undefined;
    if (typeWord && type === undefined) return wrong('UNKNOWN_VALUE', 'type', typeWord);
    const lastSignIn = time ? readTime(time) : undefined;
    if (time && lastSignIn === undefined && !isVendors) return wrong('UNKNOWN_VALUE', 'lastSignIn', time);
    return {
      line,
      id,
      name,
      email: cell('email'),
      jobTitle: cell('jobTitle'),
      // Of guests Microsoft makes a name to sign in with that says so.
      type: type ?? (isVendors && id.includes('#EXT#') ? 'external' : undefined),
      active: active ?? (blocked === undefined ? undefined : !blocked),
      roles: cell('roles')
        ?.split(';')
        .map((role) => role.trim())
        .filter(Boolean),
      lastSignIn,
    };
  };
}
