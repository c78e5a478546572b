import {GrantDialog} from './grant-dialog.js';

GrantDialog.define();
