import '../license-menu/license-menu.define.js';
import {LicenseList} from './license-list.js';

LicenseList.define();
