import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {addDays, dayOf, isCalendarDay, startOfDay} from '../../src/core/calendar-day.js';

const dayLength = 86_400_000;
const days = fc
  .integer({min: Date.UTC(1970, 0, 1) / dayLength, max: Date.UTC(9999, 11, 31) / dayLength})
  .map((number) => dayOf(number * dayLength));

/** Runs something with the clock of a place set, since a day here is a day in UTC wherever the page runs. */
function inTimeZone<T>(timeZone: string, run: () => T): T {
  const before = process.env['TZ'];
  process.env['TZ'] = timeZone;
  try {
    return run();
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}

describe('calendar day', () => {
  it('is the UTC day of a moment, from its first to its last millisecond', () => {
    expect(dayOf(Date.UTC(2026, 0, 1))).to.equal('2026-01-01');
    expect(dayOf(Date.UTC(2026, 0, 1) - 1)).to.equal('2025-12-31');
    expect(dayOf(Date.UTC(2026, 10, 24, 23, 59, 59, 999))).to.equal('2026-11-24');
  });

  it('begins at midnight UTC', () => {
    expect(startOfDay('2026-03-29')).to.equal(Date.UTC(2026, 2, 29));
  });

  it('is the same in every time zone, also on days on which clocks are changed', () => {
    for (const timeZone of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Berlin', 'Asia/Kathmandu']) {
      inTimeZone(timeZone, () => {
        expect(new Date(2026, 0, 1).getTimezoneOffset(), timeZone).not.to.equal(0);
        expect(dayOf(Date.UTC(2026, 2, 29, 23, 30)), timeZone).to.equal('2026-03-29');
        expect(dayOf(Date.UTC(2026, 2, 29, 0, 30)), timeZone).to.equal('2026-03-29');
        expect(addDays('2026-03-28', 2), timeZone).to.equal('2026-03-30');
        expect(addDays('2026-10-24', 2), timeZone).to.equal('2026-10-26');
        expect(isCalendarDay('2026-03-29'), timeZone).to.equal(true);
      });
    }
  });

  it('counts over the ends of months and years and over leap days', () => {
    expect(addDays('2026-12-31', 1)).to.equal('2027-01-01');
    expect(addDays('2027-01-01', -1)).to.equal('2026-12-31');
    expect(addDays('2028-02-28', 1)).to.equal('2028-02-29');
    expect(addDays('2026-02-28', 1)).to.equal('2026-03-01');
    expect(addDays('2100-02-28', 1)).to.equal('2100-03-01');
    expect(addDays('2000-02-28', 1)).to.equal('2000-02-29');
    expect(addDays('2028-02-29', 366)).to.equal('2029-03-01');
    expect(addDays('2026-05-05', 0)).to.equal('2026-05-05');
  });

  it('stops at the last day that can be written', () => {
    expect(addDays('9999-12-30', 1)).to.equal('9999-12-31');
    expect(addDays('9999-12-31', 1)).to.equal('9999-12-31');
    expect(addDays('2026-01-01', 2_147_483_647)).to.equal('9999-12-31');
  });

  it('goes there and back, and texts compare as days do', () => {
    fc.assert(
      fc.property(days, fc.integer({min: 0, max: 5_000}), (day, number) => {
        const later = addDays(day, number);
        fc.pre(later !== '9999-12-31');
        expect(addDays(later, -number)).to.equal(day);
        expect(startOfDay(later) - startOfDay(day)).to.equal(number * dayLength);
        expect(later >= day).to.equal(true);
        expect(isCalendarDay(later)).to.equal(true);
      }),
    );
  });

  it('knows days that do not exist and texts that are no days', () => {
    for (const good of ['2026-01-01', '2028-02-29', '2000-02-29', '9999-12-31', '0001-01-01']) {
      expect(isCalendarDay(good), good).to.equal(true);
    }
    const bad = [
      '2026-02-29',
      '2100-02-29',
      '2026-02-30',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
      '2026-1-1',
      '26-01-01',
      '2026-01-01T00:00:00Z',
      ' 2026-01-01',
      '2026-01-01\n',
      '2026/01/01',
      '+002026-01-01',
      '٢٠٢٦-٠١-٠١',
      '',
    ];
    for (const text of bad) expect(isCalendarDay(text), JSON.stringify(text)).to.equal(false);
  });
});
