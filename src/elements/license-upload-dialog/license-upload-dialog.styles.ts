import {css, type CSSResultGroup} from 'lit';
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

  @container (width < 600px) {
    table,
    tbody {
      display: block;
    }

    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    tbody tr {
      display: grid;
      grid-template-columns: 1fr auto;
      gap: 2px var(--license-_space-3);
      padding-block: var(--license-_space-2);
      border-block-end: 1px solid var(--license-_border);
    }

    tbody td {
      block-size: auto;
      padding: 0;
      border: 0;
      text-align: start;
      white-space: normal;
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

export const uploadDialogStyles: CSSResultGroup = [dropZoneStyles, own];
