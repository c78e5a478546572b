import {addDays, dayOf} from '../../src/core/calendar-day.js';
import {audiences, licenseKinds, type Audience, type LicenseKind} from '../../src/core/license.js';
import type {LicenseInput} from '../../src/issuer/index.js';
import {element} from '../element.js';
import {priceList, soldOnRequest, type Offer} from './price-list.js';

const kindNames = {personal: 'Personal', concurrent: 'Concurrent', server: 'Server', metered: 'Metered'} as const;
const audienceNames = {employee: 'Employees', external: 'External users', any: 'Everyone'} as const;

/** The editable table of the support desk: a row for each product of the price list. */
export class OrderForm {
  readonly #rows: readonly OrderRow[];

  constructor(body: HTMLTableSectionElement) {
    const today = dayOf(Date.now());
    this.#rows = priceList.map((offer) => new OrderRow(offer, today));
    body.replaceChildren(...this.#rows.map(({element: row}) => row));
  }

  /** The ticked rows. */
  licenses(): LicenseInput[] {
    return this.#tickedRows.map((row) => row.license());
  }

  /** Brings the person to the field that a refusal names, such as `licenses.2.dueDate`, and answers its label. */
  focus(field: string): string | undefined {
    const [, index, name = ''] = field.split('.');
    return this.#tickedRows[Number(index)]?.focus(name);
  }

  get #tickedRows(): readonly OrderRow[] {
    return this.#rows.filter(({isTicked}) => isTicked);
  }
}

class OrderRow {
  readonly element: HTMLTableRowElement;
  readonly #offer: Offer;
  readonly #ticked: HTMLInputElement;
  readonly #kind: HTMLSelectElement;
  readonly #audience: HTMLSelectElement;
  readonly #fields: Readonly<Record<'count' | 'startDate' | 'dueDate' | 'graceDays', HTMLInputElement>>;

  constructor(offer: Offer, today: string) {
    this.#offer = offer;
    this.#ticked = element('input', {
      type: 'checkbox',
      checked: !soldOnRequest.has(offer.product),
      ariaLabel: offer.name,
    });
    this.#kind = choice(licenseKinds, kindNames, offer.kind, `Kind of ${offer.name}`);
    this.#audience = choice(audiences, audienceNames, offer.audience, `Who may use ${offer.name}`);
    this.#fields = {
      count: wholeNumber(offer.count, 2_147_483_647, `Count of ${offer.name}`),
      startDate: day(today, `Start date of ${offer.name}`),
      dueDate: day(addDays(today, 364), `Due date of ${offer.name}`),
      graceDays: wholeNumber(14, 3650, `Grace days of ${offer.name}`),
    };
    const {count, startDate, dueDate, graceDays} = this.#fields;
    this.element = element(
      'tr',
      {},
      element('td', {}, this.#ticked),
      element('th', {scope: 'row'}, offer.name),
      ...[this.#kind, count, startDate, dueDate, graceDays, this.#audience].map((field) => element('td', {}, field)),
    );
    const update = (): void => this.#update();
    this.#ticked.addEventListener('change', update);
    this.#kind.addEventListener('change', update);
    this.#update();
  }

  get isTicked(): boolean {
    return this.#ticked.checked;
  }

  /** Its id is that of the product, so that a later order for the product replaces this one. */
  license(): LicenseInput {
    const {product, name, operations, requires = []} = this.#offer;
    const {count, startDate, dueDate, graceDays} = this.#fields;
    return {
      id: `${product}-1`,
      product,
      name,
      kind: this.#kind.value as LicenseKind,
      count: this.#kind.value === 'server' ? 1 : count.valueAsNumber,
      startDate: startDate.value,
      dueDate: dueDate.value,
      graceDays: graceDays.valueAsNumber,
      audience: this.#audience.value as Audience,
      operations: [...operations],
      requires: [...requires],
    };
  }

  focus(name: string): string | undefined {
    const field = Object.entries(this.#fields).find(([each]) => each === name)?.[1];
    field?.focus();
    return field?.ariaLabel ?? undefined;
  }

  #update(): void {
    const fields = [this.#kind, this.#audience, ...Object.values(this.#fields)];
    for (const field of fields) field.disabled = !this.isTicked;
    // A license for a server opens the product to everyone: there is nothing to count.
    if (this.#kind.value === 'server') this.#fields.count.disabled = true;
  }
}

function choice<T extends string>(
  values: readonly T[],
  names: Readonly<Record<T, string>>,
  value: T,
  label: string,
): HTMLSelectElement {
  const select = element('select', {ariaLabel: label}, ...values.map((each) => new Option(names[each], each)));
  select.value = value;
  return select;
}

const wholeNumber = (value: number, max: number, label: string): HTMLInputElement =>
  element('input', {
    type: 'number',
    min: '0',
    max: String(max),
    required: true,
    value: String(value),
    ariaLabel: label,
  });

const day = (value: string, label: string): HTMLInputElement =>
  element('input', {type: 'date', required: true, value, ariaLabel: label});
