import {css} from 'lit';

/** The grant dialog where there is no room for two columns: one below the other, and one block for each row. */
export const grantDialogNarrowStyles = css`
  @container (width < 760px) {
    .dialog-body {
      overflow: auto;
    }

    .columns {
      display: block;
      block-size: auto;
    }

    .side {
      border: 0;
    }

    .plan > license-planned-users {
      max-block-size: 70dvh;
    }

    .summary,
    .summary tbody {
      display: block;
    }

    .summary thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .summary tr {
      display: grid;
      grid-template-columns: repeat(4, 1fr);
      gap: 2px var(--license-_space-2);
      padding-block: var(--license-_space-3);
      border-block-end: 1px solid var(--license-_border);
    }

    .summary td {
      block-size: auto;
      padding: 0;
      border: 0;
      text-align: start;
    }

    .summary td.name,
    .summary td.seats {
      grid-column: 1 / -1;
    }

    .summary td.seats {
      grid-row: 2;
    }

    .summary td[data-label]::before {
      content: attr(data-label);
      display: block;
      font-size: var(--license-_size-s);
      color: var(--license-_muted);
    }

    .no-meter {
      display: none;
    }
  }

  @media (width < 640px) {
    dialog {
      block-size: 100dvh;
    }
  }
`;
