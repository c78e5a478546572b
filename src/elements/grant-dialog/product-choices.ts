import {html, nothing, type TemplateResult} from 'lit';
import type {Shortage} from '../../core/change.js';
import {shownAvailable} from '../../core/notices.js';
import {isDistributed, type ProductSummary} from '../../core/product.js';
import type {UserSelection, UserSort} from '../../core/user.js';
import type {Messages} from '../../i18n/messages.js';
import type {LicensingSession} from '../../licensing/licensing-session.js';

/** A product that can be ticked. */
export interface ProductChoice {
  readonly product: ProductSummary;
  /** Selected users who hold it, where it is to be recalled. */
  readonly heldBy?: number;
}

/** Products with an active license whose seats are handed out. */
export const grantChoices = (products: readonly ProductSummary[]): ProductChoice[] =>
  products.filter(({kind, status}) => isDistributed(kind) && status === 'active').map((product) => ({product}));

/** Products that at least one of the users holds. */
export async function readRecallChoices(
  session: LicensingSession,
  products: readonly ProductSummary[],
  users: UserSelection,
): Promise<ProductChoice[]> {
  const distributed = products.filter(({kind}) => isDistributed(kind));
  if (distributed.length === 0) return [];
  const plan = await session.plan({action: 'recall', users, products: distributed.map(({id}) => id)});
  return distributed
    .map((product) => ({product, heldBy: plan.products.find((each) => each.product === product.id)?.recalled ?? 0}))
    .filter(({heldBy}) => heldBy > 0);
}

/** The products as boxes, each with what is available of it. */
export function productChoices(
  action: 'grant' | 'recall',
  choices: readonly ProductChoice[] | undefined,
  chosen: readonly string[],
  messages: Messages,
  onChoose: (chosen: readonly string[]) => void,
): TemplateResult {
  if (choices?.length === 0) {
    return html`<p class="muted">${action === 'grant' ? messages.noProductsToGrant : messages.noProductsToRecall}</p>`;
  }
  const toggle = (id: string, isChosen: boolean): void =>
    onChoose(isChosen ? [...chosen, id] : chosen.filter((each) => each !== id));
  return html`
    <fieldset class="choices">
      <legend class="side-title">
        <span>${messages.products}</span>
        <span class="muted small">${choices ? messages.selectedOf(chosen.length, choices.length) : nothing}</span>
      </legend>
      ${choices?.map((choice, i) => productBox(action, choice, i, chosen.includes(choice.product.id), messages, toggle))}
    </fieldset>
  `;
}

function productBox(
  action: 'grant' | 'recall',
  {product, heldBy}: ProductChoice,
  number: number,
  isChosen: boolean,
  messages: Messages,
  toggle: (id: string, isChosen: boolean) => void,
): TemplateResult {
  const {id, name, kind, available, total} = product;
  const isFull = action === 'grant' && kind === 'personal' && (available ?? 0) <= 0;
  const facts = [messages.availableOf(shownAvailable(product) ?? 0, total ?? 0)];
  if (kind === 'concurrent') facts.push(messages.sessionsAvailable);
  if (isFull) facts.push(messages.noFreeSeat);
  if (heldBy !== undefined) facts.push(messages.heldBy(heldBy));
  return html`
    <label class="choice ${isChosen ? 'chosen' : ''} ${isFull ? 'muted' : ''}">
      <input
        type="checkbox"
        aria-label=${name}
        aria-describedby="about-product-${number}"
        ?data-first-focus=${!isFull}
        .checked=${isChosen}
        ?disabled=${isFull && !isChosen}
        @change=${(event: Event) => toggle(id, (event.target as HTMLInputElement).checked)}
      />
      <span>
        <bdi>${name}</bdi>
        <span id="about-product-${number}" class="muted small">${facts.join(' · ')}</span>
      </span>
    </label>
  `;
}

/** What to do when seats run out, chosen before the click. */
export function shortageChoice(
  shortage: Shortage,
  sort: UserSort,
  messages: Messages,
  onChoose: (shortage: Shortage) => void,
): TemplateResult {
  const order = sort.by === 'name' && !sort.descending ? messages.listOrder : messages.sameOrder;
  const options: readonly (readonly [Shortage, {readonly title: string; readonly text: string}])[] = [
    ['all-or-nothing', messages.allOrNothing],
    ['as-many-as-fit', messages.asManyAsFit(order)],
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
              aria-label=${title}
              aria-describedby="about-${value}"
              .checked=${shortage === value}
              @change=${() => onChoose(value)}
            />
            <span>${title} <span id="about-${value}" class="muted small">${text}</span></span>
          </label>
        `,
      )}
    </fieldset>
  `;
}
