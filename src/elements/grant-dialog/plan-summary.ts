import {html, type TemplateResult} from 'lit';
import type {Shortage} from '../../core/change.js';
import type {Plan, ProductPlan} from '../../core/plan.js';
import type {Formatters} from '../../i18n/formatters.js';
import type {Messages} from '../../i18n/messages.js';
import {arrow} from '../parts/arrow.js';
import {messageRow} from '../parts/message-row.js';
import {meter} from '../parts/meter.js';
import type {Named} from './pair-outcomes.js';

/** What a plan would do, product by product; the figures count user-product pairs. */
export function planSummary(
  action: 'grant' | 'recall',
  plan: Plan,
  messages: Messages,
  format: Formatters,
): TemplateResult {
  const {columns} = messages;
  const pairs = plan.products.reduce((sum, {granted, recalled}) => sum + granted + recalled, 0);
  const users = plan.userCounts.changed;
  const done = action === 'grant' ? columns.willBeGranted : columns.willBeRecalled;
  return html`
    <div class="plan-head">
      <h3>${messages.whatWillChange}</h3>
      <span class="muted small" role="status">
        <bdi>${action === 'grant' ? messages.seatsForUsers(pairs, users) : messages.seatsFromUsers(pairs, users)}</bdi>
      </span>
    </div>
    <table role="table" class="summary" aria-label=${messages.whatWillChange}>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">${columns.product}</th>
          <th scope="col" role="columnheader" class="number">${columns.askedFor}</th>
          <th scope="col" role="columnheader" class="number">${done}</th>
          <th scope="col" role="columnheader" class="number">${columns.already}</th>
          <th scope="col" role="columnheader" class="number">${columns.skipped}</th>
          <th scope="col" role="columnheader" class="number">${columns.seatsBeforeAndAfter}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${plan.products.map((product) => summaryRow(action, product, done, messages, format))}
      </tbody>
    </table>
  `;
}

function summaryRow(
  action: 'grant' | 'recall',
  product: ProductPlan,
  done: string,
  messages: Messages,
  format: Formatters,
): TemplateResult {
  const {columns} = messages;
  const {name, asked, granted, recalled, already, skipped} = product;
  const number = (label: string, value: number, className = ''): TemplateResult =>
    html`<td role="cell" class="number" data-label=${label}>
      <span class=${className}>${format.number(value)}</span>
    </td>`;
  return html`
    <tr role="row">
      <td role="cell" class="name"><bdi>${name}</bdi></td>
      ${number(columns.askedFor, asked)} ${number(done, action === 'grant' ? granted : recalled, 'strong')}
      ${number(columns.already, already)} ${number(columns.skipped, skipped)}
      <td role="cell" class="number seats">${seatsBeforeAndAfter(product, messages, format)}</td>
    </tr>
  `;
}

function seatsBeforeAndAfter(product: ProductPlan, messages: Messages, format: Formatters): TemplateResult {
  const {kind, usedBefore, usedAfter, total} = product;
  return html`
    <span class="seats-line">
      ${format.number(usedBefore)} ${arrow()} <span class="strong">${format.number(usedAfter)}</span>
      <bdi class="muted">
        ${kind === 'concurrent' ? messages.forSessions(total ?? 0) : messages.ofTotal(total ?? 0)}
      </bdi>
      ${
        kind === 'personal'
          ? meter(
              {
                used: Math.min(usedBefore, usedAfter),
                planned: Math.max(0, usedAfter - usedBefore),
                total: total ?? 0,
              },
              88,
            )
          : html`<span class="no-meter"></span>`
      }
    </span>
  `;
}

/** Products with fewer free seats than users, and those that others still need. */
export function shortMessages(
  plan: Plan,
  shortage: Shortage,
  products: readonly Named[],
  messages: Messages,
): TemplateResult[] {
  const nameOf = (id: string): string => products.find((product) => product.id === id)?.name ?? id;
  const short = plan.products.filter((product) => product.short > 0);
  const needed = plan.products.filter(({requiredBy}) => requiredBy.length > 0);
  return [
    ...short.map((product) =>
      shortage === 'all-or-nothing'
        ? messageRow('bad', messages.shortBlocked(product.name, product.short))
        : messageRow('warn', messages.shortInPart(product.name, product.short)),
    ),
    ...needed.map(({name, requiredBy}) =>
      messageRow('info', {title: messages.requiredBy(name, requiredBy.map(nameOf)), text: ''}),
    ),
  ];
}
