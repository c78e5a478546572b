import '../license-planned-users/license-planned-users.define.js';
import '../license-users-dialog/license-users-dialog.define.js';
import {LicenseProductPage} from './license-product-page.js';

LicenseProductPage.define();
