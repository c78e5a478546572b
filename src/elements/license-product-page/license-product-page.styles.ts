import {css, type CSSResultGroup} from 'lit';
import {boxes} from '../../styles/boxes.styles.js';
import {charts} from '../../styles/charts.styles.js';
import {controls} from '../../styles/controls.styles.js';
import {frame} from '../../styles/frame.styles.js';
import {messageStyles} from '../../styles/message.styles.js';
import {narrowTable} from '../../styles/narrow-table.styles.js';
import {pageHead} from '../../styles/page-head.styles.js';
import {table} from '../../styles/table.styles.js';
import {tokens} from '../../styles/tokens.styles.js';
import {virtualTable} from '../../styles/virtual-table.styles.js';
import {licensedUsersStyles} from './licensed-users.styles.js';

const own = css`
  .frame {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--license-_space-4);
  }

  .charts {
    display: grid;
    grid-template-columns: 312px minmax(0, 1fr);
    gap: var(--license-_space-6);
    padding-block: var(--license-_space-2) var(--license-_space-6);
    border-block-end: 1px solid var(--license-_border);
  }

  .chart {
    display: grid;
    gap: var(--license-_space-3);
    align-content: start;
    min-inline-size: 0;
  }

  .part-title {
    font-size: 1em;
    font-weight: var(--license-_weight-strong);
  }

  .part-title .small {
    margin-inline-start: var(--license-_space-1);
    font-weight: var(--license-_weight);
  }

  .part {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--license-_space-3);
  }

  .donut-line {
    display: flex;
    align-items: center;
    gap: var(--license-_space-5);
  }

  .legend {
    display: grid;
    gap: var(--license-_space-2);
  }

  .legend .entry {
    display: grid;
    grid-template-columns: auto 1fr;
    column-gap: var(--license-_space-2);
    align-items: center;
  }

  .legend .entry .strong {
    font-size: var(--license-_size-l);
  }

  .legend .entry .muted {
    grid-column: 2;
  }

  .legend .swatch {
    inline-size: 10px;
    block-size: 10px;
    border-radius: 2px;
    background: var(--license-_track);
  }

  .legend .swatch.fill {
    background: var(--license-_accent-mark);
  }

  .legend .swatch.low {
    background: var(--license-_warn-mark);
  }

  .bad-figure {
    color: var(--license-_bad);
    font-weight: var(--license-_weight-strong);
  }

  .warn-figure {
    color: var(--license-_warn);
  }

  @container (width < 760px) {
    .charts {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @container (width < 640px) {
    .licenses tbody tr {
      grid-template-columns: 1fr auto;
      padding-block: var(--license-_space-2);
    }

    .licenses .column-total {
      grid-area: 1 / 2;
    }

    .licenses .column-startDate,
    .licenses .column-grace {
      display: none;
    }

    .licenses .column-dueDate {
      grid-area: 2 / 2;
      color: var(--license-_muted);
    }

    .licenses .column-status {
      grid-area: 2 / 1;
    }
  }

  @media (forced-colors: active) {
    .legend .swatch {
      forced-color-adjust: none;
      outline: 1px solid CanvasText;
    }
  }
`;

export const licenseProductPageStyles: CSSResultGroup = [
  tokens,
  frame,
  controls,
  boxes,
  table,
  messageStyles,
  charts,
  narrowTable,
  pageHead,
  own,
  licensedUsersStyles,
  virtualTable,
];
