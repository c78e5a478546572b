import {html, type TemplateResult} from 'lit';
import type {Messages} from '../../i18n/messages.js';
import {filterIcon} from '../../styles/icons.js';

/** Where there is no room for the filters: the button that unfolds the box `filters`, with how many are set. */
export const filterFold = (
  count: number,
  isUnfolded: boolean,
  messages: Messages,
  unfold: () => void,
): TemplateResult => html`
  <button
    class="button fold"
    type="button"
    aria-expanded=${isUnfolded ? 'true' : 'false'}
    aria-controls="filters"
    @click=${unfold}
  >
    ${filterIcon()} ${messages.filters(count)}
  </button>
`;
