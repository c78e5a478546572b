import {css, type CSSResultGroup} from 'lit';
import {compactTable} from '../../styles/compact-table.styles.js';
import {dropZoneStyles} from '../../styles/drop-zone.styles.js';

const own = css`
  dialog {
    --license-_dialog-width: 720px;
  }

  .dialog-body {
    display: grid;
    gap: var(--license-_space-4);
    align-content: start;
  }

  .difference {
    display: flex;
    align-items: center;
    gap: 6px;
  }

  td {
    padding-block: 6px;
  }

  td > .icon {
    margin-inline: 4px;
  }

  @container (width < 640px) {
    tbody tr {
      grid-template-columns: 1fr auto;
    }

    td.number {
      text-align: start;
    }

    td.changes,
    td.due {
      justify-self: end;
    }

    .difference {
      justify-content: end;
    }
  }
`;

export const uploadDialogStyles: CSSResultGroup = [dropZoneStyles, compactTable, own];
