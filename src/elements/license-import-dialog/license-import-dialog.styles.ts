import {css, type CSSResultGroup} from 'lit';
import {boxes} from '../../styles/boxes.styles.js';
import {chips} from '../../styles/chips.styles.js';
import {compactTable} from '../../styles/compact-table.styles.js';
import {controls} from '../../styles/controls.styles.js';
import {dialogStyles} from '../../styles/dialog.styles.js';
import {dropZoneStyles} from '../../styles/drop-zone.styles.js';
import {frame} from '../../styles/frame.styles.js';
import {messageStyles} from '../../styles/message.styles.js';
import {table} from '../../styles/table.styles.js';
import {tokens} from '../../styles/tokens.styles.js';

const own = css`
  dialog {
    --license-_dialog-width: 840px;
  }

  .dialog-body,
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--license-_space-4);
    align-content: start;
  }

  .body {
    position: relative;
  }

  /* Short waits are not worth a flicker. */
  .body.waiting {
    opacity: 0.6;
    transition: opacity var(--license-_quick) 200ms;
  }

  .about-file {
    max-inline-size: 56ch;
  }

  section {
    display: grid;
    gap: var(--license-_space-2);
  }

  .section-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--license-_space-1) var(--license-_space-3);
  }

  h3 {
    font-size: 1em;
    font-weight: var(--license-_weight-strong);
  }

  .losses {
    display: flex;
  }

  .scroller {
    max-block-size: 320px;
    overflow: auto;
    border-block-end: 1px solid var(--license-_border);
  }

  td {
    block-size: 36px;
    padding-block: 4px;
  }

  .scroller td,
  .line-errors td {
    white-space: normal;
    overflow-wrap: anywhere;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--license-_space-1) var(--license-_space-6);
    margin: 0;
    padding: 0;
    border: 0;
  }

  .choices legend {
    padding: 0 0 var(--license-_space-2);
    font-weight: var(--license-_weight-strong);
  }

  .choice {
    display: flex;
    gap: var(--license-_space-2);
    cursor: pointer;
  }

  .choice input {
    margin-block-start: 2px;
  }

  .choice .small {
    display: block;
  }

  .seats-line {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }

  .skipped ul {
    margin-block: var(--license-_space-1);
    padding-inline-start: var(--license-_space-5);
  }

  .mapping {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
    gap: var(--license-_space-3);
    padding-block-start: var(--license-_space-2);
  }

  .mapping label {
    display: grid;
    gap: 2px;
  }

  .mapping select {
    inline-size: 100%;
  }

  summary {
    cursor: pointer;
    font-weight: var(--license-_weight-strong);
  }

  @container (width < 640px) {
    tbody tr {
      display: flex;
      flex-wrap: wrap;
    }

    td:not(.number),
    td:last-child {
      flex: 1 1 100%;
    }

    tbody td[data-label]::before {
      content: attr(data-label) ' ';
      color: var(--license-_muted);
    }
  }
`;

/** Of both dialogs that read files. */
export const importDialogStyles: CSSResultGroup = [
  tokens,
  frame,
  controls,
  boxes,
  chips,
  table,
  compactTable,
  messageStyles,
  dialogStyles,
  dropZoneStyles,
  own,
];
