import {describe, it} from 'node:test';
import {expect} from 'chai';
import {noticesOf, shownAvailable} from '../../src/core/notices.js';
import {summarise, type ProductSummary, type ProductTerms} from '../../src/core/product.js';
import type {IssuedLicense, LicenseKind, LicenseStatus} from '../../src/core/license.js';

const license = (fields: Partial<IssuedLicense>): IssuedLicense => ({
  id: 'L-1',
  product: 'sales',
  name: 'Sales',
  kind: 'personal',
  count: 10,
  startDate: '2026-01-01',
  dueDate: '2026-12-31',
  graceDays: 0,
  audience: 'any',
  operations: [],
  requires: [],
  excludes: [],
  issuedAt: 1,
  entry: 1,
  ...fields,
});

interface Case {
  readonly id?: string;
  readonly kind?: LicenseKind;
  readonly status?: LicenseStatus;
  readonly count?: number;
  readonly used?: number;
}

function product({id = 'sales', kind = 'personal', status = 'active', count = 10, used = 0}: Case): ProductSummary {
  const record = {...license({id: `L-${id}`, product: id, name: id, kind, count, graceDays: 14}), status};
  const terms: ProductTerms = {
    id,
    name: id,
    kind,
    status,
    audience: 'any',
    requires: [],
    excludes: [],
    operations: [],
    knownOperations: [],
    seatsInTerm: status === 'active' ? count : 0,
    seatsInGrace: status === 'in-grace' ? count : 0,
    startDate: record.startDate,
    dueDate: record.dueDate,
    graceDays: 14,
    licenses: [record],
  };
  return summarise(terms, used);
}

const kinds = (products: readonly ProductSummary[]): string[] =>
  noticesOf(products, '2026-12-01').map(({kind, product: {id}}) => `${kind} ${id}`);

describe('notices', () => {
  it('say nothing of products that need nobody', () => {
    expect(
      kinds([
        product({used: 10}),
        product({status: 'upcoming'}),
        product({kind: 'concurrent', used: 40}),
        product({kind: 'server'}),
        product({kind: 'metered', count: 100, used: 90}),
      ]),
    ).to.deep.equal([]);
  });

  it('come worst first, then in the order of the products', () => {
    const products = [
      product({id: 'a', kind: 'metered', count: 100, used: 91}),
      product({id: 'b', status: 'in-grace', used: 3}),
      product({id: 'c', status: 'expired', used: 3}),
      product({id: 'd', used: 11}),
      product({id: 'e', used: 12}),
    ];
    expect(kinds(products)).to.deep.equal([
      'over-allocated d',
      'over-allocated e',
      'expired c',
      'in-grace b',
      'nearly-used-up a',
    ]);
  });

  it('name a product whose files no key verifies', () => {
    expect(kinds([{...product({}), status: 'unverified'}])).to.deep.equal(['unverified sales']);
  });

  it('leave out an expired product that nobody holds', () => {
    expect(kinds([product({status: 'expired', used: 0})])).to.deep.equal([]);
  });

  it('call more users than seats over-allocated only while a license is in term or grace', () => {
    expect(kinds([product({status: 'in-grace', used: 11})])).to.deep.equal(['over-allocated sales']);
    expect(kinds([product({status: 'expired', used: 11})])).to.deep.equal(['expired sales']);
  });

  it('count the days of grace that are left after today', () => {
    // Due on Dec 31 with 14 days of grace: the last day is Jan 14.
    const daysOn = (day: string): number | undefined => noticesOf([product({status: 'in-grace'})], day)[0]?.daysLeft;
    expect(daysOn('2027-01-01')).to.equal(13);
    expect(daysOn('2027-01-14')).to.equal(0);
  });

  it('say that a product ends within 14 days, unless another license takes over', () => {
    const noticeOn = (day: string, fields: Partial<ProductSummary> = {}): unknown =>
      noticesOf([{...product({}), ...fields}], day).map(({kind, daysLeft}) => `${kind} ${daysLeft}`)[0];
    expect(noticeOn('2026-12-16')).to.equal(undefined);
    expect(noticeOn('2026-12-17')).to.equal('ends-soon 14');
    expect(noticeOn('2026-12-31')).to.equal('ends-soon 0');
    expect(noticeOn('2026-12-17', {upcoming: {seats: 10, from: '2027-01-01'}})).to.equal(undefined);
    expect(noticeOn('2026-12-17', {upcoming: {seats: 10, from: '2027-01-02'}})).to.equal('ends-soon 14');
  });

  it('warn of a metered product below a tenth of its total, at nothing as well', () => {
    expect(kinds([product({kind: 'metered', count: 1000, used: 900})])).to.deep.equal([]);
    expect(kinds([product({kind: 'metered', count: 1000, used: 901})])).to.deep.equal(['nearly-used-up sales']);
    expect(kinds([product({kind: 'metered', count: 1000, used: 1200})])).to.deep.equal(['nearly-used-up sales']);
  });
});

describe('what is shown as available', () => {
  it('is negative for an over-allocated product only', () => {
    expect(shownAvailable(product({used: 13}))).to.equal(-3);
    expect(shownAvailable(product({status: 'in-grace', used: 9}))).to.equal(0);
    expect(shownAvailable(product({status: 'expired', used: 9}))).to.equal(0);
    expect(shownAvailable(product({kind: 'server'}))).to.equal(null);
  });
});
