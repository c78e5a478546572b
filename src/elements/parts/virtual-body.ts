import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {VirtualRows} from '../../controllers/virtual-rows.js';

/**
 * The rows of a long table that are drawn, between spacers for those that are not. A row that is only kept stands next to
 * the drawn ones, out of sight: moved behind a spacer it would lose the focus it is kept for.
 */
export function virtualBody(
  rows: VirtualRows,
  columns: number,
  render: (row: number) => TemplateResult,
): TemplateResult {
  const {keptBefore, shown, keptAfter} = rows.rows;
  const drawn = [keptBefore, ...shown, keptAfter].filter((row) => row !== undefined);
  const spacer = (name: string): TemplateResult | typeof nothing =>
    rows.isVirtual
      ? html`<tr class=${name} role="presentation">
          <td role="presentation" colspan=${columns}></td>
        </tr>`
      : nothing;
  return html` ${spacer('spacer-before')} ${repeat(drawn, (row) => row, render)} ${spacer('spacer-after')} `;
}
