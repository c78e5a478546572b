import {html, nothing, type TemplateResult} from 'lit';
import type {Messages} from '../../i18n/messages.js';
import {choicesToGive, choicesToTake, type ProductChoice} from './product-choice.js';
import {productOption} from './product-option.js';

/** The products to grant or to recall as boxes, each with what is available of it. */
export function productChoices(
  action: 'grant' | 'recall',
  choices: readonly ProductChoice[] | undefined,
  chosen: readonly string[],
  messages: Messages,
  onChoose: (chosen: readonly string[]) => void,
): TemplateResult {
  const offered = choices && (action === 'grant' ? choicesToGive : choicesToTake)(choices, chosen);
  if (offered?.length === 0) {
    return html`<p class="muted">${action === 'grant' ? messages.noProductsToGrant : messages.noProductsToRecall}</p>`;
  }
  const toggle = (id: string, isChosen: boolean): void =>
    onChoose(isChosen ? [...chosen, id] : chosen.filter((each) => each !== id));
  return html`
    <fieldset class="choices">
      <legend class="side-title">
        <span>${messages.products}</span>
        <span class="muted small">
          ${offered ? html`<bdi>${messages.selectedOf(chosen.length, offered.length)}</bdi>` : nothing}
        </span>
      </legend>
      ${offered?.map((choice, number) =>
        productOption(
          {
            choice,
            type: 'checkbox',
            role: action === 'grant' ? 'give' : 'take',
            number,
            isChosen: chosen.includes(choice.product.id),
            choose: (isChosen) => toggle(choice.product.id, isChosen),
          },
          messages,
        ),
      )}
    </fieldset>
  `;
}
