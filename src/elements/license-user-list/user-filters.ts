import {html, nothing, type TemplateResult} from 'lit';
import type {ProductSummary} from '../../core/product.js';
import type {UserFilter} from '../../core/user.js';
import type {Messages} from '../../i18n/messages.js';
import {chevronDownIcon, closeIcon} from '../../styles/icons.js';
import type {MenuItem} from '../license-menu/license-menu.js';

/** A filter as a button that shows its value and opens the choices. */
interface FilterButton {
  readonly name: keyof UserFilter;
  readonly label: string;
  /** The name of the value that is set; undefined when the filter does not narrow. */
  readonly value: string | undefined;
  readonly any: string;
  readonly choices: readonly {readonly label: string; readonly filter: UserFilter}[];
}

/** Days without a sign-in after which a seat is worth asking about. */
const idleTerms = [30, 90, 180] as const;

function filterButtons(filter: UserFilter, products: readonly ProductSummary[], messages: Messages): FilterButton[] {
  const nameOf = (id: string | undefined): string | undefined =>
    id === undefined ? undefined : (products.find((product) => product.id === id)?.name ?? id);
  return [
    {
      name: 'active',
      label: messages.columns.status,
      value: filter.active === undefined ? undefined : filter.active ? messages.active : messages.inactive,
      any: messages.any,
      choices: [
        {label: messages.active, filter: {active: true}},
        {label: messages.inactive, filter: {active: false}},
      ],
    },
    {
      name: 'type',
      label: messages.columns.type,
      value: filter.type && messages.userTypes[filter.type],
      any: messages.any,
      choices: [
        {label: messages.userTypes.employee, filter: {type: 'employee'}},
        {label: messages.userTypes.external, filter: {type: 'external'}},
      ],
    },
    {
      name: 'holds',
      label: messages.holds,
      value: nameOf(filter.holds),
      any: messages.anyProduct,
      choices: products.map(({id, name}) => ({label: name, filter: {holds: id}})),
    },
    {
      name: 'lacks',
      label: messages.lacks,
      value: nameOf(filter.lacks),
      any: messages.none,
      choices: products.map(({id, name}) => ({label: name, filter: {lacks: id}})),
    },
    {
      name: 'idleDays',
      label: messages.lastSignInFilter,
      value: filter.idleDays === undefined ? undefined : messages.moreThanDaysAgo(filter.idleDays),
      any: messages.any,
      choices: idleTerms.map((idleDays) => ({label: messages.moreThanDaysAgo(idleDays), filter: {idleDays}})),
    },
  ];
}

/** The names of what narrows the list, as `Status Active`. */
export const filterNames = (filter: UserFilter, products: readonly ProductSummary[], messages: Messages): string[] =>
  filterButtons(filter, products, messages).flatMap(({label, value}) => (value ? [`${label} ${value}`] : []));

/** The row of filter buttons; a set one has a cross that clears it. */
export function userFilters(
  filter: UserFilter,
  products: readonly ProductSummary[],
  messages: Messages,
  onFilter: (filter: UserFilter) => void,
): TemplateResult[] {
  return filterButtons(filter, products, messages).map(({name, label, value, any, choices}) => {
    const cleared = {...filter, [name]: undefined};
    const items: MenuItem[] = [
      {label: any, checked: value === undefined, run: () => onFilter(cleared)},
      ...choices.map((choice) => ({
        label: choice.label,
        checked: choice.filter[name] === filter[name],
        run: () => onFilter({...filter, ...choice.filter}),
      })),
    ];
    return html`
      <span class="filter">
        <license-menu
          label=${label}
          value=${value ?? any}
          look=${value === undefined ? 'filter' : 'set-filter'}
          .groups=${[items]}
        >
          <span class="muted">${label}</span>
          ${value === undefined ? html`<span slot="end">${chevronDownIcon()}</span>` : nothing}
        </license-menu>
        ${
          value === undefined
            ? nothing
            : html`<button
                class="clear-filter"
                type="button"
                aria-label=${messages.clearFilter(label)}
                @click=${(event: Event) => {
                  // The cross disappears; its filter keeps the focus.
                  const cross = event.currentTarget as HTMLElement;
                  cross.parentElement!.querySelector<HTMLElement>('license-menu')?.focus();
                  onFilter(cleared);
                }}
              >
                ${closeIcon()}
              </button>`
        }
      </span>
    `;
  });
}
