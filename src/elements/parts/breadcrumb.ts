import {html, nothing, type TemplateResult} from 'lit';
import type {Messages} from '../../i18n/messages.js';
import {chevronRightIcon} from '../../styles/icons.js';

/** Where one is, and the way back to the list it was opened from. */
export const breadcrumb = (
  list: string,
  name: string | undefined,
  messages: Messages,
  onBack: () => void,
): TemplateResult => html`
  <nav class="breadcrumb small" aria-label=${messages.breadcrumb}>
    <button class="link" type="button" data-back @click=${onBack}>${list}</button>
    ${name === undefined ? nothing : html`${chevronRightIcon('muted')} <bdi class="muted" aria-current="page">${name}</bdi>`}
  </nav>
`;
