import {html, type TemplateResult} from 'lit';
import type {Shortage} from '../../core/change.js';
import type {UserSort} from '../../core/user.js';
import type {Messages} from '../../i18n/messages.js';
import {seatOrder} from '../parts/seat-order.js';
import type {DialogAction} from './dialog-action.js';

/** What to do when seats run out, chosen before the click. */
export function shortageChoice(
  action: DialogAction,
  shortage: Shortage,
  sort: UserSort,
  messages: Messages,
  onChoose: (shortage: Shortage) => void,
): TemplateResult {
  const options: readonly (readonly [Shortage, {readonly title: string; readonly text: string}])[] = [
    ['all-or-nothing', action === 'replace' ? messages.replaceAllOrNothing : messages.allOrNothing],
    ['as-many-as-fit', messages.asManyAsFit(seatOrder(sort, messages))],
  ];
  return html`
    <fieldset class="choices">
      <legend class="side-title">${messages.ifSeatsRunOut}</legend>
      ${options.map(
        ([value, {title, text}]) => html`
          <label class="choice">
            <input
              type="radio"
              name="shortage"
              aria-labelledby=${value}
              aria-describedby="about-${value}"
              .checked=${shortage === value}
              @change=${() => onChoose(value)}
            />
            <span>
              <span id=${value}>${title}</span>
              <span id="about-${value}" class="muted small">${text}</span>
            </span>
          </label>
        `,
      )}
    </fieldset>
  `;
}
