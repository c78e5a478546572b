import {css} from 'lit';

export const menuStyles = css`
  :host {
    display: inline-block;
  }

  .frame {
    container-type: normal;
    background: none;
  }

  .button.filter,
  .button.set-filter {
    font-weight: var(--license-_weight);
  }

  .button.set-filter {
    padding-inline-end: var(--license-_space-8);
    border-color: var(--license-_accent-mark);
    background: var(--license-_selected);
  }

  .menu {
    position: fixed;
    inset: auto;
    left: var(--license-_left, 0);
    top: var(--license-_top, 0);
    min-inline-size: 232px;
    max-block-size: calc(100dvh - 16px);
    margin: 0;
    padding: var(--license-_space-1);
    border: 1px solid var(--license-_border);
    border-radius: var(--license-_radius);
    background: var(--license-_raised);
    box-shadow: var(--license-_shadow);
    color: var(--license-_text);
    overflow: auto;
  }

  .item {
    display: flex;
    align-items: center;
    gap: var(--license-_space-3);
    inline-size: 100%;
    min-block-size: max(32px, var(--license-_control-size));
    padding: 0 var(--license-_space-3) 0 var(--license-_space-2);
    border: 0;
    border-radius: var(--license-_radius-s);
    background: none;
    text-align: start;
    white-space: nowrap;
    cursor: pointer;
  }

  .item:hover,
  .item:focus {
    background: var(--license-_hover);
  }

  .item:focus-visible {
    outline-offset: -2px;
  }

  .item.danger {
    color: var(--license-_bad);
  }

  .item[aria-disabled='true'] {
    color: var(--license-_muted);
    cursor: default;
  }

  .no-icon {
    inline-size: 16px;
  }

  .line {
    margin: var(--license-_space-1) calc(-1 * var(--license-_space-1));
    border-block-start: 1px solid var(--license-_border);
  }
`;
