import {createHash} from 'node:crypto';
import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {isLicensingError, type ErrorCode} from '../../src/core/errors.js';
import {journalActions, type JournalDetail, type JournalEntry} from '../../src/core/journal.js';
import {englishErrors} from '../../src/i18n/english-errors.js';
import {entryHash, entryText, parseEntry, zeroHash} from '../../src/records/journal-text.js';
import {expectDamaged, unlessDamaged} from './expect-damaged.js';

const digest = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

const grant: JournalEntry = {
  // Written in another order than that of the text.
  previous: zeroHash,
  details: {assigned: {to: 3, from: 0, digest}, note: 'Ünïcödé "quoted"\n', list: [1, null, true, ['x']]},
  undoes: 3,
  result: 'ok',
  products: [{total: null, usedAfter: 2, usedBefore: 0, product: 'sales'}],
  parts: [
    {digest, count: 2, product: 'sales', role: 'given'},
    {digest, count: 1, role: 'activated'},
  ],
  source: 'dialog',
  action: 'grant',
  by: {name: 'Ann', id: 'ann'},
  at: '2026-11-24T09:00:00.000Z',
  version: 1,
  n: 12,
};

const grantText =
  '{"n":12,"version":1,"at":"2026-11-24T09:00:00.000Z","by":{"id":"ann","name":"Ann"},"action":"grant",' +
  `"source":"dialog","parts":[{"role":"given","product":"sales","count":2,"digest":"${digest}"},` +
  `{"role":"activated","count":1,"digest":"${digest}"}],` +
  '"products":[{"product":"sales","usedBefore":0,"usedAfter":2,"total":null}],"result":"ok","undoes":3,' +
  `"details":{"assigned":{"to":3,"from":0,"digest":"${digest}"},"note":"Ünïcödé \\"quoted\\"\\n",` +
  `"list":[1,null,true,["x"]]},"previous":"${zeroHash}"}`;

const first: JournalEntry = {
  n: 0,
  version: 1,
  at: '2026-01-02T03:04:05.006Z',
  by: {id: null},
  action: 'created',
  source: 'api',
  parts: [],
  products: [],
  result: 'ok',
  previous: zeroHash,
};

const firstText =
  '{"n":0,"version":1,"at":"2026-01-02T03:04:05.006Z","by":{"id":null},"action":"created","source":"api",' +
  `"parts":[],"products":[],"result":"ok","previous":"${'0'.repeat(64)}"}`;

const texts = fc.string({unit: 'grapheme', maxLength: 12});
const counts = fc.integer({min: 0, max: 2_147_483_647});
const digests = fc.uint8Array({minLength: 32, maxLength: 32}).map((bytes) => Buffer.from(bytes).toString('hex'));
const details = fc.letrec<{value: JournalDetail}>((tie) => ({
  value: fc.oneof(
    {maxDepth: 3},
    fc.constantFrom(null, true, false),
    fc.maxSafeInteger(),
    texts,
    fc.array(tie('value'), {maxLength: 3}),
    fc.dictionary(texts, tie('value'), {maxKeys: 3}),
  ),
})).value;

const entries: fc.Arbitrary<JournalEntry> = fc.record(
  {
    n: counts,
    version: fc.constant(1 as const),
    at: fc.date({min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true}).map((date) => date.toISOString()),
    by: fc.oneof(fc.constant({id: null}), fc.record({id: texts, name: texts})),
    action: fc.constantFrom(...journalActions),
    source: fc.constantFrom('dialog', 'tab', 'product-page', 'system-users', 'import', 'undo', 'api'),
    parts: fc.array(
      fc.record(
        {
          role: fc.constantFrom(
            'given',
            'taken',
            'activated',
            'deactivated',
            'added',
            'changed',
            'removed',
            'typed',
            'skipped',
          ),
          product: texts,
          count: counts,
          digest: digests,
        },
        {requiredKeys: ['role', 'count', 'digest']},
      ),
      {maxLength: 3},
    ),
    products: fc.array(fc.record({product: texts, usedBefore: counts, usedAfter: counts, total: fc.option(counts)}), {
      maxLength: 3,
    }),
    result: fc.constantFrom('ok', 'NO_FREE_SEATS', 'PERMISSION_DENIED'),
    undoes: counts,
    details: fc.dictionary(texts, details, {maxKeys: 3}),
    previous: digests,
  },
  {requiredKeys: ['n', 'version', 'at', 'by', 'action', 'source', 'parts', 'products', 'result', 'previous']},
);

