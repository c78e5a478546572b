import {css, type CSSResultGroup} from 'lit';
import {controls} from '../../styles/controls.styles.js';
import {frame} from '../../styles/frame.styles.js';
import {messageStyles} from '../../styles/message.styles.js';
import {tabs} from '../../styles/tabs.styles.js';
import {tokens} from '../../styles/tokens.styles.js';

const own = css`
  .lists {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--license-_space-4);
  }

  .head {
    display: flex;
    align-items: start;
    gap: var(--license-_space-4);
  }

  .head > div {
    flex: 1;
  }

  .head .small {
    margin-block-start: var(--license-_space-1);
  }

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

  .chevron {
    inline-size: 7px;
    block-size: 7px;
    border: solid currentColor;
    border-width: 0 1.5px 1.5px 0;
    transform: translateY(-2px) rotate(45deg);
  }

  .messages .more {
    padding: var(--license-_space-2) var(--license-_space-3);
    background: var(--license-_sunken);
  }

  .page:focus {
    outline: none;
  }

  .page[hidden],
  .lists[hidden] {
    display: none;
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

export const licenseManagerStyles: CSSResultGroup = [tokens, frame, controls, messageStyles, tabs, own];
