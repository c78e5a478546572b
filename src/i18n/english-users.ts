import type {UserMessages} from './user-messages.js';

/** The English words of a user's page. */
export const englishUsers: UserMessages = {
  usableToday: 'Today',
  noProductsForUser: {
    title: 'No licenses yet',
    text: 'Once licenses are uploaded, their products can be granted here.',
  },
  doors: {
    dialog: 'Grant dialog',
    tab: 'User page',
    'product-page': 'Product page',
    'system-users': 'System users',
    import: 'Import',
    undo: 'Undo',
    replace: 'Replacement',
    api: '',
  },
  access: {
    USER_INACTIVE: 'The user is inactive',
    DEMO_MODE: 'Open to all in demo mode',
    USER_NOT_FOUND: 'Not in the directory',
    PRODUCT_NOT_FOUND: 'There is no such product',
    OPERATION_NOT_FOUND: 'There is no such operation',
    LICENSE_UNVERIFIED: 'License not verified',
    LICENSE_NOT_STARTED: 'License not started',
    LICENSE_EXPIRED: 'License expired',
    WRONG_USER_TYPE: 'For another type of user',
    NOT_GRANTED: 'Not granted',
    SERVER_LICENSE: 'Can be used',
    LICENSED: 'Can be used',
  },

  history: 'History',
  saveAndClose: 'Save and close',
  noSuchUser: {title: 'There is no such user', text: 'The directory of this portal does not know this user.'},
  backToUsers: 'Back to users',
};
