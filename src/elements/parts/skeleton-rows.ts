import {html, type TemplateResult} from 'lit';

/** Grey bars in the real columns, for a list that takes a while. */
export const skeletonRows = (count: number, columns: readonly string[]): TemplateResult[] =>
  Array.from(
    {length: count},
    () => html`
      <tr role="row">
        ${columns.map((column) => html`<td role="cell" class="column-${column}"><span class="skeleton"></span></td>`)}
      </tr>
    `,
  );

/** The place of a user who is being read. */
export const waitingRow = (row: number, columns: readonly string[]): TemplateResult => html`
  <tr role="row" data-row=${row} data-waiting aria-rowindex=${row + 2} tabindex="-1">
    ${columns.map((column) => html`<td role="cell" class="column-${column}"><span class="skeleton"></span></td>`)}
  </tr>
`;
