import type {LicenseKind} from '../../core/license.js';
import type {ProductSummary} from '../../core/product.js';
import {hasWords, searchable, searchWords} from '../../core/text-search.js';
import type {Messages} from '../../i18n/messages.js';
import type {SortState} from '../parts/sort-head.js';
import type {KindFilter} from './remembered-filter.js';

export const productColumns = ['name', 'type', 'startDate', 'dueDate', 'status', 'total', 'used', 'available'] as const;
export type ProductColumn = (typeof productColumns)[number];

const kindsOf: {readonly [F in KindFilter]: readonly LicenseKind[]} = {
  all: ['personal', 'concurrent', 'server', 'metered'],
  personal: ['personal', 'concurrent'],
  server: ['server', 'metered'],
};

/** The products to show: of a kind, with all words of a text in their name, in an order. What is no number comes last both ways. */
export function listedProducts(
  products: readonly ProductSummary[],
  kind: KindFilter,
  text: string,
  sort: SortState<ProductColumn>,
  {messages, collator}: {readonly messages: Messages; readonly collator: Intl.Collator},
): ProductSummary[] {
  const words = searchWords(text);
  const value = (product: ProductSummary): string | number | null => sortValue(product, sort.by, messages);
  const direction = sort.descending ? -1 : 1;
  return products
    .filter((product) => kindsOf[kind].includes(product.kind) && hasWords(searchable(product.name), words))
    .sort((one, other) => {
      const [first, second] = [value(one), value(other)];
      const byName = collator.compare(one.name, other.name);
      if (first === null || second === null) return Number(first === null) - Number(second === null) || byName;
      const order =
        typeof first === 'number' && typeof second === 'number'
          ? first - second
          : collator.compare(String(first), String(second));
      return direction * order || byName;
    });
}

function sortValue(product: ProductSummary, by: ProductColumn, messages: Messages): string | number | null {
  switch (by) {
    case 'name':
      return product.name;
    case 'type':
      return messages.kinds[product.kind];
    case 'status':
      return `${messages.statuses[product.status].status} ${messages.statuses[product.status].detail}`;
    case 'used':
      return product.kind === 'server' ? null : product.used;
    case 'startDate':
    case 'dueDate':
    case 'total':
    case 'available':
      return product[by];
  }
}
