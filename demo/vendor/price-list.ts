import type {Audience, LicenseKind} from '../../src/core/license.js';

/** What the vendor sells, with what it proposes to a new customer. */
export interface Offer {
  readonly product: string;
  readonly name: string;
  readonly kind: LicenseKind;
  readonly count: number;
  readonly audience: Audience;
  readonly requires?: string[];
  readonly operations: string[];
}

/** Not proposed to a new customer: someone ticks them. */
export const soldOnRequest: ReadonlySet<string> = new Set(['events', 'field-service', 'forecasting']);

export const priceList: readonly Offer[] = [
  {
    product: 'active-contacts',
    name: 'Active contacts',
    kind: 'metered',
    count: 50_000,
    audience: 'any',
    operations: ['CanSendBulkEmail'],
  },
  {
    product: 'customer-portal',
    name: 'Customer portal',
    kind: 'personal',
    count: 500,
    audience: 'external',
    operations: ['CanUsePortal'],
  },
  {
    product: 'events',
    name: 'Events',
    kind: 'personal',
    count: 20,
    audience: 'employee',
    operations: ['CanManageEvents'],
  },
  {
    product: 'field-service',
    name: 'Field service',
    kind: 'personal',
    count: 30,
    audience: 'any',
    operations: ['CanPlanVisits'],
  },
  {
    product: 'forecasting',
    name: 'Forecasting',
    kind: 'personal',
    count: 25,
    audience: 'employee',
    requires: ['sales'],
    operations: ['CanForecast'],
  },
  {
    product: 'marketing',
    name: 'Marketing',
    kind: 'personal',
    count: 40,
    audience: 'employee',
    operations: ['CanRunCampaigns'],
  },
  {product: 'reports', name: 'Reports', kind: 'concurrent', count: 25, audience: 'any', operations: ['CanReadReports']},
  {product: 'sales', name: 'Sales', kind: 'personal', count: 50, audience: 'employee', operations: ['CanUseSales']},
  {
    product: 'service',
    name: 'Service',
    kind: 'personal',
    count: 50,
    audience: 'employee',
    operations: ['CanUseService'],
  },
  {product: 'studio', name: 'Studio', kind: 'personal', count: 120, audience: 'any', operations: ['CanDesign']},
  {
    product: 'telephony',
    name: 'Telephony',
    kind: 'server',
    count: 1,
    audience: 'any',
    operations: ['CanCall'],
  },
];
