import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {LiveQuery} from '../../controllers/live-query.js';
import {LocaleController} from '../../controllers/locale-controller.js';
import {SessionController} from '../../controllers/session-controller.js';
import {codedError, isLicensingError, type LicensingError} from '../../core/errors.js';
import type {Applied, Plan} from '../../core/plan.js';
import {LicenseChangeAppliedEvent} from '../../events/license-change-applied.js';
import {LicenseCloseEvent} from '../../events/license-close.js';
import type {LicensingSession, UserLicense} from '../../licensing/licensing-session.js';
import {boxes} from '../../styles/boxes.styles.js';
import {controls} from '../../styles/controls.styles.js';
import {frame} from '../../styles/frame.styles.js';
import {undoIcon} from '../../styles/icons.js';
import {messageStyles} from '../../styles/message.styles.js';
import {table} from '../../styles/table.styles.js';
import {tokens} from '../../styles/tokens.styles.js';
import {defineElement, version} from '../define-element.js';
import {errorRow, failedQuery} from '../parts/error-row.js';
import {messageRow} from '../parts/message-row.js';
import {skippedUsers} from '../parts/skipped-users.js';
import {deniedView, sessionStateView} from '../parts/state-view.js';
import {saveBar} from './save-bar.js';
import {canChange, licenseRow} from './license-row.js';
import {userLicenseTabStyles} from './user-license-tab.styles.js';

/**
 * The **Licenses** tab of one user: every product with its box. Nothing is stored until **Save**.
 *
 * @tag user-license-tab
 * @fires {LicenseChangeAppliedEvent} license-change-applied - The changes were saved.
 * @fires {LicenseCloseEvent} license-close - **Close** was pressed, and nothing is left to be saved.
 */
export class UserLicenseTab extends LitElement {
  static readonly version = version;
  static define(tag = 'user-license-tab', registry = customElements): void {
    defineElement(tag, this, registry);
  }

  static override styles = [tokens, frame, controls, boxes, table, messageStyles, userLicenseTabStyles];

  /** Whose licenses these are. */
  @property({attribute: 'user-id'}) userId = '';

  /** Products whose box stands otherwise than what is stored. */
  @state() private _changed: ReadonlySet<string> = new Set();
  @state() private _isSaving = false;
  @state() private _isLeaving = false;
  @state() private _error: LicensingError | undefined;
  @state() private _refused: Plan | undefined;
  @state() private _saved: Applied | undefined;

