import {expect} from '@open-wc/testing';
import {Audit} from './helpers/audit.js';
import {closeEverything, openDemo} from './helpers/open-demo.js';
import {isDisabled, type Screen} from './helpers/screen.js';
import {
  installLicenses,
  issueLicenseFile,
  offerLicenseFile,
  openRequestDialog,
  openSupportDesk,
} from './helpers/steps.js';

/** The first letter of the signed content replaced: the signature no longer fits. */
function tampered(file: string): string {
  const [header, payload, signature] = file.split('.') as [string, string, string];
  return [header, (payload.startsWith('e') ? 'f' : 'e') + payload.slice(1), signature].join('.');
}

/** As a date input has it. */
function nextMonth(): string {
  const date = new Date();
  date.setMonth(date.getMonth() + 1);
  return date.toISOString().slice(0, 10);
}

/** What is wrong is said where it was entered, and nothing is stored. */
describe('Bad input', function () {
  this.timeout(90_000);
  let demo: Screen;
  let audit: Audit;
  let otherCompanysFile: string;
  let smallerFile: string;

  before(async () => {
    demo = await openDemo();
    audit = new Audit(demo);
    await installLicenses(demo);
    await openSupportDesk(demo);
    await demo.type('textbox', 'Company ID of the customer', 'GLOBEX-7');
    otherCompanysFile = await issueLicenseFile(demo);
    await demo.type('textbox', 'Company ID of the customer', 'ACME-0042');
    await demo.type('spinbutton', 'Count of Sales', '10');
    await demo.type('date input', 'Due date of Sales', nextMonth());
    smallerFile = await issueLicenseFile(demo);
    await demo.press('link', 'Back to the License manager, to upload it');
  });
  after(closeEverything);

  async function refuses(file: string, sentence: RegExp): Promise<void> {
    await offerLicenseFile(demo, file);
    await demo.see(sentence);
    await demo.see('Nothing was stored');
    await audit.look(`file refused, ${String(sentence)}`);
    await demo.press('button', 'Cancel');
    await demo.find('row', /^Sales Personal .* Active 50 0 50$/);
  }

  it('refuses the file of another company', () => refuses(otherCompanysFile, /GLOBEX-7/));

  it('refuses a file that was changed after it was signed', () => refuses(tampered(smallerFile), /signature/i));

  it('refuses a file that is no license file', () =>
    refuses('Dear customer, thank you for your order.', /not a license file/i));

  it('refuses a file that is too large', () => refuses('x'.repeat(1024 * 1024 + 1), /too large/));

  it('asks before a file takes something away', async () => {
    await offerLicenseFile(demo, smallerFile);
    await demo.see('Fewer seats');
    await demo.see('This file takes something away');
    const understand = (await demo.find('checkbox', 'I understand')) as HTMLInputElement;
    expect(understand.checked).to.equal(false);
    expect(isDisabled(await demo.find('button', 'Upload'))).to.equal(true);
    await audit.look('file that takes something away');
    await demo.press('checkbox', 'I understand');
    expect(isDisabled(await demo.find('button', 'Upload'))).to.equal(false);
    await demo.press('button', 'Cancel');
    await demo.find('row', /^Sales Personal .* Active 50 0 50$/);
  });

  it('names a wrong license version beside its field', async () => {
    await openRequestDialog(demo);
    await demo.type('textbox', 'License version', '8.1');
    await demo.see('Enter three numbers separated by dots');
    expect(isDisabled(await demo.find('button', 'Generate a license request file'))).to.equal(true);
    expect((await demo.find('textbox', 'License version')).getAttribute('aria-invalid')).to.equal('true');
    await audit.look('request with a wrong version');
    await demo.type('textbox', 'License version', '8.1.0');
    await demo.type('textbox', 'Company ID', ' ');
    await demo.see('Enter your number at the vendor');
    expect(isDisabled(await demo.find('button', 'Generate a license request file'))).to.equal(true);
    await demo.press('button', 'Cancel');
  });

  it('tells the support desk that a file is no request', async () => {
    await openSupportDesk(demo);
    await demo.giveFile(/request file/, 'holiday.tlr', '{"format": "license-request/1"}');
    await demo.see('holiday.tlr is not a license request');
    await audit.look('request refused');
  });

  it('shows a clerk which right is missing and who can help', async () => {
    await demo.press('link', 'Back to the Acme portal');
    await demo.choose('Signed in as', /^Clara Clerk/);
    await demo.press('link', 'System Designer');
    await demo.press('link', 'License manager');
    await demo.see('CanManageLicUsers');
    await demo.see('Ann Bergström');
    expect(demo.all('button', 'Actions')).to.deep.equal([]);
    await audit.look('clerk without rights');
    await demo.choose('Signed in as', /^Ann Bergström/);
    await demo.find('row', /^Sales Personal .* Active 50 0 50$/);
  });

  it('is accessible in every one of these states', () => audit.expectNothingFound());
});
