import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {
  bestStatus,
  isNewer,
  licenseStatus,
  rulingLicenses,
  type IssuedLicense,
  type LicenseStatus,
} from '../../src/core/license.js';

const license: IssuedLicense = {
  id: 'L-1',
  product: 'sales',
  name: 'Sales',
  kind: 'personal',
  count: 50,
  startDate: '2026-01-01',
  dueDate: '2026-12-31',
  graceDays: 0,
  audience: 'any',
  operations: [],
  requires: [],
  excludes: [],
  issuedAt: 1_790_000_000,
  entry: 1,
};

describe('license status', () => {
  it('is active from the first to the last day, both included', () => {
    expect(licenseStatus(license, '2025-12-31')).to.equal('upcoming');
    expect(licenseStatus(license, '2026-01-01')).to.equal('active');
    expect(licenseStatus(license, '2026-12-31')).to.equal('active');
    expect(licenseStatus(license, '2027-01-01')).to.equal('expired');
  });

  it('is in grace from the day after the due date for as many days as granted', () => {
    const withGrace = {...license, graceDays: 14};
    expect(licenseStatus(withGrace, '2026-12-31')).to.equal('active');
    expect(licenseStatus(withGrace, '2027-01-01')).to.equal('in-grace');
    expect(licenseStatus(withGrace, '2027-01-14')).to.equal('in-grace');
    expect(licenseStatus(withGrace, '2027-01-15')).to.equal('expired');
  });

  it('lasts one day where start and due date are the same', () => {
    const oneDay = {...license, startDate: '2028-02-29', dueDate: '2028-02-29', graceDays: 1};
    expect(licenseStatus(oneDay, '2028-02-28')).to.equal('upcoming');
    expect(licenseStatus(oneDay, '2028-02-29')).to.equal('active');
    expect(licenseStatus(oneDay, '2028-03-01')).to.equal('in-grace');
    expect(licenseStatus(oneDay, '2028-03-02')).to.equal('expired');
  });

  it('stays in grace where grace reaches beyond the last day that can be written', () => {
    expect(licenseStatus({...license, graceDays: 2_147_483_647}, '9999-12-31')).to.equal('in-grace');
  });

  it('is that of the best of several', () => {
    const best = (...statuses: LicenseStatus[]): LicenseStatus | undefined =>
      bestStatus(statuses.map((status) => ({status})));
    expect(best('expired', 'upcoming', 'in-grace', 'active')).to.equal('active');
    expect(best('expired', 'upcoming', 'in-grace')).to.equal('in-grace');
    expect(best('expired', 'upcoming')).to.equal('upcoming');
    expect(best('expired')).to.equal('expired');
    expect(best()).to.equal(undefined);
  });
});

describe('ruling licenses', () => {
  it('takes the newest record of each id', () => {
    const renewed = {...license, count: 80, issuedAt: license.issuedAt + 1, entry: 2};
    const other = {...license, id: 'L-2'};
    expect(rulingLicenses([license, renewed, other])).to.have.deep.members([renewed, other]);
  });

  it('takes the later upload of two records of the same second', () => {
    const later = {...license, count: 80, entry: 2};
    expect(rulingLicenses([later, license])).to.deep.equal([later]);
    expect(isNewer(later, license)).to.equal(true);
    expect(isNewer(license, later)).to.equal(false);
    expect(isNewer(license, license)).to.equal(false);
  });

  it('lets an issue time rule over a later upload', () => {
    const olderUploadedLater = {...license, count: 80, issuedAt: license.issuedAt - 1, entry: 2};
    expect(rulingLicenses([license, olderUploadedLater])).to.deep.equal([license]);
  });

  it('removes a license whose newest record counts 0, and not one whose older record does', () => {
    const removed = {...license, count: 0, issuedAt: license.issuedAt + 1, entry: 2};
    expect(rulingLicenses([license, removed])).to.deep.equal([]);
    const back = {...license, count: 5, issuedAt: license.issuedAt + 2, entry: 3};
    expect(rulingLicenses([license, removed, back])).to.deep.equal([back]);
  });

  it('answers the same for every order of the records', () => {
    const records = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('L-1', 'L-2', 'L-3', '__proto__'),
        issuedAt: fc.integer({min: 1, max: 4}),
        entry: fc.integer({min: 1, max: 6}),
        count: fc.integer({min: 0, max: 3}),
      }),
      {selector: ({id, entry}) => `${id} ${entry}`, maxLength: 20},
    );
    const shuffled = records.chain((each) =>
      fc.tuple(fc.constant(each), fc.shuffledSubarray(each, {minLength: each.length})),
    );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        const expected = rulingLicenses(one.map((record) => ({...license, ...record})));
        const found = rulingLicenses(other.map((record) => ({...license, ...record})));
        expect(found).to.have.deep.members(expected);
        for (const ruling of found) {
          const rivals = one.filter(({id}) => id === ruling.id);
          const newest = Math.max(...rivals.map(({issuedAt}) => issuedAt));
          expect(ruling.issuedAt).to.equal(newest);
          expect(ruling.entry).to.equal(
            Math.max(...rivals.filter(({issuedAt}) => issuedAt === newest).map(({entry}) => entry)),
          );
        }
      }),
    );
  });
});
