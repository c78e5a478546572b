import {css} from 'lit';

/** Buttons of filters above a list, with the cross that clears a set one; where there is little room they fold. */
export const filterMenuStyles = css`
  .filter {
    position: relative;
    display: inline-flex;
  }

  .clear-filter {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 4px;
    display: grid;
    place-items: center;
    margin-block: auto;
    inline-size: 24px;
    block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: var(--license-_radius-s);
    background: none;
    cursor: pointer;
  }

  .fold {
    display: none;
  }

  @container (width < 640px) {
    .fold {
      display: inline-flex;
    }

    .filters {
      flex: 1 1 100%;
    }

    .filters:not(.unfolded) {
      display: none;
    }
  }
`;
