import {css} from 'lit';

/** The outermost frame of every element: font size, colours and the container that narrow layouts measure. */
export const frame = css`
  :host {
    display: block;
  }

  :host([hidden]) {
    display: none;
  }

  .frame {
    --license-_base: 1em;
    container-type: inline-size;
    font-size: var(--license-_size);
    font-variant-numeric: tabular-nums;
    line-height: var(--license-_line);
    color: var(--license-_text);
    background: var(--license-_surface);
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  p,
  ul,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }

  ul {
    list-style: none;
  }

  .title {
    font-size: var(--license-_size-xl);
    font-weight: var(--license-_weight-strong);
    line-height: var(--license-_line-tight);
  }

  .muted {
    color: var(--license-_muted);
  }

  .small {
    font-size: var(--license-_size-s);
  }

  .strong {
    font-weight: var(--license-_weight-strong);
  }

  .icon {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    vertical-align: -3px;
  }

  .icon.small-icon {
    inline-size: 12px;
    block-size: 12px;
    vertical-align: -1px;
  }

  .icon.good {
    color: var(--license-_good-mark);
  }

  .icon.warn {
    color: var(--license-_warn-mark);
  }

  .icon.bad {
    color: var(--license-_bad-mark);
  }

  .mirrored:dir(rtl) {
    transform: scaleX(-1);
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
