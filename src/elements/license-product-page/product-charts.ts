import {html, nothing, type TemplateResult} from 'lit';
import type {ProductSummary} from '../../core/product.js';
import type {Formatters} from '../../i18n/formatters.js';
import type {Messages} from '../../i18n/messages.js';
import type {StepsFigures} from '../parts/steps-chart.js';
import {seatsChart} from './seats-chart.js';
import {seatsDonut} from './seats-donut.js';

/** Seats now and, where seats are handed out, over time. */
export const productCharts = (
  product: ProductSummary,
  seats: StepsFigures | undefined,
  messages: Messages,
  format: Formatters,
): TemplateResult => html`
  <div class="charts">
    <section class="chart">
      <h2 class="part-title">${messages.columns.seats}</h2>
      ${seatsDonut(product, messages, format)}
    </section>
    ${seats ? seatsChart(product, seats, messages, format) : nothing}
  </div>
`;
