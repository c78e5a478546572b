import {html, svg, type TemplateResult} from 'lit';
import {addDays, startOfDay, type CalendarDay} from '../../core/calendar-day.js';
import type {Formatters} from '../../i18n/formatters.js';
import {countTicks, dayTicks, monthsBetween, type DayTick} from './axis-ticks.js';

/** A figure from a moment on, in milliseconds since 1970, until the next one. */
export interface Step {
  readonly at: number;
  readonly value: number;
}

/** Seats do not interpolate: two lines of steps over the same days. */
export interface StepsFigures {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  /** Ascending. Before the first of them a figure is 0. */
  readonly used: readonly Step[];
  readonly total: readonly Step[];
}

export interface StepsWords {
  readonly title: string;
  readonly date: string;
  readonly used: string;
  readonly total: string;
}

const width = 1000;
const height = 96;
const labelHeight = 16;

/** The lines with their ends as labels; those who do not see them get a table of the same figures, month by month. */
export function stepsChart(figures: StepsFigures, words: StepsWords, format: Formatters): TemplateResult {
  const {used, total, from, to} = figures;
  const end = endOf(to);
  const greatest = [...used, ...total].reduce((most, {at, value}) => (at > end ? most : Math.max(most, value)), 0);
  const ticks = countTicks(greatest);
  const heightOf = (value: number): number => height - (value / ticks.at(-1)!) * height;
  const [usedNow, totalNow] = [valueAt(used, end), valueAt(total, end)];
  const usedLine = pathOf(used, figures, heightOf);
  return html`
    <div class="steps" aria-hidden="true">
      <div class="steps-ticks">${ticks.toReversed().map((tick) => html`<span>${format.number(tick)}</span>`)}</div>
      <svg class="steps-plot" width="100%" height=${height + 24}>
        ${ticks.map((tick) => {
          const y = heightOf(tick);
          return svg`<line class="grid" x1="0" x2="100%" y1=${y} y2=${y}></line>`;
        })}
        <svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" width="100%" height=${height}>
          <path class="total-line" d=${pathOf(total, figures, heightOf)}></path>
          <path class="used-line" d=${usedLine}></path>
        </svg>
        <circle class="used-end" cx="100%" cy=${heightOf(usedNow)} r="3"></circle>
        ${dayTicks(from, to).map((tick) => dayLabel(tick, format))}
      </svg>
      ${endLabels(
        [
          {y: heightOf(totalNow), text: `${words.total} ${format.number(totalNow)}`, className: 'muted'},
          {y: heightOf(usedNow), text: `${words.used} ${format.number(usedNow)}`, className: 'strong'},
        ],
        usedNow > totalNow,
      )}
    </div>
    ${figuresTable(figures, words, format)}
  `;
}

/** Right angles only: along, then up or down. Steps too near to be told apart are drawn as one. */
function pathOf(steps: readonly Step[], {from, to}: StepsFigures, heightOf: (value: number) => number): string {
  const [start, end] = [startOfDay(from), endOf(to)];
  const points = new Map<number, number>();
  for (const {at, value} of steps) {
    if (at > start && at <= end) points.set(Math.round(((at - start) / (end - start)) * width), value);
  }
  const place = (value: number): string => heightOf(value).toFixed(1);
  const line = [...points].map(([x, value]) => `H${x}V${place(value)}`).join('');
  return `M0 ${place(valueAt(steps, start))}${line}H${width}`;
}

const endOf = (day: CalendarDay): number => startOfDay(addDays(day, 1)) - 1;

function valueAt(steps: readonly Step[], moment: number): number {
  return steps.findLast(({at}) => at <= moment)?.value ?? 0;
}

function dayLabel({day, share, isMonth}: DayTick, format: Formatters): unknown {
  const text = !isMonth ? format.date(day) : /-01-\d\d$/.test(day) ? format.monthAndYear(day) : format.month(day);
  const anchor = share === 0 ? 'start' : share === 1 ? 'end' : 'middle';
  return svg`<text x="${share * 100}%" y=${height + 20} text-anchor=${anchor}>${text}</text>`;
}

interface EndLabel {
  readonly y: number;
  readonly text: string;
  readonly className: string;
}

/** Labels beside the ends of their lines, one below the other where the lines end near each other. */
function endLabels([total, used]: readonly [EndLabel, EndLabel], isUsedAbove: boolean): TemplateResult {
  const [upper, lower] = isUsedAbove ? [used, total] : [total, used];
  const top = Math.min(upper.y, height - labelHeight);
  const between = Math.max(0, lower.y - top - labelHeight);
  const space = (size: number): TemplateResult => html`<svg width="1" height=${size}></svg>`;
  const label = ({text, className}: EndLabel): TemplateResult => html`<span class=${className}>${text}</span>`;
  return html`<div class="steps-ends">${space(top)}${label(upper)}${space(between)}${label(lower)}</div>`;
}

function figuresTable({from, to, used, total}: StepsFigures, words: StepsWords, format: Formatters): TemplateResult {
  const days = [...new Set([from, ...monthsBetween(from, to), to])];
  return html`
    <div class="visually-hidden">
      <table aria-label=${words.title}>
        <thead>
          <tr>
            <th scope="col">${words.date}</th>
            <th scope="col">${words.used}</th>
            <th scope="col">${words.total}</th>
          </tr>
        </thead>
        <tbody>
          ${days.map((day) => {
            const moment = day === to ? endOf(to) : startOfDay(day);
            return html`<tr>
              <th scope="row">${format.date(day)}</th>
              <td>${format.number(valueAt(used, moment))}</td>
              <td>${format.number(valueAt(total, moment))}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
  `;
}
