/**
 * How a cell begins that a spreadsheet would calculate: with `=`, `+`, `-` or `@`, in full width as well, or after white
 * space. The apostrophes before it are those of values that were neutralised before, or look so.
 */
const formula = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;
const neutralised = /^'+(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** A cell that no spreadsheet takes for a formula: an apostrophe before it makes it text. */
export const neutralise = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);

/** What a neutralised cell was: the exact inverse of `neutralise`. */
export const original = (cell: string): string => (neutralised.test(cell) ? cell.slice(1) : cell);
