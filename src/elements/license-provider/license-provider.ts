import {ContextProvider} from '@lit/context';
import {css, html, LitElement, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {localeContext} from '../../context/locale-context.js';
import {sessionContext} from '../../context/session-context.js';
import type {Actor} from '../../core/user.js';
import type {TrustedKeys} from '../../files/license-file/read-license-file.js';
import {localeOf} from '../../i18n/locale.js';
import type {MessagesPatch} from '../../i18n/messages.js';
import type {LicensingSession} from '../../licensing/licensing-session.js';
import {defineElement, version} from '../define-element.js';
import type {Clock} from './open-licensing.js';
import {SessionSource} from './session-source.js';

/**
 * Opens a licensing database and provides it to every license element inside, also inside their shadow roots.
 *
 * @tag license-provider
 * @slot - The part of the page that uses licenses.
 */
export class LicenseProvider extends LitElement {
  static readonly version = version;
  static define(tag = 'license-provider', registry = customElements): void {
    defineElement(tag, this, registry);
  }

  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** Name of the database; pages of one origin that use the same name share it. */
  @property() database = 'default';

  /** The customer's number at the vendor. It fills the setting of a database that has none; later the setting rules. */
  @property({attribute: 'company-id'}) companyId = '';

  /** Language of numbers and dates, and of words once there are translations. */
  @property() override lang = '';

  /** The vendor's public keys, as a JWK set. Without any, no license can be uploaded, and installed ones give nothing. */
  @property({attribute: false}) trustedKeys: TrustedKeys = {keys: []};

  /** Who acts, as the host says. Null: nobody is signed in. */
  @property({attribute: false}) currentUser: Actor | null = null;

  /** Strings that replace the standard ones. */
  @property({attribute: false}) messages: MessagesPatch = {};

  /** The time, where it is not this computer's. */
  @property({attribute: false}) clock: Clock | undefined;

  readonly #sessionProvider = new ContextProvider(this, {context: sessionContext, initialValue: {status: 'pending'}});
  readonly #localeProvider = new ContextProvider(this, {context: localeContext, initialValue: localeOf('en')});
  readonly #source = new SessionSource((state) => this.#sessionProvider.setValue(state));

  /**
   * The session of the current user, once everything set so far is in effect; a new promise after the database, keys, user
   * or clock change. Rejects with a LicensingError when the database cannot be opened.
   */
  get ready(): Promise<LicensingSession> {
    if (this.hasUpdated && !this.isUpdatePending) return this.#source.ready;
    const ready = this.updateComplete.then(() => this.#source.ready);
    ready.catch(ignore);
    return ready;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    void this.#source.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('lang') || changed.has('messages')) {
      this.#localeProvider.setValue(localeOf(this.lang || 'en', this.messages));
    }
    // Out of the page it keeps no database open; when it comes back, it starts with what is set then.
    if (this.isConnected && sessionProperties.some((name) => changed.has(name))) this.#start();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #start(): void {
    const {database, companyId, trustedKeys, currentUser, clock} = this;
    this.#source.start({database, companyId, trustedKeys, currentUser, clock});
  }
}

/** A host that does not await `ready` must not get an unhandled rejection from it. */
const ignore = (): void => undefined;

const sessionProperties = ['database', 'companyId', 'trustedKeys', 'currentUser', 'clock'] as const;

declare global {
  interface HTMLElementTagNameMap {
    'license-provider': LicenseProvider;
  }
}
