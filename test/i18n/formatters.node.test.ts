import {describe, it} from 'node:test';
import {expect} from 'chai';
import {formattersOf} from '../../src/i18n/formatters.js';

describe('formatters', () => {
  it('write a calendar day as that day, whatever the time zone of the page', () => {
    const {date} = formattersOf('en');
    expect(date('2026-10-21')).to.equal('Oct 21, 2026');
    expect(date('2026-10-21T23:59:59Z')).to.equal('Oct 21, 2026');
    expect(date('2026-10-21T00:00:00Z')).to.equal('Oct 21, 2026');
  });

  it('follow the language', () => {
    expect(formattersOf('de').number(1234.5)).to.equal('1.234,5');
    expect(formattersOf('de').date('2026-10-21')).to.equal('21.10.2026');
  });

  it('choose the form of the language, and the general one where it is missing', () => {
    expect(formattersOf('pl').plural(3, {few: 'trzy', other: 'inne'})).to.equal('trzy');
    expect(formattersOf('pl').plural(1, {few: 'trzy', other: 'inne'})).to.equal('inne');
  });

  it('survive a language that Intl refuses', () => {
    expect(formattersOf('no such language').number(1000)).to.equal('1,000');
  });

  it('are made once for a language', () => {
    expect(formattersOf('fr')).to.equal(formattersOf('fr'));
  });
});
