import {expect} from '@open-wc/testing';
import {defineElement} from '../../src/elements/define-element.js';

const element = (version: string): CustomElementConstructor & {readonly version: string} =>
  class extends HTMLElement {
    static readonly version = version;
  };

describe('defineElement', () => {
  let warnings: unknown[][];
  const warn = console.warn;

  beforeEach(() => {
    warnings = [];
    console.warn = (...texts: unknown[]) => warnings.push(texts);
  });

  afterEach(() => {
    console.warn = warn;
  });

  it('registers a class under a tag', () => {
    const first = element('1');
    defineElement('license-defined-once', first, customElements);
    expect(customElements.get('license-defined-once')).to.equal(first);
  });

  it('tolerates a second load of the same version', () => {
    const first = element('1');
    defineElement('license-defined-twice', first, customElements);
    defineElement('license-defined-twice', element('1'), customElements);
    expect(customElements.get('license-defined-twice')).to.equal(first);
    expect(warnings).to.deep.equal([]);
  });

  it('warns of another version, and leaves the first', () => {
    const first = element('1');
    defineElement('license-defined-otherwise', first, customElements);
    defineElement('license-defined-otherwise', element('2'), customElements);
    expect(customElements.get('license-defined-otherwise')).to.equal(first);
    expect(warnings).to.deep.equal([['<license-defined-otherwise> is already defined by version 1; 2 is ignored.']]);
  });
});
