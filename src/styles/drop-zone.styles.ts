import {css} from 'lit';

/** Where files are dropped, which file it is, and what it takes away. */
export const dropZoneStyles = css`
  .drop {
    display: contents;
  }

  .drop-zone {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: var(--license-_space-3);
    min-block-size: 220px;
    padding: var(--license-_space-4);
    border: 1px dashed var(--license-_control);
    border-radius: var(--license-_radius);
    text-align: center;
  }

  .drop-zone [role='status']:empty {
    display: none;
  }

  .drop-here {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: var(--license-_space-2);
  }

  .drop-zone.over {
    border-color: var(--license-_accent-mark);
    background: var(--license-_selected);
  }

  .file-button {
    position: relative;
    overflow: hidden;
  }

  .file-button input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    opacity: 0;
    cursor: pointer;
  }

  .file-button:focus-within {
    outline: var(--license-_focus-width) solid var(--license-_focus);
    outline-offset: var(--license-_focus-offset);
  }

  .file-summary {
    display: flex;
    align-items: center;
    gap: var(--license-_space-3);
    padding: var(--license-_space-2) var(--license-_space-3);
    border-radius: var(--license-_radius);
    background: var(--license-_sunken);
  }

  .file-summary > div {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .losses {
    display: flex;
    gap: var(--license-_space-3);
    padding: var(--license-_space-3);
    border-inline-start: 3px solid var(--license-_bad-mark);
    border-radius: var(--license-_radius-s);
    background: var(--license-_bad-tint);
  }

  .losses > div {
    display: grid;
    gap: var(--license-_space-1);
  }

  .losses h3 {
    font-size: 1em;
    font-weight: var(--license-_weight-strong);
  }

  .losses .icon {
    margin-block-start: 2px;
  }

  .tick {
    display: inline-flex;
    align-items: center;
    gap: var(--license-_space-2);
    min-block-size: 28px;
    justify-self: start;
  }
`;
