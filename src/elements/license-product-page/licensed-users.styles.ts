import {css} from 'lit';

/** The users of a product, and the bar with what is staged. */
export const licensedUsersStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--license-_space-2);
  }

  .tools > :first-child {
    flex: 1 1 auto;
  }

  .tools .search {
    inline-size: min(240px, 100%);
  }

  .scroller.bounded {
    block-size: max(360px, 70dvh);
    overflow: auto;
    overscroll-behavior: contain;
  }

  .holders {
    table-layout: fixed;
  }

  .holders thead th {
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

  th.column-since {
    inline-size: 152px;
  }

  th.column-change {
    inline-size: 264px;
  }

  .holders td.cut {
    max-inline-size: none;
  }

  .link.name {
    max-inline-size: 100%;
    min-block-size: 24px;
    overflow: hidden;
    color: var(--license-_text);
    text-overflow: ellipsis;
  }

  .link.name.struck {
    color: var(--license-_muted);
    text-decoration: line-through;
  }

  .marks {
    display: flex;
    align-items: center;
    justify-content: end;
    gap: var(--license-_space-2);
  }

  .mark {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--license-_accent-text);
    font-weight: var(--license-_weight-medium);
  }

  .take-back {
    inline-size: 28px;
    block-size: 28px;
    margin-inline-end: -6px;
  }

  tr.changed > :first-child {
    box-shadow: inset 2px 0 var(--license-_accent-mark);
  }

  tr.changed > :first-child:dir(rtl) {
    box-shadow: inset -2px 0 var(--license-_accent-mark);
  }

  .apply {
    position: sticky;
    inset-block-end: 0;
    z-index: 2;
    display: grid;
    gap: var(--license-_space-2);
    /* It closes the list, over the line below the last row. */
    margin-block-start: calc(-1 * var(--license-_space-3) - 1px);
    border-block-start: 1px solid var(--license-_border);
    background: var(--license-_surface);
  }

  .apply-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--license-_space-2);
    padding: var(--license-_space-3) var(--license-_cell);
  }

  .apply-bar .note {
    flex: 1 1 14em;
  }

  @container (width < 900px) {
    .holders .column-jobTitle {
      display: none;
    }
  }

  @container (width < 640px) {
    .tools > :first-child,
    .tools .search {
      flex: 1 1 100%;
    }

    .tools .button {
      flex: 1;
    }

    .holders tbody tr[data-row] {
      grid-template-columns: auto 1fr auto;
      padding: var(--license-_space-2);
    }

    .holders tbody tr.changed {
      border-inline-start: 2px solid var(--license-_accent-mark);
    }

    .holders tr.changed > :first-child:nth-child(n) {
      box-shadow: none;
    }

    .holders td.column-tick {
      grid-area: 1 / 1;
      inline-size: auto;
      padding-inline-end: var(--license-_space-4);
    }

    .holders td.column-name {
      grid-area: 1 / 2;
    }

    .holders td.column-since {
      grid-area: 1 / 3;
      color: var(--license-_muted);
    }

    .holders td.column-by {
      grid-area: 2 / 2;
    }

    .holders td.column-change {
      grid-area: 2 / 3;
    }

    .apply-bar .note {
      flex-basis: 100%;
    }

    .apply-bar .button {
      flex: 1;
    }
  }

  @media (forced-colors: active) {
    tr.changed > :first-child {
      border-inline-start: 2px solid Highlight;
    }
  }
`;
