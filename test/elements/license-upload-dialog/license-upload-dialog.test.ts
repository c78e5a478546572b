import {expect, html} from '@open-wc/testing';
import '../../../src/elements/license-upload-dialog/license-upload-dialog.define.js';
import type {LicenseUploadDialog} from '../../../src/elements/license-upload-dialog/license-upload-dialog.js';
import type {LicenseUploadedEvent} from '../../../src/events/license-uploaded.js';
import {generateKeyPair, signLicenseFile} from '../../../src/issuer/index.js';
import type {LicensingSession} from '../../../src/licensing/licensing-session.js';
import {checkAccessible, keyboard, page, until} from '../../helpers/page.js';
import {providerFixture, type ProviderFixture} from '../../helpers/provider-fixture.js';
import {
  clerk,
  companyId,
  license,
  openTestLicensing,
  people,
  type TestLicensing,
} from '../../helpers/test-licensing.js';

const day = 86_400_000;
const nothingStored = 'Nothing was stored.';

describe('license-upload-dialog', () => {
  let test: TestLicensing;
  let provided: ProviderFixture;
  let dialog: LicenseUploadDialog;

  beforeEach(async () => {
    test = await openTestLicensing(people(12));
  });

  /** Presses the button beside it that opens it. */
  async function open(session = test.session): Promise<void> {
    await place(session);
    await page.press('button', 'Take a file');
    await page.find('dialog', 'Upload licenses');
  }

  async function place(session?: LicensingSession): Promise<void> {
    provided = await providerFixture(
      html`
        <div>
          <button @click=${() => (dialog.open = true)}>Take a file</button>
          <license-upload-dialog></license-upload-dialog>
        </div>
      `,
      session,
    );
    dialog = provided.box.querySelector('license-upload-dialog')!;
  }

  const give = (text: string, name = 'acme.tls'): Promise<void> => page.giveFile(/./, name, text);
  const upload = (): HTMLButtonElement => page.all('button', 'Upload')[0] as HTMLButtonElement;

  /** The rows of the difference, each as the texts of its cells. */
  const rows = (): string[][] =>
    page.all('row', /./).map((row) => page.all('cell', /./, row).map((cell) => page.text(cell)));

  async function entries(): Promise<number> {
    return (await test.session.journal()).total;
  }

  /** Refused: the sentence and the code are on the screen, the way for another file is open, and nothing was stored. */
  async function expectRefused(text: string, sentence: string, code: string): Promise<void> {
    const before = await entries();
    const products = await test.session.products();
    await give(text);
    await page.see(sentence);
    await page.see(nothingStored);
    await page.see(code);
    expect(page.all('alert', /./)).to.have.length(1);
    expect(upload().disabled).to.equal(true);
    expect(page.all('file input', /./)).to.have.length(1);
    expect(await test.session.products()).to.deep.equal(products);
    // A file that is too large is not even read, and so is no attempt.
    const attempts = code === 'TOO_LARGE' ? 0 : 1;
    expect(await entries()).to.equal(before + attempts);
    const [newest] = (await test.session.journal({limit: 1})).entries;
    if (attempts > 0) expect(newest).to.include({action: 'upload', result: code});
  }

  /** Files that are dropped, all with this text. */
  function drop(name: string, text: string, ...others: string[]): DragEvent {
    const transfer = new DataTransfer();
    for (const each of [name, ...others]) transfer.items.add(new File([text], each));
    const event = new DragEvent('drop', {bubbles: true, composed: true, cancelable: true, dataTransfer: transfer});
    // Firefox gives an event made by a script no files.
    Object.defineProperty(event, 'dataTransfer', {value: transfer});
    return event;
  }

  it('begins with a place for a file, its button focused', async () => {
    await open();
    await keyboard.focusComesTo('file input', 'Choose a .tls file');
    expect(upload().disabled).to.equal(true);
    await checkAccessible(dialog);
  });

  it('shows what a file changes before anything is stored, then stores it', async () => {
    await test.install([
      license('marketing', {dueDate: '2026-11-30'}),
      license('sales'),
      license('studio'),
      license('telephony', {kind: 'server', count: 1}),
    ]);
    test.now += day;
    await open();
    const before = await entries();
    await give(
      await test.sign([
        license('forecasting', {count: 30}),
        license('marketing', {dueDate: '2027-11-30'}),
        license('sales', {count: 1250}),
        license('studio', {count: 4}),
        license('telephony', {kind: 'server', count: 1}),
      ]),
      'answer.tls',
    );
    await page.see('answer.tls');
    await page.see('signature verified');
    expect(rows()).to.deep.equal([
      [],
      ['Forecasting', 'New product', '0 → 30', 'Dec 31, 2026'],
      ['Marketing', 'Later date', '10', 'Nov 30, 2026 → Nov 30, 2027'],
      ['Sales', 'More seats', '10 → 1,250', 'Dec 31, 2026'],
      ['Studio', 'Fewer seats', '10 → 4', 'Dec 31, 2026'],
      ['Telephony', 'Unchanged', 'Unlimited', 'Dec 31, 2026'],
    ]);
    expect(await entries()).to.equal(before);
    // Nobody holds one of the six seats that go.
    expect(page.all('checkbox', 'I understand')).to.have.length(0);
    await checkAccessible(dialog);
    const told = new Promise<LicenseUploadedEvent>((resolve) => {
      provided.box.addEventListener('license-uploaded', resolve, {once: true});
    });
    await page.press('button', 'Upload');
    expect((await told).detail.entryId).to.be.a('number');
    await page.gone('dialog', 'Upload licenses');
    const totals = (await test.session.products()).map(({name, total}) => [name, total]);
    expect(totals).to.deep.include.members([
      ['Forecasting', 30],
      ['Sales', 1250],
      ['Studio', 4],
    ]);
  });

  it('names a license that is older than the installed one', async () => {
    const old = await test.sign([license('sales', {count: 20}), license('studio')]);
    test.now += day;
    await test.install([license('sales', {count: 30})]);
    await open();
    await give(old);
    await page.see('Skipped, older than installed');
    expect(rows()).to.deep.include(['Sales L-sales', 'Skipped, older than installed']);
    await page.press('button', 'Upload');
    await page.gone('dialog', 'Upload licenses');
    expect((await test.session.product('sales')).total).to.equal(30);
    expect((await test.session.product('studio')).total).to.equal(10);
  });

  describe('when the file takes something away', () => {
    beforeEach(async () => {
      await test.install([license('sales', {operations: ['CanExportQuotes']}), license('studio')]);
      const users = people(10).map(({id}) => id);
      await test.session.apply(await test.session.plan({action: 'grant', products: ['sales'], users}));
      test.now += day;
      await open();
      await give(await test.sign([license('sales', {count: 7}), license('studio', {dueDate: '2026-11-30'})]));
      await page.find('heading', 'This file takes something away');
    });

    it('says in words what, and waits until that is understood', async () => {
      await page.see('Sales: 7 seats for 10 users. Recall 3 by Oct 22, 2026');
      await page.see('CanExportQuotes');
      await page.see('Studio: license L-studio ends on Nov 30, 2026 instead of Dec 31, 2026.');
      const box = (await page.find('checkbox', 'I understand')) as HTMLInputElement;
      expect(box.checked).to.equal(false);
      expect(upload().disabled).to.equal(true);
      const why = (upload().getRootNode() as ShadowRoot).getElementById(upload().getAttribute('aria-describedby')!)!;
      expect(page.text(why)).to.equal('Tick “I understand” first');
      await checkAccessible(dialog);
      await page.press('checkbox', 'I understand');
      await until('Upload enabled', () => !upload().disabled);
      await page.press('checkbox', 'I understand');
      await until('Upload disabled again', () => upload().disabled);
      await page.press('checkbox', 'I understand');
      await page.press('button', 'Upload');
      await page.gone('dialog', 'Upload licenses');
      const {total, used, available} = await test.session.product('sales');
      expect({total, used, available}).to.deep.equal({total: 7, used: 10, available: -3});
    });

    it('asks again for another file', async () => {
      await page.press('checkbox', 'I understand');
      await give(await test.sign([license('sales', {count: 5}), license('studio')]), 'other.tls');
      await page.see('Sales: 5 seats for 10 users.');
      expect(((await page.find('checkbox', 'I understand')) as HTMLInputElement).checked).to.equal(false);
      expect(upload().disabled).to.equal(true);
    });

    it('shows the difference anew when licenses changed meanwhile', async () => {
      await page.press('checkbox', 'I understand');
      await until('Upload enabled', () => !upload().disabled);
      const second = await test.open();
      await second.upload(await second.readLicenseFile(await test.sign([license('telephony')])));
      const users = ['u0009', 'u0010'];
      await second.apply(await second.plan({action: 'recall', products: ['sales'], users}));
      const before = await entries();
      await page.press('button', 'Upload');
      await page.see('Licenses changed while you were looking.');
      await page.see('Sales: 7 seats for 8 users.');
      expect(await entries()).to.equal(before);
      expect(((await page.find('checkbox', 'I understand')) as HTMLInputElement).checked).to.equal(false);
      await keyboard.focusComesTo('file input', 'Choose another');
      await page.press('checkbox', 'I understand');
      await page.press('button', 'Upload');
      await page.gone('dialog', 'Upload licenses');
    });
  });

  it('says that the same file was uploaded already, and has nothing to store', async () => {
    const file = await test.sign([license('sales')]);
    await test.session.upload(await test.session.readLicenseFile(file));
    await open();
    await give(file);
    await page.see('already uploaded');
    expect(upload().disabled).to.equal(true);
    await checkAccessible(dialog);
  });

  it('says whose request the file answers', async () => {
    await open();
    await give(await test.sign([license('sales')], {request: {id: 'elsewhere', digest: 'a'.repeat(43)}}));
    await page.see('answers a request that was not made here');
    expect(upload().disabled).to.equal(true);
    await page.press('checkbox', 'I understand');
    await page.press('button', 'Upload');
    await page.gone('dialog', 'Upload licenses');
  });

  describe('refuses', () => {
    beforeEach(async () => {
      await test.install([license('sales')]);
      await open();
    });

    it('what is no license file, and shows it', async () => {
      await expectRefused('a letter', 'This is not a license file.', 'NOT_A_LICENSE_FILE');
      await keyboard.focusComesTo('file input', 'Choose a .tls file');
      await checkAccessible(dialog);
    });

    it('a binary file', async () => {
      await expectRefused('\u0000\u0001\uFFFD'.repeat(200), 'This is not a license file.', 'NOT_A_LICENSE_FILE');
    });

    it('a file that was changed', async () => {
      const [head, body, signature] = (await test.sign([license('studio')])).split('.');
      const tampered = `${signature!.startsWith('A') ? 'B' : 'A'}${signature!.slice(1)}`;
      await expectRefused([head, body, tampered].join('.'), 'The signature does not fit the file.', 'BAD_SIGNATURE');
    });

    it('a stranger’s file', async () => {
      const {privateKey} = await generateKeyPair('EdDSA');
      const issuedAt = Math.floor(test.now / 1000);
      const file = await signLicenseFile({privateKey, companyId, issuedAt, id: 'f', licenses: [license('studio')]});
      await expectRefused(file, 'This file was signed with an unknown key.', 'UNKNOWN_KEY');
    });

    it('a file for another company', async () => {
      const file = await test.sign([license('studio')], {companyId: 'GLOBEX'});
      await expectRefused(file, 'It was issued for GLOBEX, this installation is ACME-0042.', 'OTHER_COMPANY');
    });

    it('a file of nothing but older records', async () => {
      const old = await test.sign([license('sales', {count: 9})], {issuedAt: Math.floor(test.now / 1000) - 60});
      await expectRefused(old, 'This file is older than what is installed.', 'OUTDATED');
    });

    it('a file from the future', async () => {
      const file = await test.sign([license('studio')], {issuedAt: Math.floor(test.now / 1000) + 3600});
      await expectRefused(file, 'This file was issued in the future.', 'ISSUED_IN_FUTURE');
    });

    it('a file that makes a product another kind', async () => {
      const file = await test.sign([{...license('sales', {kind: 'concurrent'}), id: 'L-other'}]);
      await expectRefused(file, 'The file makes “sales” another kind of license.', 'KIND_CONFLICT');
    });

    it('a file above 1 MiB', async () => {
      await expectRefused('x'.repeat(1024 * 1024 + 1), 'It has 1,048,577 bytes', 'TOO_LARGE');
    });

    it('a huge file without reading it', async () => {
      let isRead = false;
      const text = (): Promise<string> => Promise.resolve(((isRead = true), ''));
      await page.press('button', 'Cancel');
      dialog.file = Object.defineProperties(new File([], 'huge.tls'), {size: {value: 2 ** 32}, text: {value: text}});
      await page.press('button', 'Take a file');
      await page.see('It has 4,294,967,296 bytes');
      expect(isRead).to.equal(false);
    });
  });

  it('forgets a refusal when a good file follows', async () => {
    await open();
    await give('a letter');
    await page.see('This is not a license file.');
    await give(await test.sign([license('sales')]));
    await page.see('New product');
    expect(page.text()).not.to.contain('This is not a license file.');
  });

  it('keeps to the file that was chosen last, however long the first takes', async () => {
    const [slow, quick] = [await test.sign([license('sales')]), await test.sign([license('studio')])];
    let release = (): void => {};
    const slowReading = new Promise<void>((resolve) => (release = resolve)).then(() =>
      test.session.readLicenseFile(slow),
    );
    const readLicenseFile = (text: string): ReturnType<LicensingSession['readLicenseFile']> =>
      text === slow ? slowReading : test.session.readLicenseFile(text);
    await open(Object.assign(Object.create(test.session) as LicensingSession, {readLicenseFile}));
    await give(slow, 'slow.tls');
    await page.see(/Checking the signature ?: slow\.tls/);
    await checkAccessible(dialog);
    await give(quick, 'quick.tls');
    await page.see('Studio');
    release();
    await slowReading;
    await dialog.updateComplete;
    expect(page.text()).to.contain('quick.tls').and.to.contain('Studio').and.not.to.contain('Sales');
  });

  it('begins with a file that was dropped elsewhere, also before there is a session', async () => {
    await place();
    dialog.file = new File([await test.sign([license('sales')])], 'dropped.tls');
    dialog.open = true;
    await page.find('dialog', 'Upload licenses');
    provided.setSession(test.session);
    await page.see('dropped.tls');
    await page.see('New product');
  });

  it('refuses a folder, which looks like a file until it is read', async () => {
    await place(test.session);
    const folder = new File([], 'folder');
    folder.text = () => Promise.reject(new DOMException('A folder', 'NotFoundError'));
    dialog.file = folder;
    dialog.open = true;
    await page.see('This is not a license file.');
  });

  it('takes a file that is dropped anywhere on it', async () => {
    await open();
    const event = drop('dropped.tls', await test.sign([license('sales')]));
    (await page.find('heading', 'Upload licenses')).dispatchEvent(event);
    await page.see('dropped.tls');
    expect(event.defaultPrevented).to.equal(true);
  });

  it('takes none of several files that are dropped, and says so', async () => {
    await open();
    const text = await test.sign([license('sales')]);
    const heading = await page.find('heading', 'Upload licenses');
    heading.dispatchEvent(drop('one.tls', text, 'two.tls'));
    await page.see('One file is read at a time. You dropped 2; drop the one you mean. Nothing was stored.');
    expect(page.text()).not.to.contain('one.tls').and.not.to.contain('New product');
    await checkAccessible(dialog);
    heading.dispatchEvent(drop('one.tls', text));
    await page.see('New product');
    expect(page.text()).not.to.contain('One file is read at a time');
  });

  it('stores one entry for two quick presses', async () => {
    await open();
    await give(await test.sign([license('sales')]));
    await page.see('New product');
    const before = await entries();
    let stored = 0;
    provided.box.addEventListener('license-uploaded', () => stored++);
    const button = upload();
    button.click();
    button.click();
    await page.gone('dialog', 'Upload licenses');
    expect(stored).to.equal(1);
    expect(await entries()).to.equal(before + 1);
  });

  for (const way of ['Escape', 'Cancel', 'Close dialog']) {
    it(`stores nothing on ${way}, gives the focus back, and begins anew`, async () => {
      await place(test.session);
      page.all('button', 'Take a file')[0]!.focus();
      await keyboard.press('Enter');
      await page.find('dialog', 'Upload licenses');
      const before = await entries();
      await give(await test.sign([license('sales')]));
      await page.see('New product');
      if (way === 'Escape') await keyboard.press('Escape');
      else await page.press('button', way);
      await keyboard.focusComesTo('button', 'Take a file');
      expect(dialog.open).to.equal(false);
      expect(await entries()).to.equal(before);
      await keyboard.press('Enter');
      await page.find('file input', 'Choose a .tls file');
      expect(page.text()).not.to.contain('New product');
    });
  }

  it('is confirmed by keyboard alone', async () => {
    await open();
    await give(await test.sign([license('sales')]));
    await page.see('New product');
    await keyboard.focusComesTo('file input', 'Choose another');
    await keyboard.tabTo('button', 'Upload');
    await keyboard.press('Enter');
    await keyboard.focusComesTo('button', 'Take a file');
    expect((await test.session.product('sales')).total).to.equal(10);
  });

  it('offers no place for a file to whoever may not manage licenses, and says who can help', async () => {
    await open(await test.open(clerk));
    await page.see('You may not manage licenses');
    await page.see('CanManageLicUsers');
    expect(page.all('file input', /./)).to.have.length(0);
    expect(upload().disabled).to.equal(true);
    (await page.find('heading', 'Upload licenses')).dispatchEvent(
      drop('acme.tls', await test.sign([license('sales')])),
    );
    await dialog.updateComplete;
    expect(page.text()).not.to.contain('acme.tls');
    await checkAccessible(dialog);
    await page.press('button', 'Cancel');
    provided.setSession(await test.open(null));
    await page.press('button', 'Take a file');
    await page.see('Nobody is signed in');
    expect(upload().disabled).to.equal(true);
  });
});
