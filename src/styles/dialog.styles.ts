import {css} from 'lit';

/** The frame of every dialog: a native modal `<dialog>` whose head and foot stand still while the body scrolls. */
export const dialogStyles = css`
  :host {
    display: contents;
  }

  dialog {
    --license-_base: 1em;
    container-type: inline-size;
    flex-direction: column;
    inline-size: min(var(--license-_dialog-width, 720px), 100vw - 48px);
    max-inline-size: none;
    max-block-size: calc(100dvh - 48px);
    padding: 0;
    border: 1px solid var(--license-_border);
    border-radius: var(--license-_radius-l);
    background: var(--license-_raised);
    box-shadow: var(--license-_shadow);
    font-size: var(--license-_size);
    font-variant-numeric: tabular-nums;
    line-height: var(--license-_line);
    color: var(--license-_text);
    overflow: hidden;
  }

  dialog[open] {
    display: flex;
    animation: license-appear var(--license-_calm) var(--license-_ease);
  }

  dialog::backdrop {
    background: var(--license-_backdrop);
  }

  @keyframes license-appear {
    from {
      opacity: 0;
      transform: translateY(4px);
    }
  }

  .dialog-head {
    display: flex;
    align-items: start;
    gap: var(--license-_space-3);
    padding: var(--license-_space-5) var(--license-_space-6) var(--license-_space-3);
  }

  .dialog-head > div {
    flex: 1;
  }

  .dialog-title {
    font-size: var(--license-_size-l);
    font-weight: var(--license-_weight-strong);
    line-height: var(--license-_line-tight);
  }

  .dialog-head p {
    margin-block-start: var(--license-_space-1);
  }

  .dialog-head .icon-button {
    margin-block: -6px;
    margin-inline-end: -8px;
  }

  .dialog-body {
    flex: 1 1 auto;
    min-block-size: 0;
    overflow: auto;
    padding: var(--license-_space-2) var(--license-_space-6) var(--license-_space-5);
  }

  .dialog-foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: var(--license-_space-2);
    padding: var(--license-_space-3) var(--license-_space-6);
    border-block-start: 1px solid var(--license-_border);
  }

  .dialog-foot .note {
    flex: 1 1 16em;
    font-size: var(--license-_size-s);
    color: var(--license-_muted);
  }

  @media (width < 640px) {
    dialog {
      inline-size: 100vw;
      max-inline-size: 100vw;
      block-size: 100dvh;
      max-block-size: 100dvh;
      border: 0;
      border-radius: 0;
    }

    .dialog-foot .note {
      flex: 1 1 100%;
    }

    .dialog-foot .button {
      flex: 1;
    }
  }
`;
