import {LicensingError} from '../../core/errors.js';
import {csvRows, type CsvRow} from './csv-rows.js';
import {original} from './formula-text.js';
import type {FileContent} from './text-pieces.js';

/** Rows of a file whose first row names the columns. */
export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** A file in batches, the first row apart. At least one batch, and none without columns: an empty file has no column. */
export function* csvTable(content: FileContent): Generator<CsvTable> {
  let columns: readonly string[] | undefined;
  for (const rows of csvRows(content)) {
    const isFirst = columns === undefined;
    columns ??= rows[0]!.cells.map((cell) => original(cell).trim());
    yield {columns, rows: isFirst ? rows.slice(1) : rows};
  }
  if (!columns) yield {columns: [], rows: []};
}

/** Where a column stands, whatever its case; -1 where there is none. */
export function columnAt(columns: readonly string[], name: string): number {
  const wanted = name.toLowerCase();
  return columns.findIndex((column) => column.toLowerCase() === wanted);
}

/** Throws MISSING_COLUMNS where some of `names` are not there. */
export function requireColumns(columns: readonly string[], names: readonly string[]): void {
  const missing = names.filter((name) => columnAt(columns, name) < 0);
  if (missing.length > 0) throw new LicensingError('MISSING_COLUMNS', {missing, found: columns});
}

/** Whether more stands in a row than there are columns. */
export const hasTooMany = ({cells}: CsvRow, columns: readonly string[]): boolean =>
  cells.length > columns.length && cells.slice(columns.length).some((cell) => cell.trim() !== '');