describe('journal text', () => {
  it('has its members in a fixed order, without whitespace', () => {
    expect(entryText(grant)).to.equal(grantText);
    expect(entryText(first)).to.equal(firstText);
  });

  it('is read back as the entry it was made of', () => {
    expect(parseEntry(grantText)).to.deep.equal(grant);
    expect(parseEntry(firstText)).to.deep.equal(first);
    fc.assert(
      fc.property(entries, (entry) => {
        const text = entryText(entry);
        expect(parseEntry(text)).to.deep.equal(entry);
        expect(entryText(parseEntry(text))).to.equal(text);
        expect(text).not.to.include('\n');
      }),
      {numRuns: 500},
    );
  });

  it('keeps a detail named __proto__', () => {
    const text = firstText.replace('"previous"', '"details":{"__proto__":{"x":1}},"previous"');
    expect(entryText(parseEntry(text))).to.equal(text);
  });

  it('is hashed with a prefix of its own, as UTF-8', () => {
    const expected = (text: string): string =>
      createHash('sha256').update('license-journal/1\n', 'utf8').update(text, 'utf8').digest('hex');
    expect(entryHash(grantText)).to.equal(expected(grantText));
    expect(entryHash('')).to.equal(expected(''));
    expect(entryHash(firstText)).to.equal('f54e40df51ae77da879bd63d67df0aafb8f1431805357daeda80a2ba04b61acb');
    expect(zeroHash).to.match(/^0{64}$/);
  });

  it('is not made of what JSON would alter', () => {
    const refused: readonly [field: string, entry: object][] = [
      ['n', {...grant, n: 1.5}],
      ['n', {...grant, n: 2 ** 53}],
      ['n', {...grant, n: NaN}],
      ['source', {...grant, source: undefined}],
      ['undoes', {...grant, undoes: undefined}],
      ['details', {...grant, details: undefined}],
      ['details.x', {...grant, details: {x: undefined}}],
      ['details.x', {...grant, details: {x: 0.1}}],
      ['details.x', {...grant, details: {x: 1n}}],
      ['details.x', {...grant, details: {x: () => 1}}],
      ['details.x.1', {...grant, details: {x: ['', '\ud83d']}}],
      ['details', {...grant, details: {'\udd8a': 1}}],
      ['by.name', {...grant, by: {id: 'ann', name: 'A\ud800nn'}}],
      ['by.name', {...grant, by: {id: 'ann', name: undefined}}],
      ['parts.0.product', {...grant, parts: [{role: 'given', product: undefined, count: 1, digest}]}],
      ['parts.0.count', {...grant, parts: [{role: 'given', count: Infinity, digest}]}],
      ['products.0.total', {...grant, products: [{product: 'sales', usedBefore: 0, usedAfter: 1, total: 0.5}]}],
    ];
    for (const [field, entry] of refused) {
      expect(() => entryText(entry as JournalEntry), field)
        .to.throw()
        .that.satisfies(
          (error: unknown) => isLicensingError(error, 'INVALID_ARGUMENT') && error.details.field === field,
        );
    }
  });

  it('tells every refusal there is, and is read back', () => {
    for (const result of Object.keys(englishErrors({} as never)) as ErrorCode[]) {
      const entry = {...first, result};
      expect(parseEntry(entryText(entry))).to.deep.equal(entry);
    }
  });

  it('is not made of what could not be read back', () => {
    const unreadable: Readonly<Record<string, unknown>> = {
      result: 'no code',
      action: 'steal',
      source: 'window',
      at: 'yesterday',
      by: {id: 7},
      products: [{product: 'sales', usedBefore: 0, usedAfter: -1, total: null}],
      parts: [{role: 'given', count: 1, digest: 'short'}],
      details: ['a list'],
      previous: 'nothing',
    };
    for (const [field, value] of Object.entries(unreadable)) {
      expect(() => entryText({...first, [field]: value}), field)
        .to.throw()
        .that.satisfies(
          (error: unknown) => isLicensingError(error, 'INVALID_ARGUMENT') && error.details.field.startsWith(field),
        );
    }
  });

  it('is not made of endless details', () => {
    const circle: {[name: string]: JournalDetail} = {};
    circle['again'] = circle;
    expect(() => entryText({...grant, details: circle}))
      .to.throw()
      .that.satisfies((error: unknown) => isLicensingError(error, 'INVALID_ARGUMENT'));
  });

  it('is refused where it is not the text of an entry', () => {
    const plain = JSON.parse(grantText) as object;
    const wrong: readonly object[] = [
      {version: 2},
      {version: '1'},
      {n: -1},
      {n: '12'},
      {n: 1.5},
      {at: '2026-11-24'},
      {at: '2026-02-30T00:00:00.000Z'},
      {at: '2026-11-24T09:00:00Z'},
      {at: 1},
      {by: null},
      {by: {}},
      {by: {id: 1}},
      {by: {id: 'ann', name: null}},
      {action: 'toString'},
      {action: 'Grant'},
      {source: 'door'},
      {source: ['dialog']},
      {parts: {}},
      {parts: [null]},
      {parts: [{role: 'gave', count: 1, digest}]},
      {parts: [{role: 'given', count: -1, digest}]},
      {parts: [{role: 'given', count: 1, digest: digest.toUpperCase()}]},
      {parts: [{role: 'given', count: 1, digest, product: 7}]},
      {products: 'sales'},
      {products: [{product: 'sales', usedBefore: 0, usedAfter: 1}]},
      {products: [{product: 'sales', usedBefore: '0', usedAfter: 1, total: 1}]},
      {result: 'Ok'},
      {result: null},
      {result: ''},
      {undoes: null},
      {undoes: -1},
      {details: null},
      {details: []},
      {details: {x: 0.5}},
      {details: {x: '\ud800'}},
      {previous: ''},
      {previous: `${digest}0`},
    ];
    for (const change of wrong) {
      const text = JSON.stringify({...plain, ...change});
      expectDamaged('journal', () => parseEntry(text), text);
    }
    for (const missing of Object.keys(first)) {
      const rest = Object.fromEntries(Object.entries(first).filter(([name]) => name !== missing));
      expectDamaged('journal', () => parseEntry(JSON.stringify(rest)), missing);
    }
    for (const text of ['', '{', 'null', '12', '[]', '{}', `${grantText}x`, `[${grantText}]`]) {
      expectDamaged('journal', () => parseEntry(text), text);
    }
  });

  it('tells which entry is damaged, where that can be read', () => {
    const keyOf = (text: string): string => {
      try {
        parseEntry(text);
      } catch (error) {
        if (isLicensingError(error, 'STORE_DAMAGED')) return error.details.key;
      }
      throw new Error('not refused');
    };
    expect(keyOf(grantText.slice(0, -1))).to.equal('12');
    expect(keyOf('{"version":1}')).to.equal('');
  });

  it('is refused, and exhausts nothing, however deep it is', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const text = firstText.replace('"previous"', `"details":{"x":${deep}},"previous"`);
    expectDamaged('journal', () => parseEntry(text));
  });

  it('never breaks in another way, whichever characters are changed', () => {
    const damages = fc.array(fc.tuple(fc.nat({max: grantText.length}), fc.constantFrom(...'0"{}[],:.- xn\\\n', '')), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(damages, (each) => {
        const text = each.reduce((now, [at, by]) => now.slice(0, at) + by + now.slice(at + 1), grantText);
        const entry = unlessDamaged('journal', () => parseEntry(text));
        if (entry) entryText(entry);
      }),
      {numRuns: 5_000},
    );
  });
});
