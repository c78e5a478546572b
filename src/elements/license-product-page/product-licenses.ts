import {html, type TemplateResult} from 'lit';
import type {ProductSummary} from '../../core/product.js';
import type {Formatters} from '../../i18n/formatters.js';
import type {Messages} from '../../i18n/messages.js';
import {productStatus} from '../parts/status-label.js';

/** The licenses a product consists of, one row each. */
export function productLicenses(product: ProductSummary, messages: Messages, format: Formatters): TemplateResult {
  const {columns} = messages;
  const {licenses, kind} = product;
  const head = (label: string, className = ''): TemplateResult =>
    html`<th scope="col" role="columnheader" class=${className}>${label}</th>`;
  return html`
    <section class="part">
      <h2 id="licenses" class="part-title">
        ${messages.licenses} <span class="muted small">${format.number(licenses.length)}</span>
      </h2>
      ${
        licenses.length === 0
          ? html`<p class="muted">${messages.noLicenseLeft}</p>`
          : html`<table role="table" class="licenses" aria-labelledby="licenses">
              <thead role="rowgroup">
                <tr role="row">
                  ${head(messages.license)} ${head(columns.startDate)} ${head(columns.dueDate)} ${head(columns.status)}
                  ${head(messages.grace)} ${head(columns.total, 'number')}
                </tr>
              </thead>
              <tbody role="rowgroup">
                ${licenses.map(
                  (license) => html`
                    <tr role="row">
                      <td role="cell" class="name column-license"><bdi>${license.id}</bdi></td>
                      <td role="cell" class="column-startDate">${format.date(license.startDate)}</td>
                      <td role="cell" class="column-dueDate">
                        <bdi class="narrow-word">${messages.until(license.dueDate)}</bdi>
                        <span class="wide-word">${format.date(license.dueDate)}</span>
                      </td>
                      <td role="cell" class="column-status">${productStatus(license.status, messages)}</td>
                      <td role="cell" class="column-grace ${license.graceDays > 0 ? '' : 'muted'}">
                        <bdi>${license.graceDays > 0 ? messages.days(license.graceDays) : messages.none}</bdi>
                      </td>
                      <td role="cell" class="number column-total">
                        ${
                          kind === 'server'
                            ? html`<span class="muted">${messages.unlimited}</span>`
                            : format.number(license.count)
                        }
                      </td>
                    </tr>
                  `,
                )}
              </tbody>
            </table>`
      }
    </section>
  `;
}
