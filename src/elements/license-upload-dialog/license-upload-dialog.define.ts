import {LicenseUploadDialog} from './license-upload-dialog.js';

LicenseUploadDialog.define();
