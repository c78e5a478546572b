import type {Actor} from '../core/user.js';
import {writeLicenseRequest} from '../files/license-request.js';
import {put, type Steps} from '../store/store.js';
import {listProducts} from './list-products.js';
import type {LicensingCore} from './licensing-core.js';
import {changeSettings} from './settings.js';
import type {JournaledTable} from './journaled-tables.js';
import {writeChange, type Verdict} from './write-change.js';

export interface CreatedRequest {
  readonly fileName: string;
  readonly text: string;
}

/** Makes a license request, remembers its id and digest for the answer, and takes over company ID and version as settings. */
export function createRequest(
  core: LicensingCore,
  actor: Actor | null,
  wanted: {readonly companyId: string; readonly licenseVersion: string},
  acknowledge: boolean,
): Promise<CreatedRequest> {
  const id = core.environment.randomId();
  return writeChange(core, {
    actor,
    operation: 'CanManageLicUsers',
    action: 'request',
    source: 'api',
    // eslint-disable-next-line require-yield -- the figures are those of the snapshot, as the person saw them
    *decide({snapshot, head, now}): Steps<JournaledTable, Verdict<CreatedRequest>> {
      const settings = changeSettings(snapshot, wanted, acknowledge);
      const at = new Date(now).toISOString();
      const request = writeLicenseRequest({
        ...wanted,
        id,
        createdAt: at,
        installationId: head.installation,
        products: listProducts(snapshot, now).map(({id: product, kind, total, used, dueDate}) => ({
          id: product,
          kind,
          total,
          used,
          dueDate,
        })),
      });
      return {
        rows: [...settings.rows, put('requests', [id], {digest: request.digest, at, by: actor?.name ?? ''})],
        store: {
          details: {request: {id, digest: request.digest, ...wanted}, settings: settings.details},
          touches: settings.rows.length > 0 ? ['settings'] : [],
        },
        result: () => ({fileName: request.fileName, text: request.text}),
      };
    },
  });
}
