import {ContextConsumer} from '@lit/context';
import {expect, fixture, html} from '@open-wc/testing';
import {LitElement, type TemplateResult} from 'lit';
import '../../../src/elements/license-provider/license-provider.define.js';
import type {LicenseProvider} from '../../../src/elements/license-provider/license-provider.js';
import {localeContext} from '../../../src/context/locale-context.js';
import {sessionContext} from '../../../src/context/session-context.js';
import {SessionController} from '../../../src/controllers/session-controller.js';
import type {LicensingSession} from '../../../src/licensing/licensing-session.js';
import {expectError} from '../../helpers/expect-error.js';
import {until} from '../../helpers/page.js';
import {administrator, clerk, license, openTestLicensing} from '../../helpers/test-licensing.js';

/** Shows what an element inside a provider is given. */
class LicenseProbe extends LitElement {
  readonly session = new SessionController(this);
  readonly locale = new ContextConsumer(this, {context: localeContext, subscribe: true});

  protected override render(): TemplateResult {
    return html`${this.session.state.status}`;
  }
}
customElements.define('license-probe', LicenseProbe);

let databases = 0;

/** Leaves a database behind as a newer version of this product would. */
async function makeTooNew(database: string): Promise<void> {
  const newer = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(`license-${database}`, 4_000_000);
    request.onsuccess = () => resolve(request.result);
  });
  newer.close();
}

