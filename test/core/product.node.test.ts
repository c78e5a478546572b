import {describe, it} from 'node:test';
import {expect} from 'chai';
import type {IssuedLicense} from '../../src/core/license.js';
import {
  isDistributed,
  isListed,
  productTerms,
  seatsTooMany,
  summarise,
  totalOf,
  type LicenseStock,
  type ProductTerms,
} from '../../src/core/product.js';
import {license} from '../helpers/test-licensing.js';

const issued = (product: string, fields: Partial<IssuedLicense> = {}): IssuedLicense => ({
  ...license(product, fields),
  issuedAt: 1,
  entry: 1,
  ...fields,
});

const none: LicenseStock = {licenses: [], known: new Map(), unverified: new Map()};
const today = '2026-10-21';

const termsOf = (...licenses: readonly IssuedLicense[]): ProductTerms =>
  productTerms({...none, licenses}, today).get(licenses[0]!.product)!;

const expired = {id: 'L-expired', startDate: '2024-01-01', dueDate: '2025-12-31', count: 1000} as const;
const inGrace = {id: 'L-grace', startDate: '2025-01-01', dueDate: '2026-10-20', count: 100, graceDays: 3} as const;
const active = {id: 'L-active', count: 10} as const;
const upcoming = {id: 'L-upcoming', startDate: '2026-12-01', dueDate: '2027-06-30', count: 1} as const;

describe('the terms of a product', () => {
  it('come in the order of names, then ids, by code units', () => {
    const licenses = [issued('c', {name: 'b'}), issued('b', {name: 'Z'}), issued('a', {name: 'b'})];
    const known = new Map([['d', {id: 'd', name: 'a', kind: 'personal' as const}]]);
    for (const each of [licenses, [...licenses].reverse()]) {
      const terms = productTerms({...none, licenses: each, known}, today);
      expect([...terms.keys()]).to.deep.equal(['b', 'd', 'a', 'c']);
    }
  });

  it('take name, kind, audience, requirements and exclusions from the newest license, whatever its dates', () => {
    const newest = {
      name: 'New',
      audience: 'external',
      requires: ['base'],
      excludes: ['rival'],
      issuedAt: 2,
    } as const;
    const terms = termsOf(issued('sales', {...active, audience: 'employee'}), issued('sales', {...expired, ...newest}));
    expect(terms).to.deep.include({
      name: 'New',
      audience: 'external',
      requires: ['base'],
      excludes: ['rival'],
      kind: 'personal',
    });
    const later = {...active, name: 'Later', issuedAt: 2, entry: 2} as const;
    expect(termsOf(issued('sales', later), issued('sales', {...expired, ...newest})).name).to.equal('Later');
  });

  it('are those of the first license by id where one file has two, in whichever order they are read', () => {
    const two = [
      issued('sales', {id: 'L-1', name: 'One'}),
      issued('sales', {id: 'L-2', name: 'Two', audience: 'external'}),
    ];
    for (const licenses of [two, [...two].reverse()]) {
      expect(termsOf(...licenses)).to.include({name: 'One', audience: 'any'});
    }
  });

  it('count seats in term and in grace apart, and no others', () => {
    const all = [expired, inGrace, active, upcoming, {...active, id: 'L-more', count: 5}];
    const terms = termsOf(...all.map((fields) => issued('sales', fields)));
    expect(terms).to.include({seatsInTerm: 15, seatsInGrace: 100, status: 'active'});
    expect(totalOf(terms)).to.equal(115);
    expect(totalOf(termsOf(issued('server', {kind: 'server'})))).to.equal(null);
  });

  it('have the earliest start and the latest due date of what is in term or grace, else of all', () => {
    const dates = (...fields: readonly Partial<IssuedLicense>[]): unknown => {
      const {startDate, dueDate} = termsOf(...fields.map((each) => issued('sales', each)));
      return [startDate, dueDate];
    };
    expect(dates(expired, inGrace, active, upcoming)).to.deep.equal(['2025-01-01', '2026-12-31']);
    expect(dates(expired, active, upcoming)).to.deep.equal(['2026-01-01', '2026-12-31']);
    expect(dates(expired, upcoming)).to.deep.equal(['2024-01-01', '2027-06-30']);
    expect(dates(upcoming, expired)).to.deep.equal(['2024-01-01', '2027-06-30']);
  });

  it('list licenses by due date, then id, each with its status', () => {
    const terms = termsOf(
      issued('sales', upcoming),
      issued('sales', {...active, id: 'L-b'}),
      issued('sales', {...active, id: 'L-a'}),
      issued('sales', inGrace),
      issued('sales', expired),
    );
    expect(terms.licenses.map(({id, status}) => [id, status])).to.deep.equal([
      ['L-expired', 'expired'],
      ['L-grace', 'in-grace'],
      ['L-a', 'active'],
      ['L-b', 'active'],
      ['L-upcoming', 'upcoming'],
    ]);
  });

  it('open operations of licenses in term or grace, and know those of all', () => {
    const terms = termsOf(
      issued('sales', {...expired, operations: ['CanOld']}),
      issued('sales', {...active, operations: ['CanWrite', 'CanRead']}),
      issued('sales', {...inGrace, operations: ['CanRead', 'CanExport']}),
      issued('sales', {...upcoming, operations: ['CanSoon']}),
    );
    expect(terms.operations).to.deep.equal(['CanExport', 'CanRead', 'CanWrite']);
    expect(terms.knownOperations).to.have.members(['CanExport', 'CanOld', 'CanRead', 'CanSoon', 'CanWrite']);
  });

  it('have the longest grace of their licenses', () => {
    const graces = [{...active, graceDays: 2}, {...expired, graceDays: 30}, upcoming];
    expect(termsOf(...graces.map((fields) => issued('sales', fields))).graceDays).to.equal(30);
  });

  it('remember a product without licenses by its last known name and kind', () => {
    const known = new Map([['sales', {id: 'sales', name: 'Sales', kind: 'concurrent' as const}]]);
    const terms = productTerms({...none, known}, today).get('sales')!;
    expect(terms).to.deep.include({
      name: 'Sales',
      kind: 'concurrent',
      status: 'none',
      audience: 'any',
      requires: [],
      excludes: [],
      operations: [],
      seatsInTerm: 0,
      startDate: null,
      dueDate: null,
      graceDays: 0,
      licenses: [],
    });
    expect(isListed(terms, false)).to.equal(false);
    expect(isListed(terms, true)).to.equal(true);
  });

  it('say that nobody verifies the only licenses there are, and are listed', () => {
    const stock = {
      ...none,
      known: new Map([['sales', {id: 'sales', name: 'Sales', kind: 'personal' as const}]]),
      unverified: new Map([['sales', ['CanExport']]]),
    };
    const terms = productTerms(stock, today).get('sales')!;
    expect(terms).to.deep.include({status: 'unverified', operations: [], knownOperations: ['CanExport']});
    expect(isListed(terms, false)).to.equal(true);
    const verified = productTerms({...stock, licenses: [issued('sales', expired)]}, today).get('sales')!;
    expect(verified.status).to.equal('expired');
  });
});

