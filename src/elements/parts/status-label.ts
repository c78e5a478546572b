import {html, nothing, type TemplateResult} from 'lit';
import {isInForce} from '../../core/license.js';
import type {ProductStatus} from '../../core/product.js';
import type {Messages} from '../../i18n/messages.js';
import {badIcon, clockIcon, endedIcon, goodIcon, inactiveIcon, upcomingIcon} from '../../styles/icons.js';

/** The status of a product: an icon of its own outline, then words. */
export function productStatus(status: ProductStatus, messages: Messages): TemplateResult {
  const {status: word, detail} = messages.statuses[status];
  return html`<span class="status">
    ${statusIcon(status)}
    <span class=${isInForce(status) ? '' : 'muted'}
      >${word}${detail ? html`<span class="muted"> · ${detail}</span>` : nothing}</span
    >
  </span>`;
}

function statusIcon(status: ProductStatus): TemplateResult {
  switch (status) {
    case 'active':
      return goodIcon('good');
    case 'in-grace':
      return clockIcon('warn');
    case 'upcoming':
      return upcomingIcon('muted');
    case 'unverified':
      return badIcon('bad');
    case 'expired':
    case 'none':
      return endedIcon('muted');
  }
}

/** Whether a user is in service. */
export const userStatus = (active: boolean, messages: Messages): TemplateResult =>
  html`<span class="status"
    >${active ? goodIcon('good') : inactiveIcon('muted')}
    <span class=${active ? '' : 'muted'}>${active ? messages.active : messages.inactive}</span></span
  >`;
