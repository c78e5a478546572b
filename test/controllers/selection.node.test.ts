import {describe, it} from 'node:test';
import {expect} from 'chai';
import {Selection} from '../../src/controllers/selection.js';

describe('a selection', () => {
  it('keeps the order in which users were picked', () => {
    const selection = Selection.nobody.with(['c'], true).with(['a'], true).with(['b', 'c'], true);
    expect(selection.users).to.deep.equal(['c', 'a', 'b']);
    expect(selection.with(['c'], false).users).to.deep.equal(['a', 'b']);
  });

  it('is never changed, only made anew', () => {
    const selection = Selection.nobody.with(['a'], true);
    selection.with(['b'], true);
    expect(selection.users).to.deep.equal(['a']);
    expect(Selection.nobody.isEmpty).to.equal(true);
  });

  it('of everyone is a filter less those who are taken out, and takes them back', () => {
    const filter = {active: true};
    const everyone = Selection.everyone(filter, {by: 'name'});
    expect(everyone.users).to.deep.equal({filter});
    const fewer = everyone.with(['a', 'b'], false);
    expect(fewer.users).to.deep.equal({filter, except: ['a', 'b']});
    expect(fewer.hasExceptions).to.equal(true);
    expect(fewer.with(['a', 'b'], true).users).to.deep.equal({filter});
  });

  it('has a user of the filter unless taken out, and nobody from outside of it', () => {
    const selection = Selection.everyone({active: true}, {by: 'name'}).with(['a'], false);
    expect(selection.has('a', true)).to.equal(false);
    expect(selection.has('b', true)).to.equal(true);
    expect(selection.has('c', false)).to.equal(false);
  });
});
