import {fixtureCleanup, html} from '@open-wc/testing';
import '../../../src/elements/license-system-users/license-system-users.define.js';
import type {LicenseSystemUsers} from '../../../src/elements/license-system-users/license-system-users.js';
import type {LicenseUserList} from '../../../src/elements/license-user-list/license-user-list.js';
import type {User} from '../../../src/core/user.js';
import type {LicensingSession} from '../../../src/licensing/licensing-session.js';
import {page, until} from '../../helpers/page.js';
import {providerFixture, type ProviderFixture} from '../../helpers/provider-fixture.js';
import {openTestLicensing, user, type TestLicensing} from '../../helpers/test-licensing.js';

/** Three employees, of whom one is inactive, and an external user. */
const everyone: readonly User[] = [
  user('ann', {name: 'Ann Bergström', email: 'ann@acme.example', lastSignIn: '2026-10-21T07:30:00Z'}),
  user('bo', {name: 'Bo Li', type: 'external', lastSignIn: '2026-10-20T23:30:00Z'}),
  user('cleo', {name: 'Cleo Díaz', active: false}),
  user('dan', {name: 'Dan Eriksen', lastSignIn: '2026-07-01T08:00:00Z'}),
];

/** System users on a service in memory. */
export class SystemUsersPage {
  readonly test: TestLicensing;
  provider!: ProviderFixture;

  private constructor(test: TestLicensing) {
    this.test = test;
  }

  static async open(users: readonly User[] = everyone): Promise<SystemUsersPage> {
    return new SystemUsersPage(await openTestLicensing(users));
  }

  async show(session: LicensingSession = this.test.session, width = 1200): Promise<void> {
    fixtureCleanup();
    this.provider = await providerFixture(html`<license-system-users></license-system-users>`, session, {width});
  }

  get element(): LicenseSystemUsers {
    return this.provider.box.querySelector('license-system-users')!;
  }

  get list(): LicenseUserList {
    return this.element.renderRoot.querySelector('license-user-list')!;
  }

  /** The cells of the rows that are drawn, from the top. */
  get rows(): string[][] {
    const rows = [...this.list.renderRoot.querySelectorAll<HTMLTableRowElement>('tbody tr[data-row]')];
    return rows.map((row) => [...row.cells].map((cell) => page.text(cell)));
  }

  /** Names in the rows with the accent tint. */
  get tinted(): string[] {
    const rows = this.list.renderRoot.querySelectorAll('tbody tr[aria-selected="true"] .name');
    return [...rows].map((name) => page.text(name));
  }

  async seeTinted(...names: string[]): Promise<void> {
    await until(
      () => `tint on ${names.join()} instead of ${this.tinted.join()}`,
      () => this.tinted.join() === names.join(),
    );
  }

  /** Presses a user's row, beside the name, which would open the user. */
  async choose(name: string): Promise<void> {
    const row = await page.find('row', new RegExp(`^${name}`));
    row.querySelector<HTMLElement>('.column-status')!.click();
    await this.seeTinted(name);
  }

  /** Ticks users one by one. */
  async tick(...names: string[]): Promise<void> {
    await this.act('Select multiple records');
    for (const name of names) await page.press('checkbox', name);
    await page.see(`${names.length} selected`);
  }

  /** Chooses one of **Actions**. */
  async act(label: string): Promise<void> {
    const actions = await page.find('button', 'Actions');
    await page.press('button', 'Actions');
    await page.press('menuitem', label);
    await until('the menu closed', () => actions.ariaExpanded === 'false');
  }

  /** The items of **Actions** that are there. */
  async menu(): Promise<string[]> {
    await page.press('button', 'Actions');
    await page.find('menuitem', 'Export');
    const items = page.all('menuitem', /./).map((item) => page.text(item));
    const actions = await page.find('button', 'Actions');
    actions.click();
    await until('the menu closed', () => actions.ariaExpanded === 'false');
    return items;
  }

  async grant(product: string, users: readonly string[]): Promise<void> {
    const {session} = this.test;
    await session.apply(await session.plan({action: 'grant', users, products: [product]}));
  }

  async holders(product: string): Promise<string[]> {
    return (await this.test.session.users.find({holds: product})).users.map(({id}) => id);
  }

  /** Ids of those who are inactive. */
  async inactive(): Promise<string[]> {
    return (await this.test.session.users.find({active: false})).users.map(({id}) => id);
  }
}
