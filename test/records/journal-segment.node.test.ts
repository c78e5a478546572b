import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {entriesPerSegment, entryOfSegment, foldEntries, segmentOf} from '../../src/records/journal-segment.js';
import type {JournalRow, JournalSegment} from '../../src/records/tables.js';
import {expectDamaged, unlessDamaged} from './expect-damaged.js';
import {bytesOf} from './hex.js';

const row = (text: string, bodies: JournalRow['bodies'] = {}): JournalRow => ({text, bodies});

const rows = fc.array(
  fc.record({
    text: fc.string({unit: 'grapheme', minLength: 1, maxLength: 30}).filter((text) => !text.includes('\n')),
    bodies: fc.dictionary(
      fc.integer({min: 0, max: 300}).map(String),
      fc.uint8Array({maxLength: 20}).map((bytes) => Uint8Array.from(bytes)),
      {maxKeys: 4, noNullPrototype: true},
    ),
  }),
  {minLength: 1, maxLength: entriesPerSegment},
);

describe('journal segment', () => {
  it('holds 256 entries', () => {
    expect([0, 255, 256, 50_000].map(segmentOf)).to.deep.equal([0, 0, 1, 195]);
  });

  it('has these columns', () => {
    const folded = foldEntries([
      row('{"n":512}', {0: bytesOf('aabb'), 258: bytesOf('')}),
      row('{"n":513}'),
      row('{"n":514}', {1: bytesOf('ccddee')}),
    ]);
    expect(folded).to.deep.equal({
      texts: '{"n":512}\n{"n":513}\n{"n":514}',
      places: bytesOf('00 0000 02000000  00 0201 00000000  02 0100 03000000'),
      bodies: bytesOf('aabb ccddee'),
    });
  });

  it('gives back each row as it was', () => {
    fc.assert(
      fc.property(rows, fc.nat({max: 1_000}), (each, segment) => {
        const folded = foldEntries(each);
        each.forEach((one, line) => {
          expect(entryOfSegment(folded, segment * entriesPerSegment + line)).to.deep.equal(one);
        });
        for (let line = each.length; line < entriesPerSegment; line++) {
          expect(entryOfSegment(folded, segment * entriesPerSegment + line)).to.equal(undefined);
        }
      }),
    );
  });

  it('gives back all 256 entries of a full segment', () => {
    const full = Array.from({length: entriesPerSegment}, (_, i) => row(`{"n":${i}}`, {0: Uint8Array.of(i)}));
    const folded = foldEntries(full);
    expect(full.map((_, n) => entryOfSegment(folded, n))).to.deep.equal(full);
  });

  it('gives bodies that can be stored without the rest of the segment', () => {
    const folded = foldEntries([row('a', {0: bytesOf('aabb'), 1: bytesOf('cc')})]);
    expect(entryOfSegment(folded, 0)?.bodies['1']?.buffer.byteLength).to.equal(1);
  });

  it('keeps the places of entries after one that is missing or has a line feed', () => {
    const folded = foldEntries([row('a'), undefined, row('b\nc'), row('d', {0: bytesOf('01')})]);
    expect(entryOfSegment(folded, 0)).to.deep.equal(row('a'));
    expect(entryOfSegment(folded, 1)).to.equal(undefined);
    expect(entryOfSegment(folded, 2)).to.equal(undefined);
    expect(entryOfSegment(folded, 3)).to.deep.equal(row('d', {0: bytesOf('01')}));
  });

  it('is refused where its columns do not fit together', () => {
    const good = foldEntries([row('a', {0: bytesOf('aabb')}), row('b')]);
    const refused: object[] = [
      {texts: undefined},
      {texts: '\n'.repeat(256)},
      {places: bytesOf('00 0000 020000')},
      {places: bytesOf('02 0000 02000000')},
      {places: bytesOf('00 0000 03000000')},
      {places: bytesOf('00 0000 01000000')},
      {places: bytesOf('00 0000 02000000 00 0000 00000000')},
      {places: new Uint8Array()},
      {places: [0]},
      {bodies: bytesOf('aa')},
      {bodies: undefined},
    ];
    for (const change of refused) {
      const segment = {...good, ...change};
      expectDamaged('journalSegments', () => entryOfSegment(segment, 0), JSON.stringify(change));
    }
  });

  it('never breaks in another way, whatever its columns hold', () => {
    const texts = fc.oneof(fc.string({unit: fc.constantFrom('a', '\n'), maxLength: 8}), fc.anything());
    const bytes = fc.oneof(
      fc.array(fc.constantFrom(0, 0, 0, 1, 2), {maxLength: 21}).map((each) => Uint8Array.from(each)),
      fc.anything(),
    );
    fc.assert(
      fc.property(fc.record({texts, places: bytes, bodies: bytes}), fc.nat({max: 300}), (segment, n) => {
        unlessDamaged('journalSegments', () => entryOfSegment(segment as JournalSegment, n));
      }),
      {numRuns: 3_000},
    );
  });
});
