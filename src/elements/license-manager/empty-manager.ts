import {html, type TemplateResult} from 'lit';
import type {Messages} from '../../i18n/messages.js';
import {fileIcon, uploadIcon} from '../../styles/icons.js';

/** What stands in the place of the licenses while there are none: what that means, and the two steps to the first. */
export function emptyManager(
  messages: Messages,
  {request, upload}: {readonly request: () => void; readonly upload: () => void},
): TemplateResult {
  const {noLicensesYet, askVendor, uploadAnswer} = messages;
  return html`
    <section class="state">
      <h2>${noLicensesYet.title}</h2>
      <p class="muted">${noLicensesYet.text}</p>
      <div class="steps">
        <div class="step">
          <h3>${askVendor.title}</h3>
          <p class="muted">${askVendor.text}</p>
          <button class="button" type="button" @click=${request}>${fileIcon()} ${messages.request}</button>
        </div>
        <div class="step">
          <h3>${uploadAnswer.title}</h3>
          <p class="muted">${uploadAnswer.text}</p>
          <button class="button primary" type="button" @click=${upload}>${uploadIcon()} ${messages.upload}</button>
        </div>
      </div>
    </section>
  `;
}
