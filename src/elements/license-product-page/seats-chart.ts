import {html, type TemplateResult} from 'lit';
import {addDays, startOfDay, type CalendarDay} from '../../core/calendar-day.js';
import type {ProductSummary} from '../../core/product.js';
import type {Formatters} from '../../i18n/formatters.js';
import type {Messages} from '../../i18n/messages.js';
import type {LicensingSession} from '../../licensing/licensing-session.js';
import {stepsChart, type StepsFigures} from '../parts/steps-chart.js';

/** Eleven months, so that the first and the last on the axis have different names. */
const daysShown = 335;
/** So that what happened on the first day is more than a line at the edge. */
const fewestDays = 7;

/** The last months of a product's seats, or what there is of them. Rejects with PRODUCT_NOT_FOUND. */
export async function readSeats(session: LicensingSession, id: string, today: CalendarDay): Promise<StepsFigures> {
  const earliest = addDays(today, -daysShown);
  const history = await session.seatsOverTime(id, {from: earliest});
  const used = history.used.map(({at, used: value}) => ({at: Date.parse(at), value}));
  const total = history.total.map(({day, total: value}) => ({at: startOfDay(day), value}));
  const begin = Math.min(...[...used, ...total].filter(({value}) => value > 0).map(({at}) => at));
  const latest = addDays(today, -fewestDays);
  const first = Number.isFinite(begin) ? new Date(begin).toISOString().slice(0, 10) : latest;
  return {from: [earliest, first < latest ? first : latest].sort().at(-1)!, to: today, used, total};
}

/** Seats over time; Concurrent counts who may open sessions, and how many sessions there may be. */
export function seatsChart(
  {kind}: ProductSummary,
  figures: StepsFigures,
  messages: Messages,
  format: Formatters,
): TemplateResult {
  const words = {
    title: messages.seatsOverTime,
    date: messages.date,
    used: kind === 'concurrent' ? messages.assignedColumn : messages.columns.used,
    total: kind === 'concurrent' ? messages.sessionsColumn : messages.columns.total,
  };
  return html`
    <section class="chart">
      <h2 class="part-title">${messages.seatsOverTime}</h2>
      ${stepsChart(figures, words, format)}
    </section>
  `;
}
