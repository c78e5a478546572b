import '../license-journal/license-journal.define.js';
import '../user-license-tab/user-license-tab.define.js';
import {LicenseUserPage} from './license-user-page.js';

LicenseUserPage.define();
