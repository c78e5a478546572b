import {html, nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {repeat} from 'lit/directives/repeat.js';
import type {VirtualRows} from '../../controllers/virtual-rows.js';

/** The rows of a long table that are drawn, between spacers for those that are not. */
export function virtualBody(
  rows: VirtualRows,
  columns: number,
  render: (row: number) => TemplateResult,
): TemplateResult {
  const {keptBefore, shown, keptAfter} = rows.rows;
  const spacer = (name: string): TemplateResult | typeof nothing =>
    rows.isVirtual
      ? html`<tr class=${name} role="presentation">
          <td role="presentation" colspan=${columns}></td>
        </tr>`
      : nothing;
  return html`
    ${keptBefore === undefined ? nothing : keyed(keptBefore, render(keptBefore))} ${spacer('spacer-before')}
    ${repeat(shown, (row) => row, render)} ${spacer('spacer-after')}
    ${keptAfter === undefined ? nothing : keyed(keptAfter, render(keptAfter))}
  `;
}
