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
    expect(storeError(named('DataCloneError')).details).to.deep.equal({cause: 'DataCloneError: The engine says so.'});
    expect(storeError('text').details).to.deep.equal({cause: 'text'});
    expect(storeError(null).details).to.deep.equal({cause: 'null'});
  });

  it('leaves a coded error as it is', () => {
    const error = new LicensingError('STORE_CLOSED', {});
    expect(storeError(error)).to.equal(error);
    expect(openingError(error)).to.equal(error);
  });
});

describe('openingError', () => {
  it('knows what the names mean before anything is open', () => {
    expect(openingError(named('VersionError')).code).to.equal('STORE_TOO_NEW');
    expect(openingError(named('InvalidStateError')).code).to.equal('STORE_UNAVAILABLE');
    expect(openingError(named('SecurityError')).code).to.equal('STORE_UNAVAILABLE');
    expect(openingError(named('QuotaExceededError')).code).to.equal('STORE_FULL');
    expect(openingError(named('UnknownError')).code).to.equal('STORE_FAILED');
  });
});
