import Papa from 'papaparse';
import {LicensingError} from '../../core/errors.js';
import {textPieces, type FileContent} from './text-pieces.js';

/** One row of a file. */
export interface CsvRow {
  /** As an editor counts, from 1; a quoted line break makes a row of several lines, and this is the first. */
  readonly line: number;
  readonly cells: readonly string[];
  /** A quote without its counterpart: the line is taken as it stands, and what follows is read as rows of its own. */
  readonly isBroken: boolean;
}

/** A row longer than this is one whose quote never closes. */
const longestRow = 1 << 20;
/** Each costs reading a piece again; a file with more of them is not CSV. */
const brokenAtMost = 100;

/**
 * The rows of a file, in batches of about a megabyte. Separator (comma, semicolon, tab, bar) and line breaks are found
 * out from its beginning; empty lines are left out, and counted. Throws NOT_A_TEXT_FILE, and MALFORMED_CSV where quotes
 * make no sense.
 */
export function* csvRows(content: FileContent): Generator<readonly CsvRow[]> {
  let reader: RowReader | undefined;
  let rest = '';
  for (const piece of textPieces(content)) {
    rest += piece;
    reader ??= new RowReader(rest);
    const {rows, length} = reader.read(rest, false);
    rest = rest.slice(length);
    if (rows.length > 0) yield rows;
  }
  if (reader && rest) yield reader.read(rest, true).rows;
}

/** Reads rows from one text after the other, and counts the lines. */
class RowReader {
  readonly #delimiter: string;
  readonly #newline: '\r\n' | '\n' | '\r';
  /** What spreadsheets put before the first row to say their separator. */
  readonly #hasSeparatorLine: boolean;
  #line = 1;
  #broken = 0;

  constructor(beginning: string) {
    const said = /^sep=(.)\r?\n/.exec(beginning);
    const {meta} = Papa.parse<string[]>(beginning.slice(said?.[0].length ?? 0, 65_536), {
      preview: 20,
      // Else the empty row after the last line break speaks against every separator.
      skipEmptyLines: true,
      delimitersToGuess: [',', ';', '\t', '|'],
    });
    this.#delimiter = said?.[1] ?? meta.delimiter;
    this.#newline = meta.linebreak as '\r\n' | '\n' | '\r';
    this.#hasSeparatorLine = said !== null;
  }

  /** The rows that are complete, or all where nothing follows, and how much of the text they are. */
  read(text: string, isLast: boolean): {readonly rows: readonly CsvRow[]; readonly length: number} {
    const rows: CsvRow[] = [];
    let at = 0;
    for (;;) {
      const {data, end, hasErrors} = this.#parse(text.slice(at), isLast);
      const isEndless = !isLast && !hasErrors && text.length - at - end > longestRow;
      if (!hasErrors) {
        for (const cells of data) this.#add(rows, cells);
        at += end;
        if (!isEndless) return {rows, length: at};
      } else {
        at += this.#untilBroken(text.slice(at), rows);
      }
      const lineEnd = text.indexOf(this.#newline, at);
      const next = lineEnd < 0 ? text.length : lineEnd + this.#newline.length;
      this.#addBroken(rows, text.slice(at, lineEnd < 0 ? undefined : lineEnd));
      at = next;
    }
  }

  #parse(text: string, isLast: boolean): {data: string[][]; end: number; hasErrors: boolean} {
    const parser = new Papa.Parser({delimiter: this.#delimiter, newline: this.#newline});
    const {data, errors, meta} = parser.parse(text, 0, !isLast) as Papa.ParseResult<string[]>;
    // What is wrong with the last row may be that its end is still to come.
    const hasErrors = errors.some(({row}) => isLast || row! < data.length);
    return {data, end: isLast ? text.length : meta.cursor, hasErrors};
  }

  /** Reads the rows before the first one at fault, and says where that begins. */
  #untilBroken(text: string, rows: CsvRow[]): number {
    let at = 0;
    const parser = new Papa.Parser({
      delimiter: this.#delimiter,
      newline: this.#newline,
      step: ({data, errors, meta}: Papa.ParseStepResult<string[][]>) => {
        if (errors.length > 0) {
          parser.abort();
          return;
        }
        this.#add(rows, data[0]!);
        at = meta.cursor;
      },
    });
    parser.parse(text, 0, false);
    return at;
  }

  #addBroken(rows: CsvRow[], line: string): void {
    if (++this.#broken > brokenAtMost) throw new LicensingError('MALFORMED_CSV', {line: this.#line});
    rows.push({line: this.#line++, cells: [line], isBroken: true});
  }

  #add(rows: CsvRow[], cells: readonly string[]): void {
    const line = this.#line;
    this.#line += 1;
    for (const cell of cells) {
      if (cell.length > 0 && /[\r\n]/.test(cell)) this.#line += (cell.match(/\r\n|\r|\n/g) ?? []).length;
    }
    if (this.#hasSeparatorLine && line === 1) return;
    if (cells.some((cell) => cell.trim() !== '')) rows.push({line, cells, isBroken: false});
  }
}
