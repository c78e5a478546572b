import {UserLicenseTab} from './user-license-tab.js';

UserLicenseTab.define();
