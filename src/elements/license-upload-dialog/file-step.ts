import {html, nothing, type TemplateResult} from 'lit';
import type {Messages} from '../../i18n/messages.js';

/** Where a license file is chosen or dropped, and that one is being read: `reading` is its name. */
export function fileStep(
  {reading, isOver}: {readonly reading: string | undefined; readonly isOver: boolean},
  messages: Messages,
  onFile: (file: File) => void,
): TemplateResult {
  const progress = reading === undefined ? nothing : html`${messages.checkingSignature}: <bdi>${reading}</bdi>`;
  return html`
    <div class="drop-zone ${isOver ? 'over' : ''}" aria-busy=${reading === undefined ? nothing : 'true'}>
      <p class="drop-here">${fileInput(messages.chooseFile, onFile)} <span class="muted">${messages.dropFile}</span></p>
      <p role="status">${progress}</p>
    </div>
  `;
}

/** The input lies over its label, so that the label looks like a button and the input keeps keyboard and name. */
export function fileInput(label: string, onFile: (file: File) => void): TemplateResult {
  const onChange = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    // The same file can be chosen again after it was mended.
    input.value = '';
    if (file) onFile(file);
  };
  return html`
    <label class="button file-button">
      ${label}
      <input type="file" accept=".tls" data-first-focus @change=${onChange} />
    </label>
  `;
}
