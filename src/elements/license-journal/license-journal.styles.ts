import {css, type CSSResultGroup} from 'lit';
import {controls} from '../../styles/controls.styles.js';
import {filterMenuStyles} from '../../styles/filter-menu.styles.js';
import {frame} from '../../styles/frame.styles.js';
import {messageStyles} from '../../styles/message.styles.js';
import {narrowTable} from '../../styles/narrow-table.styles.js';
import {table} from '../../styles/table.styles.js';
import {tokens} from '../../styles/tokens.styles.js';
import {virtualTable} from '../../styles/virtual-table.styles.js';

const own = css`
  .frame {
    display: grid;
    gap: var(--license-_space-4);
  }

  .messages {
    display: grid;
    gap: var(--license-_space-2);
  }

  .messages:not(:has(*)) {
    display: none;
  }

  .head,
  .head-actions,
  .tools,
  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--license-_space-2);
  }

  .head {
    justify-content: space-between;
  }

  .head :is(h1, p) {
    margin: 0;
  }

  .search {
    inline-size: min(256px, 100%);
  }

  .count {
    margin-inline-start: auto;
    font-size: var(--license-_size-s);
  }

  .scroller.bounded {
    block-size: max(360px, 70dvh);
    overflow: auto;
    overscroll-behavior: contain;
  }

  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
  }

  td {
    block-size: 44px;
  }

  .column-what {
    inline-size: 100%;
  }

  td.column-undo {
    text-align: end;
  }

  .entry-button {
    display: inline-flex;
    align-items: center;
    gap: var(--license-_space-2);
    min-block-size: 28px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--license-_muted);
    font: inherit;
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }

  .broken .column-what {
    color: var(--license-_bad);
  }

  .opened td {
    block-size: auto;
    padding-block: var(--license-_space-2) var(--license-_space-4);
    background: var(--license-_sunken);
    white-space: normal;
  }

  .entry {
    display: grid;
    grid-template-columns: minmax(72px, 124px) 1fr;
    gap: var(--license-_space-2) var(--license-_space-3);
    margin: 0;
    padding-inline-start: 36px;
    font-size: var(--license-_size-s);
  }

  .entry dt {
    color: var(--license-_muted);
  }

  .entry :is(dd, ul) {
    margin: 0;
    padding: 0;
    list-style: none;
    overflow-wrap: anywhere;
  }

  .entry ul {
    max-block-size: 320px;
    overflow: auto;
  }

  @container (width < 640px) {
    .search {
      flex: 1 1 0;
    }

    .count {
      flex: 1 1 100%;
      margin-inline-start: 0;
    }

    tbody tr:not(.opened) {
      grid-template-columns: 1fr auto;
      gap: 2px var(--license-_space-3);
      padding: var(--license-_space-2) 0;
    }

    tbody .column-what {
      grid-column: 1 / -1;
      order: 3;
      max-inline-size: none;
      white-space: normal;
    }

    tbody .column-when {
      text-align: end;
      color: var(--license-_muted);
    }

    tbody .column-who {
      order: 4;
    }

    tbody .column-result {
      order: 5;
    }

    tbody .column-undo {
      grid-column: 1 / -1;
      order: 6;
    }

    tbody .column-undo:not(:has(*)) {
      display: none;
    }

    .opened td {
      padding-inline: var(--license-_space-2);
    }

    .entry {
      padding-inline-start: 0;
    }
  }
`;

export const licenseJournalStyles: CSSResultGroup = [
  tokens,
  frame,
  controls,
  filterMenuStyles,
  table,
  messageStyles,
  narrowTable,
  own,
  virtualTable,
];
