import {css} from 'lit';

/** The way back, title and status at the top of a page. */
export const pageHead = css`
  .breadcrumb {
    display: flex;
    align-items: center;
    gap: var(--license-_space-1);
    min-inline-size: 0;
  }

  .breadcrumb .link {
    min-block-size: 24px;
  }

  .breadcrumb bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: var(--license-_space-2) var(--license-_space-4);
  }

  .head p {
    margin-block-start: var(--license-_space-1);
    overflow-wrap: anywhere;
  }

  .breadcrumb + .head {
    margin-block-start: calc(-1 * var(--license-_space-3));
  }
`;
