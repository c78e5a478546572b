import {expect} from 'chai';
import fc from 'fast-check';
import {describe, it} from 'node:test';
import {csvRows} from '../../../src/files/csv/csv-rows.js';
import {neutralise, original} from '../../../src/files/csv/formula-text.js';
import type {FileContent} from '../../../src/files/csv/text-pieces.js';
import {csvText} from '../../../src/files/csv/write-csv.js';
import {isLicensingError} from '../../../src/core/errors.js';

const rowsOf = (content: FileContent) => [...csvRows(content)].flat();
const cellsOf = (content: FileContent) => rowsOf(content).map(({cells}) => cells);
function codeOf(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (!isLicensingError(error)) throw error;
    return error.code;
  }
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  [...text].forEach((_, i) => view.setUint16(i * 2, text.charCodeAt(i), littleEndian));
  return bytes;
};

const sample = 'user,product\r\nbjörn,Größe\r\n';
const sampleCells = [
  ['user', 'product'],
  ['björn', 'Größe'],
];

describe('A CSV file', () => {
  for (const [encoding, bytes] of [
    ['UTF-8', utf8(sample)],
    ['UTF-8 with a byte-order mark', utf8(`\uFEFF${sample}`)],
    ['UTF-16, little-endian', utf16(`\uFEFF${sample}`, true)],
    ['UTF-16, big-endian', utf16(`\uFEFF${sample}`, false)],
    ['UTF-16 without a mark', utf16(sample, true)],
    ['Windows-1252', Uint8Array.from(sample, (letter) => letter.charCodeAt(0))],
    ['text with a mark', `\uFEFF${sample}`],
  ] as const) {
    it(`is read as ${encoding}`, () => {
      expect(cellsOf(bytes)).to.deep.equal(sampleCells);
    });
  }

  for (const separator of [',', ';', '\t', '|']) {
    it(`is separated by ${JSON.stringify(separator)}`, () => {
      const text = `user${separator}product\nann${separator}"Sales${separator} and more"\nbob${separator}Service`;
      expect(cellsOf(text)).to.deep.equal([
        ['user', 'product'],
        ['ann', `Sales${separator} and more`],
        ['bob', 'Service'],
      ]);
    });
  }

  it('may say its separator in a line of its own, which counts as a line', () => {
    expect(rowsOf('sep=;\r\nuser;product\r\na,b;c\r\n')).to.deep.equal([
      {line: 2, cells: ['user', 'product'], isBroken: false},
      {line: 3, cells: ['a,b', 'c'], isBroken: false},
    ]);
  });

  it('counts lines as an editor does: empty ones, and those within quotes', () => {
    const text = 'user,product\r\n\r\n"two\r\nlines",sales\r\n  \r\nbob,sales';
    expect(rowsOf(text).map(({line, cells}) => [line, cells[0]])).to.deep.equal([
      [1, 'user'],
      [3, 'two\r\nlines'],
      [6, 'bob'],
    ]);
  });

  it('loses one line to a quote that never closes, and not those after it', () => {
    const text = 'user,product\nann,sales\nbob,"sales\ncarl,"sales, too"\ndora,sales\n';
    expect(rowsOf(text).map(({line, cells, isBroken}) => [line, cells[0], isBroken])).to.deep.equal([
      [1, 'user', false],
      [2, 'ann', false],
      [3, 'bob,"sales', true],
      [4, 'carl', false],
      [5, 'dora', false],
    ]);
  });

  it('loses one line to a quote that never closes in a file of several pieces', () => {
    const many = Array.from({length: 150_000}, (_, i) => `user-${i},sales`);
    many[10] = 'user-10,"sales';
    const rows = rowsOf(['user,product', ...many].join('\n'));
    expect(rows.filter(({isBroken}) => isBroken).map(({line}) => line)).to.deep.equal([12]);
    expect(rows).to.have.lengthOf(150_001);
    expect(rows.at(-1)).to.deep.equal({line: 150_001, cells: ['user-149999', 'sales'], isBroken: false});
  });

  it('of nothing but quotes that never close is refused', () => {
    expect(codeOf(() => rowsOf(`user,product\n${'x,"y\nz"z,"\n'.repeat(1000)}`))).to.equal('MALFORMED_CSV');
  });

  it('that is binary is refused', () => {
    const workbook = new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 0x21, 0]);
    expect(codeOf(() => rowsOf(workbook))).to.equal('NOT_A_TEXT_FILE');
  });

  it('is not at fault where a piece ends between the two characters of a line break', () => {
    const begin = 'user,product\r\n';
    const lines = Array.from({length: 1023}, () => `${'x'.repeat(1020)},y\r\n`).join('');
    const quoted = (length: number) => `"${'z'.repeat(length)}","sales"\r\n`;
    const filling = (1 << 20) - begin.length - lines.length;
    const rows = rowsOf(`${begin}${lines}${quoted(filling - quoted(0).length + 1)}bob,sales\r\n`);
    expect(rows.filter(({isBroken}) => isBroken)).to.deep.equal([]);
    expect(rows.at(-1)!.cells).to.deep.equal(['bob', 'sales']);
  });

  it('has the same rows wherever a piece ends', () => {
    const cell = fc.oneof(fc.constantFrom('a,b', 'say "hi"', 'two\r\nlines', '', '\uD83D\uDE00'), fc.string());
    const row = fc.array(cell, {minLength: 2, maxLength: 4});
    fc.assert(
      fc.property(fc.array(row, {minLength: 1, maxLength: 20}), fc.integer({min: 0, max: 40}), (rows, shift) => {
        // So much before them that the first piece ends within one of the rows.
        const filler = Array.from({length: 1023}, () => ['x'.repeat(1020), 'y']);
        const written = [
          ...filler,
          ['x'.repeat(1020 - shift), 'y'],
          ...rows.filter((cells) => cells.some((each) => each.trim() !== '')),
        ];
        const read = cellsOf(csvText(written)).map((cells) => cells.map(original));
        expect(read.slice(1024)).to.deep.equal(written.slice(1024));
        expect(read).to.have.lengthOf(written.length);
      }),
      {numRuns: 50},
    );
  });
});

describe('A cell that looks like a formula', () => {
  for (const cell of ['=1+1', '+49 30', '-2', '@SUM(A1)', '\t=1', ' =1', "'=1", "''=1", '＝1', '\r=1']) {
    it(`is neutralised and read back: ${JSON.stringify(cell)}`, () => {
      expect(neutralise(cell)).to.equal(`'${cell}`);
      expect(original(neutralise(cell))).to.equal(cell);
    });
  }

  it('is the only one that changes', () => {
    for (const cell of ['', 'ann', "'quoted'", 'a=b', 'x-y', "O'Brien", "'"]) expect(neutralise(cell)).to.equal(cell);
  });

  it('is what it was, whatever stands there', () => {
    const marks = fc.string({unit: fc.constantFrom("'", '=', '+', '-', '@', ' ', '\t', '\r', '＝', 'a')});
    fc.assert(
      fc.property(fc.oneof(marks, fc.string()), (cell) => {
        expect(original(neutralise(cell))).to.equal(cell);
        expect(neutralise(cell)).not.to.match(/^\s*[=+\-@＝]/);
      }),
    );
  });
});
