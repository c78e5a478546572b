export {LicensingError} from '../core/errors.js';
export type {LicenseInput} from '../files/license-file/schema.js';
export type {TrustedKey, TrustedKeys} from '../files/license-file/trusted-keys.js';
export {readLicenseRequest, type LicenseRequest} from '../files/license-request.js';
export {generateKeyPair, type SignatureAlgorithm} from './generate-key-pair.js';
export type {PrivateKey} from './private-key.js';
export {signLicenseFile, type LicenseFileContent} from './sign-license-file.js';
