import {expect} from '@open-wc/testing';
import {forgetExchange, rememberIssued, rememberRequest} from '../../demo/exchange.js';
import {startGuide} from '../../demo/guide.js';
import type {Portal} from '../../demo/portal.js';
import type {LicensingSession} from '../../src/licensing/licensing-session.js';
import {until} from '../helpers/page.js';
import {license, openTestLicensing, people, type TestLicensing} from '../helpers/test-licensing.js';

const database = 'guide-test';

describe('The guide of the demo', () => {
  let test: TestLicensing;
  let guide: HTMLElement;

  const says = (text: string): Promise<unknown> =>
    until(
      () => `“${text}” instead of “${guide.textContent}”`,
      () => !guide.hidden && guide.textContent.includes(text),
    );

  /** A database without anything, and the guide in front of it. */
  async function begin(): Promise<void> {
    test = await openTestLicensing(people(2));
    guide = document.createElement('p');
    const {session} = test;
    const portal: Pick<Portal, 'watch'> & {readonly provider: {readonly database: string}} = {
      provider: {database},
      watch(_signal, show: (licensing: LicensingSession) => void | Promise<void>) {
        const update = (): void => void show(session);
        session.subscribe(update);
        update();
      },
    };
    startGuide(guide, portal as Portal);
  }

  beforeEach(async () => {
    forgetExchange(database);
    await begin();
  });

  it('leads from the request to the first seat, and does not come back after Delete or a recall', async () => {
    const {session} = test;
    await says('Step 1 of 3');
    rememberRequest(database, {fileName: 'LicenseRequest.tlr', text: '{}'});
    await says('Step 2 of 3');
    rememberIssued(database);
    await says('Step 3 of 3');
    await test.install([license('sales')]);
    await says('give someone a seat');
    await session.apply(await session.plan({action: 'grant', users: ['u0001'], products: ['sales']}));
    await until('the guide gone', () => guide.hidden);
    await session.deleteLicenses();
    await session.installation();
    expect(guide.hidden).to.equal(true);
    await session.apply(await session.plan({action: 'recall', users: ['u0001'], products: ['sales']}));
    await session.installation();
    expect(guide.hidden).to.equal(true);
  });

  it('begins again after Start over', async () => {
    const {session} = test;
    await test.install([license('sales')]);
    await session.apply(await session.plan({action: 'grant', users: ['u0001'], products: ['sales']}));
    await until('the guide gone', () => guide.hidden);
    forgetExchange(database);
    await begin();
    await says('Step 1 of 3');
  });
});
