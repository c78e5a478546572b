import {describe, it} from 'node:test';
import {expect} from 'chai';
import {CommitListeners} from '../../src/store/commit-listeners.js';

describe('CommitListeners', () => {
  it('tells an older commit that is heard of late under the newer revision', () => {
    const listeners = new CommitListeners();
    const told: unknown[] = [];
    listeners.add((commit) => told.push(commit));
    listeners.tell({revision: 6, tables: ['seats']});
    listeners.tell({revision: 5, tables: ['settings']});
    listeners.tell({revision: 7});
    expect(told).to.deep.equal([{revision: 6, tables: ['seats']}, {revision: 6, tables: ['settings']}, {revision: 7}]);
  });

  it('keeps apart two registrations of one listener', () => {
    const listeners = new CommitListeners();
    let told = 0;
    const listener = () => (told += 1);
    const undo = listeners.add(listener);
    listeners.add(listener);
    undo();
    undo();
    listeners.tell({revision: 1});
    expect(told).to.equal(1);
  });

  it('tells the others when a listener throws, and reports the error outside of the commit', (test) => {
    const reports: (() => void)[] = [];
    test.mock.method(globalThis, 'queueMicrotask', (report: () => void) => reports.push(report));
    const listeners = new CommitListeners();
    const error = new Error('A screen fails.');
    let told = 0;
    listeners.add(() => {
      throw error;
    });
    listeners.add(() => (told += 1));
    listeners.tell({revision: 1});
    expect(told).to.equal(1);
    expect(reports).to.have.length(1);
    expect(reports[0]).to.throw(error);
  });
});
