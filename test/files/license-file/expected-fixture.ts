import type {VerifiedLicenseFile} from '../../../src/files/license-file/read-license-file.js';

/** What both files of node-crypto-fixtures.ts say, defaults filled in and unknown fields left out. */
export const expectedFixture: Omit<VerifiedLicenseFile, 'text' | 'digest'> = {
  jti: '6a1f3c0e-6d5b-4f0e-9c39-0f1f8a1f2b11',
  issuer: 'https://vendor.example',
  companyId: 'ACME-0042',
  issuedAt: 1_790_000_000,
  request: {id: '0d4c1b8e-52c3-4a47-8f0f-3f8b6b7a9d21', digest: 'rps2cpXL3BZt2ak2NYpP8MY8WmCJcca-nogSoK2Ammw'},
  licenses: [
    {
      id: 'L-1',
      product: 'sales',
      name: 'Vertrieb & Продажи',
      kind: 'personal',
      count: 50,
      startDate: '2026-01-01',
      dueDate: '2026-12-31',
      graceDays: 14,
      audience: 'employee',
      operations: ['CanUseSales'],
      requires: [],
      excludes: ['service'],
      version: '8.0.0',
    },
    {
      id: 'L-2',
      product: 'portal',
      name: 'Portal',
      kind: 'server',
      count: 1,
      startDate: '2026-01-01',
      dueDate: '2028-02-29',
      graceDays: 0,
      audience: 'any',
      operations: [],
      requires: [],
      excludes: [],
    },
  ],
};
