import {css, type CSSResultGroup} from 'lit';
import {boxes} from '../../styles/boxes.styles.js';
import {controls} from '../../styles/controls.styles.js';
import {filterMenuStyles} from '../../styles/filter-menu.styles.js';
import {frame} from '../../styles/frame.styles.js';
import {messageStyles} from '../../styles/message.styles.js';
import {narrowTable} from '../../styles/narrow-table.styles.js';
import {table} from '../../styles/table.styles.js';
import {tokens} from '../../styles/tokens.styles.js';
import {userListNarrowStyles} from './user-list-narrow.styles.js';
import {virtualTable} from '../../styles/virtual-table.styles.js';

const own = css`
  .frame {
    display: grid;
    gap: var(--license-_space-4);
  }

  .tools,
  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--license-_space-2);
  }

  .search {
    inline-size: min(264px, 100%);
  }

  .count {
    margin-inline-start: auto;
    font-size: var(--license-_size-s);
  }

  .sort-menu {
    display: none;
  }

  .selection-bar {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--license-_space-2) var(--license-_space-3);
    min-block-size: 48px;
    padding: var(--license-_space-2) var(--license-_space-3);
    border-radius: var(--license-_radius);
    background: var(--license-_selected);
  }

  .divider {
    block-size: 20px;
    border-inline-start: 1px solid var(--license-_border-strong);
  }

  /* Else part of the bar's own line. */
  .selection-bar .actions {
    display: contents;
  }

  .selection-bar .cancel {
    margin-inline-start: auto;
  }

  .scroller.bounded {
    block-size: max(360px, 70dvh);
    overflow: auto;
    overscroll-behavior: contain;
  }

  table {
    table-layout: fixed;
  }

  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
  }

  /* In a list that the page scrolls the head comes to rest below the bar. */
  .selection-bar + .scroller:not(.bounded) thead th {
    inset-block-start: 48px;
  }

  .column-tick {
    inline-size: 40px;
    padding-inline-end: 0;
  }

  .column-tick input {
    vertical-align: middle;
  }

  th.column-name {
    inline-size: 18%;
  }

  th.column-email {
    inline-size: 24%;
  }

  th.column-jobTitle {
    inline-size: 18%;
  }

  th.column-type {
    inline-size: 104px;
  }

  th.column-status {
    inline-size: 108px;
  }

  th.column-lastSignIn {
    inline-size: 136px;
  }

  /* Where there is no room for the column Type, external users carry their type behind the name. */
  .type-tag {
    display: none;
    margin-inline-start: var(--license-_space-1);
  }

  /* The number of those that are not named is never cut. */
  .held {
    display: flex;
    gap: 0.3em;
  }

  .held .cut {
    max-inline-size: none;
  }

  td.cut {
    max-inline-size: none;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  @container (width < 980px) {
    .column-email {
      display: none;
    }
  }

  @container (width < 820px) {
    .column-jobTitle {
      display: none;
    }
  }

  @container (width < 700px) {
    .column-type {
      display: none;
    }

    .type-tag {
      display: inline;
    }
  }
`;

export const licenseUserListStyles: CSSResultGroup = [
  tokens,
  frame,
  controls,
  filterMenuStyles,
  boxes,
  table,
  narrowTable,
  messageStyles,
  own,
  userListNarrowStyles,
  virtualTable,
];
