import {css} from 'lit';

/** Tabs: words on a line, the chosen one underlined. */
export const tabs = css`
  .tabs {
    display: flex;
    gap: var(--license-_space-6);
    border-block-end: 1px solid var(--license-_border);
  }

  .tab {
    min-block-size: 40px;
    margin-block-end: -1px;
    padding: 0;
    border: 0;
    border-block-end: 2px solid transparent;
    background: none;
    color: var(--license-_muted);
    font-weight: var(--license-_weight-medium);
    cursor: pointer;
  }

  .tab[aria-selected='true'] {
    border-color: var(--license-_accent-mark);
    color: var(--license-_text);
    font-weight: var(--license-_weight-strong);
  }

  .tab-count {
    margin-inline-start: 4px;
    font-weight: var(--license-_weight);
  }

  [role='tabpanel'][hidden] {
    display: none;
  }

  @media (forced-colors: active) {
    .tab:not([aria-selected='true']) {
      margin-block-end: 0;
      border: 0;
    }

    .tab[aria-selected='true'] {
      border-color: Highlight;
    }
  }
`;
