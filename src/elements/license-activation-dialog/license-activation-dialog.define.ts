import '../license-planned-users/license-planned-users.define.js';
import {LicenseActivationDialog} from './license-activation-dialog.js';

LicenseActivationDialog.define();
