import {expect} from '@open-wc/testing';
import {Audit} from './helpers/audit.js';
import {closeEverything, openDemo, reload} from './helpers/open-demo.js';
import {isDisabled, type Screen} from './helpers/screen.js';
import {
  chooseAction,
  closeDialog,
  issueLicenseFile,
  makeRequest,
  offerLicenseFile,
  openSupportDesk,
  selectUsers,
} from './helpers/steps.js';

const people = ['Adaeze Balogun', 'Adaeze Eze', 'Adaeze Okonkwo'] as const;

/** The main job, step after step, by the labels on the screen. Each test goes on where the one before stopped. */
describe('From asking the vendor to demo mode', function () {
  this.timeout(90_000);
  let demo: Screen;
  let audit: Audit;
  let file: string;

  before(async () => {
    demo = await openDemo();
    audit = new Audit(demo);
  });
  after(closeEverything);

  it('finds the License manager in the System Designer', async () => {
    await audit.look('home page');
    await demo.press('link', 'System Designer');
    await demo.find('heading', 'Users and administration');
    await demo.find('link', 'System users');
    await audit.look('System Designer');
    await demo.press('link', 'License manager');
    await demo.find('heading', 'License manager');
    await demo.see('No licenses yet');
    await demo.see('demo mode');
    await audit.look('License manager without licenses');
  });

  it('makes a license request', async () => {
    const text = await makeRequest(demo);
    const request = JSON.parse(text) as {companyId: string; licenseVersion: string; products: unknown[]};
    expect(request).to.include({format: 'license-request/1', companyId: 'ACME-0042', licenseVersion: '1.0.0'});
    expect(request.products).to.deep.equal([]);
    await audit.look('request made');
    await closeDialog(demo);
  });

  it('gets the answer of the support desk', async () => {
    await openSupportDesk(demo);
    await demo.see('LicenseRequest.tlr');
    await audit.look('support desk');
    file = await issueLicenseFile(demo);
    expect(file.trim().split('.')).to.have.length(3);
    await audit.look('license file issued');
    await demo.press('link', 'Back to the License manager, to upload it');
  });

  it('shows what the file would change before it is uploaded', async () => {
    await offerLicenseFile(demo, file);
    await demo.see('New product');
    await demo.see('answers your request');
    await audit.look('upload dialog');
    await demo.press('button', 'Upload');
    await demo.see('Licenses have been successfully uploaded');
    await demo.find('row', /^Sales Personal .* Active 50 0 50$/);
    await demo.find('row', /^Telephony Server .* Active Unlimited – Unlimited$/);
    expect(demo.text()).not.to.contain('No licenses yet');
    await audit.look('License manager with licenses');
  });

  it('grants two products to selected users', async () => {
    await selectUsers(demo, 'adaeze', people);
    await audit.look('users selected');
    await demo.press('button', 'Grant licenses');
    await demo.find('dialog', 'Grant licenses');
    await demo.press('checkbox', 'Sales');
    await demo.press('checkbox', 'Marketing');
    await demo.find('row', /^Sales 3 3 0 0 0\D+3 of 50$/);
    await audit.look('grant dialog');
    await demo.press('button', 'Select');
    await demo.see('Licenses have been successfully granted to the selected users');
    await demo.see('6 seats for 3 users');
    await demo.find('row', /^Adaeze Eze .* Marketing, Sales$/);
    await audit.look('licenses granted');
  });

  it('finds everything still there after a reload', async () => {
    await reload(demo);
    await demo.find('row', /^Sales Personal .* Active 50 3 47$/);
    await demo.find('row', /^Marketing Personal .* Active 40 3 37$/);
  });

  it('recalls a product and undoes that', async () => {
    await selectUsers(demo, 'adaeze', people);
    await demo.press('button', 'Recall licenses');
    await demo.find('dialog', 'Recall licenses');
    await demo.press('checkbox', 'Sales');
    await audit.look('recall dialog');
    await demo.press('button', 'Select');
    await demo.see('Licenses have been successfully recalled from the selected users');
    await demo.see('3 seats from 3 users');
    await demo.find('row', /^Adaeze Eze .* Marketing$/);

    await demo.press('button', 'Undo');
    await demo.see('The change was undone');
    await demo.find('row', /^Adaeze Eze .* Marketing, Sales$/);
    await audit.look('recall undone');
  });

  it('changes the licenses of one user in the Licenses tab of the portal’s own user page', async () => {
    await demo.press('link', 'System Designer');
    await demo.press('link', 'System users');
    await demo.type('searchbox', 'Search name, email or job title', 'adaeze eze');
    await audit.look('system users');
    await demo.press('button', 'Adaeze Eze');
    await demo.find('heading', 'Adaeze Eze');
    await demo.press('tab', 'Licenses');
    await demo.press('checkbox', 'Studio');
    await demo.press('checkbox', 'Marketing');
    await demo.see('2 changes not saved');
    await audit.look('licenses of a user');
    await demo.press('button', 'Save');
    await demo.see('Licenses have been saved');
    await demo.seeTick('Studio', true);
    await demo.seeTick('Marketing', false);
    await demo.seeTick('Sales', true);

    await demo.press('button', 'Close');
    await demo.find('heading', 'System users');
  });

  it('shows that change in the License manager, and deletes all licenses', async () => {
    await demo.press('link', 'System Designer');
    await demo.press('link', 'License manager');
    await demo.find('row', /^Marketing Personal .* Active 40 2 38$/);
    await demo.find('row', /^Studio Personal .* Active 120 1 119$/);

    await chooseAction(demo, 'Delete');
    await demo.find('dialog', 'Delete all licenses?');
    expect(demo.focused?.textContent?.trim()).to.equal('Cancel');
    await audit.look('delete dialog');
    await demo.press('button', 'Delete');
    await demo.see('All licenses were removed');
    await demo.see('demo mode');
    await demo.find('row', /^Sales Personal .*no license 0 3 3 grants kept 0$/);
    await audit.look('licenses deleted');
  });

  it('counts the kept seats again when the same file comes back', async () => {
    await offerLicenseFile(demo, file);
    await demo.press('button', 'Upload');
    await demo.find('row', /^Sales Personal .* Active 50 3 47$/);
    expect(isDisabled(await demo.find('button', 'Actions'))).to.equal(false);
  });

  it('is accessible in every one of these states', () => audit.expectNothingFound());
});
