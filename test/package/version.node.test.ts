import {describe, it} from 'node:test';
import {expect} from 'chai';
import {readFileSync} from 'node:fs';
import {version} from '../../src/elements/define-element.js';

describe('The version of the elements', () => {
  it('is that of the package', () => {
    const {version: ofPackage} = JSON.parse(readFileSync('package.json', 'utf8')) as {readonly version: string};
    expect(version).to.equal(ofPackage);
  });
});
