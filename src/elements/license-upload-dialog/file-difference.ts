import {html, nothing, type TemplateResult} from 'lit';
import type {ProductDifference, ProductDifferenceKind, UploadLoss} from '../../core/upload-difference.js';
import type {Formatters} from '../../i18n/formatters.js';
import type {Messages, Sentence} from '../../i18n/messages.js';
import type {LicenseFileReading} from '../../core/license-file-reading.js';
import {badIcon, checkIcon, fileIcon, plusIcon, skipIcon, upcomingIcon} from '../../styles/icons.js';
import {arrow} from '../parts/arrow.js';
import {messageRow} from '../parts/message-row.js';

/** A file that was read: which it is, what it would change, and what it takes away. `another` takes another file. */
export function fileDifference(
  {
    fileName,
    reading,
    isOutdated,
    understands,
  }: {
    readonly fileName: string;
    readonly reading: LicenseFileReading;
    /** The licenses changed since the file was read first. */
    readonly isOutdated: boolean;
    readonly understands: boolean;
  },
  another: TemplateResult,
  {messages, format}: {readonly messages: Messages; readonly format: Formatters},
  onUnderstand: (understands: boolean) => void,
): TemplateResult {
  const note = (sentence: Sentence): TemplateResult =>
    html`<div class="messages">${messageRow('info', sentence)}</div>`;
  return html`
    ${isOutdated ? note(messages.errors.READING_OUTDATED({reading})) : nothing}
    ${fileSummary(reading, fileName, messages, another)}
    ${
      reading.alreadyUploaded
        ? note({title: messages.alreadyUploaded, text: ''})
        : productDifferences(reading, messages, format)
    }
    ${reading.losses.length > 0 ? lossBlock(reading.losses, understands, messages, onUnderstand) : nothing}
  `;
}

/** Which file it is, who issued it, and what it answers. */
function fileSummary(
  reading: LicenseFileReading,
  fileName: string,
  messages: Messages,
  another: TemplateResult,
): TemplateResult {
  const {issuedAt, issuer, companyId, answers} = reading;
  const facts = [messages.issued(issuedAt, issuer, companyId), messages.signatureVerified];
  if (answers.request === 'own') facts.push(messages.answersRequest(answers.madeAt));
  if (answers.request === 'foreign') facts.push(messages.answersForeign);
  return html`
    <div class="file-summary">
      ${fileIcon()}
      <div>
        <p class="name"><bdi>${fileName}</bdi></p>
        <p class="muted small"><bdi>${facts.join(' · ')}</bdi></p>
      </div>
      ${another}
    </div>
  `;
}

/** What the file changes, product by product: gains, losses, what is left out. */
function productDifferences(
  {products, skipped}: LicenseFileReading,
  messages: Messages,
  format: Formatters,
): TemplateResult {
  const {columns} = messages;
  return html`
    <table role="table" aria-label=${messages.whatWillChange}>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">${columns.product}</th>
          <th scope="col" role="columnheader">${columns.change}</th>
          <th scope="col" role="columnheader" class="number">${columns.seats}</th>
          <th scope="col" role="columnheader">${columns.dueDate}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${products.map((product) => differenceRow(product, messages, format))}
        ${skipped.map(
          ({name, license}) => html`
            <tr role="row">
              <td role="cell"><bdi>${name}</bdi> <bdi class="muted small">${license}</bdi></td>
              <td role="cell" class="changes muted" colspan="3">
                <span class="difference">${skipIcon()} ${messages.skippedOlder}</span>
              </td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}

function differenceRow(product: ProductDifference, messages: Messages, format: Formatters): TemplateResult {
  const {name, differences, seatsBefore, seatsAfter, dueBefore, dueAfter} = product;
  const isNew = differences.includes('new-product');
  return html`
    <tr role="row">
      <td role="cell" class="name"><bdi>${name}</bdi></td>
      <td role="cell" class="changes">
        ${differences.map((kind) => html`<span class="difference">${differenceIcon(kind)} ${messages.differences[kind]}</span>`)}
      </td>
      <td role="cell" class="number">
        ${
          seatsAfter === null
            ? html`<span class="muted">${messages.unlimited}</span>`
            : beforeAndAfter(seatsBefore, seatsAfter, (count) => format.number(count))
        }
      </td>
      <td role="cell" class="due">
        ${beforeAndAfter(isNew ? dueAfter : dueBefore, dueAfter, (day) => format.date(day))}
      </td>
    </tr>
  `;
}

/** What was in grey, an arrow, what will be in bold; one value where both are the same. */
function beforeAndAfter<T>(before: T | null, after: T | null, write: (value: T) => string): TemplateResult {
  if (after === null) return html`<span class="muted">${before === null ? '' : write(before)}</span> ${arrow()} –`;
  if (before === null || before === after) return html`<span class="muted">${write(after)}</span>`;
  return html`<span class="muted">${write(before)}</span> ${arrow()} <span class="strong">${write(after)}</span>`;
}

function differenceIcon(kind: ProductDifferenceKind): TemplateResult {
  switch (kind) {
    case 'new-product':
    case 'more-seats':
      return plusIcon('good');
    case 'later-date':
      return upcomingIcon('good');
    case 'fewer-seats':
    case 'earlier-date':
    case 'operation-lost':
    case 'product-gone':
      return badIcon('bad');
    case 'other':
    case 'unchanged':
      return checkIcon('muted');
  }
}

/** What the file takes away, in words, with the box that says it was read. */
function lossBlock(
  losses: readonly UploadLoss[],
  understands: boolean,
  messages: Messages,
  onUnderstand: (understands: boolean) => void,
): TemplateResult {
  return html`
    <section class="losses" role="alert">
      ${badIcon('bad')}
      <div>
        <h3>${messages.takesAway}</h3>
        ${losses.map((loss) => html`<p><bdi>${messages.loss(loss)}</bdi></p>`)}
        <label class="tick">
          <input
            type="checkbox"
            .checked=${understands}
            @change=${(event: Event) => onUnderstand((event.target as HTMLInputElement).checked)}
          />
          ${messages.understand}
        </label>
      </div>
    </section>
  `;
}
