import {css} from 'lit';

/**
 * Tables of any length: rows that can have the focus, and room for those that are not in the DOM. It comes after a list's own
 * styles, which may set the height of cells.
 */
export const virtualTable = css`
  /* Rows come and go above what is seen; the browser must not move the list for them. */
  .scroller {
    overflow-anchor: none;
  }

  tr:focus-visible {
    outline-offset: -2px;
  }

  :is(.spacer-before, .spacer-after) {
    border: 0;
  }

  .spacer-before td,
  .spacer-after td {
    block-size: var(--license-_before);
    min-block-size: 0;
    padding: 0;
    border: 0;
  }

  .spacer-after td {
    block-size: var(--license-_after);
  }
`;
