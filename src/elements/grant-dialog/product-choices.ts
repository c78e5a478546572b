import {html, nothing, type TemplateResult} from 'lit';
import {shownAvailable} from '../../core/notices.js';
import {isDistributed, type ProductSummary} from '../../core/product.js';
import type {UserSelection} from '../../core/user.js';
import type {Messages} from '../../i18n/messages.js';
import type {LicensingSession} from '../../licensing/licensing-session.js';

/** A product whose seats are handed out. */
export interface ProductChoice {
  readonly product: ProductSummary;
  /** Selected users who hold it, where it is to be recalled. */
  readonly heldBy?: number;
}

/** Every product that could be granted to the users, or recalled from them, on another day as well. */
export async function readChoices(
  session: LicensingSession,
  action: 'grant' | 'recall',
  users: UserSelection,
): Promise<ProductChoice[]> {
  const products = (await session.products()).filter(({kind}) => isDistributed(kind));
  if (action === 'grant') return products.map((product) => ({product}));
  if (products.length === 0) return [];
  const {products: planned} = await session.plan({action, users, products: products.map(({id}) => id)});
  const heldBy = new Map(planned.map(({product, recalled}) => [product, recalled]));
  return products.map((product) => ({product, heldBy: heldBy.get(product.id) ?? 0}));
}

/** Those with an active license, or which at least one of the users holds; one that is ticked stays until it is not. */
const offeredChoices = (choices: readonly ProductChoice[], chosen: readonly string[]): ProductChoice[] =>
  choices.filter(
    ({product, heldBy}) =>
      chosen.includes(product.id) || (heldBy === undefined ? product.status === 'active' : heldBy > 0),
  );

const isFull = ({product, heldBy}: ProductChoice): boolean =>
  heldBy === undefined && product.kind === 'personal' && (product.available ?? 0) <= 0;

/** The products as boxes, each with what is available of it. */
export function productChoices(
  action: 'grant' | 'recall',
  choices: readonly ProductChoice[] | undefined,
  chosen: readonly string[],
  messages: Messages,
  onChoose: (chosen: readonly string[]) => void,
): TemplateResult {
  const offered = choices && offeredChoices(choices, chosen);
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
      ${offered?.map((choice, i) => productBox(choice, i, chosen.includes(choice.product.id), messages, toggle))}
    </fieldset>
  `;
}

function productBox(
  choice: ProductChoice,
  number: number,
  isChosen: boolean,
  messages: Messages,
  toggle: (id: string, isChosen: boolean) => void,
): TemplateResult {
  const {product, heldBy} = choice;
  const isUnavailable = isFull(choice) && !isChosen;
  const facts = [messages.availableOf(shownAvailable(product) ?? 0, product.total ?? 0)];
  if (product.kind === 'concurrent') facts.push(messages.sessionsAvailable);
  if (isFull(choice)) facts.push(messages.noFreeSeat);
  if (heldBy !== undefined) facts.push(messages.heldBy(heldBy));
  return html`
    <label class="choice ${isChosen ? 'chosen' : ''} ${isUnavailable ? 'unavailable' : ''}">
      <input
        type="checkbox"
        aria-labelledby="product-${number}"
        aria-describedby="about-product-${number}"
        ?data-first-focus=${!isUnavailable}
        .checked=${isChosen}
        ?disabled=${isUnavailable}
        @change=${(event: Event) => toggle(product.id, (event.target as HTMLInputElement).checked)}
      />
      <span>
        <bdi id="product-${number}">${product.name}</bdi>
        <span id="about-product-${number}" class="muted small"><bdi>${facts.join(' · ')}</bdi></span>
      </span>
    </label>
  `;
}