describe('isDistributed', () => {
  it('is so for what is handed out to users', () => {
    const kinds = ['personal', 'concurrent', 'server', 'metered'] as const;
    expect(kinds.map(isDistributed)).to.deep.equal([true, true, false, false]);
  });
});

describe('seatsTooMany', () => {
  const terms = (fields: Partial<IssuedLicense>): ProductTerms => termsOf(issued('sales', {count: 2, ...fields}));
  const tooMany = (product: ProductTerms, used: number): number => seatsTooMany(summarise(product, used));

  it('is more users than seats of a personal product', () => {
    expect(tooMany(terms({}), 2)).to.equal(0);
    expect(tooMany(terms({}), 3)).to.equal(1);
    expect(tooMany(terms({kind: 'concurrent'}), 3)).to.equal(0);
    expect(tooMany(terms({kind: 'metered'}), 3)).to.equal(0);
    expect(tooMany(terms({kind: 'server'}), 3)).to.equal(0);
  });

  it('counts seats in grace, and does not arise from having no license in force', () => {
    const both = termsOf(issued('sales', {...active, count: 2}), issued('sales', {...inGrace, count: 2}));
    expect([tooMany(both, 4), tooMany(both, 5)]).to.deep.equal([0, 1]);
    const grace = terms({...inGrace, count: 2});
    expect([tooMany(grace, 2), tooMany(grace, 3)]).to.deep.equal([0, 1]);
    expect(tooMany(terms({...expired, count: 2}), 3)).to.equal(0);
    expect(tooMany(terms({...upcoming, count: 2}), 3)).to.equal(0);
  });
});

describe('the summary of a product', () => {
  const summaryOf = (used: number, ...fields: readonly Partial<IssuedLicense>[]): ReturnType<typeof summarise> =>
    summarise(termsOf(...fields.map((each) => issued('sales', each))), used);

  it('has available what is in term and not used, negative when over', () => {
    expect(summaryOf(4, active)).to.include({total: 10, used: 4, available: 6, inGrace: 0});
    expect(summaryOf(14, active)).to.include({total: 10, available: -4});
    expect(summaryOf(4, active, inGrace)).to.include({total: 110, available: 6, inGrace: 100});
    expect(summaryOf(4, inGrace)).to.include({total: 100, available: -4, inGrace: 100});
    expect(summaryOf(4, {...active, kind: 'metered'})).to.include({total: 10, available: 6});
  });

  it('has for concurrent sessions all of the total available, however many hold a seat', () => {
    const kind = {kind: 'concurrent'} as const;
    expect(summaryOf(40, {...active, ...kind})).to.include({total: 10, used: 40, available: 10});
    expect(summaryOf(40, {...active, ...kind}, {...inGrace, ...kind})).to.include({total: 110, available: 110});
  });

  it('counts nothing of a server license', () => {
    const kind = {kind: 'server'} as const;
    expect(summaryOf(0, {...inGrace, ...kind})).to.include({total: null, available: null, inGrace: 0});
  });

  it('names the last day of the grace that ends last', () => {
    expect(summaryOf(0, active).graceUntil).to.equal(null);
    expect(summaryOf(0, active, inGrace).graceUntil).to.equal('2026-10-23');
    const longer = {...inGrace, id: 'L-longer', dueDate: '2026-10-19', graceDays: 9};
    expect(summaryOf(0, longer, inGrace).graceUntil).to.equal('2026-10-28');
    expect(summaryOf(0, {...expired, graceDays: 5}).graceUntil).to.equal(null);
  });

  it('names the seats that are to come and the first day of the first of them', () => {
    expect(summaryOf(0, active, expired).upcoming).to.equal(null);
    const later = {...upcoming, id: 'L-later', startDate: '2027-01-01', dueDate: '2027-03-31', count: 4};
    expect(summaryOf(0, active, later, upcoming).upcoming).to.deep.equal({seats: 5, from: '2026-12-01'});
  });
});
