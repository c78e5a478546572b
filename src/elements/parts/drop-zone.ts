import {html, nothing, type TemplateResult} from 'lit';
import type {FileChoice} from '../../controllers/file-choice.js';
import type {Messages} from '../../i18n/messages.js';
import {fileIcon} from '../../styles/icons.js';

/** Where a file is chosen or dropped, before there is one. */
export function dropZone(
  choice: FileChoice,
  messages: Messages,
  {
    accept,
    hint,
    reading,
    more = nothing,
  }: {readonly accept: string; readonly hint: string; readonly reading: string | undefined; readonly more?: unknown},
): TemplateResult {
  return html`
    <div class="drop-zone ${choice.isOver ? 'over' : ''}" aria-busy=${reading === undefined ? nothing : 'true'}>
      <p class="drop-here">${fileInput(choice, messages.chooseList, accept)} <span class="muted">${hint}</span></p>
      ${more}
      <p role="status">${reading === undefined ? nothing : html`${messages.readingFile}: <bdi>${reading}</bdi>`}</p>
    </div>
  `;
}

/** The input lies over its label, so that the label looks like a button and the input keeps keyboard and name. */
function fileInput(choice: FileChoice, label: string, accept: string): TemplateResult {
  return html`
    <label class="button file-button">
      ${label}
      <input type="file" accept=${accept} data-first-focus @change=${choice.onChange} />
    </label>
  `;
}

/** Which file it is, what was understood of it, and a way to another. */
export function chosenFile(
  choice: FileChoice,
  messages: Messages,
  {name, about, accept}: {readonly name: string; readonly about: string; readonly accept: string},
): TemplateResult {
  return html`
    <div class="file-summary">
      ${fileIcon()}
      <div>
        <p class="name"><bdi>${name}</bdi></p>
        <p class="muted small" role="status"><bdi>${about}</bdi></p>
      </div>
      ${fileInput(choice, messages.chooseAnother, accept)}
    </div>
  `;
}
