import {css} from 'lit';

/** Buttons, fields, boxes: what one presses, types or ticks. */
export const controls = css`
  button,
  input,
  select {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }

  :focus-visible {
    outline: var(--license-_focus-width) solid var(--license-_focus);
    outline-offset: var(--license-_focus-offset);
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--license-_space-2);
    min-block-size: var(--license-_control-size);
    padding: 0 var(--license-_space-3);
    border: 1px solid var(--license-_border-strong);
    border-radius: var(--license-_radius);
    background: var(--license-_raised);
    font-weight: var(--license-_weight-medium);
    white-space: nowrap;
    cursor: pointer;
    transition:
      background var(--license-_quick),
      color var(--license-_quick);
  }

  .button:hover {
    background: var(--license-_hover);
  }

  .button.primary {
    border-color: transparent;
    background: var(--license-_accent);
    color: var(--license-_on-accent);
  }

  .button.primary:not(:disabled, [aria-disabled='true']):hover {
    background: color-mix(in oklab, var(--license-_accent) 90%, var(--license-_text));
  }

  .button.danger {
    border-color: color-mix(in oklab, var(--license-_bad-mark) 55%, var(--license-_surface));
    color: var(--license-_bad);
  }

  .button.plain {
    border-color: transparent;
    background: none;
  }

  .button.plain:hover {
    background: var(--license-_hover);
  }

  .button.compact {
    min-block-size: max(28px, calc(var(--license-_control-size) - 4px));
    padding: 0 var(--license-_space-2);
    font-size: var(--license-_size-s);
  }

  .button:disabled,
  .button[aria-disabled='true'] {
    border-color: var(--license-_border);
    background: var(--license-_sunken);
    color: var(--license-_muted);
    cursor: default;
  }

  .icon-button {
    display: inline-grid;
    place-items: center;
    inline-size: var(--license-_control-size);
    block-size: var(--license-_control-size);
    padding: 0;
    border: 0;
    border-radius: var(--license-_radius);
    background: none;
    cursor: pointer;
  }

  .icon-button:hover {
    background: var(--license-_hover);
  }

  .link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--license-_accent-text);
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }

  .link:hover {
    text-decoration: underline;
  }

  .field {
    display: grid;
    gap: var(--license-_space-1);
  }

  .field > label {
    font-weight: var(--license-_weight-medium);
  }

  .input {
    inline-size: 100%;
    min-block-size: var(--license-_control-size);
    padding: 0 var(--license-_space-3);
    border: 1px solid var(--license-_control);
    border-radius: var(--license-_radius);
    background: var(--license-_surface);
  }

  .input::placeholder {
    color: var(--license-_muted);
    opacity: 1;
  }

  .input[aria-invalid='true'] {
    border-color: var(--license-_bad-mark);
  }

  .field-message {
    display: flex;
    gap: var(--license-_space-2);
    font-size: var(--license-_size-s);
    color: var(--license-_muted);
  }

  .field-message.wrong {
    color: var(--license-_bad);
  }

  .search {
    position: relative;
    display: block;
  }

  .search .icon {
    position: absolute;
    inset-inline-start: 11px;
    inset-block-start: calc(50% - 8px);
    color: var(--license-_muted);
    pointer-events: none;
  }

  .search .input {
    padding-inline-start: 34px;
  }

  .segments {
    display: inline-flex;
    padding: 1px;
    border-radius: var(--license-_radius);
    background: var(--license-_track);
  }

  .segment {
    min-block-size: calc(var(--license-_control-size) - 2px);
    padding: 0 var(--license-_space-3);
    border: 1px solid transparent;
    border-radius: calc(var(--license-_radius) - 1px);
    background: none;
    cursor: pointer;
  }

  .segment[aria-pressed='true'],
  .segment[aria-checked='true'] {
    border-color: var(--license-_border-strong);
    background: var(--license-_surface);
    font-weight: var(--license-_weight-strong);
  }

  @media (forced-colors: active) {
    /* Else the browser lays its own ground behind the words, in the colour of the words. */
    .button.primary:not(:disabled, [aria-disabled='true']) {
      forced-color-adjust: none;
    }

    .button:disabled,
    .button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }

    .segments {
      border: 1px solid ButtonBorder;
    }

    .segment {
      border-color: Canvas;
    }

    .button.plain {
      border-color: Canvas;
    }

    .segment[aria-pressed='true'],
    .segment[aria-checked='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
