import {css, type CSSResultGroup} from 'lit';
import {controls} from '../../styles/controls.styles.js';
import {frame} from '../../styles/frame.styles.js';
import {messageStyles} from '../../styles/message.styles.js';
import {pageHead} from '../../styles/page-head.styles.js';
import {table} from '../../styles/table.styles.js';
import {tabs} from '../../styles/tabs.styles.js';
import {tokens} from '../../styles/tokens.styles.js';

const own = css`
  .frame {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--license-_space-4);
  }

  .waiting {
    display: grid;
    gap: var(--license-_space-3);
  }
`;

export const licenseUserPageStyles: CSSResultGroup = [
  tokens,
  frame,
  controls,
  table,
  messageStyles,
  pageHead,
  tabs,
  own,
];
