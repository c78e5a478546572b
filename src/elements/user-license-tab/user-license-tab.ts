import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {LiveQuery} from '../../controllers/live-query.js';
import {LocaleController} from '../../controllers/locale-controller.js';
import {SessionChange} from '../../controllers/session-change.js';
import {SessionController} from '../../controllers/session-controller.js';
import {shownError} from '../../controllers/shown-error.js';
import type {AssignChange} from '../../core/change.js';
import {isLicensingError, type LicensingError} from '../../core/errors.js';
import {LicenseChangeAppliedEvent} from '../../events/license-change-applied.js';
import {LicenseCloseEvent} from '../../events/license-close.js';
import type {LicensingSession, ListedUser, UserLicense} from '../../licensing/licensing-session.js';
import {defineElement, version} from '../define-element.js';
import {errorRow, failedQuery} from '../parts/error-row.js';
import {messageRow} from '../parts/message-row.js';
import {ResultMessage} from '../parts/result-message.js';
import {skeletonRows} from '../parts/skeleton-rows.js';
import {deniedView, emptyView, sessionStateView} from '../parts/state-view.js';
import {licenseColumns, licenseHead, licenseRow} from './license-row.js';
import {licenseTools} from './license-tools.js';
import {refusalRow, type Refusal} from './refusal-row.js';
import {saveBar, type LicenseChanges} from './save-bar.js';
import {userLicenseTabStyles} from './user-license-tab.styles.js';
import {WantedLicenses} from './wanted-licenses.js';

/**
 * The **Licenses** tab of one user: every product with its box. Nothing is stored until **Save**.
 *
 * @tag user-license-tab
 * @fires {LicenseChangeAppliedEvent} license-change-applied - The changes were saved, or undone.
 * @fires {LicenseCloseEvent} license-close - **Close** was pressed, and nothing is left to be saved.
 */
export class UserLicenseTab extends LitElement {
  static readonly version = version;
  static define(tag = 'user-license-tab', registry = customElements): void {
    defineElement(tag, this, registry);
  }

  static override styles = userLicenseTabStyles;

  /** Whose licenses these are. */
  @property({attribute: 'user-id'}) userId = '';

  /** Whether it offers **Save and close** as well: it stands in a page that closes. */
  @property({type: Boolean, attribute: 'in-page'}) inPage = false;

  @state() private _wanted = WantedLicenses.none;
  @state() private _isSaving = false;
  @state() private _isLeaving = false;
  @state() private _error: LicensingError | undefined;
  @state() private _refused: Refusal | undefined;

