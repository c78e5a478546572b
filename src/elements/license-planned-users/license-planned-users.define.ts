import {LicensePlannedUsers} from './license-planned-users.js';

LicensePlannedUsers.define();
