import {html, type TemplateResult} from 'lit';
import type {Plan, ProductPlan} from '../../core/plan.js';
import type {Formatters} from '../../i18n/formatters.js';
import type {Messages} from '../../i18n/messages.js';
import {arrow} from '../parts/arrow.js';

/** What the lines of a file change, product by product; the figures count user-product pairs. */
export function assignmentSummary(plan: Plan, messages: Messages, format: Formatters): TemplateResult {
  const {columns} = messages;
  return html`
    <section>
      <h3>${messages.whatWillChange}</h3>
      <table role="table" aria-label=${messages.whatWillChange}>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">${columns.product}</th>
            <th scope="col" role="columnheader" class="number">${messages.granted}</th>
            <th scope="col" role="columnheader" class="number">${messages.recalled}</th>
            <th scope="col" role="columnheader" class="number">${columns.already}</th>
            <th scope="col" role="columnheader" class="number">${columns.skipped}</th>
            <th scope="col" role="columnheader" class="number">${columns.seatsBeforeAndAfter}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${plan.products.map((product) => row(product, messages, format))}
        </tbody>
      </table>
    </section>
  `;
}

function row(product: ProductPlan, messages: Messages, format: Formatters): TemplateResult {
  const {name, kind, granted, recalled, already, skipped, usedBefore, usedAfter, total} = product;
  const {columns} = messages;
  const number = (label: string, value: number, className = ''): TemplateResult =>
    html`<td role="cell" class="number" data-label=${label}>
      <span class=${className}>${format.number(value)}</span>
    </td>`;
  return html`
    <tr role="row">
      <td role="cell" class="name"><bdi>${name}</bdi></td>
      ${number(messages.granted, granted, 'strong')} ${number(messages.recalled, recalled, 'strong')}
      ${number(columns.already, already)} ${number(columns.skipped, skipped)}
      <td role="cell" class="number" data-label=${columns.seatsBeforeAndAfter}>
        <span class="seats-line">
          ${format.number(usedBefore)} ${arrow()} <span class="strong">${format.number(usedAfter)}</span>
          <bdi class="muted"
            >${kind === 'concurrent' ? messages.forSessions(total ?? 0) : messages.ofTotal(total ?? 0)}</bdi
          >
        </span>
      </td>
    </tr>
  `;
}
