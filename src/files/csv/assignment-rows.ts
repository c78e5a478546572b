import type {CsvErrors, CsvLineCode} from '../../core/csv-line-error.js';
import type {CsvRow} from './csv-rows.js';
import {columnAt, csvTable, hasTooMany, requireColumns} from './csv-table.js';
import {original} from './formula-text.js';
import type {FileContent} from './text-pieces.js';
import {csvText} from './write-csv.js';

/** One line of a file of assignments as it stands there. */
export interface AssignmentRow {
  readonly line: number;
  readonly user: string;
  readonly product: string;
  readonly action: 'grant' | 'recall';
  /** How the file names the columns. */
  readonly columns: {readonly user: string; readonly product: string};
}

/**
 * The lines of a file of assignments, in batches; those that cannot be understood go to `errors`. Without a column `action`,
 * or with nothing in it, a line grants. Other columns are ignored, so that an export can be imported.
 * Throws MISSING_COLUMNS, NOT_A_TEXT_FILE and MALFORMED_CSV.
 */
export function* assignmentRows(content: FileContent, errors: CsvErrors): Generator<Iterable<AssignmentRow>> {
  for (const {columns, rows} of csvTable(content)) {
    requireColumns(columns, ['user', 'product']);
    const read = rowReader(columns, errors);
    yield readRows(rows, read);
  }
}

/** One by one, so that errors found in what they say stand in the order of the lines among those found here. */
function* readRows(
  rows: readonly CsvRow[],
  read: (row: CsvRow) => AssignmentRow | undefined,
): Generator<AssignmentRow> {
  for (const row of rows) {
    const assignment = read(row);
    if (assignment) yield assignment;
  }
}

function rowReader(columns: readonly string[], errors: CsvErrors): (row: CsvRow) => AssignmentRow | undefined {
  const [userAt, productAt, actionAt] = ['user', 'product', 'action'].map((name) => columnAt(columns, name)) as [
    number,
    number,
    number,
  ];
  const named = {user: columns[userAt]!, product: columns[productAt]!};
  return (row) => {
    const {line, cells} = row;
    const wrong = (code: CsvLineCode, at: number, value = cells[at] ?? ''): undefined =>
      void errors.add(line, code, columns[at] ?? null, value);
    if (row.isBroken) return wrong('BROKEN_QUOTES', -1, cells[0]);
    if (hasTooMany(row, columns)) return wrong('TOO_MANY_CELLS', -1, cells.slice(columns.length).join(' '));
    const [user, product] = [original(cells[userAt] ?? ''), original(cells[productAt] ?? '')];
    if (user.trim() === '') return wrong('MISSING_VALUE', userAt);
    if (product.trim() === '') return wrong('MISSING_VALUE', productAt);
    const action = (cells[actionAt] ?? '').trim().toLowerCase() || 'grant';
    if (action !== 'grant' && action !== 'recall') return wrong('UNKNOWN_ACTION', actionAt);
    return {line, user, product, action, columns: named};
  };
}

/** A file to fill in: the columns, and an example or two. */
export const assignmentTemplate = (
  examples: readonly {readonly user: string; readonly product: string; readonly action: string}[],
): string =>
  csvText([['user', 'product', 'action'], ...examples.map(({user, product, action}) => [user, product, action])]);
