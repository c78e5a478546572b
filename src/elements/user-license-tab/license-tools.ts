import {html, nothing, type TemplateResult} from 'lit';
import type {Messages} from '../../i18n/messages.js';
import type {UserLicense} from '../../licensing/licensing-session.js';

/** How many products are granted, and the two buttons for all boxes that can be changed. */
export function licenseTools(
  licenses: readonly UserLicense[],
  isActive: boolean,
  messages: Messages,
  onTickAll: (isTicked: boolean) => void,
): TemplateResult {
  const granted = licenses.filter((license) => license.granted).length;
  const button = (label: string, isTicked: boolean): TemplateResult => html`
    <button
      class="button compact"
      type="button"
      aria-disabled=${isActive ? nothing : 'true'}
      aria-describedby=${isActive ? nothing : 'messages'}
      @click=${() => isActive && onTickAll(isTicked)}
    >
      ${label}
    </button>
  `;
  return html`
    <div class="tools">
      <span class="muted small" role="status"><bdi>${messages.grantedCount(granted, licenses.length)}</bdi></span>
      ${button(messages.selectAll, true)} ${button(messages.clearAll, false)}
    </div>
  `;
}
