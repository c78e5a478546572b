import {html, nothing, type TemplateResult} from 'lit';
import type {Plan, ProductPlan} from '../../core/plan.js';
import {seatsToGive} from '../../core/seats-to-give.js';
import type {Formatters} from '../../i18n/formatters.js';
import type {Messages} from '../../i18n/messages.js';
import {messageRow} from '../parts/message-row.js';
import {seatsBeforeAndAfter} from '../parts/seats-before-and-after.js';

/** What becomes of seats when users come or go: in words, then product by product. */
export function activationSummary(
  action: 'activate' | 'deactivate',
  plan: Plan,
  messages: Messages,
  format: Formatters,
): TemplateResult {
  const sum = (count: (product: ProductPlan) => number): number =>
    plan.products.reduce((total, product) => total + count(product), 0);
  const {free, others} = seatsToGive(plan);
  const unfit = sum((product) => product.unfit);
  const sentence =
    action === 'deactivate'
      ? messages.seatsNoLongerUsed(free, others)
      : messages.seatsComeBack(
          sum(({returning}) => returning),
          unfit,
        );
  return html`
    <div class="messages">${messageRow(unfit > 0 ? 'warn' : 'info', sentence)}</div>
    ${plan.products.length > 0 ? productTable(action, plan.products, messages, format) : nothing}
  `;
}

function productTable(
  action: 'activate' | 'deactivate',
  products: readonly ProductPlan[],
  messages: Messages,
  format: Formatters,
): TemplateResult {
  const {columns, noLongerUsed, comeBack, doNotComeBack} = messages;
  const figures: readonly (readonly [string, (product: ProductPlan) => number])[] =
    action === 'deactivate'
      ? [[noLongerUsed, ({freed}) => freed]]
      : [
          [comeBack, ({returning}) => returning],
          [doNotComeBack, ({unfit}) => unfit],
        ];
  return html`
    <table role="table" class="summary" aria-label=${messages.whatWillChange}>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">${columns.product}</th>
          ${figures.map(([label]) => html`<th scope="col" role="columnheader" class="number">${label}</th>`)}
          <th scope="col" role="columnheader" class="number">${columns.seatsBeforeAndAfter}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${products.map(
          (product) => html`
            <tr role="row">
              <td role="cell" class="name"><bdi>${product.name}</bdi></td>
              ${figures.map(
                ([label, figure]) =>
                  html`<td role="cell" class="number" data-label=${label}>
                    <bdi class="strong">${format.number(figure(product))}</bdi>
                  </td>`,
              )}
              <td role="cell" class="number seats">${seatsBeforeAndAfter(product, messages, format)}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}
