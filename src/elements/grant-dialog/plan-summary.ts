import {html, type TemplateResult} from 'lit';
import type {Shortage} from '../../core/change.js';
import type {Plan, ProductPlan} from '../../core/plan.js';
import type {Formatters} from '../../i18n/formatters.js';
import type {Messages} from '../../i18n/messages.js';
import {messageRow} from '../parts/message-row.js';
import {seatsBeforeAndAfter} from '../parts/seats-before-and-after.js';
import type {DialogAction} from './dialog-action.js';

/** What a plan would do, product by product; the figures count user-product pairs. */
export function planSummary(action: DialogAction, plan: Plan, messages: Messages, format: Formatters): TemplateResult {
  const {columns, reasons} = messages;
  const already = {grant: reasons.ALREADY_GRANTED, recall: reasons.NOT_GRANTED, replace: columns.already}[action];
  const done = {grant: columns.willBeGranted, recall: columns.willBeRecalled, replace: messages.willChange}[action];
  return html`
    <div class="plan-head">
      <h3>${messages.whatWillChange}</h3>
      <span class="muted small" role="status"><bdi>${changedSeats(action, plan, messages)}</bdi></span>
    </div>
    <table role="table" class="summary" aria-label=${messages.whatWillChange}>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">${columns.product}</th>
          <th scope="col" role="columnheader" class="number">${columns.askedFor}</th>
          <th scope="col" role="columnheader" class="number">${done}</th>
          <th scope="col" role="columnheader" class="number">${already}</th>
          <th scope="col" role="columnheader" class="number">${columns.skipped}</th>
          <th scope="col" role="columnheader" class="number">${columns.seatsBeforeAndAfter}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${plan.products.map((product) => summaryRow(plan, product, {done, already}, messages, format))}
      </tbody>
    </table>
  `;
}

/** How many seats change hands, in words. */
function changedSeats(action: DialogAction, plan: Plan, messages: Messages): string {
  const sum = (count: (product: ProductPlan) => number): number =>
    plan.products.reduce((total, product) => total + count(product), 0);
  const given = sum(({granted}) => granted);
  const taken = sum(({recalled}) => recalled);
  const users = plan.userCounts.changed;
  switch (action) {
    case 'grant':
      return messages.seatsForUsers(given, users);
    case 'recall':
      return messages.seatsFromUsers(taken, users);
    case 'replace':
      return messages.seatsReplaced(given, taken, users);
  }
}

function summaryRow(
  plan: Plan,
  product: ProductPlan,
  labels: {readonly done: string; readonly already: string},
  messages: Messages,
  format: Formatters,
): TemplateResult {
  const {columns} = messages;
  const {name, asked, already, skipped, kept} = product;
  const cell = (label: string, text: string, className = ''): TemplateResult =>
    html`<td role="cell" class="number" data-label=${label}><bdi class=${className}>${text}</bdi></td>`;
  return html`
    <tr role="row">
      <td role="cell" class="name"><bdi>${name}</bdi></td>
      ${cell(columns.askedFor, format.number(asked))}
      ${cell(labels.done, changing(plan, product, messages, format), 'strong')}
      ${cell(labels.already, format.number(already))} ${cell(columns.skipped, format.number(skipped + kept))}
      <td role="cell" class="number seats">${seatsBeforeAndAfter(product, messages, format)}</td>
    </tr>
  `;
}

/** Of a replacement one product is given and the others are taken, in the same column. */
function changing(
  {change}: Plan,
  {product, granted, recalled}: ProductPlan,
  messages: Messages,
  format: Formatters,
): string {
  if (change.action !== 'replace') return format.number(granted + recalled);
  return product === change.with ? messages.givenCount(granted) : messages.takenBackCount(recalled);
}

/** Products with fewer free seats than users, and those that others still need. */
export function shortMessages(
  plan: Plan,
  shortage: Shortage,
  products: readonly {readonly id: string; readonly name: string}[],
  messages: Messages,
): TemplateResult[] {
  const nameOf = (id: string): string => products.find((product) => product.id === id)?.name ?? id;
  const short = plan.products.filter((product) => product.short > 0);
  const needed = plan.products.filter(({requiredBy}) => requiredBy.length > 0);
  const isReplace = plan.change.action === 'replace';
  const blocked = isReplace ? messages.replaceBlocked : messages.shortBlocked;
  const inPart = isReplace ? messages.replaceInPart : messages.shortInPart;
  return [
    ...short.map((product) =>
      shortage === 'all-or-nothing'
        ? messageRow('bad', blocked(product.name, product.short))
        : messageRow('warn', inPart(product.name, product.short)),
    ),
    ...needed.map(({name, requiredBy}) =>
      messageRow('info', {title: messages.requiredBy(name, requiredBy.map(nameOf)), text: ''}),
    ),
  ];
}
