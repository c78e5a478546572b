import {addDays, type CalendarDay} from './calendar-day.js';
import {isInForce, licenseStatus, type LicenseRecord} from './license.js';

/** The seats in term or grace, day by day where they change; from the first license on, or from a day. */
export function seatsInTerm(
  licenses: readonly LicenseRecord[],
  from?: CalendarDay,
): {readonly day: CalendarDay; readonly total: number}[] {
  const changes = licenses.flatMap(({startDate, dueDate, graceDays}) => [startDate, addDays(dueDate, graceDays + 1)]);
  const days = [...new Set([...(from === undefined ? [] : [from]), ...changes])].sort();
  const steps: {day: CalendarDay; total: number}[] = [];
  for (const day of days.filter((each) => from === undefined || each >= from)) {
    const total = licenses
      .filter((license) => isInForce(licenseStatus(license, day)))
      .reduce((sum, {count}) => sum + count, 0);
    if (steps.at(-1)?.total !== total) steps.push({day, total});
  }
  return steps;
}
