import {describe, it} from 'node:test';
import {expect} from 'chai';
import {LicensingError, type ErrorCode, type ErrorDetails} from '../../src/core/errors.js';
import type {LicenseFileReading} from '../../src/core/license-file-reading.js';
import type {Plan} from '../../src/core/plan.js';
import {localeOf} from '../../src/i18n/locale.js';
import type {Sentence} from '../../src/i18n/messages.js';

const samples: {readonly [C in ErrorCode]: ErrorDetails[C]} = {
  NOT_A_LICENSE_FILE: {},
  BAD_SIGNATURE: {kid: 'vendor'},
  UNKNOWN_KEY: {kid: 'vendor'},
  WRONG_ALGORITHM: {kid: 'vendor', expected: 'EdDSA', found: 'ES256'},
  OTHER_COMPANY: {fileCompany: 'ACME-0024', ownCompany: 'ACME-0042'},
  OUTDATED: {issuedAt: '2026-01-01T00:00:00Z', acceptedAt: '2026-02-01T00:00:00Z'},
  ISSUED_IN_FUTURE: {issuedAt: '2027-01-01T00:00:00Z'},
  MALFORMED_CONTENT: {field: 'licenses.0.dueDate', problem: 'no date'},
  KIND_CONFLICT: {product: 'Sales', installed: 'personal', found: 'server'},
  TOO_LARGE: {size: 2_000_000, limit: 1_048_576},
  NO_TRUSTED_KEYS: {},
  NEEDS_ACKNOWLEDGEMENT: {what: 'losses'},
  READING_OUTDATED: {reading: {} as LicenseFileReading},
  SEVERAL_FILES: {count: 2},
  NOT_A_TEXT_FILE: {},
  MISSING_COLUMNS: {missing: ['product'], found: ['user']},
  MALFORMED_CSV: {line: 7},
  NOT_A_USER_LIST: {problem: 'has no list'},
  INVALID_ARGUMENT: {field: 'users', problem: 'no list'},
  PRODUCT_NOT_FOUND: {product: 'sales'},
  USER_NOT_FOUND: {user: 'u1'},
  PLAN_OUTDATED: {plan: {} as Plan},
  NO_FREE_SEATS: {short: [{product: 'sales', name: 'Sales', short: 7}]},
  ALREADY_APPLIED: {},
  ENTRY_NOT_FOUND: {entry: 12},
  NOT_UNDOABLE: {entry: 12, action: 'upload'},
  ALREADY_UNDONE: {entry: 12, by: 13},
  PERMISSION_DENIED: {operation: 'CanManageLicUsers', grantors: ['Ann', 'Marc'], signedIn: true},
  STORE_BLOCKED: {},
  STORE_CLOSED: {},
  STORE_FULL: {},
  STORE_TOO_NEW: {},
  STORE_UNAVAILABLE: {},
  STORE_FAILED: {cause: 'boom'},
  STORE_DAMAGED: {table: 'seats', key: '["sales",0]'},
  UNEXPECTED: {cause: 'TypeError: boom'},
};

const codes = Object.keys(samples) as ErrorCode[];

describe('errors', () => {
  const {messages} = localeOf('en');

  for (const code of codes) {
    it(`${code} has a message for developers and a sentence for people`, () => {
      const {message} = new LicensingError(code, samples[code]);
      expect(message, 'the code is a field of its own')
        .to.match(/^[A-Z].+\.$/)
        .and.not.include(code);
      const {title, text} = (messages.errors[code] as (details: unknown) => Sentence)(samples[code]);
      expect(title).to.match(/^\S.*\.$/);
      expect(title).not.to.include(code);
      expect(`${title} ${text}`).not.to.match(/undefined|NaN|Invalid Date|\[object|!/);
    });
  }

  it('there is no sentence without a code', () => {
    expect(Object.keys(messages.errors).sort()).to.deep.equal([...codes].sort());
  });
});

describe('messages', () => {
  const {messages} = localeOf('en');

  it('use the form that goes with the number', () => {
    expect(messages.productCount(1)).to.equal('1 product');
    expect(messages.productCount(1200)).to.equal('1,200 products');
    expect(messages.userCount(1204, 1486)).to.equal('1,204 of 1,486 users');
    expect(messages.userCount(1, 1)).to.equal('1 user');
  });

  it('say who can help as a choice', () => {
    const {text} = messages.notPermitted('Manage user licenses', 'CanManageLicUsers', ['Ann', 'Marc']);
    expect(text).to.include('Ann or Marc can grant it');
  });

  it('let a host replace single strings, also inside a group', () => {
    const {messages: own} = localeOf('en', {upload: 'Einspielen', kinds: {server: 'Alle'}});
    expect(own.upload).to.equal('Einspielen');
    expect(own.kinds).to.deep.equal({...messages.kinds, server: 'Alle'});
    expect(own.request).to.equal('Request');
  });
});
