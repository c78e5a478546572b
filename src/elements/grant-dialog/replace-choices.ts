import {html, nothing, type TemplateResult} from 'lit';
import type {Messages} from '../../i18n/messages.js';
import {choicesToGive, choicesToTake, type ProductChoice} from './product-choice.js';
import {productOption} from './product-option.js';

/** What to take back and what to give instead, side by side. */
export function replaceChoices(
  choices: readonly ProductChoice[] | undefined,
  takenBack: string | undefined,
  given: string | undefined,
  messages: Messages,
  onChoose: (takenBack: string | undefined, given: string | undefined) => void,
): TemplateResult {
  const toTake = choices && choicesToTake(choices, takenBack === undefined ? [] : [takenBack]);
  const toGive = choices && choicesToGive(choices, given === undefined ? [] : [given]);
  return html`
    <div class="swap">
      <fieldset class="choices">
        <legend class="side-title">${messages.takeBack}</legend>
        ${toTake?.length === 0 ? html`<p class="muted">${messages.noProductsToRecall}</p>` : nothing}
        ${toTake?.map((choice, number) =>
          productOption(
            {
              choice,
              type: 'radio',
              role: 'take',
              isBrief: true,
              number,
              isChosen: choice.product.id === takenBack,
              choose: () => onChoose(choice.product.id, choice.product.id === given ? undefined : given),
            },
            messages,
          ),
        )}
      </fieldset>
      <fieldset class="choices">
        <legend class="side-title">${messages.giveInstead}</legend>
        ${toGive?.length === 0 ? html`<p class="muted">${messages.noProductsToGrant}</p>` : nothing}
        ${toGive?.map((choice, number) =>
          productOption(
            {
              choice,
              type: 'radio',
              role: 'give',
              number,
              isChosen: choice.product.id === given,
              hindrance: choice.product.id === takenBack ? messages.isTakenBack : undefined,
              choose: () => onChoose(takenBack, choice.product.id),
            },
            messages,
          ),
        )}
      </fieldset>
    </div>
  `;
}
