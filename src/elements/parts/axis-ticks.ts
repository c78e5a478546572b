import {addDays, dayOf, startOfDay, type CalendarDay} from '../../core/calendar-day.js';

const mostSteps = 3;

/** Whole numbers for an axis, from zero to one that is not below the greatest value: at most four, evenly spaced. */
export function countTicks(greatest: number): number[] {
  const least = Math.max(1, greatest / mostSteps);
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= least)!;
  return Array.from({length: Math.max(1, Math.ceil(greatest / step)) + 1}, (_, i) => i * step);
}

/** A day on an axis, and how far along it is, from 0 to 1. */
export interface DayTick {
  readonly day: CalendarDay;
  readonly share: number;
  readonly isMonth: boolean;
}

const shortestOfMonths = 120;
/** Labels nearer to an end than this would run into its label. */
const room = 0.12;

/** First and last day, and between them the beginnings of quarters where months tell enough. */
export function dayTicks(first: CalendarDay, last: CalendarDay): DayTick[] {
  const [from, to] = [startOfDay(first), startOfDay(last)];
  const isMonth = from < startOfDay(addDays(last, -shortestOfMonths));
  const ends = [
    {day: first, share: 0, isMonth},
    {day: last, share: 1, isMonth},
  ];
  if (from >= to) return [{day: last, share: 1, isMonth: false}];
  if (!isMonth) return ends;
  const quarters = monthsBetween(first, last)
    .filter((day) => /-(01|04|07|10)-/.test(day))
    .map((day) => ({day, share: (startOfDay(day) - from) / (to - from), isMonth}))
    .filter(({share}) => share > room && share < 1 - room);
  return [ends[0]!, ...quarters, ends[1]!];
}

/** The first day of each month after one day and not after another. */
export function monthsBetween(first: CalendarDay, last: CalendarDay): CalendarDay[] {
  const months: CalendarDay[] = [];
  const next = new Date(startOfDay(first));
  next.setUTCDate(1);
  for (;;) {
    next.setUTCMonth(next.getUTCMonth() + 1);
    const day = dayOf(next.getTime());
    if (day > last) return months;
    months.push(day);
  }
}
