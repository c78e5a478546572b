import {css, type CSSResultGroup} from 'lit';
import {chips} from '../../styles/chips.styles.js';
import {controls} from '../../styles/controls.styles.js';
import {frame} from '../../styles/frame.styles.js';
import {table} from '../../styles/table.styles.js';
import {tokens} from '../../styles/tokens.styles.js';
import {virtualTable} from '../../styles/virtual-table.styles.js';

const own = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
  }

  .frame {
    display: flex;
    flex: 1 1 auto;
    flex-direction: column;
    gap: var(--license-_space-3);
    min-block-size: 0;
    background: none;
  }

  .tools {
    display: flex;
    flex: none;
    align-items: start;
    justify-content: space-between;
    gap: var(--license-_space-2) var(--license-_space-3);
  }

  .list-actions {
    flex: none;
  }

  .list-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }

  .said:empty {
    display: none;
  }

  .scroller {
    flex: 1 1 auto;
    min-block-size: 120px;
    margin-inline: calc(-1 * var(--license-_planned-inset, 0px));
    padding-inline: var(--license-_planned-inset, 0px);
    border-block-start: 1px solid var(--license-_border);
    overflow: auto;
    overscroll-behavior: contain;
  }

  .scroller:focus-visible {
    outline-offset: -2px;
  }

  .planned {
    table-layout: fixed;
  }

  .planned td {
    block-size: 36px;
    padding-inline: 0;
  }

  .planned .name-column {
    inline-size: 208px;
  }

  .planned .planned-name {
    max-inline-size: none;
    padding-inline-end: var(--license-_space-3);
  }

  .who {
    display: flex;
    align-items: baseline;
    gap: var(--license-_space-2);
  }

  .who bdi {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .outcome {
    margin-inline-end: var(--license-_space-4);
  }

  .outcome .icon {
    margin-inline-end: 2px;
  }

  @container (width < 560px) {
    .tools {
      flex-wrap: wrap;
    }

    colgroup {
      display: none;
    }

    .scroller {
      overscroll-behavior: auto;
    }

    :is(.planned, .planned tbody, .planned tr, .planned td) {
      display: block;
    }

    .planned tr[data-row] {
      padding-block: var(--license-_space-2);
      border-block-end: 1px solid var(--license-_border);
    }

    .planned [data-row] td {
      inline-size: auto;
      max-inline-size: none;
      block-size: auto;
      border: 0;
    }
  }
`;

export const licensePlannedUsersStyles: CSSResultGroup = [tokens, frame, controls, chips, table, own, virtualTable];