  readonly #session = new SessionController(this);
  protected readonly change = new SessionChange(this, this.#session, () => this.#forget());
  readonly #locale = new LocaleController(this);
  readonly #result = new ResultMessage(this, this.#session, this.#locale, '[data-close]');
  readonly #data = new LiveQuery(
    this,
    this.#session,
    (): [string] | undefined => (this.userId ? [this.userId] : undefined),
    async (session, userId) => {
      const [user, licenses] = await Promise.all([session.users.get(userId), session.userLicenses(userId)]);
      return {user, licenses};
    },
  );

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('userId')) this.#forget();
  }

  /** What came of **Save** stands below its bar, where nothing gives way to it; it may be below the window as well. */
  protected override updated(changed: PropertyValues): void {
    if (!changed.has('_error') && !changed.has('_refused')) return;
    this.renderRoot.querySelector('.outcome > *')?.scrollIntoView({block: 'nearest'});
  }

  protected override render(): TemplateResult {
    const messages = this.#locale.messages;
    const {error, isSlow} = this.#data;
    const instead = sessionStateView(this.#session, messages, isSlow) ?? deniedView(error, messages);
    if (instead) return html`<div class="frame">${instead}</div>`;
    const shown = this.#shown;
    const hasProducts = shown !== undefined && shown.licenses.length > 0;
    const isLoading = !shown && !error;
    return html`
      <div class="frame">
        <div id="messages" class="messages">
          ${error ? failedQuery(messages, error, () => this.#data.refresh()) : nothing}
          ${shown && !shown.user.active ? messageRow('info', messages.inactiveUser) : nothing}
        </div>
        ${shown?.licenses.length === 0 ? emptyView(messages.noProductsForUser) : nothing}
        ${
          hasProducts
            ? licenseTools(shown.licenses, shown.user.active, messages, (isTicked) =>
                this.#want(WantedLicenses.all(shown.licenses, isTicked)),
              )
            : nothing
        }
        ${hasProducts || (!shown && isSlow) ? this.#renderTable(shown?.licenses, shown?.user.active ?? false) : nothing}
        ${isLoading && !isSlow ? html`<div aria-busy="true"></div>` : nothing}
        ${shown ? this.#renderSaveBar(shown.licenses) : nothing}
        <div class="messages outcome">${this.#renderRefusal()} ${this.#result.render()}</div>
      </div>
    `;
  }

  #renderTable(licenses: readonly UserLicense[] | undefined, isActive: boolean): TemplateResult {
    const messages = this.#locale.messages;
    return html`
      <table
        role="table"
        class=${this.#data.error ? 'dimmed' : ''}
        aria-label=${messages.licenses}
        aria-busy=${licenses ? nothing : 'true'}
      >
        ${licenseHead(messages)}
        <tbody role="rowgroup">
          ${
            licenses?.map((license, number) =>
              licenseRow(
                license,
                {number, isActive, isChanged: this._wanted.changes(license)},
                messages,
                this.#locale.format,
                (isTicked) => this.#want(this._wanted.with(license.product.id, isTicked)),
              ),
            ) ?? skeletonRows(4, licenseColumns)
          }
        </tbody>
      </table>
    `;
  }

  #renderSaveBar(licenses: readonly UserLicense[]): TemplateResult {
    const state = {
      changes: this._wanted.changesOf(licenses),
      isSaving: this._isSaving,
      isLeaving: this._isLeaving,
      inPage: this.inPage,
    };
    return saveBar(state, this.#locale.messages, {
      save: () => void this.#save(state.changes),
      saveAndClose: () => void this.#saveAndClose(state.changes),
      close: () => this.close(),
      discard: () => this.#discard(),
      keep: () => this.#ask(false),
    });
  }

  #renderRefusal(): TemplateResult | typeof nothing {
    const messages = this.#locale.messages;
    if (this._error) return errorRow(messages, this._error);
    return this._refused ? refusalRow(this._refused, messages) : nothing;
  }

  /** Nothing while the answer is still that for another user. */
  get #shown(): {readonly user: ListedUser; readonly licenses: readonly UserLicense[]} | undefined {
    const {value} = this.#data;
    return value?.user.id === this.userId ? value : undefined;
  }

  #want(wanted: WantedLicenses): void {
    this.#forget();
    this._wanted = wanted;
  }

  async #saveAndClose(changes: LicenseChanges): Promise<void> {
    const {userId} = this;
    if ((await this.#save(changes)) && userId === this.userId) this.close();
  }

  /** Whether everything was stored. */
  async #save({granted, recalled}: LicenseChanges): Promise<boolean> {
    const {session} = this.#session;
    const {userId} = this;
    // The button is drawn as disabled only later than its second click may come.
    if (!session || this._isSaving) return false;
    this._isSaving = true;
    this._error = this._refused = undefined;
    this.#result.clear();
    try {
      const lines = [
        ...recalled.map(({product}) => ({user: userId, product: product.id, action: 'recall' as const})),
        ...granted.map(({product}) => ({user: userId, product: product.id, action: 'grant' as const})),
      ];
      return await this.#applyLines(session, userId, lines);
    } catch (error) {
      if (isLicensingError(error, 'PLAN_OUTDATED')) this._refused = {plan: error.details.plan, isOutdated: true};
      else this._error = shownError(error);
      return false;
    } finally {
      this._isSaving = false;
    }
  }

  /** All of the changes or none: a box that was ticked must not stay empty without a word. */
  async #applyLines(session: LicensingSession, userId: string, lines: AssignChange['lines']): Promise<boolean> {
    const plan = await session.plan({action: 'assign', lines, source: 'tab'});
    if (plan.userCounts.skipped > 0) {
      this._refused = {plan, isOutdated: false};
      return false;
    }
    const event = new LicenseChangeAppliedEvent({action: 'assign', applied: await session.apply(plan)});
    if (userId === this.userId && session === this.#session.session) {
      await this.#data.refresh();
      this.#forget();
      this.#result.onApplied(event);
    }
    this.dispatchEvent(event);
    return true;
  }

  /** As **Close** does: asks first where something is not saved, else tells `license-close`. */
  close(): void {
    if (this.isChanged) this.#ask(true);
    else this.#discard();
  }

  /** Whether anything is not saved. */
  get isChanged(): boolean {
    return this.#shown?.licenses.some((license) => this._wanted.changes(license)) ?? false;
  }

  /** The button that was pressed makes way for others, or these for it. */
  #ask(isLeaving: boolean): void {
    this._isLeaving = isLeaving;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(isLeaving ? '[data-keep]' : '[data-close]')?.focus(),
    );
  }

  #discard(): void {
    this.#forget();
    this.dispatchEvent(new LicenseCloseEvent());
  }

  #forget(): void {
    this._wanted = WantedLicenses.none;
    this._isLeaving = false;
    this._error = this._refused = undefined;
    this.#result.clear();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'user-license-tab': UserLicenseTab;
  }
}
