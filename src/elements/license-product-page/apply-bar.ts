import {html, nothing, type TemplateResult} from 'lit';
import type {Shortage} from '../../core/change.js';
import {skipReasons, type Plan} from '../../core/plan.js';
import type {Formatters} from '../../i18n/formatters.js';
import type {Messages} from '../../i18n/messages.js';
import {arrow} from '../parts/arrow.js';
import {messageRow} from '../parts/message-row.js';
import type {StagedChanges} from './staged-changes.js';

export interface ApplyBarState {
  readonly staged: StagedChanges;
  readonly plan: Plan | undefined;
  readonly shortage: Shortage;
  /** The plan is that of what is staged, and would change something. */
  readonly isReady: boolean;
  /** Someone leaves with changes that are not applied: it asks once. */
  readonly isLeaving: boolean;
  readonly nameOf: (product: string) => string;
}

export interface ApplyBarActions {
  readonly apply: (event: MouseEvent) => void;
  readonly cancel: () => void;
  readonly setShortage: (shortage: Shortage) => void;
  readonly discard: () => void;
  readonly keep: () => void;
}

/** What is not applied yet and what it would do to the seats, and the two ways out. */
export function applyBar(
  state: ApplyBarState,
  messages: Messages,
  format: Formatters,
  actions: ApplyBarActions,
): TemplateResult {
  const {staged, plan, isReady, isLeaving} = state;
  const skipped = skippedOf(state);
  if (isLeaving && staged.count > 0) return leaveQuestion(staged.count, messages, actions);
  return html`
    <div class="apply">
      <div id="plan-messages" class="messages">${plan ? planMessages(plan, state, messages, actions) : nothing}</div>
      <div class="apply-bar">
        <span id="unapplied" class="note" role="status">
          ${
            staged.count > 0
              ? html`<bdi>
                  <span class="strong">${messages.changesNotApplied(staged.count)}</span>
                  <span class="muted">
                    ${messages.stagedChanges(staged.added.length - skipped, staged.recalled.size, skipped)}.
                    ${plan ? seats(plan, messages, format) : nothing}
                  </span>
                </bdi>`
              : html`<span class="muted">${messages.nothingToApply}</span>`
          }
        </span>
        <button
          class="button"
          type="button"
          data-cancel
          aria-disabled=${staged.count > 0 ? nothing : 'true'}
          @click=${() => staged.count > 0 && actions.cancel()}
        >
          ${messages.cancel}
        </button>
        <button
          class="button primary"
          type="button"
          aria-disabled=${isReady ? nothing : 'true'}
          aria-describedby="unapplied plan-messages"
          @click=${actions.apply}
        >
          ${messages.apply}
        </button>
      </div>
    </div>
  `;
}

/** A plan of what was staged before knows nothing of what was staged since. Too few seats for all or nothing skip nobody. */
function skippedOf({plan, staged}: ApplyBarState): number {
  if (plan?.userCounts.asked !== staged.count) return 0;
  const {skipped, NO_FREE_SEATS: unserved} = plan.userCounts;
  return plan.blockedBy ? skipped - unserved : skipped;
}

function seats({products}: Plan, messages: Messages, format: Formatters): TemplateResult | typeof nothing {
  const [product] = products;
  if (!product) return nothing;
  const {kind, usedBefore, usedAfter, total} = product;
  return html`${messages.columns.used} ${format.number(usedBefore)} ${arrow()} ${format.number(usedAfter)}
  ${kind === 'concurrent' ? messages.forSessions(total ?? 0) : messages.ofTotal(total ?? 0)}.`;
}

/** Too few seats, who would be skipped and why, and which products still need this one. */
function planMessages(
  {products: [product], userCounts}: Plan,
  {shortage, nameOf}: ApplyBarState,
  messages: Messages,
  actions: ApplyBarActions,
): unknown[] {
  if (!product) return [];
  const {name, short, requiredBy} = product;
  const reasons = skipReasons.filter(
    (reason) =>
      userCounts[reason] > 0 &&
      reason !== 'ALREADY_GRANTED' &&
      reason !== 'NOT_GRANTED' &&
      (reason !== 'NO_FREE_SEATS' || short === 0),
  );
  const skipped = reasons.reduce((sum, reason) => sum + userCounts[reason], 0);
  const isAll = shortage === 'all-or-nothing';
  const button = (label: string, next: Shortage): TemplateResult =>
    html`<button class="button compact" type="button" @click=${() => actions.setShortage(next)}>${label}</button>`;
  return [
    short === 0
      ? nothing
      : isAll
        ? messageRow('bad', messages.shortBlocked(name, short), {
            actions: button(messages.asManyAsFit('').title, 'as-many-as-fit'),
          })
        : messageRow('warn', messages.shortInPart(name, short), {
            actions: button(messages.allOrNothing.title, 'all-or-nothing'),
          }),
    skipped === 0
      ? nothing
      : messageRow('info', {
          title: messages.wouldBeSkipped(
            skipped,
            reasons.map((reason) => messages.reasonCount(userCounts[reason], reason)),
          ),
          text: '',
        }),
    requiredBy.length === 0
      ? nothing
      : messageRow('info', {title: messages.requiredBy(name, requiredBy.map(nameOf)), text: ''}),
  ];
}

function leaveQuestion(count: number, messages: Messages, actions: ApplyBarActions): TemplateResult {
  return html`
    <div class="apply">
      <div class="apply-bar" role="alert">
        <span class="strong note">${messages.discardChanges(count)}</span>
        <button class="button danger" type="button" @click=${actions.discard}>${messages.discard}</button>
        <button
          class="button"
          type="button"
          data-keep
          @click=${actions.keep}
          @keydown=${(event: KeyboardEvent) => {
            if (event.key !== 'Escape') return;
            // A dialog of the host around it is not meant.
            event.preventDefault();
            event.stopPropagation();
            actions.keep();
          }}
        >
          ${messages.keepEditing}
        </button>
      </div>
    </div>
  `;
}
