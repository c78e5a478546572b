import {describe, it} from 'node:test';
import {expect} from 'chai';
import {ChangeChannel} from '../../../src/store/indexed-db/change-channel.js';

describe('ChangeChannel', () => {
  it('does without a page, and keeps no process running', () => {
    const running = () => process.getActiveResourcesInfo().filter((resource) => resource === 'MessagePort').length;
    const before = running();
    const listener = {committed: () => undefined, woke: () => undefined};
    const channel = new ChangeChannel('acme', ['seats'], listener);
    expect(running()).to.equal(before);
    channel.tell({revision: 1, tables: ['seats']});
    channel.close();
  });
});
