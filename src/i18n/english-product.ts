import type {Formatters} from './formatters.js';
import type {ProductMessages} from './product-messages.js';

/** The English words of a product's page. */
export const englishProduct = (format: Formatters): ProductMessages => {
  const counted = (count: number, one: string, other: string): string =>
    `${format.number(count)} ${format.plural(count, {one, other})}`;
  return {
    productTitle: (name) => `Product ${name}`,
    breadcrumb: 'Breadcrumb',
    audiences: {employee: 'for employees', external: 'for external users', any: 'for everyone'},
    opens: (operations) => `opens ${operations.join(', ')}`,
    requires: (products) => `requires ${format.list(products)}`,
    excludes: (products) => `excludes ${format.list(products)}`,
    noSuchProduct: {title: 'There is no such product', text: 'No license names it, and nobody holds a seat of it.'},
    productGone: (name) => ({
      title: `${name} is gone`,
      text: 'Its licenses were removed, and nobody holds a seat of it. What was not applied was not stored.',
    }),
    backToLicenses: 'Back to licenses',

    seatsOverTime: 'Seats over time',
    date: 'Date',
    assignedColumn: 'Assigned',
    sessionsColumn: 'Sessions',
    assigned: 'assigned',
    sessions: 'sessions at a time',
    usedWord: 'used',
    availableWord: 'available',
    ofTotalUsed: (total) => `of ${format.number(total)} used`,
    tooMany: (count) => `${format.number(count)} too many, recall ${format.number(count)}`,
    unitsLeft: (count, percent) => `${format.number(count)} left (${format.number(percent)}%)`,
    graceEnds: (date) => `in grace until ${format.date(date)}`,

    license: 'License',
    grace: 'Grace',
    days: (count) => counted(count, 'day', 'days'),
    noLicenseLeft: 'No license of this product is installed. Its seats are kept until they are recalled.',

    licensedUsers: 'Licensed users',
    findUsers: 'Search users',
    add: 'Add',
    recallTicked: (count) => `Recall (${format.number(count)})`,
    tickUsersFirst: 'Tick users first',
    since: 'Since',
    by: 'By',
    importOf: (file) => (file ? `Import “${file}”` : 'Import'),
    notAppliedYet: 'Not applied yet',
    dropAddition: (name) => `Do not add ${name}`,
    dropRecall: (name) => `Do not recall ${name}`,
    nobodyLicensed: {title: 'Nobody holds a seat', text: 'Add users to give them one.'},
    holderCount: (matching, total) =>
      matching === total
        ? counted(total, 'licensed user', 'licensed users')
        : `${format.number(matching)} of ${counted(total, 'licensed user', 'licensed users')}`,

    apply: 'Apply',
    nothingToApply: 'No changes',
    changesNotApplied: (count) => `${counted(count, 'change', 'changes')} not applied:`,
    stagedChanges: (added, recalled, skipped) =>
      [
        added > 0 ? `grant ${format.number(added)}` : '',
        recalled > 0 ? `recall ${format.number(recalled)}` : '',
        skipped > 0 ? `${format.number(skipped)} skipped` : '',
      ]
        .filter(Boolean)
        .join(', '),
    wouldBeSkipped: (count, reasons) => `${counted(count, 'user', 'users')} would be skipped: ${format.list(reasons)}.`,
    reasonCount: (count, reason) => `${format.number(count)} ${reasonWords[reason]}`,
    planChanged: {title: 'Seats changed while you were looking.', text: 'Nothing was stored.'},
    usedWas: (before, now) => `Used was ${format.number(before)} and is ${format.number(now)}.`,
    totalWas: (before, now) => `The total was ${format.number(before)} and is ${format.number(now)}.`,
    skippedNow: (names, more, reason) =>
      `Skipped now, ${reasonWords[reason]}: ${format.list(more > 0 ? [...names, `${format.number(more)} more`] : names)}.`,
    changedElsewhere: (count) => `${counted(count, 'change was', 'changes were')} made by somebody else meanwhile.`,

    usersFor: (product, available) => `${product}: ${available}`,
    tickUsersToAdd: 'Tick the users to add.',
    usersToAdd: (count) => `${counted(count, 'user', 'users')} to add`,
    stagedOnly: 'Nothing is stored before you press Apply on the page.',
    everyoneHolds: {title: 'Every user holds a seat already', text: 'There is nobody left to add.'},
  };
};

const reasonWords = {
  USER_NOT_FOUND: 'not in the directory',
  NOT_DISTRIBUTED: 'open to every user',
  ALREADY_GRANTED: 'already granted',
  NOT_GRANTED: 'not granted',
  USER_INACTIVE: 'inactive',
  WRONG_USER_TYPE: 'of the wrong user type',
  LICENSE_UNVERIFIED: 'as the license is not verified',
  LICENSE_NOT_STARTED: 'as the license has not started',
  LICENSE_EXPIRED: 'as the license has expired',
  REQUIRES_PRODUCT: 'without a required product',
  EXCLUDED_BY_PRODUCT: 'excluded by another product',
  NO_FREE_SEATS: 'without a free seat',
} as const;
