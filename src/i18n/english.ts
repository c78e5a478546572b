import {englishChanges} from './english-changes.js';
import {englishImport} from './english-import.js';
import {englishErrors} from './english-errors.js';
import {englishJournal} from './english-journal.js';
import {englishProduct} from './english-product.js';
import {englishPlan} from './english-plan.js';
import {englishSystemUsers} from './english-system-users.js';
import {englishUsers} from './english-users.js';
import type {Formatters} from './formatters.js';
import type {Messages} from './messages.js';

/** The English messages. Labels in behaviour and tests are found by these words. */
export const english = (format: Formatters): Messages => ({
  licenseManager: 'License manager',
  licenses: 'Licenses',
  users: 'Users',
  actions: 'Actions',
  kinds: {personal: 'Personal', concurrent: 'Concurrent', server: 'Server', metered: 'Metered'},
  userTypes: {employee: 'Employee', external: 'External'},
  statuses: {
    active: {status: 'Active', detail: ''},
    'in-grace': {status: 'Not active', detail: 'in grace'},
    upcoming: {status: 'Not active', detail: 'upcoming'},
    expired: {status: 'Not active', detail: 'expired'},
    unverified: {status: 'Not active', detail: 'not verified'},
    none: {status: 'Not active', detail: 'no license'},
  },
  columns: {
    name: 'Name',
    type: 'Type',
    startDate: 'Start date',
    dueDate: 'Due date',
    status: 'Status',
    total: 'Total',
    used: 'Used',
    available: 'Available',
    user: 'User',
    email: 'Email',
    jobTitle: 'Job title',
    licenses: 'Licenses',
    product: 'Product',
    granted: 'Granted',
    askedFor: 'Asked for',
    willBeGranted: 'Will be granted',
    willBeRecalled: 'Will be recalled',
    already: 'Already',
    skipped: 'Skipped',
    seatsBeforeAndAfter: 'Seats before and after',
    change: 'Change',
    seats: 'Seats',
    lastSignIn: 'Last sign-in',
  },

  request: 'Request',
  upload: 'Upload',
  delete: 'Delete',
  selectMultiple: 'Select multiple records',
  cancelMultiple: 'Cancel multiple selection',
  selectAll: 'Select all',
  clearAll: 'Clear all',
  clear: 'Clear',
  grantLicenses: 'Grant licenses',
  recallLicenses: 'Recall licenses',
  requestLicenses: 'Request licenses',
  import: 'Import',
  export: 'Export',
  undo: 'Undo',
  select: 'Select',
  cancel: 'Cancel',
  close: 'Close',
  closeDialog: 'Close dialog',
  save: 'Save',
  dismiss: 'Dismiss',
  tryAgain: 'Try again',
  selectUsersFirst: 'Select users first',
  noLicensesToDelete: 'There are no licenses to delete',

  companyId: 'Company ID',
  noCompanyId: 'not set yet',
  lastUpload: (at, by) => `Last upload ${format.date(at)}${by ? ` by ${by}` : ''}`,
  demoMode: 'Demo mode',
  allLicenses: 'All licenses',
  searchProducts: 'Search products',
  searchUsers: 'Search name, email or job title',
  productCount: (count) => `${format.number(count)} ${format.plural(count, {one: 'product', other: 'products'})}`,
  licenseCount: (count) => `${format.number(count)} ${format.plural(count, {one: 'license', other: 'licenses'})}`,
  unlimited: 'Unlimited',
  grantsKept: (count) => `${format.number(count)} ${format.plural(count, {one: 'grant', other: 'grants'})} kept`,
  seatsFrom: (seats, from) => `${format.number(seats)} from ${format.date(from)}`,
  availableOf: (available, total) => `${format.number(available)} of ${format.number(total)} available`,
  until: (date) => `until ${format.date(date)}`,
  sort: 'Sort',
  filters: (count) => (count > 0 ? `Filters (${format.number(count)})` : 'Filters'),
  active: 'Active',
  inactive: 'Inactive',
  any: 'Any',
  anyProduct: 'Any product',
  holds: 'Holds',
  lacks: 'Lacks',
  moreThanDaysAgo: (days) => `More than ${format.number(days)} ${format.plural(days, {one: 'day', other: 'days'})} ago`,
  clearFilter: (name) => `Clear ${name}`,
  userCount: (matching, total) =>
    matching === total
      ? `${format.number(total)} ${format.plural(total, {one: 'user', other: 'users'})}`
      : `${format.number(matching)} of ${format.number(total)} ${format.plural(total, {one: 'user', other: 'users'})}`,
  selectedCount: (count) => `${format.number(count)} selected`,
  selectedHidden: (count, hidden) => `${format.number(count)} selected, ${format.number(hidden)} not shown`,
  moreActions: 'More actions',
  selected: 'Selected',
  selectedOnly: 'only',
  onlySelected: 'Only those selected',
  selectAllMatching: (count) => `Select all ${format.number(count)} that match`,
  allSelectedNow: (count) => `All that match now: ${format.number(count)}`,
  allSelected: (count) => `All ${format.number(count)} that match are selected`,
  moreLicenses: (count) => `+${format.number(count)}`,
  none: 'None',
  andMore: (count) => `and ${format.number(count)} more`,

  noLicensesYet: {
    title: 'No licenses yet',
    text: 'This installation is in demo mode: everything is allowed, with at most 1,000 records per table.',
  },
  askVendor: {
    title: '1. Ask the vendor',
    text: 'Make a request file with your company ID and send it to the vendor.',
  },
  uploadAnswer: {
    title: '2. Upload the answer',
    text: 'Choose the .tls file you received, or drop it anywhere on this list.',
  },
  noUsersYet: {title: 'No users yet', text: 'Your portal adds users as they sign in.'},
  noProductMatches: (text) => (text ? `No product matches “${text}”` : 'No product matches'),
  noUserMatches: (text) => (text ? `No user matches “${text}”` : 'No user matches'),
  filtersInUse: (filters) => `Filters in use: ${filters.join(', ')}.`,
  clearSearch: 'Clear search and filters',
  noKeys: {
    title: 'This page trusts no vendor yet.',
    text: 'Without the vendor’s public key no license can be uploaded, and installed ones give nothing.',
  },
  notPermitted: (operation, code, grantors) => ({
    title: 'You may not manage licenses',
    text: `This needs the operation “${operation}” (${code}).${grantors.length ? ` ${format.choice(grantors)} can grant it.` : ''}`,
  }),
  operations: {
    CanManageLicUsers: 'Manage user licenses',
    CanChangeAdminOperationGrantee: 'Change who may do what',
  },
  signedOut: {title: 'Nobody is signed in', text: 'Sign in to this page to see licenses.'},
  noProvider: {
    title: 'This part of the page is not connected',
    text: 'It must stand inside a license-provider element.',
  },

  overAllocated: (product, used, seats) => ({
    title: `${product} is over-allocated: ${format.number(used)} users hold ${format.number(seats)} seats.`,
    text: 'New grants are refused already.',
  }),
  unverified: (product) => ({
    title: `${product}: the signature no longer verifies.`,
    text: 'The license gives nothing until a valid file is uploaded.',
  }),
  expired: (product, date, used) => ({
    title: `${product} expired on ${format.date(date)}.`,
    text: `Its ${format.number(used)} ${format.plural(used, {one: 'user no longer gets', other: 'users no longer get'})} in; their seats are kept.`,
  }),
  inGrace: (product, date, used, until, days) => {
    const left =
      days > 0 ? `${format.number(days)} ${format.plural(days, {one: 'day', other: 'days'})} left` : 'the last day';
    return {
      title: `${product} expired on ${format.date(date)}.`,
      text:
        used > 0
          ? `Its ${format.number(used)} ${format.plural(used, {one: 'user keeps', other: 'users keep'})} access until ${format.date(until)} (${left}).`
          : `Its grace ends on ${format.date(until)} (${left}).`,
    };
  },
  nearlyUsedUp: (product, available) => ({
    title: `${product} is nearly used up.`,
    text: available > 0 ? `${format.number(available)} are left.` : 'Nothing is left; new work is refused.',
  }),
  endsSoon: (product, date, used, days) => ({
    title:
      days > 0
        ? `${product} ends in ${format.number(days)} ${format.plural(days, {one: 'day', other: 'days'})}.`
        : `${product} ends today.`,
    text: `Its last day is ${format.date(date)}.${used > 0 ? ` ${format.number(used)} ${format.plural(used, {one: 'user uses', other: 'users use'})} it.` : ''}`,
  }),
  recallCount: (count) => `Recall ${format.number(count)}`,
  recallProposed: (product, count) => ({
    title: `${format.number(count)} ${format.plural(count, {one: 'user of', other: 'users of'})} ${product} selected.`,
    text: 'Idle longest first, then granted last. To select others instead, clear the filter “Selected only”. Nothing is stored yet.',
  }),

  ...englishChanges(format),
  ...englishJournal(format),
  ...englishProduct(format),
  ...englishPlan(format),
  ...englishSystemUsers(format),
  ...englishUsers,
  ...englishImport(format),
  errors: englishErrors(format),
});
