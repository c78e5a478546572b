import {fixtureCleanup, html} from '@open-wc/testing';
import '../../../src/elements/license-manager/license-manager.define.js';
import type {LicenseManager} from '../../../src/elements/license-manager/license-manager.js';
import type {LicensingSession} from '../../../src/licensing/licensing-session.js';
import {page} from '../../helpers/page.js';
import {providerFixture, type ProviderFixture} from '../../helpers/provider-fixture.js';
import {openTestLicensing, people, type TestLicensing} from '../../helpers/test-licensing.js';

/** A License manager for six users, on a service in memory. */
export class ManagerPage {
  readonly test: TestLicensing;
  provider!: ProviderFixture;

  private constructor(test: TestLicensing) {
    this.test = test;
  }

  static async open(): Promise<ManagerPage> {
    localStorage.removeItem('license-list-filter');
    const test = await openTestLicensing(people(6));
    await test.session.settings.set({companyId: 'ACME-0042'});
    return new ManagerPage(test);
  }

  async show(
    session: LicensingSession = this.test.session,
    options: {readonly width?: number} = {width: 1200},
  ): Promise<void> {
    fixtureCleanup();
    this.provider = await providerFixture(html`<license-manager></license-manager>`, session, options);
  }

  get element(): LicenseManager {
    return this.provider.box.querySelector('license-manager')!;
  }

  /** The bold sentences of its messages, from the top. */
  get messages(): string[] {
    const rows = this.element.renderRoot.querySelectorAll('.message');
    return [...rows].map((each) => page.text(each.querySelector('.strong')!));
  }

  async grant(product: string, users: readonly string[]): Promise<void> {
    const {session} = this.test;
    await session.apply(await session.plan({action: 'grant', users, products: [product]}));
  }

  /** Chooses one of **Actions**. */
  async act(label: string): Promise<void> {
    await page.press('button', 'Actions');
    await page.press('menuitem', label);
  }

  /** Selects users and carries out a change of their seats of a product through the dialog. */
  async change(action: 'Grant licenses' | 'Recall licenses', product: string, names: readonly string[]): Promise<void> {
    await this.act('Select multiple records');
    for (const name of names) await page.press('checkbox', name);
    await page.see(`${names.length} selected`);
    await this.act(action);
    const dialog = await page.find('dialog', action);
    await page.press('checkbox', product, dialog);
    await page.press('button', 'Select', dialog);
  }
}
