import '../license-menu/license-menu.define.js';
import {LicenseJournal} from './license-journal.js';

LicenseJournal.define();
