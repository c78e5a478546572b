import '../license-menu/license-menu.define.js';
import {LicenseUserList} from './license-user-list.js';

LicenseUserList.define();
