/** A calendar date in UTC, written `YYYY-MM-DD`; two of them compare as text. */
export type CalendarDay = string;

const dayLength = 24 * 60 * 60 * 1000;

/** The UTC day of a moment given in milliseconds since 1970. */
export function dayOf(milliseconds: number): CalendarDay {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/** Milliseconds since 1970 at which a day begins. */
export function startOfDay(day: CalendarDay): number {
  return Date.parse(`${day}T00:00:00.000Z`);
}

/** The day a number of days later, or earlier where it is negative. Stops at the last day that can be written. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  const moment = startOfDay(day) + days * dayLength;
  return moment > startOfDay(lastDay) ? lastDay : dayOf(moment);
}

const lastDay: CalendarDay = '9999-12-31';

/** A day that every month has: to ask a Date about each of 100,000 users takes longer than all else that is checked of them. */
const dayOfEveryMonth = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;

/** Whether a text names a day that exists: `2026-02-30` does not. */
export function isCalendarDay(text: string): boolean {
  if (dayOfEveryMonth.test(text)) return true;
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isFinite(startOfDay(text)) && dayOf(startOfDay(text)) === text;
}
