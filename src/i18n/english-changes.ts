import {planOutdated} from './english-errors.js';
import type {ChangeMessages} from './change-messages.js';
import type {Formatters} from './formatters.js';

/** The English words of the dialogs and of results. */
export const englishChanges = (format: Formatters): ChangeMessages => ({
  reasons: {
    USER_NOT_FOUND: 'Not in the directory',
    NOT_DISTRIBUTED: 'Open without a grant',
    ALREADY_GRANTED: 'Already granted',
    NOT_GRANTED: 'Not granted',
    USER_INACTIVE: 'Inactive',
    WRONG_USER_TYPE: 'Wrong user type',
    LICENSE_UNVERIFIED: 'License not verified',
    LICENSE_NOT_STARTED: 'License not started',
    LICENSE_EXPIRED: 'License expired',
    REQUIRES_PRODUCT: 'Required product missing',
    EXCLUDED_BY_PRODUCT: 'Excluded by another product',
    NO_FREE_SEATS: 'No free seat',
  },
  grantedSuccessfully: 'Licenses have been successfully granted to the selected users',
  recalledSuccessfully: 'Licenses have been successfully recalled from the selected users',
  uploadedSuccessfully: 'Licenses have been successfully uploaded',
  alreadyUploaded: 'This file was already uploaded. Nothing changed.',
  licensesDeleted: {
    title: 'All licenses were removed.',
    text: 'This installation is in demo mode. Assignments stay and count again when licenses come back.',
  },
  nothingChanged: 'Nothing changed',
  seatsForUsers: (seats, users) =>
    `${format.number(seats)} ${format.plural(seats, {one: 'seat', other: 'seats'})} for ${format.number(users)} ${format.plural(users, {one: 'user', other: 'users'})}`,
  seatsFromUsers: (seats, users) =>
    `${format.number(seats)} ${format.plural(seats, {one: 'seat', other: 'seats'})} from ${format.number(users)} ${format.plural(users, {one: 'user', other: 'users'})}`,
  skippedUsers: (count) => `${format.number(count)} skipped`,
  showWhoAndWhy: 'Show who and why',
  undone: {title: 'The change was undone.', text: 'Seats are as they were before.'},
  undoneInPart: (restored, left) => ({
    title: 'The change was undone in part.',
    text: `${format.number(restored)} ${format.plural(restored, {one: 'seat', other: 'seats'})} changed back, ${format.number(left)} could not.`,
  }),
  undoInPart: (restored, left) => ({
    title: 'Not everything comes back.',
    text: `${format.number(restored)} ${format.plural(restored, {one: 'seat', other: 'seats'})} would change back, ${format.number(left)} would not. Nothing was stored.`,
  }),
  undoAnyway: 'Undo anyway',
  nothingToUndo: {
    title: 'Nothing could be undone.',
    text: 'Later changes took over what this one did. Nothing was stored.',
  },
  nothingComesBack: (reasons) => ({
    title: 'Nothing could be undone.',
    text: `Nobody gets a seat back: ${format.list(reasons)}. Nothing was stored.`,
  }),

  usersSelected: (count) => `${format.number(count)} ${format.plural(count, {one: 'user', other: 'users'})} selected`,
  products: 'Products',
  selectedOf: (count, total) => `${format.number(count)} of ${format.number(total)}`,
  sessionsAvailable: 'sessions',
  noFreeSeat: 'no free seat',
  heldBy: (count) => `held by ${format.number(count)}`,
  ifSeatsRunOut: 'If seats run out',
  allOrNothing: {title: 'All or nothing', text: 'Grant only if everyone gets a seat'},
  asManyAsFit: (order) => ({title: 'As many as fit', text: order}),
  listOrder: 'In list order: User, A to Z',
  sameOrder: 'In the order of the list',
  whatWillChange: 'What will change',
  chooseProducts: 'Choose products to see what will change.',
  noProductsToGrant: 'No product has an active license that can be granted.',
  noProductsToRecall: 'The selected users hold no licenses.',
  forSessions: (sessions) =>
    `for ${format.number(sessions)} ${format.plural(sessions, {one: 'session', other: 'sessions'})}`,
  ofTotal: (total) => `of ${format.number(total)}`,
  shortBlocked: (product, short) => ({
    title: `${product} is ${format.number(short)} ${format.plural(short, {one: 'seat', other: 'seats'})} short.`,
    text: 'Nothing would be granted.',
  }),
  shortInPart: (product, short) => ({
    title: `${product} is ${format.number(short)} ${format.plural(short, {one: 'seat', other: 'seats'})} short.`,
    text: `The last ${format.number(short)} ${format.plural(short, {one: 'user in the list gets', other: 'users in the list get'})} no seat.`,
  }),
  requiredBy: (product, others) => `${format.list(others)} needs ${product}, and stays granted.`,
  chips: {
    all: 'All',
    granted: 'Will be granted',
    recalled: 'Will be recalled',
    skipped: 'Skipped',
    withheld: 'Held back',
  },
  pairSkipped: (product, reason) =>
    reason === 'USER_INACTIVE' ? `Inactive user: ${product}` : `${product}: ${pairReasons[reason]}`,
  pairWrongUserType: (product, audience) =>
    audience === 'employee'
      ? `${product}: for employees, this is an external user`
      : `${product}: for external users, this is an employee`,
  pairWithheld: (product) => `${product}: held back`,
  pairAlready: (product, action) => `${product}: ${action === 'grant' ? 'already granted' : 'not granted'}`,
  nothingStoredBeforeSelect: 'Nothing is stored before you press Select. You can undo it afterwards.',
  planOutdated,
  nothingToDo: 'Nothing would change.',

  grantedCount: (granted, products) => `${format.number(granted)} of ${format.number(products)} products granted`,
  grantedBy: (name) => `by ${name}`,
  notSavedYet: 'Not saved yet',
  willBeGranted: 'Will be granted',
  willBeRecalled: 'Will be recalled',
  nothingToSave: 'No changes',
  changesNotSaved: (count) =>
    `${format.number(count)} ${format.plural(count, {one: 'change', other: 'changes'})} not saved:`,
  changeList: (granted, recalled) =>
    [
      granted.length > 0 ? `grant ${format.list(granted)}` : '',
      recalled.length > 0 ? `recall ${format.list(recalled)}` : '',
    ]
      .filter(Boolean)
      .join(', '),
  unavailable: {
    USER_NOT_FOUND: 'Not in the directory',
    NOT_DISTRIBUTED: 'Open to every user, nothing to grant',
    ALREADY_GRANTED: 'Already granted',
    NOT_GRANTED: 'Not granted',
    USER_INACTIVE: 'The user is inactive',
    WRONG_USER_TYPE: 'For another type of user',
    LICENSE_UNVERIFIED: 'The license is not verified',
    LICENSE_NOT_STARTED: 'The license has not started',
    LICENSE_EXPIRED: 'The license has expired',
    REQUIRES_PRODUCT: 'A required product is missing',
    EXCLUDED_BY_PRODUCT: 'Excluded by another product',
    NO_FREE_SEATS: 'No free seat',
  },
  onlyFor: (audience) => (audience === 'employee' ? 'For employees only' : 'For external users only'),
  noFreeSeatOf: (used, seats) =>
    `No free seat: ${format.number(used)} ${format.plural(used, {one: 'user holds', other: 'users hold'})} ${format.number(seats)} ${format.plural(seats, {one: 'seat', other: 'seats'})}`,
  inactiveUser: {
    title: 'This user is inactive.',
    text: 'Licenses stay assigned and take no seats. Nothing can be changed here.',
  },
  discardChanges: (count) =>
    `Discard ${format.number(count)} ${format.plural(count, {one: 'change', other: 'changes'})}?`,
  discard: 'Discard',
  keepEditing: 'Keep editing',
  saved: 'Licenses have been saved',
  savedCounts: (granted, recalled, skipped) =>
    [
      granted > 0 ? `${format.number(granted)} granted` : '',
      recalled > 0 ? `${format.number(recalled)} recalled` : '',
      skipped > 0 ? `${format.number(skipped)} skipped` : '',
    ]
      .filter(Boolean)
      .join(', '),
  notSaved: 'Not everything can be saved.',

  requestTitle: 'Request licenses',
  companyIdHint: 'Your number at the vendor. Changing it here changes the setting.',
  companyIdEmpty: 'Enter your number at the vendor.',
  licenseVersion: 'License version',
  licenseVersionWrong: 'Enter three numbers separated by dots, for example 8.1.0.',
  requestExplained:
    'The file lists your products, seats in use and due dates. It holds no names of users. Send it to the vendor; the answer is a .tls file to upload.',
  generateRequest: 'Generate a license request file',
  requestDownloaded: {
    title: 'LicenseRequest.tlr was downloaded.',
    text: 'Send it to the vendor. Upload the .tls file that comes back.',
  },
  requestSent: 'The license request has been sent',
  emailVendor: (address) => `Write to ${address}`,

  uploadTitle: 'Upload licenses',
  uploadPromise: 'Nothing is stored before you press Upload. Users keep the seats they have.',
  chooseFile: 'Choose a .tls file',
  dropFile: 'or drop it here',
  chooseAnother: 'Choose another',
  checkingSignature: 'Checking the signature',
  issued: (at, issuer, companyId) => `Issued ${format.date(at)}${issuer ? ` by ${issuer}` : ''} for ${companyId}`,
  signatureVerified: 'signature verified',
  answersRequest: (at) => `answers your request of ${format.date(at)}`,
  answersForeign: 'answers a request that was not made here',
  differences: {
    'new-product': 'New product',
    'more-seats': 'More seats',
    'fewer-seats': 'Fewer seats',
    'later-date': 'Later date',
    'earlier-date': 'Earlier date',
    'operation-lost': 'Fewer operations',
    'product-gone': 'Removed',
    other: 'Changed',
    unchanged: 'Unchanged',
  },
  skippedOlder: 'Skipped, older than installed',
  takesAway: 'This file takes something away',
  loss: (loss) => {
    switch (loss.kind) {
      case 'fewer-seats-than-used':
        return `${loss.name}: ${format.number(loss.seats)} seats for ${format.number(loss.used)} users. Recall ${format.number(loss.used - loss.seats)} by ${format.date(loss.until)}, or ${loss.name} closes for everyone except license managers.`;
      case 'product-gone':
        return `${loss.name}: no license is left. ${loss.used > 0 ? `${format.number(loss.used)} ${format.plural(loss.used, {one: 'user loses', other: 'users lose'})} access.` : 'Nobody holds a seat.'}`;
      case 'operation-gone':
        return `${loss.name}: operation ${loss.operation} is no longer included.`;
      case 'earlier-due-date':
        return `${loss.name}: license ${loss.license} ends on ${format.date(loss.after)} instead of ${format.date(loss.before)}.`;
      case 'foreign-answer':
        return `It answers the request ${loss.request}, which was not made here.`;
    }
  },
  understand: 'I understand',
  understandFirst: 'Tick “I understand” first',
  nothingStored: 'Nothing was stored.',

  deleteTitle: 'Delete all licenses?',
  deleteExplained: (licenses, products) =>
    `All ${format.number(licenses)} ${format.plural(licenses, {one: 'license', other: 'licenses'})} of ${format.number(products)} ${format.plural(products, {one: 'product', other: 'products'})} are removed, and this installation switches to demo mode: everything is allowed, with at most 1,000 records per table.`,
  assignmentsStay: (users) =>
    `Assignments of ${format.number(users)} ${format.plural(users, {one: 'user stay', other: 'users stay'})}. They count again when licenses of the same products are uploaded.`,
});

const pairReasons = {
  USER_NOT_FOUND: 'not in the directory',
  NOT_DISTRIBUTED: 'open to every user, nothing to grant',
  ALREADY_GRANTED: 'already granted',
  NOT_GRANTED: 'not granted',
  USER_INACTIVE: 'inactive user',
  WRONG_USER_TYPE: 'for another type of user',
  LICENSE_UNVERIFIED: 'the license is not verified',
  LICENSE_NOT_STARTED: 'the license has not started',
  LICENSE_EXPIRED: 'the license has expired',
  REQUIRES_PRODUCT: 'a required product is missing',
  EXCLUDED_BY_PRODUCT: 'excluded by another product',
  NO_FREE_SEATS: 'no free seat',
} as const;
