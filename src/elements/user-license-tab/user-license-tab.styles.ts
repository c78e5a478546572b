import {css, type CSSResultGroup} from 'lit';
import {boxes} from '../../styles/boxes.styles.js';
import {compactTable} from '../../styles/compact-table.styles.js';
import {controls} from '../../styles/controls.styles.js';
import {frame} from '../../styles/frame.styles.js';
import {messageStyles} from '../../styles/message.styles.js';
import {table} from '../../styles/table.styles.js';
import {tokens} from '../../styles/tokens.styles.js';

const own = css`
  .frame {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--license-_space-3);
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--license-_space-2);
  }

  .tools > :first-child {
    flex: 1;
  }

  td {
    block-size: var(--license-_row-tall);
  }

  /* What stands in a column changes with each tick and with Save; where it stands must not. */
  table {
    table-layout: fixed;
  }

  th,
  td {
    white-space: normal;
  }

  .tick {
    inline-size: 40px;
    padding-inline-end: 0;
  }

  th.available {
    inline-size: 23%;
  }

  th.granted {
    inline-size: 28%;
  }

  th.will-change {
    inline-size: 160px;
  }

  .product .small,
  .granted .small {
    display: block;
  }

  .will-change {
    text-align: end;
  }

  .mark {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--license-_accent-text);
    font-weight: var(--license-_weight-medium);
  }

  tr.changed > :first-child {
    box-shadow: inset 2px 0 var(--license-_accent-mark);
  }

  tr.changed > :first-child:dir(rtl) {
    box-shadow: inset -2px 0 var(--license-_accent-mark);
  }

  .save-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--license-_space-2);
    padding-inline: var(--license-_cell);
  }

  .save-bar .note {
    flex: 1 1 14em;
  }

  @container (width < 640px) {
    tbody tr {
      grid-template-columns: 28px 1fr auto;
      column-gap: var(--license-_space-2);
      padding-inline: 6px;
    }

    tr.changed {
      border-inline-start: 2px solid var(--license-_accent-mark);
    }

    tr.changed > :first-child:nth-child(n) {
      border: 0;
      box-shadow: none;
    }

    td.available {
      text-align: end;
    }

    td.granted {
      grid-column: 2;
    }

    .save-bar .note {
      flex-basis: 100%;
    }

    .save-bar .button {
      flex: 1;
    }
  }

  @media (forced-colors: active) {
    tr.changed > :first-child {
      border-inline-start: 2px solid Highlight;
    }
  }
`;

export const userLicenseTabStyles: CSSResultGroup = [
  tokens,
  frame,
  controls,
  boxes,
  table,
  compactTable,
  messageStyles,
  own,
];
