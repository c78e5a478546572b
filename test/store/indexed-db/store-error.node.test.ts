import {describe, it} from 'node:test';
import {expect} from 'chai';
import {LicensingError} from '../../../src/core/errors.js';
import {openingError, storeError} from '../../../src/store/indexed-db/store-error.js';

const named = (name: string) => new DOMException('The engine says so.', name);

describe('storeError', () => {
  it('gives what the engine says a code, and keeps it as the cause', () => {
    const codes = {
      QuotaExceededError: 'STORE_FULL',
      InvalidStateError: 'STORE_CLOSED',
      SecurityError: 'STORE_UNAVAILABLE',
      AbortError: 'STORE_FAILED',
      UnknownError: 'STORE_FAILED',
      VersionError: 'STORE_FAILED',
    };
    for (const [name, code] of Object.entries(codes)) {
      const cause = named(name);
      expect(storeError(cause)).to.include({code, cause});
    }
  });

  it('names what it does not know, whatever was thrown', () => {
    const cause = 'DataCloneError: The engine says so.';
    expect(storeError(named('DataCloneError'))).to.deep.include({details: {cause}});
    expect(storeError('text')).to.deep.include({details: {cause: 'text'}});
    expect(storeError(null)).to.deep.include({details: {cause: 'null'}});
  });

  it('blames no store for an error of the program', () => {
    const error = new TypeError('x is undefined');
    expect(storeError(error)).to.equal(error);
    expect(openingError(error)).to.equal(error);
  });

  it('leaves a coded error as it is', () => {
    const error = new LicensingError('STORE_CLOSED', {});
    expect(storeError(error)).to.equal(error);
    expect(openingError(error)).to.equal(error);
  });
});

describe('openingError', () => {
  it('knows what the names mean before anything is open', () => {
    expect(openingError(named('VersionError'))).to.include({code: 'STORE_TOO_NEW'});
    expect(openingError(named('InvalidStateError'))).to.include({code: 'STORE_UNAVAILABLE'});
    expect(openingError(named('SecurityError'))).to.include({code: 'STORE_UNAVAILABLE'});
    expect(openingError(named('QuotaExceededError'))).to.include({code: 'STORE_FULL'});
    expect(openingError(named('UnknownError'))).to.include({code: 'STORE_FAILED'});
  });
});
