import {html, type TemplateResult} from 'lit';
import {arrowIcon} from '../../styles/icons.js';

/** Between what was and what will be; read aloud and copied as an arrow. */
export const arrow = (): TemplateResult => html`${arrowIcon('small-icon')}<span class="visually-hidden">→</span>`;
