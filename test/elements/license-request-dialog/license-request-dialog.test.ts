import {expect, html} from '@open-wc/testing';
import '../../../src/elements/license-request-dialog/license-request-dialog.define.js';
import type {LicenseRequestDialog} from '../../../src/elements/license-request-dialog/license-request-dialog.js';
import type {LicenseRequestCreatedEvent} from '../../../src/events/license-request-created.js';
import {checkAccessible, keyboard, page, until} from '../../helpers/page.js';
import {providerFixture, type ProviderFixture} from '../../helpers/provider-fixture.js';
import {clerk, companyId, license, openTestLicensing, type TestLicensing} from '../../helpers/test-licensing.js';

const generate = 'Generate a license request file';
const wrongVersion = 'Enter three numbers separated by dots';

describe('license-request-dialog', () => {
  let test: TestLicensing;
  let provided: ProviderFixture;
  let dialog: LicenseRequestDialog;

  beforeEach(async () => {
    test = await openTestLicensing();
  });

  /** Presses the button beside it that opens it, and waits for the settings in its fields. */
  async function open(): Promise<void> {
    await place();
    await page.press('button', 'Ask');
    await page.find('dialog', 'Request licenses');
    await until('a filled version', () => field('License version')?.value);
  }

  async function place(session: TestLicensing['session'] | undefined = test.session): Promise<void> {
    provided = await providerFixture(
      html`
        <div>
          <button @click=${() => (dialog.open = true)}>Ask</button>
          <license-request-dialog></license-request-dialog>
        </div>
      `,
      session,
    );
    dialog = provided.box.querySelector('license-request-dialog')!;
  }

  const field = (name: string): HTMLInputElement | undefined => page.all('textbox', name)[0] as HTMLInputElement;
  const versionField = (): HTMLInputElement => field('License version')!;
  const button = (): HTMLButtonElement => page.all('button', generate)[0] as HTMLButtonElement;

  /** Takes the place of the browser's download: answers the name and the content of the file. */
  function heardDownload(): Promise<{readonly name: string; readonly text: string}> {
    return new Promise((resolve, reject) => {
      dialog.shadowRoot!.addEventListener('click', (event) => {
        if (!(event.target instanceof HTMLAnchorElement)) return;
        event.preventDefault();
        const {download: name, href} = event.target;
        fetch(href)
          .then((response) => response.text())
          .then((text) => resolve({name, text}), reject);
      });
    });
  }

  const heardRequest = (): Promise<LicenseRequestCreatedEvent> =>
    new Promise((resolve) => {
      provided.box.addEventListener('license-request-created', resolve, {once: true});
    });

  it('begins with what was set and asked for last, the focus in the first field', async () => {
    await test.session.settings.set({licenseVersion: '8.1.0'});
    await open();
    expect(field('Company ID')?.value).to.equal(companyId);
    expect(versionField().value).to.equal('8.1.0');
    await keyboard.focusComesTo('textbox', 'Company ID');
    await checkAccessible(dialog);
  });

  for (const version of ['', '8', '8.1', '8.1.0.1', '8.1.x', '8.1.0 ', 'v8.1.0', '8..1', '-1.0.0']) {
    it(`refuses the version “${version}”, beside the field and by its button`, async () => {
      await open();
      await page.type('textbox', 'License version', version);
      await page.see(wrongVersion);
      expect(versionField().getAttribute('aria-invalid')).to.equal('true');
      const message = (versionField().getRootNode() as ShadowRoot).getElementById('licenseVersion-message')!;
      expect(versionField().getAttribute('aria-describedby')).to.equal(message.id);
      expect(page.text(message)).to.contain(wrongVersion);
      expect(button().disabled).to.equal(true);
    });
  }

  it('says nothing while one still types, and corrects itself at once afterwards', async () => {
    await open();
    versionField().focus();
    for (const value of ['8', '8.', '8.1']) {
      versionField().value = value;
      versionField().dispatchEvent(new InputEvent('input', {bubbles: true}));
      await dialog.updateComplete;
      expect(page.text()).not.to.contain(wrongVersion);
    }
    expect(button().disabled).to.equal(true);
    await page.type('textbox', 'License version', '8.1');
    await page.see(wrongVersion);
    await checkAccessible(dialog);
    versionField().focus();
    versionField().value = '8.1.2';
    versionField().dispatchEvent(new InputEvent('input', {bubbles: true}));
    await dialog.updateComplete;
    expect(page.text()).not.to.contain(wrongVersion);
    expect(button().disabled).to.equal(false);
  });

  it('refuses an empty company ID, and one of blanks', async () => {
    await open();
    for (const value of ['', '  ']) {
      await page.type('textbox', 'Company ID', value);
      await page.see('Enter your number at the vendor.');
      expect(button().disabled).to.equal(true);
    }
  });

  it('downloads LicenseRequest.tlr with what was entered, and stores the settings', async () => {
    await open();
    await page.type('textbox', 'Company ID', ' ACME-7 ');
    await page.type('textbox', 'License version', '10.2.3');
    const download = heardDownload();
    const told = heardRequest();
    await page.press('button', generate);
    const {name, text} = await download;
    expect(name).to.equal('LicenseRequest.tlr');
    expect(JSON.parse(text)).to.include({companyId: 'ACME-7', licenseVersion: '10.2.3'});
    expect((await told).detail).to.deep.equal({fileName: name, text});
    await page.see('LicenseRequest.tlr was downloaded.');
    expect(await test.session.settings.get()).to.include({companyId: 'ACME-7', licenseVersion: '10.2.3'});
    expect(dialog.shadowRoot!.querySelector('a')).to.equal(null);
    await checkAccessible(dialog);
  });

  it('leaves the sending to a host that cancels the event', async () => {
    await open();
    let isDownloaded = false;
    void heardDownload().then(() => (isDownloaded = true));
    provided.box.addEventListener('license-request-created', (event) => event.preventDefault());
    await page.press('button', generate);
    await page.see('The license request has been sent');
    expect(isDownloaded).to.equal(false);
    expect(page.text()).not.to.contain('downloaded');
  });

  it('offers an e-mail to the vendor whose address is set', async () => {
    await test.session.settings.set({vendorEmail: 'licenses@vendor.example'});
    await open();
    const download = heardDownload();
    await page.press('button', generate);
    await download;
    const link = (await page.find('link', /licenses@vendor\.example/)) as HTMLAnchorElement;
    expect(link.href).to.equal('mailto:licenses@vendor.example');
  });

  it('asks before another company ID takes the installed licenses out of use', async () => {
    await test.install([license('sales')]);
    await open();
    await page.type('textbox', 'Company ID', 'OTHER-1');
    await page.press('button', generate);
    await page.see('The installed licenses are for the present company ID.');
    await keyboard.focusComesTo('checkbox', 'I understand');
    expect(button().disabled).to.equal(true);
    expect((await test.session.settings.get()).companyId).to.equal(companyId);
    await checkAccessible(dialog);
    await page.press('checkbox', 'I understand');
    const download = heardDownload();
    await page.press('button', generate);
    expect(JSON.parse((await download).text)).to.include({companyId: 'OTHER-1'});
    expect((await test.session.settings.get()).companyId).to.equal('OTHER-1');
  });

  it('makes one request of two quick presses', async () => {
    await open();
    let made = 0;
    provided.box.addEventListener('license-request-created', (event) => {
      made++;
      event.preventDefault();
    });
    button().click();
    button().click();
    await page.see('The license request has been sent');
    expect((await test.session.journal()).entries.filter(({action}) => action === 'request')).to.have.length(1);
    expect(made).to.equal(1);
  });

  it('is used by keyboard alone, and gives the focus back to what opened it', async () => {
    await place();
    page.all('button', 'Ask')[0]!.focus();
    await keyboard.press('Enter');
    await keyboard.focusComesTo('textbox', 'Company ID');
    await until('a filled version', () => field('License version')?.value);
    const download = heardDownload();
    await keyboard.press('Enter');
    await download;
    await page.see('LicenseRequest.tlr was downloaded.');
    await keyboard.press('Escape');
    await keyboard.focusComesTo('button', 'Ask');
    expect(dialog.open).to.equal(false);
  });

  for (const way of ['Close dialog', 'Cancel']) {
    it(`closes by ${way}, stores nothing, and begins anew when it opens again`, async () => {
      await open();
      await page.type('textbox', 'Company ID', 'OTHER-1');
      let closed = 0;
      provided.box.addEventListener('license-dialog-close', () => closed++);
      await page.press('button', way);
      await page.gone('dialog', 'Request licenses');
      expect(closed).to.equal(1);
      await page.press('button', 'Ask');
      await until('the stored company ID', () => field('Company ID')?.value === companyId);
    });
  }

  it('fills its fields when the session comes after it was opened, and keeps what was typed', async () => {
    await place(undefined);
    provided.setState({status: 'pending'});
    dialog.open = true;
    await page.find('dialog', 'Request licenses');
    provided.setSession(test.session);
    await until('the company ID', () => field('Company ID')?.value === companyId);
  });

  it('says that nobody is signed in, and who may use it', async () => {
    await place(await test.open(null));
    dialog.open = true;
    await page.see('Nobody is signed in');
    expect(button().disabled).to.equal(true);
    await checkAccessible(dialog);
    provided.setSession(await test.open(clerk));
    await page.see('CanManageLicUsers');
    expect(button().disabled).to.equal(true);
  });
});
