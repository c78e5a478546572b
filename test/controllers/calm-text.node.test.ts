import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import {expect} from 'chai';
import {CalmText} from '../../src/controllers/calm-text.js';
import {FakeHost} from './fake-host.js';

describe('calm text', () => {
  let host: FakeHost;
  let text: string;
  let calm: CalmText;

  beforeEach(() => {
    mock.timers.enable({apis: ['setTimeout']});
    host = new FakeHost();
    text = '';
    calm = new CalmText(host, () => text);
  });

  afterEach(() => mock.timers.reset());

  const show = (next: string, ms: number): void => {
    text = next;
    host.update();
    mock.timers.tick(ms);
  };

  it('does not say what stood there from the start', () => {
    show('', 1000);
    show('10 products', 1000);
    expect(calm.text).to.equal('');
  });

  it('says a change once it stood still for 300 ms', () => {
    show('10 products', 0);
    show('3 products', 299);
    show('1 product', 299);
    expect(calm.text).to.equal('');
    mock.timers.tick(1);
    expect(calm.text).to.equal('1 product');
  });

  it('says that everything is back', () => {
    show('10 products', 0);
    show('1 product', 300);
    show('10 products', 300);
    expect(calm.text).to.equal('10 products');
  });

  it('says nothing once its host left the page', () => {
    show('10 products', 0);
    show('1 product', 0);
    host.disconnect();
    mock.timers.tick(1000);
    expect(calm.text).to.equal('');
  });
});
