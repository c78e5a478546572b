import {css, type CSSResultGroup} from 'lit';
import {controls} from '../../styles/controls.styles.js';
import {dialogStyles} from '../../styles/dialog.styles.js';
import {frame} from '../../styles/frame.styles.js';
import {messageStyles} from '../../styles/message.styles.js';
import {planSummaryStyles} from '../../styles/plan-summary.styles.js';
import {table} from '../../styles/table.styles.js';
import {tokens} from '../../styles/tokens.styles.js';

const own = css`
  dialog {
    --license-_dialog-width: 800px;
  }

  .plan {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--license-_space-4);
    min-block-size: 160px;
  }

  /* Short waits are not worth a flicker. */
  .plan.waiting {
    opacity: 0.6;
    transition: opacity var(--license-_quick) 200ms;
  }

  license-planned-users {
    max-block-size: max(240px, 50dvh);
  }
`;

export const licenseActivationDialogStyles: CSSResultGroup = [
  tokens,
  frame,
  controls,
  table,
  messageStyles,
  dialogStyles,
  planSummaryStyles,
  own,
];
