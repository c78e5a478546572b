import {ask} from './ask.js';
import {dayOf, startOfDay, type CalendarDay} from '../core/calendar-day.js';
import {LicensingError} from '../core/errors.js';
import {seatsInTerm, type UploadedLicense} from '../core/seats-in-term.js';
import {entriesPerSegment, lastOfSegment, segmentOf} from '../records/journal-segment.js';
import {get, type Steps} from '../store/store.js';
import type {SeatHistory} from './journal-page.js';
import type {LicensingCore} from './licensing-core.js';
import {legibleEntry} from './legible-entry.js';
import {listedTerms} from './list-products.js';
import {readRows} from './read-entries.js';
import type {Snapshot} from './snapshot.js';

/** Seats of a product as the journal and the licenses tell. Throws PRODUCT_NOT_FOUND. */
export async function seatsOverTime(
  core: LicensingCore,
  snapshot: Snapshot,
  product: string,
  from: CalendarDay | undefined,
): Promise<SeatHistory> {
  const terms = listedTerms(snapshot, core.environment.now()).find(({id}) => id === product);
  if (!terms) throw new LicensingError('PRODUCT_NOT_FOUND', {product});
  const used = await core.store.read(['head', 'journal', 'journalSegments'], () => usedSteps(product, from));
  return {used, total: terms.kind === 'server' ? [] : seatsInTerm(uploadedLicenses(snapshot), product, from)};
}

function uploadedLicenses({licenses}: Snapshot): UploadedLicense[] {
  const days = new Map(licenses.files.map(({entry, file}) => [entry, dayOf(Date.parse(file.at))]));
  return licenses.records.map((record) => ({...record, uploadedOn: days.get(record.entry)!}));
}

/** Newest first, so that an entry before the time asked for ends the reading. */
function* usedSteps(
  product: string,
  from: CalendarDay | undefined,
): Steps<'head' | 'journal' | 'journalSegments', SeatHistory['used']> {
  const begin = from === undefined ? '' : new Date(startOfDay(from)).toISOString();
  const [[head]] = yield* ask(get('head', ['head']));
  const used: {at: string; used: number}[] = [];
  for (let to = head?.entry ?? -1; to >= 0; to = segmentOf(to) * entriesPerSegment - 1) {
    const first = segmentOf(to) * entriesPerSegment;
    for (const [n, row] of (yield* readRows(first, Math.min(lastOfSegment(to), to), head!)).reverse()) {
      const entry = legibleEntry(n, row);
      const figure = entry?.result === 'ok' && entry.products.find((each) => each.product === product);
      if (!entry || !figure) continue;
      if (entry.at < begin) return inSteps([{at: begin, used: figure.usedAfter}, ...used.reverse()]);
      used.push({at: entry.at, used: figure.usedAfter});
    }
  }
  return inSteps([...(begin ? [{at: begin, used: 0}] : []), ...used.reverse()]);
}

const inSteps = (used: SeatHistory['used']): SeatHistory['used'] =>
  used.filter((each, i) => each.used !== used[i - 1]?.used);
