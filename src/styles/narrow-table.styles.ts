import {css} from 'lit';

/** Where there is little room each row of a table is a small block. Where its cells stand is the list's own business. */
export const narrowTable = css`
  .narrow-word {
    display: none;
  }

  @container (width < 640px) {
    .wide-word {
      display: none;
    }

    .narrow-word {
      display: inline;
    }

    table,
    tbody {
      display: block;
    }

    /* The blocks say what their figures are; the order is chosen with the button "Sort". */
    thead {
      display: none;
    }

    tbody tr {
      display: grid;
      border-block-end: 1px solid var(--license-_border);
    }

    tbody td {
      display: block;
      block-size: auto;
      min-block-size: 24px;
      padding: 0;
      border: 0;
    }

    /* The gaps between the cells belong to the row. */
    tbody tr:hover {
      background: var(--license-_hover);
    }

    tbody tr[aria-selected='true'] {
      background: var(--license-_selected);
    }

    .spacer-before,
    .spacer-before td,
    .spacer-after,
    .spacer-after td {
      display: block;
    }
  }
`;
