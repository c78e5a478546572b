import {html, type TemplateResult} from 'lit';
import {shownAvailable} from '../../core/notices.js';
import type {Messages} from '../../i18n/messages.js';
import {isFull, type ProductChoice} from './product-choice.js';

/** One product as a box or a radio button, with what is available of it. */
export interface ProductOption {
  readonly choice: ProductChoice;
  readonly type: 'checkbox' | 'radio';
  /** Whether it is taken back or given. */
  readonly role: 'give' | 'take';
  /** Of a product that is taken back, what is available matters little where room is scarce. */
  readonly isBrief?: boolean;
  readonly number: number;
  readonly isChosen: boolean;
  /** Why it cannot be chosen, where it is not for want of seats. */
  readonly hindrance?: string | undefined;
  readonly choose: (isChosen: boolean) => void;
}

export function productOption(option: ProductOption, messages: Messages): TemplateResult {
  const {choice, type, role, isBrief = false, number, isChosen, hindrance, choose} = option;
  const {product, heldBy} = choice;
  const lacksSeats = role === 'give' && isFull(choice);
  const isUnavailable = !isChosen && (hindrance !== undefined || lacksSeats);
  const facts = isBrief ? [] : [messages.availableOf(shownAvailable(product) ?? 0, product.total ?? 0)];
  if (product.kind === 'concurrent' && !isBrief) facts.push(messages.sessionsAvailable);
  if (hindrance !== undefined) facts.push(hindrance);
  else if (lacksSeats) facts.push(messages.noFreeSeat);
  if (role === 'take') facts.push(messages.heldBy(heldBy ?? 0));
  return html`
    <label class="choice ${isChosen ? 'chosen' : ''} ${isUnavailable ? 'unavailable' : ''}">
      <input
        type=${type}
        name=${role}
        aria-labelledby="${role}-${number}"
        aria-describedby="about-${role}-${number}"
        ?data-first-focus=${!isUnavailable}
        .checked=${isChosen}
        ?disabled=${isUnavailable}
        @change=${(event: Event) => choose((event.target as HTMLInputElement).checked)}
      />
      <span>
        <bdi id="${role}-${number}">${product.name}</bdi>
        <span id="about-${role}-${number}" class="muted small"><bdi>${facts.join(' · ')}</bdi></span>
      </span>
    </label>
  `;
}
