import type {ProductSummary} from '../../core/product.js';
import type {Settings} from '../../core/settings.js';
import type {Installation, LicensingSession} from '../../licensing/licensing-session.js';

/** What the License manager shows around its lists. */
export interface Overview {
  readonly products: readonly ProductSummary[];
  readonly installation: Installation;
  readonly settings: Settings;
}

export async function readOverview(session: LicensingSession): Promise<Overview> {
  const [products, installation, settings] = await Promise.all([
    session.products(),
    session.installation(),
    session.settings.get(),
  ]);
  return {products, installation, settings};
}
