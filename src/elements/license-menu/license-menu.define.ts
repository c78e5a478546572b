import {LicenseMenu} from './license-menu.js';

LicenseMenu.define();
