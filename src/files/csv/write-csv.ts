import Papa from 'papaparse';
import {neutralise} from './formula-text.js';

/** Rows as CSV (RFC 4180), each with its line break, so that parts can follow each other. Formulas are neutralised. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  rows.length === 0
    ? ''
    : `${Papa.unparse(
        rows.map((cells) => cells.map(neutralise)),
        {newline: '\r\n'},
      )}\r\n`;
