import '../grant-dialog/grant-dialog.define.js';
import '../license-activation-dialog/license-activation-dialog.define.js';
import '../license-menu/license-menu.define.js';
import '../license-planned-users/license-planned-users.define.js';
import '../license-product-page/license-product-page.define.js';
import '../license-request-dialog/license-request-dialog.define.js';
import '../license-upload-dialog/license-upload-dialog.define.js';
import '../license-user-import-dialog/license-user-import-dialog.define.js';
import '../license-user-list/license-user-list.define.js';
import '../license-user-page/license-user-page.define.js';
import {LicenseSystemUsers} from './license-system-users.js';

LicenseSystemUsers.define();
