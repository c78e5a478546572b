import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {query, state} from 'lit/decorators.js';
import {droppedFile} from '../../controllers/dropped-file.js';
import {LiveQuery} from '../../controllers/live-query.js';
import {LocaleController} from '../../controllers/locale-controller.js';
import {Selection} from '../../controllers/selection.js';
import {SessionChange} from '../../controllers/session-change.js';
import {SessionController} from '../../controllers/session-controller.js';
import type {LicensingError} from '../../core/errors.js';
import {noticesOf} from '../../core/notices.js';
import type {ProductSummary} from '../../core/product.js';
import type {LicenseChangeAppliedEvent} from '../../events/license-change-applied.js';
import {defineElement, version} from '../define-element.js';
import type {LicenseList} from '../license-list/license-list.js';
import type {LicenseUserList} from '../license-user-list/license-user-list.js';
import {downloadHoldings} from '../parts/download-holdings.js';
import {failedQuery} from '../parts/error-row.js';
import {changeTarget, licenseDialogs, nobodyToChange} from '../parts/license-dialogs.js';
import {messageRow} from '../parts/message-row.js';
import {OpenedPage} from '../parts/opened-page.js';
import {ResultMessage} from '../parts/result-message.js';
import {deniedView, sessionStateView} from '../parts/state-view.js';
import {emptyManager} from './empty-manager.js';
import {licenseManagerStyles} from './license-manager.styles.js';
import {managerDialogs, type ManagerDialog} from './manager-dialogs.js';
import {managerHead} from './manager-head.js';
import {managerMenu, type ManagerActions} from './manager-menu.js';
import {managerTabs, type ManagerTab} from './manager-tabs.js';
import {noticeList, noticesShown} from './notice-messages.js';
import {OwnSession} from './own-session.js';
import {readOverview} from './read-overview.js';

/**
 * The License manager: licenses and users in two lists, with everything an administrator does to them.
 *
 * Alone in a page, without any `license-provider`, it opens the default database itself, as one local administrator.
 *
 * @tag license-manager
 */
export class LicenseManager extends LitElement {
  static readonly version = version;
  static define(tag = 'license-manager', registry = customElements): void {
    defineElement(tag, this, registry);
  }

  static override styles = licenseManagerStyles;

  @state() private _tab: ManagerTab = 'licenses';
  @state() private _dialog: ManagerDialog | undefined;
  @state() private _target = nobodyToChange;
  @state() private _file: File | undefined;
  @state() private _isUnfolded = false;
  @state() private _isSelecting = false;
  @state() private _selection = Selection.nobody;

  @query('license-list') private readonly _licenses!: LicenseList | null;
  @query('license-user-list') private readonly _users!: LicenseUserList | null;

