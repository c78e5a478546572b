import {addDays, type CalendarDay} from './calendar-day.js';
import {isInForce, licenseStatus, rulingLicenses, type IssuedLicense} from './license.js';

/** A record together with the day on which its file was uploaded. */
export interface UploadedLicense extends IssuedLicense {
  readonly uploadedOn: CalendarDay;
}

/**
 * The seats of a product in term or grace, day by day where they change; from the first license on, or from a day. Each
 * day is judged by the files there were: a renewal leaves what was before it. What was bought before the first file came
 * is told by that file.
 */
export function seatsInTerm(
  records: readonly UploadedLicense[],
  product: string,
  from?: CalendarDay,
): {readonly day: CalendarDay; readonly total: number}[] {
  const changes = records.flatMap(({startDate, dueDate, graceDays, uploadedOn}) => [
    startDate,
    addDays(dueDate, graceDays + 1),
    uploadedOn,
  ]);
  const days = [...new Set([...(from === undefined ? [] : [from]), ...changes])].sort();
  const steps: {day: CalendarDay; total: number}[] = [];
  for (const day of days.filter((each) => from === undefined || each >= from)) {
    const total = rulingLicenses(recordsKnownOn(records, day))
      .filter((license) => license.product === product && isInForce(licenseStatus(license, day)))
      .reduce((sum, {count}) => sum + count, 0);
    const before = steps.at(-1)?.total ?? (from === undefined ? 0 : undefined);
    if (total !== before) steps.push({day, total});
  }
  return steps;
}

/** Of each license the records that had been uploaded, or else the one that came first. */
function recordsKnownOn(records: readonly UploadedLicense[], day: CalendarDay): UploadedLicense[] {
  const first = new Map<string, UploadedLicense>();
  for (const record of records) {
    const other = first.get(record.id);
    if (!other || record.entry < other.entry) first.set(record.id, record);
  }
  return records.filter((record) => record.uploadedOn <= day || first.get(record.id) === record);
}
