import type {TemplateResult} from 'lit';
import type {Selection} from '../../controllers/selection.js';
import type {ProductSummary} from '../../core/product.js';
import type {UserFilter} from '../../core/user.js';
import type {Messages} from '../../i18n/messages.js';
import {filterMenu, type FilterMenu} from '../parts/filter-menu.js';

/** Days without a sign-in after which a seat is worth asking about. */
const idleTerms = [30, 90, 180] as const;

function filterButtons(
  filter: UserFilter,
  products: readonly ProductSummary[],
  messages: Messages,
  selection?: Selection,
): FilterMenu<UserFilter>[] {
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
      label: messages.columns.lastSignIn,
      value: filter.idleDays === undefined ? undefined : messages.moreThanDaysAgo(filter.idleDays),
      any: messages.any,
      choices: idleTerms.map((idleDays) => ({label: messages.moreThanDaysAgo(idleDays), filter: {idleDays}})),
    },
    ...(selection || filter.among ? [amongFilter(filter, messages, selection)] : []),
  ];
}

/** Those who were selected when it was set: who is taken out of the selection afterwards stays to be seen. */
const amongFilter = (
  filter: UserFilter,
  messages: Messages,
  selection: Selection | undefined,
): FilterMenu<UserFilter> => ({
  name: 'among',
  label: messages.selected,
  value: filter.among && messages.selectedOnly,
  any: messages.any,
  choices: [
    {
      label: messages.onlySelected,
      filter: {among: filter.among ?? selection?.users},
      unavailable: selection?.isEmpty && !filter.among ? messages.selectUsersFirst : undefined,
    },
  ],
});

/** The names of what narrows the list, as `Status Active`. */
export const filterNames = (filter: UserFilter, products: readonly ProductSummary[], messages: Messages): string[] =>
  filterButtons(filter, products, messages).flatMap(({label, value}) => (value ? [`${label} ${value}`] : []));

/** The row of filter buttons; `selection` while several users can be selected. */
export const userFilters = (
  filter: UserFilter,
  products: readonly ProductSummary[],
  selection: Selection | undefined,
  messages: Messages,
  onFilter: (filter: UserFilter) => void,
): TemplateResult[] =>
  filterButtons(filter, products, messages, selection).map((button) => filterMenu(button, filter, messages, onFilter));