describe('license-provider', () => {
  let database: string;
  const opened: string[] = [];

  const nextDatabase = (): string => {
    const name = `provider-test-${Date.now()}-${databases++}`;
    opened.push(name);
    return name;
  };

  const show = (): Promise<LicenseProvider> =>
    fixture(html`
      <license-provider database=${database} company-id="ACME-0042" .currentUser=${administrator}>
        <license-probe></license-probe>
      </license-provider>
    `);

  const probe = (provider: LicenseProvider): LicenseProbe => provider.querySelector('license-probe')!;

  beforeEach(() => {
    database = nextDatabase();
  });

  after(() => {
    for (const name of opened) indexedDB.deleteDatabase(`license-${name}`);
  });

  it('gives its session to the elements inside, bound to the current user', async () => {
    const provider = await show();
    const session = await provider.ready;
    expect(session.actor).to.deep.equal(administrator);
    expect((await session.settings.get()).companyId).to.equal('ACME-0042');
    await until('ready', () => probe(provider).session.session === session);
  });

  it('shows as a failure, with the field, a current user of another form', async () => {
    const provider = await show();
    await provider.ready;
    provider.currentUser = {id: 'ann', name: 'Ann', roles: 'System administrators'} as never;
    const {details} = await expectError(provider.ready, 'INVALID_ARGUMENT');
    expect(details.field).to.equal('roles');
    await until('failed', () => probe(provider).session.state.status === 'failed');
    provider.currentUser = administrator;
    expect((await provider.ready).actor).to.deep.equal(administrator);
  });

  it('is reached from inside shadow roots, and by elements that were there before it', async () => {
    const outer = document.createElement('div');
    outer.attachShadow({mode: 'open'}).append(document.createElement('license-probe'));
    const provider = await show();
    provider.append(outer);
    const inner = outer.shadowRoot!.querySelector<LicenseProbe>('license-probe')!;
    await until('ready', () => inner.session.state.status === 'ready');

    const early = await fixture<HTMLElement>(html`<div><license-probe></license-probe></div>`);
    const orphan = early.querySelector<LicenseProbe>('license-probe')!;
    await until('no provider', () => orphan.session.state.status === 'no-provider');
    const late = document.createElement('license-provider');
    late.database = nextDatabase();
    late.currentUser = clerk;
    early.append(late);
    late.append(orphan);
    await until('ready', () => orphan.session.session?.actor?.id === clerk.id);
  });

  it('has a new promise after each change, which gives the newest session', async () => {
    const provider = await show();
    const first = await provider.ready;
    provider.currentUser = clerk;
    const ready = provider.ready;
    provider.currentUser = null;
    expect((await ready).actor, 'everything set so far is in effect').to.equal(null);
    expect(first.actor, 'an older session keeps its actor').to.deep.equal(administrator);
    expect((await first.settings.get()).companyId).to.equal('ACME-0042');
  });

  it('shows nothing of the last user while it binds the next', async () => {
    const provider = await show();
    await provider.ready;
    const seen: string[] = [];
    const consumer = new ContextConsumer(probe(provider), {
      context: sessionContext,
      subscribe: true,
      callback: (state) => seen.push(state.status),
    });
    expect(consumer.value?.status).to.equal('ready');
    provider.currentUser = clerk;
    await provider.ready;
    expect(seen).to.deep.equal(['ready', 'pending', 'ready']);
  });

  it('tries again as the user of now after the database was lost', async () => {
    const provider = await show();
    await provider.ready;
    provider.currentUser = clerk;
    await provider.ready;
    indexedDB.deleteDatabase(`license-${provider.database}`);
    const failed = await until('failed', () => {
      const {state} = probe(provider).session;
      return state.status === 'failed' && state;
    });
    failed.retry();
    expect((await provider.ready).actor).to.deep.equal(clerk);
  });

  it('opens nothing once it has left the page', async () => {
    const provider = await show();
    const session = await provider.ready;
    const place = provider.parentElement!;
    provider.remove();
    provider.currentUser = clerk;
    await provider.updateComplete;
    expect(await provider.ready).to.equal(session);
    await expectError(session.products(), 'STORE_CLOSED');
    place.append(provider);
    expect((await provider.ready).actor).to.deep.equal(clerk);
  });

  it('closes one database before it works with another', async () => {
    const provider = await show();
    const first = await provider.ready;
    await first.users.sync([{id: 'u1', name: 'Ada', type: 'employee', active: true}]);
    provider.database = nextDatabase();
    const second = await provider.ready;
    expect((await second.users.find()).total).to.equal(0);
    await expectError(first.products(), 'STORE_CLOSED');
  });

  it('verifies again with new keys', async () => {
    const vendor = await openTestLicensing();
    const provider = await show();
    provider.clock = {now: () => new Date(vendor.now)};
    const without = await provider.ready;
    const file = await vendor.sign([license('sales')]);
    await expectError(without.readLicenseFile(file), 'NO_TRUSTED_KEYS');
    provider.trustedKeys = vendor.trustedKeys;
    const session = await provider.ready;
    await session.upload(await session.readLicenseFile(file), {acknowledge: true});
    provider.trustedKeys = {keys: []};
    const [product] = await (await provider.ready).products();
    expect(product?.status).to.equal('unverified');
  });

  it('tells those inside why a database cannot be opened, and opens it on request', async () => {
    await makeTooNew(database);
    const unhandled: unknown[] = [];
    const listen = (event: PromiseRejectionEvent): void => {
      unhandled.push(event.reason);
      event.preventDefault();
    };
    window.addEventListener('unhandledrejection', listen);
    const provider = await show();
    await until('failed', () => probe(provider).session.state.status === 'failed');
    await expectError(provider.ready, 'STORE_TOO_NEW');
    const {state} = probe(provider).session;
    if (state.status !== 'failed') throw new Error(state.status);
    expect(state.error.code).to.equal('STORE_TOO_NEW');
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(`license-${database}`).onsuccess = resolve;
    });
    state.retry();
    await until('ready', () => probe(provider).session.state.status === 'ready');
    window.removeEventListener('unhandledrejection', listen);
    expect(unhandled, 'nobody has to await ready').to.deep.equal([]);
    expect((await provider.ready).actor).to.deep.equal(administrator);
  });

  it('never lets a superseded generation fail', async () => {
    const provider = await show();
    await provider.ready;
    const other = nextDatabase();
    await makeTooNew(other);
    provider.database = other;
    await provider.updateComplete;
    const {ready} = provider;
    provider.database = database;
    expect((await ready).actor).to.deep.equal(administrator);
  });

  it('closes when it leaves the page and opens again when it comes back', async () => {
    const provider = await show();
    const first: LicensingSession = await provider.ready;
    const place = provider.parentElement!;
    provider.remove();
    let isClosed = false;
    await until('closed', () => {
      first.products().catch(() => (isClosed = true));
      return isClosed;
    });
    place.append(provider);
    await until('ready', () => probe(provider).session.session !== first && probe(provider).session.session);
    expect((await (await provider.ready).products()).length).to.equal(0);
  });

  it('lets a host replace words, and writes numbers and dates as its language does', async () => {
    const provider = await show();
    provider.lang = 'de';
    provider.messages = {upload: 'Einspielen'};
    await until('German', () => probe(provider).locale.value?.messages.upload === 'Einspielen');
    const {format, messages} = probe(provider).locale.value!;
    expect(format.number(1200)).to.equal('1.200');
    expect(messages.request).to.equal('Request');
  });
});
