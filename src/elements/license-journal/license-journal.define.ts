import '../license-menu/license-menu.define.js';
import '../license-planned-users/license-planned-users.define.js';
import {LicenseJournal} from './license-journal.js';

LicenseJournal.define();
