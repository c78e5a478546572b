import {css, type CSSResultGroup} from 'lit';
import {boxes} from '../../styles/boxes.styles.js';
import {controls} from '../../styles/controls.styles.js';
import {dialogStyles} from '../../styles/dialog.styles.js';
import {frame} from '../../styles/frame.styles.js';
import {grantDialogNarrowStyles} from './grant-dialog-narrow.styles.js';
import {messageStyles} from '../../styles/message.styles.js';
import {planSummaryStyles} from '../../styles/plan-summary.styles.js';
import {table} from '../../styles/table.styles.js';
import {tokens} from '../../styles/tokens.styles.js';

const own = css`
  dialog {
    --license-_dialog-width: 1040px;
    block-size: min(720px, 100dvh - 48px);
  }

  .dialog-body {
    overflow: hidden;
    padding: 0;
    border-block-start: 1px solid var(--license-_border);
  }

  .columns {
    display: grid;
    grid-template-columns: 288px minmax(0, 1fr);
    grid-template-rows: minmax(0, 1fr);
    block-size: 100%;
  }

  /* Two columns of products stand beside the plan. */
  .columns.replace {
    grid-template-columns: 400px minmax(0, 1fr);
  }

  .swap {
    display: grid;
    grid-template-columns: 1fr 1fr;
    align-items: start;
  }

  .side {
    display: grid;
    gap: var(--license-_space-4);
    align-content: start;
    padding: var(--license-_space-4) var(--license-_space-3);
    border-inline-end: 1px solid var(--license-_border);
    background: var(--license-_sunken);
    overflow: auto;
  }

  .side-title {
    display: flex;
    justify-content: space-between;
    inline-size: 100%;
    padding: 0 var(--license-_space-3) var(--license-_space-2);
    font-weight: var(--license-_weight-strong);
  }

  .side-title .small {
    font-weight: var(--license-_weight);
  }

  .choice {
    display: flex;
    gap: var(--license-_space-3);
    padding: var(--license-_space-2) var(--license-_space-3);
    border-radius: var(--license-_radius-s);
    cursor: pointer;
  }

  .choice > span > .small {
    display: block;
  }

  .choice input {
    margin-block-start: 2px;
  }

  .choice.unavailable {
    color: var(--license-_muted);
    cursor: default;
  }

  .choice.chosen {
    background: var(--license-_selected);
  }

  .plan {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: var(--license-_space-3);
    min-block-size: 0;
    padding: var(--license-_space-4) var(--license-_space-6) 0;
  }

  .plan > * {
    flex: none;
  }

  /* Short waits are not worth a flicker. */
  .plan.waiting > :not(.progress) {
    opacity: 0.6;
    transition: opacity var(--license-_quick) 200ms;
  }

  .progress {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    block-size: 2px;
    background: var(--license-_accent-mark);
    opacity: 0;
  }

  .plan.waiting .progress {
    opacity: 1;
    transition: opacity var(--license-_calm) 300ms;
  }

  /* The plan has less room beside two columns, and figures say what meters do. */
  .replace .summary :is(.meter, .no-meter) {
    display: none;
  }

  .plan > license-planned-users {
    --license-_planned-inset: var(--license-_space-6);
    flex: 1 1 auto;
    min-block-size: 160px;
  }
`;

export const grantDialogStyles: CSSResultGroup = [
  tokens,
  frame,
  controls,
  boxes,
  table,
  messageStyles,
  dialogStyles,
  planSummaryStyles,
  own,
  grantDialogNarrowStyles,
];
