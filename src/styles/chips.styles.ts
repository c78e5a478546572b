import {css} from 'lit';

/** Filters in a row that show how many belong to each. */
export const chips = css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }

  .chip {
    min-block-size: 28px;
    padding: 0 10px;
    border: 1px solid var(--license-_border-strong);
    border-radius: var(--license-_radius-pill);
    background: none;
    font-size: var(--license-_size-s);
    cursor: pointer;
  }

  .chip[aria-pressed='true'] {
    border-color: var(--license-_accent-mark);
    background: var(--license-_selected);
  }

  @media (forced-colors: active) {
    .chip[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
    }

    .chip[aria-pressed='true'],
    .chip[aria-pressed='true'] .muted {
      color: HighlightText;
    }
  }
`;
