import {html, nothing, type TemplateResult} from 'lit';
import type {CsvLineError} from '../../core/csv-line-error.js';
import {csvText} from '../../files/csv/write-csv.js';
import type {Formatters} from '../../i18n/formatters.js';
import type {Messages} from '../../i18n/messages.js';
import {warnIcon} from '../../styles/icons.js';
import {downloadText} from './download-text.js';

/** As many as one reads on a screen; the download has the others. */
const shownAtMost = 100;

/** The lines of a file that are left out, by column and value. */
export function lineErrors(
  {errors, errorCount}: {readonly errors: readonly CsvLineError[]; readonly errorCount: number},
  messages: Messages,
  format: Formatters,
  root: HTMLElement | DocumentFragment,
): TemplateResult | typeof nothing {
  if (errorCount === 0) return nothing;
  const {line, column, value, problem} = messages.lineColumns;
  const download = (): void => {
    const rows = errors.map((each) => [
      String(each.line),
      each.column ?? '',
      each.value,
      messages.lineProblem(each),
      each.code,
    ]);
    const text = csvText([[line, column, value, problem, ''], ...rows]);
    downloadText(root, {fileName: 'errors.csv', text, type: 'text/csv'});
  };
  return html`
    <section class="line-errors">
      <div class="section-head">
        <h3>${warnIcon('warn')} <bdi>${messages.linesWithErrors(errorCount)}</bdi></h3>
        <button class="link" type="button" @click=${download}>${messages.downloadErrors}</button>
      </div>
      <table role="table" aria-label=${messages.linesWithErrors(errorCount)}>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader" class="number">${line}</th>
            <th scope="col" role="columnheader">${column}</th>
            <th scope="col" role="columnheader">${value}</th>
            <th scope="col" role="columnheader">${problem}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${errors.slice(0, shownAtMost).map(
            (error) => html`
              <tr role="row">
                <td role="cell" class="number">${format.number(error.line)}</td>
                <td role="cell"><bdi>${error.column ?? ''}</bdi></td>
                <td role="cell"><bdi>${error.value}</bdi></td>
                <td role="cell">${messages.lineProblem(error)}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
      ${errorCount > shownAtMost ? html`<p class="muted small">${messages.andMore(errorCount - shownAtMost)}</p>` : nothing}
    </section>
  `;
}
