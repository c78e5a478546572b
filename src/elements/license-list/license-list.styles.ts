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

  .sort-menu {
    display: none;
  }

  .column-name .name {
    display: inline-block;
    max-inline-size: 24em;
    vertical-align: middle;
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
    min-inline-size: 6ch;
  }

  /* Ends where the figures end, at the right in both directions: the head is set smaller than they are. */
  th.column-used .sort-button {
    min-inline-size: calc(6ch / 0.929);
    justify-content: right;
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

    .segments {
      flex: 1 1 100%;
    }

    .search {
      flex: 1 1 0;
    }

    .segment {
      flex: 1;
    }

    tbody tr {
      grid-template-columns: 1fr auto;
      gap: 2px var(--license-_space-3);
      padding: var(--license-_space-3) 4px;
    }

    tbody td,
    td.column-used {
      display: flex;
      align-items: center;
      gap: 6px;
    }

    td.column-type,
    td.column-startDate,
    td.column-total {
      display: none;
    }

    td.column-name {
      min-inline-size: 0;
    }

    .column-name .name {
      max-inline-size: 100%;
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

    /* With a meter the figure stands at the other end of the line. */
    td.column-used .meter {
      order: -1;
      margin-inline-end: auto;
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
