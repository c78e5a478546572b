import '../license-planned-users/license-planned-users.define.js';
import {GrantDialog} from './grant-dialog.js';

GrantDialog.define();
