import {css} from 'lit';

/** Rows that say what happened or is wrong, in the element they concern. */
export const messageStyles = css`
  .messages {
    display: grid;
    gap: 1px;
    overflow: hidden;
    border-radius: var(--license-_radius);
  }

  .messages:not(:has(> *)) {
    display: none;
  }

  .message {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--license-_space-2) var(--license-_space-3);
    min-block-size: 48px;
    padding: var(--license-_space-2) var(--license-_space-2) var(--license-_space-2) var(--license-_space-3);
    background: var(--license-_info-tint);
  }

  /* Outside of it the ring would be cut off. */
  .message:focus-visible {
    outline-offset: calc(-1 * var(--license-_focus-width));
  }

  .message > .message-text {
    flex: 1 1 20em;
  }

  .message.good {
    background: var(--license-_good-tint);
  }

  .message.warn {
    background: var(--license-_warn-tint);
  }

  .message.bad {
    background: var(--license-_bad-tint);
  }

  .message-actions {
    display: flex;
    align-items: center;
    gap: var(--license-_space-2);
  }

  @container (width < 640px) {
    .message:has([data-dismiss]) {
      display: grid;
      grid-template-columns: auto 1fr auto;
    }

    .message:has([data-dismiss]) .message-actions {
      display: contents;
    }

    .message-actions > :not([data-dismiss]) {
      grid-column: 2 / -1;
      justify-self: start;
    }

    .message-actions > [data-dismiss] {
      grid-area: 1 / 3;
    }
  }

  /* What was done and its undo stay on top of the list that opens below. */
  .message:has(.skipped[open]) {
    align-items: start;
  }

  .message:has(.skipped[open]) > .icon {
    margin-block-start: 2px;
  }

  .skipped {
    display: inline;
  }

  .skipped[open] {
    display: block;
  }

  .skipped summary {
    color: var(--license-_accent-text);
    cursor: pointer;
  }

  .skipped license-planned-users {
    max-block-size: 360px;
    padding-block: var(--license-_space-2);
  }

  .state {
    display: grid;
    gap: var(--license-_space-2);
    justify-items: start;
    padding: var(--license-_space-6);
  }

  .state.locked {
    grid-template-columns: auto 1fr;
    align-items: start;
    gap: var(--license-_space-1) var(--license-_space-3);
    border-radius: var(--license-_radius);
    background: var(--license-_sunken);
  }

  .state h2,
  .state h3 {
    font-size: 1em;
    font-weight: var(--license-_weight-strong);
  }

  .state code {
    font-size: 0.929em;
  }

  @media (forced-colors: active) {
    .messages:has(> *) {
      border: 1px solid CanvasText;
    }

    .message + * {
      border-block-start: 1px solid CanvasText;
    }
  }
`;
