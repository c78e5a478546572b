import '../license-planned-users/license-planned-users.define.js';
import {LicenseImportDialog} from './license-import-dialog.js';

LicenseImportDialog.define();
