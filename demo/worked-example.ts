import {addDays, dayOf} from '../src/core/calendar-day.js';
import {readLicenseRequest, type LicenseInput} from '../src/issuer/index.js';
import type {LicensingSession} from '../src/licensing/licensing-session.js';
import {fillDirectory} from './people/fill-directory.js';
import {issueLicenseFile} from './vendor/issue-license-file.js';
import {priceList, type Offer} from './vendor/price-list.js';

const companyId = 'ACME-0042';

interface Handout {
  readonly product: string;
  readonly type: 'employee' | 'external';
  readonly seats: number;
}

/** Seats to hand out, in the order of the directory. */
const handouts: readonly Handout[] = [
  {product: 'sales', type: 'employee', seats: 232},
  {product: 'service', type: 'employee', seats: 53},
  {product: 'marketing', type: 'employee', seats: 36},
  {product: 'studio', type: 'employee', seats: 88},
  {product: 'reports', type: 'employee', seats: 64},
  {product: 'events', type: 'employee', seats: 12},
  {product: 'forecasting', type: 'employee', seats: 15},
  {product: 'customer-portal', type: 'external', seats: 44},
];

/**
 * Plays a year of an installation in a second: licenses are bought and granted, some end, one is bought smaller. Everything
 * goes through the same doors as by hand. `tell` hears what is being done; the answer is the number of seats granted.
 */
export async function fillWithWorkedExample(
  licensing: LicensingSession,
  tell: (progress: string) => void,
): Promise<number> {
  const today = dayOf(Date.now());
  tell('Adding people…');
  await fillDirectory(licensing);
  tell('Taking back what was granted…');
  await clear(licensing);
  tell('Uploading the first license file…');
  await upload(licensing, firstOrder(today));
  let granted = 0;
  for (const handout of handouts) {
    tell(`Granting seats of ${offerOf(handout.product).name}…`);
    granted += await grant(licensing, handout);
  }
  await deactivateOneHolder(licensing);
  tell('Uploading the second license file…');
  await upload(licensing, secondOrder(today));
  return granted;
}

/** Whatever was there before must not show in the example. */
async function clear(licensing: LicensingSession): Promise<void> {
  const products = (await licensing.products())
    .filter(({kind}) => kind === 'personal' || kind === 'concurrent')
    .map(({id}) => id);
  if (products.length > 0)
    await licensing.apply(await licensing.plan({action: 'recall', users: {filter: {}}, products}));
  await licensing.deleteLicenses();
}

async function upload(licensing: LicensingSession, licenses: readonly LicenseInput[]): Promise<void> {
  const {text} = await licensing.createRequest({companyId, licenseVersion: '8.1.0'}, {acknowledge: true});
  const answer = await issueLicenseFile(companyId, licenses, readLicenseRequest(text));
  await licensing.upload(await licensing.readLicenseFile(answer), {acknowledge: true});
}

async function grant(licensing: LicensingSession, {product, type, seats}: Handout): Promise<number> {
  const {users} = await licensing.users.find({active: true, type, limit: seats});
  const change = {action: 'grant', products: [product], shortage: 'as-many-as-fit'} as const;
  const applied = await licensing.apply(await licensing.plan({...change, users: users.map(({id}) => id)}));
  return applied.granted;
}

/** A deactivated user keeps the assignment and frees the seat. */
async function deactivateOneHolder(licensing: LicensingSession): Promise<void> {
  const {users} = await licensing.users.find({holds: 'sales', lacks: 'reports', active: true, limit: 1});
  await licensing.users.setActive(
    users.map(({id}) => id),
    false,
  );
}

const offerOf = (product: string): Offer => priceList.find((offer) => offer.product === product)!;

function license(product: string, id: string, changes: Partial<LicenseInput> & Dates): LicenseInput {
  return {...offerOf(product), id, graceDays: 14, ...changes};
}

type Dates = Pick<LicenseInput, 'startDate' | 'dueDate'>;

/** A year's licenses, all in term but one that starts later. */
function firstOrder(today: string): LicenseInput[] {
  const year = {startDate: addDays(today, -200), dueDate: addDays(today, 165)};
  return [
    license('sales', 'sales-1', {count: 200, ...year}),
    license('sales', 'sales-2', {count: 50, startDate: addDays(today, -30), dueDate: addDays(today, 335)}),
    license('service', 'service-1', {count: 53, ...year}),
    license('marketing', 'marketing-1', {count: 40, ...year}),
    license('studio', 'studio-1', {count: 120, ...year}),
    license('reports', 'reports-1', {count: 25, ...year}),
    license('events', 'events-1', {count: 20, ...year}),
    license('forecasting', 'forecasting-1', {count: 15, ...year}),
    license('customer-portal', 'customer-portal-1', {count: 500, ...year}),
    license('active-contacts', 'active-contacts-1', {count: 50_000, ...year}),
    license('telephony', 'telephony-1', year),
    license('field-service', 'field-service-1', {startDate: addDays(today, 11), dueDate: addDays(today, 376)}),
  ];
}

/** What the vendor changed since: one in grace, one expired, one with fewer seats than are used, one that ends soon. */
function secondOrder(today: string): LicenseInput[] {
  const startDate = addDays(today, -200);
  return [
    license('marketing', 'marketing-1', {count: 40, startDate, dueDate: addDays(today, -7)}),
    license('events', 'events-1', {count: 20, startDate, dueDate: addDays(today, -100)}),
    license('service', 'service-1', {count: 50, startDate, dueDate: addDays(today, 165)}),
    license('studio', 'studio-1', {count: 120, startDate, dueDate: addDays(today, 9)}),
  ];
}
