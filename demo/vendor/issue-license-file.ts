import {signLicenseFile, type LicenseInput, type LicenseRequest} from '../../src/issuer/index.js';
import {demoPrivateKey} from '../vendor-key.js';

const vendorName = 'Brightwork Software';

/** Signs licenses for a customer, as an answer to a request where there is one. Rejects with a LicensingError. */
export function issueLicenseFile(
  companyId: string,
  licenses: readonly LicenseInput[],
  request?: LicenseRequest,
): Promise<string> {
  return signLicenseFile({
    privateKey: demoPrivateKey,
    companyId,
    issuer: vendorName,
    issuedAt: Math.floor(Date.now() / 1000),
    id: crypto.randomUUID(),
    request: request && {id: request.id, digest: request.digest},
    licenses,
  });
}
