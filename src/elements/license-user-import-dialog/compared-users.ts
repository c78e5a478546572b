import {html, nothing, type TemplateResult} from 'lit';
import type {User} from '../../core/user.js';
import type {Formatters} from '../../i18n/formatters.js';
import type {Messages} from '../../i18n/messages.js';
import type {ComparedGroup, ComparedUser, UsersComparison} from '../../licensing/user-list-reading.js';
import {arrow} from '../parts/arrow.js';

/** A list this long is read; the journal has the whole. */
const shownAtMost = 200;

const groups: readonly ComparedGroup[] = ['added', 'changed', 'activated', 'deactivated', 'removed', 'unchanged'];

/** Who is new, changes or leaves, by group. */
export function comparedUsers(
  comparison: UsersComparison,
  group: ComparedGroup | undefined,
  messages: Messages,
  format: Formatters,
  onGroup: (group: ComparedGroup | undefined) => void,
): TemplateResult {
  const {counts} = comparison;
  const {total, users} = comparison.users({...(group && {group}), limit: shownAtMost});
  const chip = (value: ComparedGroup | undefined, label: string, count: number): TemplateResult => html`
    <button
      class="chip"
      type="button"
      aria-pressed=${value === group ? 'true' : 'false'}
      @click=${() => onGroup(value)}
    >
      ${label} <span class="muted">${format.number(count)}</span>
    </button>
  `;
  return html`
    <section>
      <h3>${messages.whatWillChange}</h3>
      <div class="chips">
        ${chip(undefined, messages.allChanges, counts.added + counts.changed + counts.removed)}
        ${groups
          .filter((each) => counts[each] > 0 || each === group)
          .map((each) => chip(each, messages.comparedGroups[each], counts[each]))}
      </div>
      ${
        total === 0
          ? html`<p class="muted">${messages.directoryUnchanged}</p>`
          : html`
              <div class="scroller" tabindex="0" role="region" aria-label=${messages.whatWillChange}>
                <table role="table" aria-label=${messages.whatWillChange}>
                  <thead role="rowgroup">
                    <tr role="row">
                      <th scope="col" role="columnheader">${messages.columns.user}</th>
                      <th scope="col" role="columnheader">${messages.columns.email}</th>
                      <th scope="col" role="columnheader">${messages.columns.change}</th>
                    </tr>
                  </thead>
                  <tbody role="rowgroup">
                    ${users.map((user) => row(user, messages))}
                  </tbody>
                </table>
              </div>
              ${total > users.length ? html`<p class="muted small">${messages.andMore(total - users.length)}</p>` : nothing}
            `
      }
    </section>
  `;
}

function row({before, after, recalled}: ComparedUser, messages: Messages): TemplateResult {
  const user = (after ?? before)!;
  return html`
    <tr role="row">
      <td role="cell"><bdi class="name">${user.name}</bdi> <bdi class="muted small">${user.id}</bdi></td>
      <td role="cell"><bdi>${user.email ?? ''}</bdi></td>
      <td role="cell">
        ${
          before === null
            ? messages.comparedGroups.added
            : after === null
              ? messages.comparedGroups.removed
              : differences(before, after, messages)
        }
        ${recalled.length > 0 ? html`<span class="bad">· <bdi>${messages.losesSeats(recalled)}</bdi></span>` : nothing}
      </td>
    </tr>
  `;
}

/** Each field that changes, from what it is to what it will be. */
function differences(before: User, after: User, messages: Messages): TemplateResult[] {
  const told = (user: User): readonly (readonly [label: string, value: string])[] => [
    [messages.userFields.name, user.name],
    [messages.userFields.email, user.email ?? ''],
    [messages.userFields.jobTitle, user.jobTitle ?? ''],
    [messages.userFields.type, messages.userTypes[user.type]],
    [messages.columns.status, user.active ? messages.active : messages.inactive],
    [messages.userFields.roles, (user.roles ?? []).join(', ')],
    [messages.userFields.lastSignIn, (user.lastSignIn ?? '').slice(0, 19)],
  ];
  const old = told(before);
  return told(after).flatMap(([label, value], i) => {
    const previous = old[i]![1];
    if (previous === value) return [];
    return [
      html`<div>
        <span class="muted">${label}:</span> <bdi>${previous || '–'}</bdi> ${arrow()} <bdi>${value || '–'}</bdi>
      </div>`,
    ];
  });
}
