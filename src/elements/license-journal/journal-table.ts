import {html, nothing, type TemplateResult} from 'lit';
import type {Messages} from '../../i18n/messages.js';
import {entryColumns} from './entry-row.js';

/** The table of entries around its rows; `matching` is undefined until it is known. */
export function journalTable(
  {
    matching,
    isDimmed,
    body,
  }: {readonly matching: number | undefined; readonly isDimmed: boolean; readonly body: unknown},
  {journal}: Messages,
): TemplateResult {
  return html`
    <table
      role="table"
      aria-label=${journal.title}
      aria-busy=${matching === undefined ? 'true' : nothing}
      aria-rowcount=${matching === undefined ? nothing : matching + 1}
      class=${isDimmed ? 'dimmed' : ''}
    >
      <thead role="rowgroup">
        <tr role="row" aria-rowindex="1">
          ${entryColumns.map(
            (column) =>
              html`<th scope="col" role="columnheader" class="column-${column}">
                ${column === 'undo' ? html`<span class="visually-hidden">${journal.columns.undo}</span>` : journal.columns[column]}
              </th>`,
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${body}
      </tbody>
    </table>
  `;
}
