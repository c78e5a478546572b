import {describe, it} from 'node:test';
import {expect} from 'chai';
import type {IssuedLicense} from '../../src/core/license.js';
import {uploadDifference, type ProductDifference, type UploadDifference} from '../../src/core/upload-difference.js';
import {license} from '../helpers/test-licensing.js';

const installed = (product: string, fields: Partial<IssuedLicense> = {}): IssuedLicense => ({
  ...license(product, fields),
  issuedAt: 1,
  entry: 1,
  ...fields,
});
const arriving = (product: string, fields: Partial<IssuedLicense> = {}): IssuedLicense => ({
  ...installed(product, fields),
  issuedAt: 2,
  entry: 2,
});

const known = new Map<string, {id: string; name: string; kind: IssuedLicense['kind']}>();
const difference = (
  records: readonly IssuedLicense[],
  accepted: readonly IssuedLicense[],
  used = 0,
): UploadDifference => uploadDifference({known, unverified: new Map()}, records, accepted, () => used, '2026-10-21');

const only = (records: readonly IssuedLicense[], accepted: readonly IssuedLicense[]): ProductDifference => {
  const {products} = difference(records, accepted);
  expect(products).to.have.length(1);
  return products[0]!;
};

const lossKinds = (records: readonly IssuedLicense[], accepted: readonly IssuedLicense[], used = 0): string[] =>
  difference(records, accepted, used).losses.map(({kind}) => kind);

describe('what a license file changes of a product', () => {
  const cases: readonly (readonly [string, Partial<IssuedLicense>, readonly string[]])[] = [
    ['nothing', {}, ['unchanged']],
    ['more seats', {count: 11}, ['more-seats']],
    ['fewer seats', {count: 9}, ['fewer-seats']],
    ['a later date', {dueDate: '2027-01-01'}, ['later-date']],
    ['an earlier date', {dueDate: '2026-12-30'}, ['earlier-date']],
    ['an operation less', {operations: ['CanRead']}, ['operation-lost']],
    ['an operation more', {operations: ['CanExport', 'CanRead', 'CanWrite']}, ['other']],
    ['the audience', {audience: 'employee'}, ['other']],
    ['the name', {name: 'Renamed'}, ['other']],
    ['grace', {graceDays: 5}, ['other']],
    ['a requirement', {requires: ['base']}, ['other']],
    [
      'several at once',
      {count: 20, dueDate: '2026-11-30', operations: []},
      ['more-seats', 'earlier-date', 'operation-lost'],
    ],
  ];
  for (const [what, fields, expected] of cases) {
    it(`is ${what}`, () => {
      const operations = {operations: ['CanExport', 'CanRead']};
      const [before, after] = [installed('sales', operations), arriving('sales', {...operations, ...fields})];
      expect(only([before], [after]).differences).to.deep.equal(expected);
    });
  }

  it('is its coming', () => {
    expect(only([], [arriving('sales')])).to.deep.include({
      differences: ['new-product'],
      seatsBefore: 0,
      seatsAfter: 10,
      dueBefore: null,
      dueAfter: '2026-12-31',
    });
    expect(only([], [arriving('server', {kind: 'server'})])).to.include({seatsBefore: null, seatsAfter: null});
  });

  it('is its going', () => {
    expect(only([installed('sales')], [arriving('sales', {count: 0})])).to.deep.include({
      product: 'sales',
      name: 'Sales',
      differences: ['product-gone'],
      seatsBefore: 10,
      seatsAfter: 0,
      dueBefore: '2026-12-31',
      dueAfter: null,
    });
    const server = {kind: 'server'} as const;
    expect(only([installed('server', server)], [arriving('server', {...server, count: 0})])).to.deep.include({
      kind: 'server',
      seatsBefore: null,
      seatsAfter: null,
    });
  });

  it('is nothing worth a line where a license goes that was not there', () => {
    expect(difference([], [arriving('sales', {count: 0})])).to.deep.equal({products: [], losses: []});
  });

  it('counts what was bought and has not run out: in term, in grace and to come', () => {
    const records = [
      installed('sales', {id: 'L-1', count: 1}),
      installed('sales', {id: 'L-2', count: 10, dueDate: '2026-10-20', graceDays: 3}),
      installed('sales', {id: 'L-3', count: 100, startDate: '2026-12-01'}),
      installed('sales', {id: 'L-4', count: 1000, dueDate: '2026-10-20'}),
    ];
    expect(only(records, [arriving('sales', {id: 'L-5', count: 5})])).to.include({seatsBefore: 111, seatsAfter: 116});
  });

  it('is of both products where a license moves from one to the other', () => {
    const file = [arriving('service', {id: 'L-1'}), arriving('service', {id: 'L-2'})];
    const {products, losses} = difference([installed('sales', {id: 'L-1'})], file);
    expect(products.map(({product, differences}) => [product, ...differences])).to.deep.equal([
      ['service', 'new-product'],
      ['sales', 'product-gone'],
    ]);
    expect(losses.map(({kind}) => kind)).to.deep.equal(['product-gone']);
  });

  it('leaves out products that the file does not name', () => {
    const {products} = difference([installed('sales'), installed('service')], [arriving('sales', {count: 20})]);
    expect(products.map(({product}) => product)).to.deep.equal(['sales']);
  });

  it('comes with gains first, then losses, then what stays, each by name', () => {
    const before = ['e', 'd', 'c', 'b', 'a'].map((product) => installed(product, {operations: ['CanRead']}));
    const after = [
      arriving('e', {count: 20, operations: ['CanRead']}),
      arriving('d', {operations: ['CanRead']}),
      arriving('c', {count: 1, operations: ['CanRead']}),
      arriving('b', {count: 20, dueDate: '2026-11-30', operations: ['CanRead']}),
      arriving('a', {operations: ['CanRead']}),
      arriving('new'),
      arriving('0', {operations: ['CanRead']}),
    ];
    const operationLost = [installed('f', {operations: ['CanRead']}), installed('g')] as const;
    const {products} = difference([...before, ...operationLost], [...after, arriving('f'), arriving('g', {count: 0})]);
    expect(products.map(({product}) => product)).to.deep.equal(['0', 'e', 'new', 'b', 'c', 'f', 'g', 'a', 'd']);
  });

  it('judges the newest record of each license, and not an older one that came before it', () => {
    const records = [installed('sales', {count: 99}), {...installed('sales'), issuedAt: 2, entry: 2}];
    const accepted = [{...installed('sales', {count: 12}), issuedAt: 3, entry: 3}];
    expect(only(records, accepted)).to.include({seatsBefore: 10, seatsAfter: 12});
  });
});

