import {html, type TemplateResult} from 'lit';
import type {ProductPlan} from '../../core/plan.js';
import type {Formatters} from '../../i18n/formatters.js';
import type {Messages} from '../../i18n/messages.js';
import {arrow} from './arrow.js';
import {meter} from './meter.js';

/** How many seats of a product are used before a change and after it. */
export function seatsBeforeAndAfter(product: ProductPlan, messages: Messages, format: Formatters): TemplateResult {
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
