import {openDemo} from './open-demo.js';
import type {Name, Screen} from './screen.js';
import {searchUsers} from './steps.js';

/** What every list is to say: a row each, or a text of the page of the product. */
export interface Counts {
  readonly licenses?: readonly Name[];
  readonly users?: readonly Name[];
  readonly product?: readonly Name[];
  readonly journal?: readonly Name[];
}

/**
 * Another tab of the same browser: the License manager with its two lists, the page of a product and the journal, all open
 * and never loaded again. What is done in the first tab must come to each of them by itself.
 */
export class OpenLists {
  readonly manager: Screen;
  readonly product: Screen;
  readonly journal: Screen;

  private constructor(manager: Screen, product: Screen, journal: Screen) {
    this.manager = manager;
    this.product = product;
    this.journal = journal;
  }

  static async open(database: string, product: string): Promise<OpenLists> {
    const manager = await openDemo(database, '#/license-manager');
    const page = await openDemo(database, '#/license-manager');
    await page.press('button', product);
    await page.find('heading', `Product ${product}`);
    const journal = await openDemo(database, '#/license-journal');
    await journal.find('heading', 'License journal');
    return new OpenLists(manager, page, journal);
  }

  /** Narrows the list of users to those who are looked at. */
  async searchUsers(text: string): Promise<void> {
    await this.manager.press('tab', /^Users/);
    await searchUsers(this.manager, text);
  }

  /** Waits until each list says what it should. */
  async show({licenses = [], users = [], product = [], journal = []}: Counts): Promise<void> {
    for (const text of product) await this.product.see(text);
    for (const row of journal) await this.journal.find('row', row);
    if (users.length > 0) await this.manager.press('tab', /^Users/);
    for (const row of users) await this.manager.find('row', row);
    if (licenses.length > 0) await this.manager.press('tab', /^Licenses/);
    for (const row of licenses) await this.manager.find('row', row);
  }
}
