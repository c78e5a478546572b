import {expect} from '@open-wc/testing';
import type {LicenseProductPage} from '../../../src/elements/license-product-page/license-product-page.js';
import {isDisabled} from '../../journeys/helpers/screen.js';
import {checkAccessible, keyboard, page, until} from '../../helpers/page.js';
import {license, openTestLicensing, people, user, type TestLicensing} from '../../helpers/test-licensing.js';
import {holderRows, openProductPage} from './open-product-page.js';

describe('license-product-page, changes', () => {
  let test: TestLicensing;
  let element: LicenseProductPage;

  beforeEach(async () => {
    test = await openTestLicensing([
      user('amy'),
      user('ben'),
      user('cat'),
      user('dan'),
      user('pia', {type: 'external'}),
      user('zoe', {active: false}),
    ]);
    await test.install([license('studio', {count: 3, audience: 'employee'})]);
    await change('grant', ['amy', 'ben']);
  });

  const change = async (action: 'grant' | 'recall', users: readonly string[]): Promise<void> => {
    await test.session.apply(await test.session.plan({action, users, products: ['studio']}));
  };

  const open = async (width = 1000): Promise<void> => {
    ({element} = await openProductPage('studio', test.session, width));
    await page.see('User amy');
  };

  const add = async (...names: readonly string[]): Promise<void> => {
    await page.press('button', 'Add');
    for (const name of names) await page.press('checkbox', name);
    await page.press('button', 'Select');
    await page.gone('dialog', 'Users');
  };

  const recall = async (...names: readonly string[]): Promise<void> => {
    for (const name of names) await page.press('checkbox', name);
    await page.press('button', `Recall (${names.length})`);
  };

  const apply = (): HTMLElement => page.all('button', 'Apply')[0]!;
  const holders = async (): Promise<string[]> => (await test.session.holders('studio')).users.map(({id}) => id);

  it('stores nothing before Apply, then everything at once, and takes it back with Undo', async () => {
    await open();
    expect(isDisabled(apply())).to.equal(true);
    expect(isDisabled(page.all('button', 'Recall (0)')[0]!)).to.equal(true);
    const {total} = await test.session.journal();
    await add('User cat', 'User dan');
    await recall('User ben');
    await page.see('3 changes not applied: grant 2, recall 1. Used 2 → 3 of 3.');
    expect(holderRows()).to.deep.equal([
      'User cat Not applied yet Will be granted',
      'User dan Not applied yet Will be granted',
      'User amy Oct 21, 2026 Ann Bergström',
      'User ben Oct 21, 2026 Ann Bergström Will be recalled',
    ]);
    await checkAccessible(element);
    expect((await test.session.journal()).total).to.equal(total);
    await page.press('button', 'Apply');
    await page.see('Licenses have been saved. 2 granted, 1 recalled.');
    expect(await holders()).to.deep.equal(['amy', 'cat', 'dan']);
    await page.see('No changes');
    await page.see('0 available');
    await keyboard.focusComesTo('button', 'Apply');
    const [entry] = (await test.session.journal({limit: 1})).entries;
    expect([entry!.source, entry!.action]).to.deep.equal(['product-page', 'assign']);
    await checkAccessible(element);
    await page.press('button', 'Undo');
    await page.see('The change was undone.');
    expect(await holders()).to.deep.equal(['amy', 'ben']);
    await page.see('1 available');
  });

  it('drops what is staged with Cancel, and one change with its own button', async () => {
    await open();
    await add('User cat');
    await recall('User amy', 'User ben');
    await page.press('button', 'Do not recall User amy');
    await page.see('2 changes not applied: grant 1, recall 1.');
    await page.press('button', 'Do not add User cat');
    await page.see('1 change not applied: recall 1.');
    await page.press('button', 'Cancel');
    await page.see('No changes');
    expect(holderRows().join()).not.to.contain('Will be');
    expect(await holders()).to.deep.equal(['amy', 'ben']);
  });

  it('recalls everyone who matches with the box in the head', async () => {
    await test.session.users.sync(people(300));
    await test.install([license('studio', {count: 1000})], {issuedAt: test.now / 1000 + 1});
    await change(
      'grant',
      people(300).map(({id}) => id),
    );
    await open();
    await page.see('Licensed users 302');
    await page.press('checkbox', 'Select all');
    await page.press('checkbox', 'User ben');
    await page.press('button', 'Recall (301)');
    await page.see('301 changes not applied: recall 301. Used 302 → 1 of 1,000.');
    await page.press('button', 'Apply');
    await page.see('301 recalled');
    expect(await holders()).to.deep.equal(['ben']);
    await until('one row', () => holderRows().length === 1);
  });

  it('says before that seats lack, and grants as many as fit when asked to', async () => {
    await open();
    await add('User cat', 'User dan');
    await page.find('alert', /Studio is 1 seat short\. Nothing would be granted\./);
    await page.see('2 changes not applied: grant 2.');
    expect(isDisabled(apply())).to.equal(true);
    await checkAccessible(element);
    await page.press('button', 'As many as fit');
    await page.see('The last 1 user in the list gets no seat.');
    await page.see('Used 2 → 3 of 3.');
    expect(holderRows()[1]).to.equal('User dan Not applied yet No free seat');
    await page.press('button', 'Apply');
    await page.see('1 granted');
    expect(await holders()).to.deep.equal(['amy', 'ben', 'cat']);
  });

  it('says before who is skipped and why, and gives the others their seats', async () => {
    await open();
    await add('User cat', 'User pia', 'User zoe');
    await page.see('2 users would be skipped: 1 inactive and 1 of the wrong user type.');
    await page.see('3 changes not applied: grant 1, 2 skipped. Used 2 → 3 of 3.');
    expect(holderRows().slice(0, 3)).to.deep.equal([
      'User cat Not applied yet Will be granted',
      'User pia Not applied yet External Wrong user type',
      'User zoe Not applied yet Inactive',
    ]);
    await checkAccessible(element);
    await page.press('button', 'Apply');
    await page.see('Licenses have been saved. 1 granted, 2 skipped.');
    await page.press('button', 'Show who and why');
    await page.see('Studio: for employees, this is an external user');
    expect(await holders()).to.deep.equal(['amy', 'ben', 'cat']);
  });

  it('names what somebody else changed meanwhile, and stores nothing of an older plan', async () => {
    await open();
    await add('User cat');
    await page.see('Used 2 → 3 of 3.');
    const other = await test.open();
    const plan = await other.plan({action: 'grant', users: ['dan'], products: ['studio']});
    await until('Apply enabled', () => !isDisabled(apply()));
    const write = other.apply(plan);
    apply().click();
    await write;
    await page.see(/Seats changed while you were looking\. Used was 2 and is 3\. .*Nothing was stored\./);
    await page.find('alert', /Studio is 1 seat short/);
    expect(await holders()).to.deep.equal(['amy', 'ben', 'dan']);
    await checkAccessible(element);
    await page.press('button', 'Cancel');
    expect(page.text(element)).not.to.contain('Seats changed');
  });

  it('takes over what somebody else did in the same way', async () => {
    await open();
    await add('User cat');
    await recall('User ben');
    await change('recall', ['ben']);
    await page.see('1 change not applied: grant 1.');
    await page.see('1 change was made by somebody else meanwhile.');
    await change('grant', ['cat']);
    await page.see('No changes');
    expect(holderRows()).to.deep.equal(['User amy Oct 21, 2026 Ann Bergström', 'User cat Oct 21, 2026 Ann Bergström']);
  });

  it('says so when a staged user leaves the directory', async () => {
    await open();
    await add('User cat', 'User dan');
    await recall('User ben');
    await page.see('Used 2 → 3 of 3.');
    await test.session.users.sync([user('amy'), user('ben'), user('dan')], {mode: 'replace'});
    await page.see('Skipped now, not in the directory: User cat.');
    expect(holderRows()[0]).to.equal('User cat Not applied yet Not in the directory');
    await page.press('button', 'Apply');
    await page.see('1 granted, 1 recalled');
    expect(await holders()).to.deep.equal(['amy', 'dan']);
  });

  it('says so when the license is gone before Apply, and still recalls', async () => {
    await open();
    await add('User cat');
    await recall('User ben');
    await test.session.deleteLicenses();
    await page.see('No license of this product is installed.');
    await page.see('1 user would be skipped');
    await page.press('button', 'Apply');
    await page.see('1 recalled');
    expect(await holders()).to.deep.equal(['amy']);
  });

  it('asks once before it loses what is not applied; the safe answer has the focus', async () => {
    await open();
    let closed = 0;
    element.addEventListener('license-close', () => closed++);
    await recall('User ben');
    await page.see('1 change not applied');
    await page.press('button', 'Licenses');
    await page.see('Discard 1 change?');
    await keyboard.focusComesTo('button', 'Keep editing');
    await checkAccessible(element);
    await keyboard.press('Escape');
    await keyboard.focusComesTo('button', 'Licenses');
    await page.see('1 change not applied');
    expect(closed).to.equal(0);
    await page.press('button', 'Licenses');
    await page.press('button', 'Discard');
    expect(closed).to.equal(1);
    expect(await holders()).to.deep.equal(['amy', 'ben']);
    await page.see('No changes');
  });

  it('works by keys alone, and keeps the focus on the neighbour of a row that goes', async () => {
    await change('grant', ['cat']);
    await open();
    await page.see('User cat');
    const row =
      (name: string): (() => boolean) =>
      () => {
        const focused = page.focused?.closest('[data-row]');
        return !!focused && page.text(focused).startsWith(name);
      };
    await keyboard.tabTo('row', /^User amy/);
    await keyboard.press('Delete');
    await until('focus on the neighbour', row('User ben'));
    await page.see('1 change not applied: recall 1.');
    await keyboard.press(' ');
    await page.find('button', 'Recall (1)');
    await keyboard.press('ArrowDown');
    await until('focus on the next row', row('User cat'));
    // Somebody else recalls the row that has the focus: it is the last one.
    await change('recall', ['cat']);
    await until('focus on the neighbour that is left', row('User ben'));
    await keyboard.tabBackTo('button', 'Recall (1)');
    await keyboard.press('Enter');
    await page.see('2 changes not applied: recall 2.');
    await keyboard.tabTo('button', 'Apply');
    await keyboard.press('Enter');
    await page.see('2 recalled');
    expect(await holders()).to.deep.equal([]);
    await checkAccessible(element);
  });

  it('does not keep what was staged for another product', async () => {
    await test.install([license('sales')]);
    await open();
    await recall('User ben');
    element.productId = 'sales';
    await page.find('heading', 'Product Sales');
    await page.see('Nobody holds a seat');
    await page.see('No changes');
  });

  it('stages nothing in another session, and asks nothing', async () => {
    const {provided} = await openProductPage('studio', test.session, 1000);
    await add('User cat');
    await page.see('1 change not applied');
    await page.press('button', 'Licenses');
    await page.find('button', 'Discard');
    provided.setSession(await test.open());
    await page.see('No changes');
    expect(page.all('button', 'Discard')).to.deep.equal([]);
    await page.find('row', /^User amy/);
    expect(holderRows().some((row) => row.includes('User cat'))).to.equal(false);
  });
});
