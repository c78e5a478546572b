import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {LiveQuery} from '../../controllers/live-query.js';
import {LocaleController} from '../../controllers/locale-controller.js';
import {SessionController} from '../../controllers/session-controller.js';
import {isLicensingError} from '../../core/errors.js';
import {LicenseCloseEvent} from '../../events/license-close.js';
import type {ListedUser} from '../../licensing/licensing-session.js';
import {defineElement, version} from '../define-element.js';
import {breadcrumb} from '../parts/breadcrumb.js';
import {failedQuery} from '../parts/error-row.js';
import {deniedView, emptyView, sessionStateView} from '../parts/state-view.js';
import {tabPair} from '../parts/tab-pair.js';
import type {UserLicenseTab} from '../user-license-tab/user-license-tab.js';
import {licenseUserPageStyles} from './license-user-page.styles.js';
import {userHead} from './user-head.js';

/**
 * One user: who it is, the licenses with **Save and close** and **Close**, and what happened to them.
 *
 * @tag license-user-page
 * @fires {LicenseChangeAppliedEvent} license-change-applied - The changes were saved, or undone.
 * @fires {LicenseCloseEvent} license-close - Somebody is done with the page: the host shows what was there before.
 */
export class LicenseUserPage extends LitElement {
  static readonly version = version;
  static define(tag = 'license-user-page', registry = customElements): void {
    defineElement(tag, this, registry);
  }

  static override styles = licenseUserPageStyles;

  /** Whom it shows. */
  @property({attribute: 'user-id'}) userId = '';

  @state() private _tab: 'licenses' | 'history' = 'licenses';

  @query('user-license-tab') private readonly _licenses!: UserLicenseTab | null;

  readonly #session = new SessionController(this);
  readonly #locale = new LocaleController(this);
  readonly #user = new LiveQuery(
    this,
    this.#session,
    (): [string] | undefined => (this.userId ? [this.userId] : undefined),
    (session, userId) => session.users.get(userId),
  );

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('userId')) this._tab = 'licenses';
  }

  protected override render(): TemplateResult {
    const messages = this.#locale.messages;
    const {error, isSlow} = this.#user;
    const instead = sessionStateView(this.#session, messages, isSlow) ?? deniedView(error, messages);
    if (instead) return html`<div class="frame">${instead}</div>`;
    const user = this.#shown;
    const isUnknown = isLicensingError(error, 'USER_NOT_FOUND');
    return html`
      <div class="frame">
        ${breadcrumb(messages.users, isUnknown ? undefined : user?.name, messages, () => void this.#leave())}
        ${isUnknown ? this.#renderUnknown() : this.#renderUser(user)}
      </div>
    `;
  }

  #renderUnknown(): TemplateResult {
    const messages = this.#locale.messages;
    return emptyView(
      messages.noSuchUser,
      html`<button class="button" type="button" @click=${() => this.#close()}>${messages.backToUsers}</button>`,
    );
  }

  #renderUser(user: ListedUser | undefined): TemplateResult {
    const {messages, format} = this.#locale;
    const {error, isSlow} = this.#user;
    const failed = error
      ? html`<div class="messages">${failedQuery(messages, error, () => this.#user.refresh())}</div>`
      : nothing;
    if (!user) return html`${failed} ${isSlow ? waitingHead() : nothing}`;
    return html`
      ${userHead(user, messages)} ${failed}
      ${tabPair(
        messages.columns.user,
        [
          {name: 'licenses', label: messages.licenses, count: format.number(user.licenses.length)},
          {name: 'history', label: messages.history},
        ],
        this._tab,
        (tab) => (this._tab = tab),
      )}
      <section id="panel-licenses" role="tabpanel" aria-labelledby="tab-licenses" ?hidden=${this._tab !== 'licenses'}>
        <user-license-tab in-page user-id=${user.id}></user-license-tab>
      </section>
      <section id="panel-history" role="tabpanel" aria-labelledby="tab-history" ?hidden=${this._tab !== 'history'}>
        ${this._tab === 'history' ? html`<license-journal user-id=${user.id}></license-journal>` : nothing}
      </section>
    `;
  }

  /** Nothing while the answer is still that for another user. */
  get #shown(): ListedUser | undefined {
    const {value} = this.#user;
    return value?.id === this.userId ? value : undefined;
  }

  /** Asks where something is not saved: that must be seen. */
  async #leave(): Promise<void> {
    const licenses = this._licenses;
    if (!licenses?.isChanged) {
      this.#close();
      return;
    }
    this._tab = 'licenses';
    await this.updateComplete;
    licenses.close();
  }

  #close(): void {
    this.dispatchEvent(new LicenseCloseEvent());
  }
}

/** Grey bars where name and facts will be. */
const waitingHead = (): TemplateResult => html`
  <div class="waiting" aria-busy="true"><span class="skeleton"></span><span class="skeleton"></span></div>
`;

declare global {
  interface HTMLElementTagNameMap {
    'license-user-page': LicenseUserPage;
  }
}
