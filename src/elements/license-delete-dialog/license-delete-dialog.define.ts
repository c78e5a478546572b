import {LicenseDeleteDialog} from './license-delete-dialog.js';

LicenseDeleteDialog.define();
