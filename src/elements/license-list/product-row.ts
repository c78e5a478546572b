import {html, nothing, type TemplateResult} from 'lit';
import {isInForce} from '../../core/license.js';
import {isNearlyUsedUp, shownAvailable} from '../../core/notices.js';
import {isOverAllocated, type ProductSummary} from '../../core/product.js';
import type {Formatters} from '../../i18n/formatters.js';
import type {Messages} from '../../i18n/messages.js';
import {badIcon, warnIcon} from '../../styles/icons.js';
import {meter} from '../parts/meter.js';
import {productStatus} from '../parts/status-label.js';

/** One product: its cells in the order of the columns. */
export function productRow(
  product: ProductSummary,
  messages: Messages,
  format: Formatters,
  open: (product: string) => void,
): TemplateResult {
  const date = (day: string | null): string => (day === null ? '' : format.date(day));
  return html`
    <tr role="row">
      <td role="cell" class="column-name">
        <button
          class="link name"
          type="button"
          title=${product.name}
          data-product=${product.id}
          @click=${() => open(product.id)}
        >
          <bdi>${product.name}</bdi>
        </button>
        ${
          product.licenses.length > 1
            ? html`<bdi class="muted small">${messages.licenseCount(product.licenses.length)}</bdi>`
            : nothing
        }
      </td>
      <td role="cell" class="column-type">${messages.kinds[product.kind]}</td>
      <td role="cell" class="column-startDate">${date(product.startDate)}</td>
      <td role="cell" class="column-dueDate">
        <bdi class="narrow-word muted">${product.dueDate ? messages.until(product.dueDate) : nothing}</bdi>
        <span class="wide-word">${date(product.dueDate)}</span>
      </td>
      <td role="cell" class="column-status">${productStatus(product.status, messages)}</td>
      <td role="cell" class="column-total number">
        ${product.total === null ? html`<span class="muted">${messages.unlimited}</span>` : format.number(product.total)}
      </td>
      <td role="cell" class="column-used">${usedCell(product, messages, format)}</td>
      <td role="cell" class="column-available number">${availableCell(product, messages, format)}</td>
    </tr>
  `;
}

/** A number, then a meter; where a meter would mislead, a word. */
function usedCell(product: ProductSummary, messages: Messages, format: Formatters): TemplateResult {
  if (product.kind === 'server') return html`<span class="used number">–</span>`;
  const isOver = isOverAllocated(product);
  return html`
    <span class="used number ${isOver ? 'bad-figure' : ''}">${format.number(product.used)}</span>
    <span class="narrow-word muted">${messages.columns.used.toLowerCase()}</span>
    ${usedPicture(product, messages)}
  `;
}

function usedPicture(product: ProductSummary, messages: Messages): TemplateResult | typeof nothing {
  const {total, used, kind, status} = product;
  if (isInForce(status)) {
    if (kind === 'concurrent') return nothing;
    return meter({used, total: total ?? 0, low: isNearlyUsedUp(product)});
  }
  if (product.upcoming) {
    const {seats, from} = product.upcoming;
    return html`<bdi class="muted small">${messages.seatsFrom(seats, from)}</bdi>`;
  }
  return used > 0 ? html`<bdi class="muted small">${messages.grantsKept(used)}</bdi>` : nothing;
}

function availableCell(product: ProductSummary, messages: Messages, format: Formatters): TemplateResult {
  const {total} = product;
  const shown = shownAvailable(product);
  if (shown === null || total === null) return html`<span class="muted">${messages.unlimited}</span>`;
  const isOver = isOverAllocated(product);
  const isLow = isNearlyUsedUp(product);
  return html`
    <span class=${isOver ? 'bad-figure' : isLow ? 'warn-figure' : ''}>
      ${isOver ? badIcon('bad') : isLow ? warnIcon('warn') : nothing}
      <bdi class="wide-word">${format.number(shown)}</bdi>
      <bdi class="narrow-word">${messages.availableOf(shown, total)}</bdi>
    </span>
  `;
}
