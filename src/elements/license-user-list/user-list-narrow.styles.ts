import {css} from 'lit';

/** Where there is little room each user is a small block. */
export const userListNarrowStyles = css`
  @container (width < 640px) {
    .search {
      flex: 1 1 0;
    }

    .sort-menu {
      display: inline-flex;
    }

    .count {
      flex: 1 1 100%;
      margin-inline-start: 0;
    }

    .selection-bar .divider,
    .selection-bar .button .icon {
      display: none;
    }

    .selection-bar .strong {
      flex: 1 1 0;
    }

    .selection-bar .actions {
      order: 1;
      flex: 1 1 100%;
      display: flex;
      flex-wrap: wrap;
      gap: var(--license-_space-2);
    }

    .selection-bar .actions > .narrow-word {
      display: inline-block;
    }

    tbody tr[data-row] {
      grid-template-columns: auto 1fr auto;
      padding: var(--license-_space-3) var(--license-_space-2);
    }

    tbody tr[data-row] td {
      display: block;
    }

    tbody tr[data-row] td.column-tick {
      grid-area: 1 / 1;
      inline-size: auto;
      padding-inline-end: var(--license-_space-4);
    }

    tbody tr[data-row] td.column-name {
      grid-area: 1 / 2;
    }

    tbody tr[data-row] td.column-status {
      grid-area: 1 / 3;
      display: flex;
      align-items: center;
      padding-inline-start: var(--license-_space-3);
    }

    tbody tr[data-row] td.column-email {
      grid-area: 2 / 2 / auto / span 2;
    }

    tbody tr[data-row] :is(td.column-licenses, td.column-lastSignIn) {
      grid-area: 3 / 2 / auto / span 2;
    }

    tbody tr[data-row] td.column-type,
    tbody tr[data-row] td.column-jobTitle {
      display: none;
    }
  }
`;
