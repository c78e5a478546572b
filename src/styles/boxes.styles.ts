import {css} from 'lit';

/** Check boxes and radio buttons. */
export const boxes = css`
  input[type='checkbox'],
  input[type='radio'] {
    appearance: none;
    flex: none;
    display: inline-grid;
    place-content: center;
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    border: 1.5px solid var(--license-_control);
    border-radius: var(--license-_radius-s);
    background: var(--license-_surface);
    cursor: pointer;
  }

  input[type='radio'] {
    border-radius: 50%;
  }

  input[type='checkbox']::before,
  input[type='radio']::before {
    content: '';
    inline-size: 10px;
    block-size: 10px;
    clip-path: polygon(14% 44%, 0 62%, 40% 100%, 100% 18%, 84% 4%, 37% 68%);
    background: var(--license-_on-accent);
    transform: scale(0);
  }

  input[type='radio']::before {
    inline-size: 6px;
    block-size: 6px;
    clip-path: circle(50%);
  }

  input[type='checkbox']:indeterminate::before {
    clip-path: inset(42% 5%);
  }

  input[type='checkbox']:checked,
  input[type='checkbox']:indeterminate,
  input[type='radio']:checked {
    border-color: transparent;
    background: var(--license-_accent);
  }

  input[type='checkbox']:checked::before,
  input[type='checkbox']:indeterminate::before,
  input[type='radio']:checked::before {
    transform: none;
  }

  input[type='checkbox']:disabled,
  input[type='radio']:disabled {
    border-color: var(--license-_border-strong);
    background: var(--license-_sunken);
    cursor: default;
  }

  input[type='checkbox']:disabled::before,
  input[type='radio']:disabled::before {
    background: var(--license-_muted);
  }

  @media (pointer: coarse) {
    input[type='checkbox'],
    input[type='radio'] {
      inline-size: 24px;
      block-size: 24px;
    }

    input[type='checkbox']::before {
      inline-size: 15px;
      block-size: 15px;
    }
  }

  @media (forced-colors: active) {
    input[type='checkbox']:checked,
    input[type='checkbox']:indeterminate,
    input[type='radio']:checked {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
