import {css} from 'lit';

export const licenseListStyles = css`
  .frame {
    display: grid;
    gap: var(--license-_space-4);
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--license-_space-2);
  }

  .search {
    inline-size: min(256px, 100%);
  }

  .count {
    margin-inline-start: auto;
    font-size: var(--license-_size-s);
  }

  .sort-menu,
  .narrow-word {
    display: none;
  }

  .dimmed {
    opacity: 0.6;
  }

  .status {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }

  .column-name .small {
    margin-inline-start: 6px;
  }

  td.column-used {
    display: flex;
    align-items: center;
    gap: var(--license-_space-3);
  }

  td.column-used .used {
    min-inline-size: 5ch;
  }

  .bad-figure {
    color: var(--license-_bad);
    font-weight: var(--license-_weight-strong);
  }

  .warn-figure {
    color: var(--license-_warn);
    font-weight: var(--license-_weight-strong);
  }

  .column-available .icon {
    margin-inline-end: 6px;
  }

  thead .number .sort-button {
    justify-content: end;
  }

  @container (width < 1040px) {
    .column-startDate {
      display: none;
    }
  }

  @container (width < 920px) {
    .column-type {
      display: none;
    }
  }

  @container (width < 780px) {
    .column-total {
      display: none;
    }
  }

  @container (width < 640px) {
    .sort-menu {
      display: inline-block;
    }

    .segments,
    .search {
      flex: 1 1 100%;
      inline-size: 100%;
    }

    .segment {
      flex: 1;
    }

    .wide-word {
      display: none;
    }

    .narrow-word {
      display: inline;
    }

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
      padding: var(--license-_space-3) 4px;
      border-block-end: 1px solid var(--license-_border);
    }

    tbody td,
    td.column-used {
      display: flex;
      align-items: center;
      gap: 6px;
      block-size: auto;
      min-block-size: 24px;
      padding: 0;
      border: 0;
    }

    td.column-type,
    td.column-startDate,
    td.column-total {
      display: none;
    }

    td.column-available {
      grid-area: 1 / 2;
      justify-content: end;
    }

    td.column-used {
      grid-area: 2 / 1 / auto / span 2;
    }

    td.column-used .used {
      min-inline-size: 0;
    }

    td.column-status {
      grid-area: 3 / 1;
    }

    td.column-dueDate {
      grid-area: 3 / 2;
      justify-content: end;
    }
  }
`;
