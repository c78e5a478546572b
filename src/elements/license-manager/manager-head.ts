import {html, nothing, type TemplateResult} from 'lit';
import type {Settings} from '../../core/settings.js';
import type {Messages} from '../../i18n/messages.js';
import type {Installation} from '../../licensing/licensing-session.js';
import type {MenuItem} from '../license-menu/license-menu.js';

/** Title, company ID, last upload, and the **Actions** menu. What is not known yet is left out. */
export function managerHead(
  known: {readonly settings: Settings; readonly installation: Installation} | undefined,
  menu: readonly (readonly MenuItem[])[],
  messages: Messages,
): TemplateResult {
  return html`
    <header class="head">
      <div>
        <h1 class="title">${messages.licenseManager}</h1>
        <p class="muted small">
          ${messages.companyId}
          <bdi class="company">${known ? known.settings.companyId || messages.noCompanyId : ''}</bdi>
          ${known ? facts(known.installation, messages) : nothing}
        </p>
      </div>
      <license-menu .groups=${menu}>${messages.actions}<span class="chevron"></span></license-menu>
    </header>
  `;
}

function facts({lastUpload, demoMode}: Installation, messages: Messages): TemplateResult {
  return html`
    ${lastUpload ? html`· <bdi>${messages.lastUpload(lastUpload.at, lastUpload.by)}</bdi>` : nothing}
    ${demoMode ? html`· <span class="badge">${messages.demoMode}</span>` : nothing}
  `;
}
