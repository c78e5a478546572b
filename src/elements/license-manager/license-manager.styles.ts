import {css, type CSSResultGroup} from 'lit';
import {controls} from '../../styles/controls.styles.js';
import {frame} from '../../styles/frame.styles.js';
import {listPage} from '../../styles/list-page.styles.js';
import {messageStyles} from '../../styles/message.styles.js';
import {tabs} from '../../styles/tabs.styles.js';
import {tokens} from '../../styles/tokens.styles.js';

const own = css`
  .company {
    color: var(--license-_text);
    font-weight: var(--license-_weight-medium);
  }

  .badge {
    padding: 1px 8px;
    border-radius: var(--license-_radius-pill);
    background: var(--license-_track);
    color: var(--license-_text);
    font-size: var(--license-_size-xs);
  }

  .messages .more {
    padding: var(--license-_space-2) var(--license-_space-3);
    background: var(--license-_sunken);
  }

  .state:not(.locked) {
    padding: var(--license-_space-4) var(--license-_space-2);
  }

  .steps {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(280px, 100%), 1fr));
    gap: var(--license-_space-6);
    inline-size: 100%;
    padding-block-start: var(--license-_space-4);
  }

  .step {
    display: grid;
    gap: var(--license-_space-2);
    justify-items: start;
    align-content: start;
  }
`;

export const licenseManagerStyles: CSSResultGroup = [tokens, frame, controls, messageStyles, tabs, listPage, own];
