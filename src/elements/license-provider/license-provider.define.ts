import {LicenseProvider} from './license-provider.js';

LicenseProvider.define();
