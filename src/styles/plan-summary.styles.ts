import {css} from 'lit';

/** The table of what a plan does to each product; where there is little room, one block for each. */
export const planSummaryStyles = css`
  .plan-head {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
  }

  .plan-head h3 {
    font-size: 1em;
    font-weight: var(--license-_weight-strong);
  }

  .summary td {
    block-size: 44px;
  }

  .summary :is(td, th) {
    padding-inline: var(--license-_space-2);
  }

  .seats-line {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }

  .seats-line > :is(.meter, .no-meter) {
    margin-inline-start: 6px;
  }

  .no-meter {
    inline-size: 88px;
  }

  @container (width < 760px) {
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

    /* The row is tinted as a whole: between its cells there are gaps. */
    .summary tbody tr:hover {
      background: var(--license-_hover);
    }

    .summary tbody tr:hover > * {
      background: none;
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
`;
