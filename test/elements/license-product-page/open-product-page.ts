import {html} from '@open-wc/testing';
import '../../../src/elements/license-product-page/license-product-page.define.js';
import type {LicenseProductPage} from '../../../src/elements/license-product-page/license-product-page.js';
import type {LicensingSession} from '../../../src/licensing/licensing-session.js';
import {page} from '../../helpers/page.js';
import {providerFixture, type ProviderFixture} from '../../helpers/provider-fixture.js';

/** A product's page, inside a provider. */
export async function openProductPage(
  productId: string,
  session: LicensingSession | undefined,
  width?: number,
): Promise<{readonly provided: ProviderFixture; readonly element: LicenseProductPage}> {
  const size = width === undefined ? {} : {width};
  const content = html`<license-product-page product-id=${productId}></license-product-page>`;
  const provided = await providerFixture(content, session, size);
  return {provided, element: provided.box.querySelector('license-product-page')!};
}

/** The words of the rows of licensed users, as far as they are drawn. */
export const holderRows = (): string[] =>
  page
    .all('table', 'Licensed users')
    .flatMap((table) => [...table.querySelectorAll('[data-row]')])
    .map((row) => page.text(row));
