import {html, type TemplateResult} from 'lit';
import {userFields, type UserField, type UserMapping} from '../../core/user-list.js';
import type {Messages} from '../../i18n/messages.js';
import type {UserListReading} from '../../licensing/user-list-reading.js';

/** Which column says what, to look at and to change. It stands open where nobody has said so before. */
export function columnMapping(
  {format, columns, mapping, missing}: UserListReading,
  messages: Messages,
  onMap: (mapping: UserMapping) => void,
): TemplateResult {
  const choose = (field: UserField, event: Event): void => {
    const column = (event.target as HTMLSelectElement).value;
    onMap({...mapping, [field]: column === '' ? undefined : column});
  };
  return html`
    <details ?open=${format === 'csv' || missing.length > 0}>
      <summary>${messages.columnsOfFile}</summary>
      <div class="mapping">
        ${userFields.map(
          (field) => html`
            <label>
              <span class="small muted">${messages.userFields[field]}</span>
              <select class="input" @change=${(event: Event) => choose(field, event)}>
                <option value="" .selected=${mapping[field] === undefined}>${messages.noColumn}</option>
                ${columns.map(
                  (column) => html`<option value=${column} .selected=${mapping[field] === column}>${column}</option>`,
                )}
              </select>
            </label>
          `,
        )}
      </div>
    </details>
  `;
}
