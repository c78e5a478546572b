import {html, LitElement, type TemplateResult} from 'lit';
import {query, state} from 'lit/decorators.js';
import {LiveQuery} from '../../controllers/live-query.js';
import {LocaleController} from '../../controllers/locale-controller.js';
import {Selection} from '../../controllers/selection.js';
import {SessionChange} from '../../controllers/session-change.js';
import {SessionController} from '../../controllers/session-controller.js';
import type {LicensingError} from '../../core/errors.js';
import {defineElement, version} from '../define-element.js';
import type {LicenseUserList} from '../license-user-list/license-user-list.js';
import {downloadHoldings} from '../parts/download-holdings.js';
import {failedQuery} from '../parts/error-row.js';
import {changeTarget, licenseDialogs, nobodyToChange} from '../parts/license-dialogs.js';
import {OpenedPage} from '../parts/opened-page.js';
import {ResultMessage} from '../parts/result-message.js';
import {deniedView, emptyView, sessionStateView} from '../parts/state-view.js';
import {licenseSystemUsersStyles} from './license-system-users.styles.js';
import {readPeople, readTaken} from './read-people.js';
import {systemUsersDialogs, type SystemUsersDialog} from './system-users-dialogs.js';
import {systemUsersBar, systemUsersMenu, type SystemUsersActions, type TakenUsers} from './system-users-menu.js';

/**
 * Everyone who can sign in, employees and external users, with what an administrator does to them: licenses granted and
 * recalled, people let in and out of service. Without multiple selection the active row is what the actions take.
 *
 * @tag license-system-users
 * @fires {LicenseUserOpenEvent} license-user-open - A user's name was chosen; a host that cancels it shows the user itself.
 * @fires {LicenseChangeAppliedEvent} license-change-applied - A change was stored.
 */
export class LicenseSystemUsers extends LitElement {
  static readonly version = version;
  static define(tag = 'license-system-users', registry = customElements): void {
    defineElement(tag, this, registry);
  }

  static override styles = licenseSystemUsersStyles;

  @state() private _dialog: SystemUsersDialog | undefined;
  @state() private _target = nobodyToChange;
  @state() private _isSelecting = false;
  @state() private _selection = Selection.nobody;
  /** Whom the actions take: the selected users, or the one in the active row. */
  @state() private _taken = Selection.nobody;

  @query('license-user-list') private readonly _users!: LicenseUserList | null;

  readonly #session = new SessionController(this);
  protected readonly change = new SessionChange(this, this.#session, () => this.#startOver());
  readonly #locale = new LocaleController(this);
  readonly #result = new ResultMessage(this, this.#session, this.#locale, 'license-menu');
  readonly #page = new OpenedPage(this, () => this._users?.focusUser());
  readonly #people = new LiveQuery(this, this.#session, () => [], readPeople);
  readonly #takenPeople = new LiveQuery(
    this,
    this.#session,
    (): [Selection] | undefined => (this._taken.isEmpty ? undefined : [this._taken]),
    readTaken,
  );

  protected override render(): TemplateResult {
    const messages = this.#locale.messages;
    const {value, error, isSlow} = this.#people;
    const instead =
      sessionStateView(this.#session, messages, isSlow) ??
      deniedView(error, messages) ??
      // Once there is something to show, the list tells of failures itself.
      (error && !value ? this.#renderFailure(error) : undefined);
    if (instead) return html`<div class="frame">${instead}</div>`;
    return html`
      <div class="frame" @license-change-applied=${this.#result.onApplied}>
        ${this.#page.render()}
        <div class="lists" ?hidden=${this.#page.isOpen}>
          ${this.#renderHead()}
          <div class="messages">${this.#result.render()}</div>
          ${this.#renderList()}
        </div>
        ${licenseDialogs(
          {open: this._dialog, target: this._target, source: 'system-users', session: this.#session.session},
          this.#result,
          systemUsersDialogs(this._dialog, this._target),
          () => (this._dialog = undefined),
        )}
      </div>
    `;
  }

  #renderHead(): TemplateResult {
    const messages = this.#locale.messages;
    const {value} = this.#people;
    return html`
      <header class="head">
        <div>
          <h1 class="title">${messages.systemUsers}</h1>
          <p class="muted small"><bdi>${value ? messages.usersAndActive(value.users, value.active) : '\u00a0'}</bdi></p>
        </div>
        <license-menu .groups=${systemUsersMenu(this._isSelecting, this.#takenCounts, messages, this.#actions)}
          >${messages.actions}<span class="chevron"></span
        ></license-menu>
      </header>
    `;
  }

  #renderList(): TemplateResult {
    const messages = this.#locale.messages;
    return html`
      <license-user-list
        active-row
        last-column="lastSignIn"
        .selecting=${this._isSelecting}
        .selection=${this._selection}
        @license-selection-change=${this.#onSelectionChange}
        @license-user-open=${this.#page.onUserOpen}
        @license-grant=${this.#actions.grant}
        @license-recall=${this.#actions.recall}
        .barActions=${systemUsersBar(this.#takenCounts, messages, this.#actions)}
      >
        <div slot="empty">
          ${emptyView(
            messages.noSystemUsers,
            html`<button class="button" type="button" @click=${this.#actions.importUsers}>
              ${messages.importUsersTitle}
            </button>`,
          )}
        </div>
      </license-user-list>
    `;
  }

  get #takenCounts(): TakenUsers {
    return this.#takenPeople.value ?? {active: 0, inactive: 0};
  }

  #renderFailure(error: LicensingError): TemplateResult {
    const retry = (): Promise<void> => this.#people.refresh();
    return html`<div class="messages">${failedQuery(this.#locale.messages, error, retry)}</div>`;
  }

  #startOver(): void {
    this._users?.cancelSelection();
    this._isSelecting = false;
    this._selection = this._taken = Selection.nobody;
    this._dialog = undefined;
    this._target = nobodyToChange;
    this.#page.clear();
  }

  readonly #actions: SystemUsersActions = {
    selectMultiple: () => {
      this._isSelecting = true;
      this._taken = this._selection;
    },
    cancelMultiple: () => this._users?.cancelSelection(),
    selectAll: () => this._users?.selectAll(),
    grant: () => this.#open('grant'),
    recall: () => this.#open('recall'),
    activate: () => this.#open('activate'),
    deactivate: () => this.#open('deactivate'),
    upload: () => (this._dialog = 'upload'),
    request: () => (this._dialog = 'request'),
    importUsers: () => (this._dialog = 'import-users'),
    // One row that is active is no choice of what to export.
    export: () =>
      void downloadHoldings(this.renderRoot, this.#session, this._selection, this._users?.filter, this.#result),
  };

  #open(dialog: 'grant' | 'recall' | 'activate' | 'deactivate'): void {
    if (this._taken.isEmpty) return;
    this._target = changeTarget(dialog, this._taken, this._users);
    this._dialog = dialog;
  }

  readonly #onSelectionChange = (): void => {
    const {selecting = false, selection = Selection.nobody, activeUser} = this._users ?? {};
    this._isSelecting = selecting;
    this._selection = selection;
    this._taken = activeUser === undefined ? selection : Selection.nobody.with([activeUser], true);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'license-system-users': LicenseSystemUsers;
  }
}
