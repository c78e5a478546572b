import {css} from 'lit';

/** A page that is a list under a title with **Actions**, in whose place the page of one thing can stand. */
export const listPage = css`
  .lists {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--license-_space-4);
  }

  .page[hidden],
  .lists[hidden] {
    display: none;
  }

  .head {
    display: flex;
    align-items: start;
    gap: var(--license-_space-4);
  }

  .head > div {
    flex: 1;
  }

  .head .small {
    margin-block-start: var(--license-_space-1);
  }

  .chevron {
    inline-size: 7px;
    block-size: 7px;
    border: solid currentColor;
    border-width: 0 1.5px 1.5px 0;
    transform: translateY(-2px) rotate(45deg);
  }

  .page:focus {
    outline: none;
  }
`;
