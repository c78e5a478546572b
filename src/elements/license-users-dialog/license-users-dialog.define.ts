import {LicenseUsersDialog} from './license-users-dialog.js';

LicenseUsersDialog.define();