describe('what a license file takes away', () => {
  it('is seats that are used, where they become fewer than before', () => {
    const [before] = [installed('sales', {graceDays: 3})];
    const fewer = (count: number, used: number): UploadDifference['losses'] =>
      difference([before], [arriving('sales', {count, graceDays: 5})], used).losses;
    expect(fewer(9, 10)).to.deep.equal([
      {kind: 'fewer-seats-than-used', product: 'sales', name: 'Sales', seats: 9, used: 10, until: '2026-10-26'},
    ]);
    expect(fewer(9, 9)).to.deep.equal([]);
    expect(fewer(9, 8)).to.deep.equal([]);
    expect(fewer(10, 12)).to.deep.equal([]);
    expect(fewer(11, 12)).to.deep.equal([]);
  });

  it('is seats of what is limited: people and meters, not sessions and servers', () => {
    const kinds = ['personal', 'metered', 'concurrent', 'server'] as const;
    const found = kinds.map((kind) =>
      lossKinds([installed('sales', {kind})], [arriving('sales', {kind, count: 1})], 5),
    );
    expect(found).to.deep.equal([['fewer-seats-than-used'], ['fewer-seats-than-used'], [], []]);
  });

  it('is the seats of today: those that move to the future are gone today', () => {
    const later = arriving('sales', {startDate: '2026-12-01'});
    expect(lossKinds([installed('sales')], [later], 5)).to.deep.equal(['fewer-seats-than-used']);
  });

  it('is a product, said once and with how many use it', () => {
    const going = arriving('sales', {count: 0, dueDate: '2026-10-31'});
    expect(difference([installed('sales', {operations: ['CanRead']})], [going], 7).losses).to.deep.equal([
      {kind: 'product-gone', product: 'sales', name: 'Sales', used: 7},
    ]);
  });

  it('is an operation that no license of the product carries any more', () => {
    const before = [
      installed('sales', {id: 'L-1', operations: ['CanRead', 'CanExport']}),
      installed('sales', {id: 'L-2', operations: ['CanRead']}),
    ];
    const after = arriving('sales', {id: 'L-1', operations: []});
    expect(difference(before, [after]).losses).to.deep.equal([
      {kind: 'operation-gone', product: 'sales', name: 'Sales', operation: 'CanExport'},
    ]);
    const over = installed('sales', {operations: ['CanRead'], dueDate: '2026-10-20'});
    expect(lossKinds([over], [arriving('sales')])).to.deep.equal([]);
  });

  it('is time, of each license by itself', () => {
    const before = [installed('sales', {id: 'L-1'}), installed('sales', {id: 'L-2'})];
    const after = [
      arriving('sales', {id: 'L-1', dueDate: '2026-11-30'}),
      arriving('sales', {id: 'L-2', dueDate: '2027-12-31'}),
    ];
    expect(difference(before, after).losses).to.deep.equal([
      {
        kind: 'earlier-due-date',
        product: 'sales',
        name: 'Sales',
        license: 'L-1',
        before: '2026-12-31',
        after: '2026-11-30',
      },
    ]);
    expect(lossKinds(before, [arriving('sales', {id: 'L-1'})])).to.deep.equal([]);
  });
});
