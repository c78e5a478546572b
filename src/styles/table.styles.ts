import {css} from 'lit';

/** Lists as tables: hairlines, a sunken head, numbers physically at the right in both directions so that units meet. */
export const table = css`
  table {
    inline-size: 100%;
    border-spacing: 0;
    border-collapse: separate;
  }

  th,
  td {
    block-size: var(--license-_row);
    padding: 0 var(--license-_cell);
    border-block-end: 1px solid var(--license-_border);
    text-align: start;
    font-weight: var(--license-_weight);
    white-space: nowrap;
  }

  thead th {
    block-size: 36px;
    border: 0;
    background: var(--license-_sunken);
    color: var(--license-_muted);
    font-size: var(--license-_size-s);
    font-weight: var(--license-_weight-medium);
  }

  thead th:first-child {
    border-start-start-radius: var(--license-_radius);
  }

  thead th:last-child {
    border-start-end-radius: var(--license-_radius);
  }

  tbody tr:hover > * {
    background: var(--license-_hover);
  }

  tbody tr[aria-selected='true'] > * {
    background: var(--license-_selected);
  }

  .number {
    text-align: right;
  }

  .status {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    vertical-align: top;
  }

  /* Old rows: fainter, but words must stay readable. */
  .dimmed :is(td, td *) {
    color: var(--license-_muted);
  }

  .dimmed svg {
    opacity: 0.6;
  }

  .name {
    font-weight: var(--license-_weight-medium);
  }

  .link.name {
    max-inline-size: 100%;
    min-block-size: 24px;
    overflow: hidden;
    color: var(--license-_text);
    text-overflow: ellipsis;
  }

  .cut {
    max-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .sort-button {
    display: inline-flex;
    align-items: center;
    gap: var(--license-_space-1);
    min-block-size: 28px;
    padding: 0;
    border: 0;
    background: none;
    font-weight: inherit;
    cursor: pointer;
  }

  [aria-sort] .sort-button {
    color: var(--license-_text);
    font-weight: var(--license-_weight-strong);
  }

  .skeleton {
    display: inline-block;
    inline-size: 60%;
    max-inline-size: 120px;
    block-size: 10px;
    border-radius: var(--license-_radius-s);
    background: var(--license-_track);
  }

  .meter {
    display: block;
    flex: none;
    inline-size: 128px;
    block-size: 6px;
  }

  .meter.narrow {
    inline-size: 88px;
  }

  .meter:dir(rtl) {
    transform: scaleX(-1);
  }

  .meter .track {
    fill: var(--license-_track);
  }

  .meter .fill {
    fill: var(--license-_accent-mark);
  }

  .meter .planned {
    fill: var(--license-_accent-mark);
    opacity: 0.45;
  }

  .meter .low {
    fill: var(--license-_warn-mark);
  }

  .meter .over {
    stroke: var(--license-_bad-mark);
    stroke-width: 2;
  }

  .meter .limit {
    fill: var(--license-_text);
  }

  @media (forced-colors: active) {
    .meter {
      forced-color-adjust: none;
      outline: 1px solid CanvasText;
    }

    tbody tr[aria-selected='true'] > * {
      forced-color-adjust: none;
      background: Highlight;
    }

    tbody tr[aria-selected='true'] :is(td, td *) {
      color: HighlightText;
    }
  }
`;