  readonly #session = new SessionController(this);
  readonly #locale = new LocaleController(this);
  readonly #data = new LiveQuery(
    this,
    this.#session,
    () => (this.userId ? [this.userId] : undefined),
    async (session, userId: string) => {
      const [user, licenses] = await Promise.all([session.users.get(userId), session.userLicenses(userId)]);
      return {user, licenses};
    },
  );

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('userId')) this.#forget();
  }

  protected override render(): TemplateResult {
    const messages = this.#locale.messages;
    const {value, error} = this.#data;
    const instead = sessionStateView(this.#session, messages) ?? deniedView(error, messages);
    if (instead) return html`<div class="frame">${instead}</div>`;
    return html`
      <div class="frame" aria-busy=${value ? nothing : 'true'}>
        <div class="messages">
          ${error ? failedQuery(messages, error, () => this.#data.refresh()) : nothing}
          ${value && !value.user.active ? messageRow('info', messages.inactiveUser) : nothing} ${this.#renderOutcome()}
        </div>
        ${value ? this.#renderLicenses(value.licenses, value.user.active) : nothing}
      </div>
    `;
  }

  #renderLicenses(licenses: readonly UserLicense[], isActive: boolean): TemplateResult {
    const messages = this.#locale.messages;
    const {columns} = messages;
    const granted = licenses.filter((license) => license.granted).length;
    return html`
      <div class="tools">
        <span class="muted small" role="status"><bdi>${messages.grantedCount(granted, licenses.length)}</bdi></span>
        <button class="button compact" type="button" ?disabled=${!isActive} @click=${() => this.#tickAll(true)}>
          ${messages.selectAll}
        </button>
        <button class="button compact" type="button" ?disabled=${!isActive} @click=${() => this.#tickAll(false)}>
          ${messages.clearAll}
        </button>
      </div>
      <table role="table" aria-label=${messages.licenses}>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader" class="tick">
              <span class="visually-hidden">${messages.select}</span>
            </th>
            <th scope="col" role="columnheader">${columns.product}</th>
            <th scope="col" role="columnheader">${columns.available}</th>
            <th scope="col" role="columnheader">${columns.granted}</th>
            <th scope="col" role="columnheader"><span class="visually-hidden">${columns.change}</span></th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${licenses.map((license, number) =>
            licenseRow(
              license,
              {number, isActive, isChanged: this._changed.has(license.product.id)},
              messages,
              this.#locale.format,
              () => this.#toggle(license.product.id),
            ),
          )}
        </tbody>
      </table>
      ${saveBar({changes: this.#changes(licenses), isSaving: this._isSaving, isLeaving: this._isLeaving}, messages, {
        save: () => void this.#save(),
        close: () => this.#close(),
        discard: () => this.#discard(),
        keep: () => (this._isLeaving = false),
      })}
    `;
  }

  #renderOutcome(): TemplateResult | typeof nothing {
    const messages = this.#locale.messages;
    if (this._error) return errorRow(messages, this._error, undefined);
    if (this._refused) {
      return messageRow(
        'bad',
        {title: messages.notSaved, text: messages.nothingStored},
        {
          more: skippedUsers(this._refused, messages),
        },
      );
    }
    const entryId = this._saved?.entryId;
    if (typeof entryId !== 'number') return nothing;
    return messageRow(
      'good',
      {title: `${messages.saved}.`, text: ''},
      {
        actions: html`<button class="button compact" type="button" @click=${() => void this.#undo(entryId)}>
          ${undoIcon()} ${messages.undo}
        </button>`,
      },
    );
  }

  /** The products that would be granted and recalled; what somebody else changed in the same way is no change any more. */
  #changes(licenses: readonly UserLicense[]): {
    readonly granted: readonly UserLicense[];
    readonly recalled: readonly UserLicense[];
  } {
    const changed = licenses.filter(({product}) => this._changed.has(product.id));
    return {
      granted: changed.filter(({granted}) => !granted),
      recalled: changed.filter(({granted}) => granted),
    };
  }

  #toggle(product: string): void {
    const changed = new Set(this._changed);
    if (!changed.delete(product)) changed.add(product);
    this._changed = changed;
    this._error = this._refused = this._saved = undefined;
    this._isLeaving = false;
  }

  /** Ticks or clears every box that can be changed. */
  #tickAll(isTicked: boolean): void {
    const changeable = (this.#data.value?.licenses ?? []).filter((license) => canChange(license, true));
    this._changed = new Set(changeable.filter(({granted}) => granted !== isTicked).map(({product}) => product.id));
    this._error = this._refused = this._saved = undefined;
  }

  async #save(): Promise<void> {
    const {session} = this.#session;
    const licenses = this.#data.value?.licenses;
    if (!session || !licenses || this._isSaving) return;
    this._isSaving = true;
    this._error = this._refused = this._saved = undefined;
    try {
      const {granted, recalled} = this.#changes(licenses);
      const lines = [
        ...recalled.map(({product}) => ({user: this.userId, product: product.id, action: 'recall' as const})),
        ...granted.map(({product}) => ({user: this.userId, product: product.id, action: 'grant' as const})),
      ];
      await this.#applyLines(session, lines);
    } catch (error) {
      if (isLicensingError(error, 'PLAN_OUTDATED')) this._refused = error.details.plan;
      else this._error = codedError(error);
    } finally {
      this._isSaving = false;
    }
  }

  /** All of the changes or none: a box that was ticked must not stay empty without a word. */
  async #applyLines(
    session: LicensingSession,
    lines: readonly {readonly user: string; readonly product: string; readonly action: 'grant' | 'recall'}[],
  ): Promise<void> {
    const plan = await session.plan({action: 'assign', lines, source: 'tab'});
    if (plan.userCounts.skipped > 0) {
      this._refused = plan;
      return;
    }
    const applied = await session.apply(plan);
    await this.#data.refresh();
    this._changed = new Set();
    this._saved = applied;
    this.dispatchEvent(new LicenseChangeAppliedEvent({action: 'assign', applied}));
  }

  async #undo(entryId: number): Promise<void> {
    this._saved = undefined;
    try {
      await this.#session.session?.undo(entryId);
    } catch (error) {
      this._error = codedError(error);
    }
  }

  #close(): void {
    if (this._changed.size > 0 && !this._isLeaving) this._isLeaving = true;
    else this.dispatchEvent(new LicenseCloseEvent());
  }

  #discard(): void {
    this.#forget();
    this.dispatchEvent(new LicenseCloseEvent());
  }

  #forget(): void {
    this._changed = new Set();
    this._isLeaving = false;
    this._error = this._refused = this._saved = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'user-license-tab': UserLicenseTab;
  }
}
