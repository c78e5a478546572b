import {html, nothing, type TemplateResult} from 'lit';
import {LicensingError, type ErrorCode} from '../../core/errors.js';
import {errorDetailsOf} from '../../core/entry-details.js';
import type {Messages} from '../../i18n/messages.js';
import type {EntryDetails, EntryUser} from '../../licensing/journal-page.js';
import {arrow} from '../parts/arrow.js';
import {errorSentence} from '../parts/error-row.js';

/** How many users stand there before **Show all**. */
const namedAtFirst = 5;

/** Everything an entry says: seats before and after, whom it concerns, who was left out and why, and its place in the chain. */
export function entryBody(
  entry: EntryDetails,
  isShowingAll: boolean,
  messages: Messages,
  actions: {readonly showAll: () => void; readonly openUser: (userId: string) => void},
): TemplateResult {
  const {journal} = messages;
  const {total, users} = entry.users({limit: isShowingAll ? Infinity : namedAtFirst});
  const skipped = isShowingAll ? entry.users({role: 'skipped'}).users : [];
  return html`
    <dl class="entry">
      ${entry.figures.map((each) => {
        const seats = each.seats && journal.seats(each.seats.before, each.seats.after, each.seats.total);
        const reasons = each.skipped.map(({reason, count}) => `${messages.reasons[reason]}: ${count}`).join(', ');
        return html`
          <dt><bdi>${each.name}</bdi></dt>
          <dd>
            ${seats ? html`${seats[0]} ${arrow()} ${seats[1]}` : nothing} ${journal.figures(each)}
            ${reasons ? html`(${reasons})` : nothing}
          </dd>
        `;
      })}
      ${
        total > 0
          ? html`
              <dt>${journal.users}</dt>
              <dd>
                ${users.map((user, i) => html`${i > 0 ? ', ' : ''}${userName(user, actions.openUser)}`)}
                ${
                  total > users.length
                    ? html`${journal.andMore(total - users.length)}
                        <button class="link" type="button" @click=${actions.showAll}>${journal.showAll}</button>`
                    : nothing
                }
              </dd>
            `
          : nothing
      }
      ${
        skipped.length > 0
          ? html`
              <dt>${journal.skipped}</dt>
              <dd>
                <ul>
                  ${skipped.map(
                    (user) =>
                      html`<li>
                        ${userName(user, actions.openUser)}:
                        ${user.parts
                          .flatMap(({product, reason}) =>
                            reason ? `${nameOf(entry, product)} ${messages.reasons[reason]}` : [],
                          )
                          .join(', ')}
                      </li>`,
                  )}
                </ul>
              </dd>
            `
          : nothing
      }
      ${entry.notUndoable === 'NOT_UNDOABLE' ? whyRefused(entry, messages) : nothing}
      <dt>${journal.hash}</dt>
      <dd>
        <code title=${entry.hash}>${shortHash(entry.hash)}</code> ${journal.after}
        <code title=${entry.previous}>${shortHash(entry.previous)}</code>
      </dd>
    </dl>
  `;
}

const userName = (user: EntryUser, open: (userId: string) => void): TemplateResult =>
  html`<button class="link" type="button" @click=${() => open(user.userId)}><bdi>${user.name}</bdi></button>`;

const nameOf = ({figures}: EntryDetails, product: string | undefined): string =>
  figures.find((each) => each.product === product)?.name ?? '';

/** A refusal in words with its code, and that there is nothing to undo. */
function whyRefused(entry: EntryDetails, messages: Messages): TemplateResult {
  const {journal} = messages;
  return html`
    <dt>${journal.reason}</dt>
    <dd>
      ${
        entry.result === 'ok' || entry.result === 'STORE_DAMAGED'
          ? nothing
          : html`${errorSentence(messages, journaledError(entry)).title} <code>${entry.result}</code>`
      }
      ${journal.whyNotUndoable(entry.action, entry.result)}
    </dd>
  `;
}

/** The error as it was thrown; what is not journaled of it is empty. */
const journaledError = (entry: EntryDetails): LicensingError =>
  new LicensingError(entry.result as ErrorCode, {short: [], grantors: [], ...errorDetailsOf(entry)});

const shortHash = (hash: string): string =>
  hash === '' ? '' : `${hash.slice(0, 4)} ${hash.slice(4, 8)} ${hash.slice(8, 12)} … ${hash.slice(-4)}`;
