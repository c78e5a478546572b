import {html, nothing, type TemplateResult} from 'lit';
import {isInForce} from '../../core/license.js';
import {isNearlyUsedUp, shownAvailable} from '../../core/notices.js';
import {isOverAllocated, type ProductSummary} from '../../core/product.js';
import type {Formatters} from '../../i18n/formatters.js';
import type {Messages} from '../../i18n/messages.js';
import {badIcon, infinityIcon, warnIcon} from '../../styles/icons.js';
import {donut} from '../parts/donut.js';

const longFigure = 6;

/** Seats of a product as a ring with words beside it. */
export function seatsDonut(product: ProductSummary, messages: Messages, format: Formatters): TemplateResult {
  const {kind, used} = product;
  const total = product.total ?? 0;
  const isOpen = isInForce(product.status);
  const figures = {
    used: kind === 'concurrent' ? Math.min(used, 1) : isOpen ? used : 0,
    total: kind === 'concurrent' ? 1 : total,
    low: isNearlyUsedUp(product),
  };
  return html`
    <div class="donut-line">
      ${donut(figures, middle(product, isOpen, messages, format))}
      <ul class="legend">
        ${legend(product, isOpen, messages, format)}
      </ul>
    </div>
  `;
}

/** Said again in the legend, so that it is not read twice. */
function middle(
  {kind, used, total}: ProductSummary,
  isOpen: boolean,
  messages: Messages,
  format: Formatters,
): TemplateResult {
  if (kind === 'server') return html`<span class="figure" aria-hidden="true">${infinityIcon()}</span>`;
  const figure = format.number(used);
  const words =
    kind === 'concurrent' ? messages.assigned : isOpen ? messages.ofTotalUsed(total ?? 0) : messages.usedWord;
  return html`<span aria-hidden="true">
    <span class="figure ${figure.length >= longFigure ? 'long' : ''}">${figure}</span>
    ${words}
  </span>`;
}

function legend(
  product: ProductSummary,
  isOpen: boolean,
  messages: Messages,
  format: Formatters,
): readonly (TemplateResult | typeof nothing)[] {
  const {kind, used, total, upcoming, graceUntil} = product;
  const entry = (swatch: string, figure: string, words: string): TemplateResult => html`
    <li class="entry">
      <span class="swatch ${swatch}" aria-hidden="true"></span>
      <span class="strong">${figure}</span>
      <span class="muted"><bdi>${words}</bdi></span>
    </li>
  `;
  const note = (text: string): TemplateResult => html`<li class="small muted"><bdi>${text}</bdi></li>`;
  const later = upcoming ? note(messages.seatsFrom(upcoming.seats, upcoming.from)) : nothing;
  if (kind === 'server') return [html`<li>${messages.unlimited}</li>`, later];
  if (kind === 'concurrent') {
    return [
      entry('fill', format.number(used), messages.assigned),
      entry('track', format.number(total ?? 0), messages.sessions),
      later,
    ];
  }
  if (!isOpen) return [used > 0 ? html`<li>${messages.grantsKept(used)}</li>` : note(messages.noFreeSeat), later];
  const available = shownAvailable(product) ?? 0;
  const rows = [entry(isNearlyUsedUp(product) ? 'low' : 'fill', format.number(used), messages.usedWord)];
  if (isOverAllocated(product)) {
    rows.push(html`<li class="bad-figure">${badIcon('bad')} <bdi>${messages.tooMany(used - (total ?? 0))}</bdi></li>`);
  } else if (isNearlyUsedUp(product)) {
    const percent = Math.max(0, Math.floor((available / (total ?? 1)) * 100));
    rows.push(
      html`<li class="warn-figure">${warnIcon('warn')} <bdi>${messages.unitsLeft(available, percent)}</bdi></li>`,
    );
  } else {
    rows.push(entry('track', format.number(available), messages.availableWord));
  }
  return [...rows, graceUntil ? note(messages.graceEnds(graceUntil)) : nothing, later];
}
