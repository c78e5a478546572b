/** What is wrong with a line of a file; the rest of the file still counts. */
export type CsvLineCode =
  | 'MISSING_VALUE'
  /** More cells than the first line names columns: a separator stands in a value without quotes. */
  | 'TOO_MANY_CELLS'
  | 'BROKEN_QUOTES'
  | 'USER_NOT_FOUND'
  /** Several users have this email. */
  | 'AMBIGUOUS_USER'
  | 'PRODUCT_NOT_FOUND'
  /** Several products have this name. */
  | 'AMBIGUOUS_PRODUCT'
  | 'UNKNOWN_ACTION'
  /** Says the same, or something else, about what `firstLine` is about. */
  | 'DUPLICATE_LINE'
  /** A word or a date that is not understood. */
  | 'UNKNOWN_VALUE'
  /** Cannot be stored: too long, or with control characters. */
  | 'INVALID_VALUE';

export interface CsvLineError {
  /** As an editor counts, from 1; of a row with line breaks its first. In JSON the number of the user. */
  readonly line: number;
  /** The column at fault, as the file names it. */
  readonly column: string | null;
  readonly value: string;
  readonly code: CsvLineCode;
  readonly firstLine?: number | undefined;
}

/** More errors than anyone reads are counted and not kept, so that a file of nothing but errors does not fill the memory. */
const keptErrors = 100_000;

/** The errors of a file, in the order of its lines. */
export class CsvErrors {
  readonly #kept: CsvLineError[] = [];
  #count = 0;

  add(line: number, code: CsvLineCode, column: string | null, value: string, firstLine?: number): void {
    this.#count++;
    if (this.#kept.length >= keptErrors) return;
    this.#kept.push({
      line,
      column,
      value: value.length > 200 ? `${value.slice(0, 200)}…` : value,
      code,
      ...(firstLine !== undefined && {firstLine}),
    });
  }

  get count(): number {
    return this.#count;
  }

  get kept(): readonly CsvLineError[] {
    return this.#kept;
  }
}
