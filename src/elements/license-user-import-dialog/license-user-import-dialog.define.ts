import {LicenseUserImportDialog} from './license-user-import-dialog.js';

LicenseUserImportDialog.define();