  readonly #session = new SessionController(this);
  protected readonly change = new SessionChange(this, this.#session, () => this.#startOver());
  protected readonly own = new OwnSession(this, this.#session);
  readonly #locale = new LocaleController(this);
  readonly #result = new ResultMessage(this, this.#session, this.#locale, '[role="tab"][aria-selected="true"]');
  readonly #page = new OpenedPage(this, (page) =>
    'product' in page ? this._licenses?.focusProduct(page.product) : this._users?.focusUser(),
  );
  readonly #overview = new LiveQuery(this, this.#session, () => [], readOverview);

  protected override render(): TemplateResult {
    const messages = this.#locale.messages;
    const {value, error} = this.#overview;
    const instead =
      sessionStateView(this.#session, messages, this.#overview.isSlow) ??
      deniedView(error, messages) ??
      // Once there is something to show, the lists tell of failures themselves.
      (error && !value ? this.#renderFailure(error) : undefined);
    if (instead) return html`<div class="frame">${instead}</div>`;
    return html`
      <div class="frame" @dragover=${this.#onDragOver} @drop=${this.#onDrop} @license-change-applied=${this.#onApplied}>
        ${this.#page.render()}
        <div class="lists" ?hidden=${this.#page.isOpen}>${this.#renderLists()}</div>
        ${this.#renderDialogs()}
      </div>
    `;
  }

  #renderDialogs(): unknown {
    const {_dialog: open, _target: target, _file: file} = this;
    const state = {open, target, file, source: 'dialog', session: this.#session.session} as const;
    return licenseDialogs(state, this.#result, managerDialogs(open), () => (this._dialog = undefined));
  }

  #renderLists(): TemplateResult {
    const messages = this.#locale.messages;
    const {value} = this.#overview;
    return html`
      ${managerHead(
        value,
        managerMenu(
          {
            isSelecting: this._isSelecting,
            hasSelection: !this._selection.isEmpty,
            // Until it is known, nothing may say that there are none.
            hasLicenses: value?.installation.demoMode !== true,
          },
          messages,
          this.#actions,
        ),
        messages,
      )}
      <div class="messages">
        ${this.#result.render()}
        ${value && !value.installation.hasTrustedKeys ? messageRow('warn', messages.noKeys) : nothing}
        ${noticeList(noticesOf(value?.products ?? [], value?.installation.today ?? ''), this._isUnfolded, messages, {
          recall: (product) => void this.#openRecall(product),
          request: () => (this._dialog = 'request'),
          upload: this.#actions.upload,
          unfold: () => void this.#unfold(),
        })}
      </div>
      ${managerTabs(
        this._tab,
        {licenses: value?.products.length, users: value?.installation.users},
        messages,
        this.#locale.format,
        (tab) => (this._tab = tab),
      )}
      <section id="panel-licenses" role="tabpanel" aria-labelledby="tab-licenses" ?hidden=${this._tab !== 'licenses'}>
        <license-list @license-product-open=${this.#page.onProductOpen}>
          <div slot="empty">${emptyManager(messages, this.#actions)}</div>
        </license-list>
      </section>
      <section id="panel-users" role="tabpanel" aria-labelledby="tab-users" ?hidden=${this._tab !== 'users'}>
        <license-user-list
          .selecting=${this._isSelecting}
          .selection=${this._selection}
          @license-selection-change=${this.#onSelectionChange}
          @license-user-open=${this.#page.onUserOpen}
          @license-grant=${this.#actions.grant}
          @license-recall=${this.#actions.recall}
          @license-replace=${this.#actions.replace}
        ></license-user-list>
      </section>
    `;
  }

  #renderFailure(error: LicensingError): TemplateResult {
    const retry = (): Promise<void> => this.#overview.refresh();
    return html`<div class="messages">${failedQuery(this.#locale.messages, error, retry)}</div>`;
  }

  /** The button that was pressed is gone; the first message it brought takes over its focus. */
  async #unfold(): Promise<void> {
    this._isUnfolded = true;
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.notice button')[noticesShown]?.focus();
  }

  #startOver(): void {
    this._users?.cancelSelection();
    this._isSelecting = false;
    this._selection = Selection.nobody;
    this._dialog = this._file = undefined;
    this._target = nobodyToChange;
    this.#page.clear();
  }

  readonly #actions: ManagerActions = {
    request: () => (this._dialog = 'request'),
    upload: () => {
      this._file = undefined;
      this._dialog = 'upload';
    },
    delete: () => (this._dialog = 'delete'),
    selectMultiple: () => {
      this._tab = 'users';
      this._isSelecting = true;
    },
    cancelMultiple: () => this._users?.cancelSelection(),
    selectAll: () => {
      this._tab = 'users';
      this._isSelecting = true;
      this._users?.selectAll();
    },
    grant: () => this.#openGrant('grant'),
    recall: () => this.#openGrant('recall'),
    replace: () => this.#openGrant('replace'),
    import: () => (this._dialog = 'import'),
    export: () =>
      void downloadHoldings(this.renderRoot, this.#session, this._selection, this._users?.filter, this.#result),
  };

  #openGrant(dialog: 'grant' | 'recall' | 'replace'): void {
    if (this._selection.isEmpty) return;
    this._target = changeTarget(dialog, this._selection, this._users);
    this._dialog = dialog;
  }

  /** Of those who hold a product with too few seats the ones from whom to take them back first; the others are one filter away. */
  async #openRecall({id, name}: ProductSummary): Promise<void> {
    const {session} = this.#session;
    if (!session) return;
    try {
      const proposed = await session.proposeRecall(id);
      if (session !== this.#session.session) return;
      this.#actions.selectMultiple();
      this._selection = Selection.nobody.with(proposed, true);
      this._users?.filterBy({holds: id, among: this._selection.users});
      this.#result.tell(this.#locale.messages.recallProposed(name, proposed.length));
    } catch (error) {
      this.#result.onFailed(error);
    }
  }

  /** By a dialog or by a page. Those who were proposed may hold the product no longer: a list of them alone would be empty. */
  readonly #onApplied = (event: LicenseChangeAppliedEvent): void => {
    this.#result.onApplied(event);
    const {among, ...filter} = this._users?.filter ?? {};
    if (among && filter.holds !== undefined) this._users?.filterBy(filter);
  };

  readonly #onSelectionChange = (): void => {
    this._isSelecting = this._users?.selecting ?? false;
    this._selection = this._users?.selection ?? Selection.nobody;
  };

  readonly #onDragOver = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };

  /** A license file can be dropped anywhere on the manager. */
  readonly #onDrop = (event: DragEvent): void => {
    if (!event.dataTransfer?.files.length) return;
    // Else the browser would leave the page and open the file.
    event.preventDefault();
    if (this._dialog) return;
    try {
      this._file = droppedFile(event);
      this._dialog = 'upload';
    } catch (error) {
      this.#result.onFailed(error);
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'license-manager': LicenseManager;
  }
}
