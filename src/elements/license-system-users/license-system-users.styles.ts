import type {CSSResultGroup} from 'lit';
import {controls} from '../../styles/controls.styles.js';
import {frame} from '../../styles/frame.styles.js';
import {listPage} from '../../styles/list-page.styles.js';
import {messageStyles} from '../../styles/message.styles.js';
import {tokens} from '../../styles/tokens.styles.js';

export const licenseSystemUsersStyles: CSSResultGroup = [tokens, frame, controls, messageStyles, listPage];
