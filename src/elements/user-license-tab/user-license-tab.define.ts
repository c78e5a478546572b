import '../license-planned-users/license-planned-users.define.js';
import {UserLicenseTab} from './user-license-tab.js';

UserLicenseTab.define();
