import {html, nothing, type TemplateResult} from 'lit';
import {shownAvailable} from '../../core/notices.js';
import {isOverAllocated, isDistributed} from '../../core/product.js';
import type {Formatters} from '../../i18n/formatters.js';
import type {Messages} from '../../i18n/messages.js';
import type {UnavailableReason, UserLicense} from '../../licensing/licensing-session.js';
import {badIcon, endedIcon, goodIcon, minusIcon, plusIcon} from '../../styles/icons.js';
import {seatOrigin} from './seat-origin.js';

/** A granted product stays recallable whatever its license is; one that is not granted must be available. */
export const canChange = ({granted, unavailable}: UserLicense, isActive: boolean): boolean =>
  isActive && (granted || unavailable === null);

export const licenseColumns = ['tick', 'product', 'available', 'granted', 'change'];

export function licenseHead({columns, select, usableToday: today}: Messages): TemplateResult {
  const hidden = (label: string): TemplateResult => html`<span class="visually-hidden">${label}</span>`;
  return html`
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader" class="tick">${hidden(select)}</th>
        <th scope="col" role="columnheader">${columns.product}</th>
        <th scope="col" role="columnheader" class="available">${columns.available}</th>
        <th scope="col" role="columnheader" class="granted">${columns.granted}</th>
        <th scope="col" role="columnheader" class="will-change">${today}</th>
      </tr>
    </thead>
  `;
}

/** One product of a user: its box, what is available, where the seat comes from, and whether it can be used today. */
export function licenseRow(
  license: UserLicense,
  {number, isActive, isChanged}: {readonly number: number; readonly isActive: boolean; readonly isChanged: boolean},
  messages: Messages,
  format: Formatters,
  onTick: (isTicked: boolean) => void,
): TemplateResult {
  const {product, granted} = license;
  const isOpenToAll = !isDistributed(product.kind);
  // A box that was ticked stays changeable, so that it can be cleared again after the last seat went elsewhere.
  const isEnabled = canChange(license, isActive) || isChanged;
  const willChange = isChanged ? (granted ? 'recalled' : 'granted') : undefined;
  return html`
    <tr role="row" class=${willChange ? 'changed' : ''}>
      <td role="cell" class="tick">
        <input
          type="checkbox"
          aria-label=${product.name}
          aria-describedby=${isActive ? `about-${number}` : `messages about-${number}`}
          .checked=${isOpenToAll || granted !== isChanged}
          ?disabled=${!isEnabled}
          @change=${(event: Event) => onTick((event.target as HTMLInputElement).checked)}
        />
      </td>
      <td role="cell" class="product ${isEnabled || isOpenToAll ? '' : 'muted'}">
        <bdi class="name">${product.name}</bdi>
        <span class="muted small">${messages.kinds[product.kind]}</span>
      </td>
      <td role="cell" class="available">${availability(license, messages)}</td>
      <td role="cell" id="about-${number}" class="granted">${grantText(license, isChanged, messages, format)}</td>
      <td role="cell" class="will-change">
        ${willChange ? changeMark(willChange, messages) : usableToday(license, messages)}
      </td>
    </tr>
  `;
}

const changeMark = (change: 'granted' | 'recalled', messages: Messages): TemplateResult => html`
  <span class="mark">
    ${change === 'granted' ? plusIcon() : minusIcon()}
    ${change === 'granted' ? messages.willBeGranted : messages.willBeRecalled}
  </span>
`;

/** Why a product that is not granted cannot be used is said by what it is granted for; that a user is inactive, above all. */
function usableToday({product, granted, access}: UserLicense, messages: Messages): TemplateResult | typeof nothing {
  if ((!granted && isDistributed(product.kind)) || access.code === 'USER_INACTIVE') return nothing;
  return html`<span class="status muted">
    ${access.allowed ? goodIcon('good') : endedIcon('muted')} ${messages.access[access.code]}
  </span>`;
}

function availability({product}: UserLicense, messages: Messages): TemplateResult {
  const {total} = product;
  const available = shownAvailable(product);
  if (available === null || total === null) return html`${messages.unlimited}`;
  return html`${isOverAllocated(product) ? badIcon('bad') : nothing}
    <bdi>${messages.availableOf(available, total)}</bdi>`;
}

function grantText(license: UserLicense, isChanged: boolean, messages: Messages, format: Formatters): TemplateResult {
  const {granted, unavailable, since} = license;
  if (granted && since) {
    return html`${format.date(since)} <bdi class="muted small">${seatOrigin(license, messages)}</bdi>`;
  }
  if (isChanged) return html`<span class="muted">${messages.notSavedYet}</span>`;
  return unavailable && unavailable !== 'USER_INACTIVE'
    ? html`<span class="muted">${reasonText(license, unavailable, messages)}</span>`
    : html``;
}

function reasonText({product}: UserLicense, reason: UnavailableReason, messages: Messages): string {
  const {audience, used, total} = product;
  if (reason === 'WRONG_USER_TYPE' && audience !== 'any') return messages.onlyFor(audience);
  if (reason === 'NO_FREE_SEATS' && isOverAllocated(product)) return messages.noFreeSeatOf(used, total ?? 0);
  return messages.unavailable[reason];
}
