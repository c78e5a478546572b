import {html, nothing, type TemplateResult} from 'lit';
import {skipReasons, type Applied, type Plan} from '../../core/plan.js';
import type {LicenseChangeAppliedEvent} from '../../events/license-change-applied.js';
import type {Messages, Sentence} from '../../i18n/messages.js';
import {closeIcon, undoIcon} from '../../styles/icons.js';
import {activationResult} from './activation-result.js';
import {messageRow, type Tone} from './message-row.js';
import {skippedUsers} from './skipped-users.js';

/** What stands above the lists after a change, until it is dismissed or replaced. */
export interface Result {
  readonly tone: Tone;
  readonly sentence: Sentence;
  readonly code?: string;
  /** Who was left out and why; also what an undo could not bring back. */
  readonly applied?: Applied;
  /** The entry that **Undo** takes back. */
  readonly undo?: number | null;
  /** The plan of an undo that would not bring everything back, and its entry: asked about before it is stored. */
  readonly pending?: {readonly entry: number; readonly plan: Plan};
}

export interface ResultActions {
  readonly undo: (entry: number) => void;
  readonly undoAnyway: (entry: number) => void;
  readonly dismiss: () => void;
}

/**
 * The result of a grant, recall or replacement, in the words the License manager always used, of changes to one user, of
 * users who became active or inactive, or of an undo.
 */
export function appliedResult(
  action: LicenseChangeAppliedEvent['detail']['action'],
  applied: Applied,
  messages: Messages,
): Result {
  if (action === 'undo') return undoneResult(applied, messages);
  const {granted, recalled, plan, entryId} = applied;
  if (entryId === null) return {tone: 'info', sentence: {title: messages.nothingChanged, text: ''}, applied};
  if (action === 'assign') {
    const errors = plan.change.action === 'assign' ? (plan.change.lineErrors ?? 0) : 0;
    const left = errors > 0 ? ` ${messages.linesWithErrors(errors)}.` : '';
    const text = `${messages.savedCounts(granted, recalled, plan.userCounts.skipped)}.${left}`;
    return {tone: 'good', sentence: {title: `${messages.saved}.`, text}, applied, undo: entryId};
  }
  if (action === 'activate' || action === 'deactivate') {
    return {...activationResult(action, plan, messages), applied, undo: entryId};
  }
  const users = plan.userCounts.changed;
  const {title, counts} = {
    grant: {title: messages.grantedSuccessfully, counts: messages.seatsForUsers(granted, users)},
    recall: {title: messages.recalledSuccessfully, counts: messages.seatsFromUsers(recalled, users)},
    replace: {title: messages.replacedSuccessfully, counts: messages.seatsReplaced(granted, recalled, users)},
  }[action];
  const skipped = plan.userCounts.skipped;
  return {
    tone: 'good',
    sentence: {
      title: `${title}.`,
      text: `${counts}${skipped > 0 ? `, ${messages.skippedUsers(skipped)}` : ''}.`,
    },
    applied,
    undo: entryId,
  };
}

function undoneResult(applied: Applied, messages: Messages): Result {
  const {entryId, plan, skipped} = applied;
  if (entryId === null) return {tone: 'warn', sentence: whyNothingUndone(plan, messages), applied};
  const sentence = skipped.length > 0 ? messages.undoneInPart(changedBack(plan), skipped.length) : messages.undone;
  return {tone: skipped.length > 0 ? 'warn' : 'good', sentence, applied, undo: entryId};
}

/** Later changes took over what the entry did, or what it took cannot be given back. */
function whyNothingUndone({userCounts}: Plan, messages: Messages): Sentence {
  const reasons = skipReasons.filter((reason) => userCounts[reason] > 0);
  if (reasons.length === 0) return messages.nothingToUndo;
  return messages.nothingComesBack(reasons.map((reason) => messages.reasonCount(userCounts[reason], reason)));
}

/** An undo that would leave something out, before anything is stored. */
export function undoQuestion(entry: number, plan: Plan, messages: Messages): Result {
  const seats = plan.products.reduce((sum, {skipped, unfit}) => sum + skipped + unfit, 0);
  const gone = plan.users({group: 'USER_NOT_FOUND'}).users.filter(({activation}) => activation === 'not-found');
  const left = seats + gone.length;
  return {tone: 'warn', sentence: messages.undoInPart(changedBack(plan), left), pending: {entry, plan}};
}

/** Seats that are as they were before: also those of users who come back with theirs, or go again. */
const changedBack = ({products}: Plan): number =>
  products.reduce(
    (sum, {granted, recalled, unfit, returning, freed}) => sum + granted + recalled - unfit + returning + freed,
    0,
  );

/** The second press of a double click would meet the **Undo** of the message that came with the first. */
const once =
  (act: () => void) =>
  ({detail}: MouseEvent): void => {
    if (detail <= 1) act();
  };

/** A key that is held presses again and again. */
const onKey = (event: KeyboardEvent): void => {
  if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
};

export function renderResult(result: Result, messages: Messages, actions: ResultActions): TemplateResult {
  const {tone, sentence, code, applied, undo, pending} = result;
  const plan = applied?.plan ?? pending?.plan;
  return messageRow(tone, sentence, {
    ...(code !== undefined && {code}),
    className: 'result',
    isFocusable: true,
    more: plan && plan.userCounts.skipped > 0 ? skippedUsers(plan, applied !== undefined, messages) : nothing,
    actions: html`
      ${
        typeof undo === 'number'
          ? html`<button
              class="button compact"
              type="button"
              data-undo
              @keydown=${onKey}
              @click=${once(() => actions.undo(undo))}
            >
              ${undoIcon()} ${messages.undo}
            </button>`
          : nothing
      }
      ${
        pending
          ? html`<button
              class="button compact"
              type="button"
              data-undo
              @keydown=${onKey}
              @click=${once(() => actions.undoAnyway(pending.entry))}
            >
              ${messages.undoAnyway}
            </button>`
          : nothing
      }
      <button class="icon-button" type="button" data-dismiss aria-label=${messages.dismiss} @click=${actions.dismiss}>
        ${closeIcon()}
      </button>
    `,
  });
}
