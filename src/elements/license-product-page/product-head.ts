import {html, nothing, type TemplateResult} from 'lit';
import type {ProductSummary} from '../../core/product.js';
import type {Messages} from '../../i18n/messages.js';
import {productStatus} from '../parts/status-label.js';

/** Title and status of a product, and what is said of it as a whole. */
export function productHead(
  product: ProductSummary,
  nameOf: (id: string) => string,
  messages: Messages,
): TemplateResult {
  const {name, kind, status, audience, operations, requires, excludes} = product;
  const facts = [
    messages.kinds[kind],
    messages.audiences[audience],
    ...(operations.length > 0 ? [messages.opens(operations)] : []),
    ...(requires.length > 0 ? [messages.requires(requires.map(nameOf))] : []),
    ...(excludes.length > 0 ? [messages.excludes(excludes.map(nameOf))] : []),
  ];
  return html`
    <header class="head">
      <div>
        <h1 class="title"><bdi>${messages.productTitle(name)}</bdi></h1>
        <p class="muted small">${facts.map((fact, i) => html`${i > 0 ? ' · ' : nothing}<bdi>${fact}</bdi>`)}</p>
      </div>
      ${productStatus(status, messages)}
    </header>
  `;
}
