import {html, nothing, type TemplateResult} from 'lit';
import type {VirtualRows} from '../../controllers/virtual-rows.js';
import type {Plan, PlanGroup, PlannedUser} from '../../core/plan.js';
import type {Messages} from '../../i18n/messages.js';
import {virtualBody} from '../parts/virtual-body.js';
import {activationOutcome} from './activation-outcome.js';
import {outcomesOf, type Named, type PairOutcomeText} from './pair-outcomes.js';

/** Everyone of a group, in the order in which seats are handed out, with what happens to each. */
export function plannedRows(
  plan: Plan,
  group: PlanGroup | undefined,
  rows: VirtualRows,
  products: readonly Named[],
  isDone: boolean,
  messages: Messages,
): TemplateResult {
  const page = pageOf(plan, group, rows);
  const render = (row: number): TemplateResult => {
    const user = page.userAt(row);
    const outcomes = user
      ? [...outcomesOf(user.pairs, products, messages), ...activationOutcome(plan, user, products, isDone, messages)]
      : [];
    return userRow(row, user, outcomes, messages);
  };
  return html`
    <div class="scroller" tabindex="0" role="region" aria-label=${messages.users}>
      <table role="table" class="planned" aria-label=${messages.users} aria-rowcount=${page.total}>
        <colgroup>
          <col class="name-column" />
          <col />
        </colgroup>
        <tbody role="rowgroup">
          ${virtualBody(rows, 2, render)}
        </tbody>
      </table>
    </div>
  `;
}

/** The users of the rows that are drawn, made in one go. */
function pageOf(
  plan: Plan,
  group: PlanGroup | undefined,
  rows: VirtualRows,
): {readonly total: number; readonly userAt: (row: number) => PlannedUser | undefined} {
  const {shown} = rows.rows;
  const offset = shown[0] ?? 0;
  const limit = (shown.at(-1) ?? offset) - offset + 1;
  const {total, users} = plan.users({group, offset, limit});
  return {total, userAt: (row) => users[row - offset]};
}

function userRow(
  row: number,
  user: PlannedUser | undefined,
  outcomes: readonly PairOutcomeText[],
  messages: Messages,
): TemplateResult {
  return html`
    <tr role="row" data-row=${row} aria-rowindex=${row + 1}>
      <td role="cell" class="planned-name name cut" title=${user?.name ?? nothing}>
        <span class="who">
          <bdi>${user?.name}</bdi>
          ${user?.type === 'external' ? html`<span class="muted small">${messages.userTypes.external}</span>` : nothing}
        </span>
      </td>
      <td role="cell" class="cut" title=${outcomes.map(({text}) => text).join(', ')}>
        ${outcomes.map(
          ({icon, text, isMuted}) =>
            html`<span class="outcome ${isMuted ? 'muted' : ''}">${icon ?? nothing} <bdi>${text}</bdi></span>`,
        )}
      </td>
    </tr>
  `;
}
