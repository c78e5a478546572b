import {LicenseRequestDialog} from './license-request-dialog.js';

LicenseRequestDialog.define();
