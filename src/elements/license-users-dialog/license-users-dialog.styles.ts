import {css, type CSSResultGroup} from 'lit';
import {boxes} from '../../styles/boxes.styles.js';
import {controls} from '../../styles/controls.styles.js';
import {dialogStyles} from '../../styles/dialog.styles.js';
import {frame} from '../../styles/frame.styles.js';
import {messageStyles} from '../../styles/message.styles.js';
import {narrowTable} from '../../styles/narrow-table.styles.js';
import {table} from '../../styles/table.styles.js';
import {tokens} from '../../styles/tokens.styles.js';
import {virtualTable} from '../../styles/virtual-table.styles.js';

const own = css`
  dialog {
    --license-_dialog-width: 760px;
    block-size: min(640px, 100dvh - 48px);
  }

  .dialog-body {
    display: flex;
    flex-direction: column;
    gap: var(--license-_space-3);
    overflow: hidden;
    padding-block-end: 0;
  }

  .dialog-body > * {
    flex: none;
  }

  .dialog-body > .scroller {
    flex: 1 1 auto;
    min-block-size: 120px;
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

  .column-tick {
    inline-size: 40px;
    padding-inline-end: 0;
  }

  .column-tick input {
    vertical-align: middle;
  }

  .column-facts {
    inline-size: 144px;
    text-align: end;
  }

  td.cut {
    max-inline-size: none;
  }

  @container (width < 640px) {
    tbody tr[data-row] {
      grid-template-columns: auto 1fr auto;
      padding-block: var(--license-_space-2);
    }

    tbody tr[data-row] td.column-tick {
      inline-size: auto;
      padding-inline-end: var(--license-_space-4);
    }

    tbody tr[data-row] td.column-facts {
      grid-area: 1 / 3;
      inline-size: auto;
    }

    tbody tr[data-row] td.column-email {
      grid-area: 2 / 2 / auto / span 2;
    }

    tbody tr[data-row] td.column-jobTitle {
      display: none;
    }
  }
`;

export const licenseUsersDialogStyles: CSSResultGroup = [
  tokens,
  frame,
  controls,
  boxes,
  table,
  messageStyles,
  dialogStyles,
  narrowTable,
  own,
  virtualTable,
];
