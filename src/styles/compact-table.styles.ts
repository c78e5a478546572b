import {css} from 'lit';

/** Short tables where there is little room: each row a small block, the head heard but not seen. */
export const compactTable = css`
  @container (width < 640px) {
    table,
    tbody {
      display: block;
    }

    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    tbody tr {
      display: grid;
      gap: 2px var(--license-_space-3);
      padding-block: var(--license-_space-2);
      border-block-end: 1px solid var(--license-_border);
    }

    tbody td {
      display: block;
      block-size: auto;
      padding: 0;
      border: 0;
      text-align: start;
      white-space: normal;
    }
  }
`;
