import {html, nothing, type TemplateResult} from 'lit';
import type {VirtualRows} from '../../controllers/virtual-rows.js';
import {skipReasons, type Plan, type PlanGroup, type PlannedPair, type PlannedUser} from '../../core/plan.js';
import type {Formatters} from '../../i18n/formatters.js';
import type {Messages} from '../../i18n/messages.js';
import {checkIcon, inactiveIcon, minusIcon, skipIcon} from '../../styles/icons.js';
import {virtualBody} from '../parts/virtual-body.js';

/** Groups of users by what happens to them; a press shows one of them. The numbers are of users. */
export function groupChips(
  action: 'grant' | 'recall',
  plan: Plan,
  selected: PlanGroup | undefined,
  messages: Messages,
  format: Formatters,
  onSelect: (group: PlanGroup | undefined) => void,
): TemplateResult {
  const {chips, reasons} = messages;
  const counted = plan.userCounts;
  const groups: (readonly [PlanGroup | undefined, string, number])[] = [
    [undefined, chips.all, counted.asked],
    ['changed', action === 'grant' ? chips.granted : chips.recalled, counted.changed],
    ['withheld', chips.withheld, counted.withheld],
    ['skipped', chips.skipped, counted.skipped],
    ['already', chips.already, counted.already],
    ...skipReasons.map((reason) => [reason, reasons[reason], counted[reason]] as const),
  ];
  const shown = groups.filter(([group, , count]) => !group || group === selected || group === 'changed' || count > 0);
  return html`
    <div class="chips" role="group" aria-label=${messages.users}>
      ${shown.map(
        ([group, label, count]) => html`
          <button
            class="chip"
            type="button"
            aria-pressed=${group === selected ? 'true' : 'false'}
            @click=${() => onSelect(group)}
          >
            ${label} <span class="muted">${format.number(count)}</span>
          </button>
        `,
      )}
    </div>
  `;
}

/** Everyone concerned, in the order in which seats are handed out, with what happens to each. */
export function plannedUsers(
  action: 'grant' | 'recall',
  plan: Plan,
  group: PlanGroup | undefined,
  rows: VirtualRows,
  messages: Messages,
): TemplateResult {
  const page = pageOf(plan, group, rows);
  return html`
    <div class="scroller" tabindex="0" role="region" aria-label=${messages.users}>
      <table role="table" class="planned" aria-label=${messages.users} aria-rowcount=${page.total}>
        <tbody role="rowgroup">
          ${virtualBody(rows, 2, (row) => userRow(action, row, page.userAt(row), plan, messages))}
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
  const {total, users} = plan.users({...(group && {group}), offset, limit});
  return {total, userAt: (row) => users[row - offset]};
}

function userRow(
  action: 'grant' | 'recall',
  row: number,
  user: PlannedUser | undefined,
  plan: Plan,
  messages: Messages,
): TemplateResult {
  return html`
    <tr role="row" data-row=${row} aria-rowindex=${row + 1}>
      <td role="cell" class="planned-name cut"><bdi>${user?.name}</bdi></td>
      <td role="cell"><span class="pairs">${user ? pairTexts(action, user.pairs, plan, messages) : nothing}</span></td>
    </tr>
  `;
}

/** What is left out first, by reason; then what is given or taken; then what stays as it is. */
function pairTexts(
  action: 'grant' | 'recall',
  pairs: readonly PlannedPair[],
  plan: Plan,
  messages: Messages,
): TemplateResult[] {
  const nameOf = (id: string): string => plan.products.find(({product}) => product === id)?.name ?? id;
  const namesOf = (outcome: PlannedPair['outcome']): string[] =>
    pairs.filter((pair) => pair.outcome === outcome).map(({product}) => nameOf(product));
  const skipped = skipReasons.flatMap((reason) => {
    const names = pairs.filter((pair) => pair.reason === reason).map(({product}) => nameOf(product));
    if (names.length === 0) return [];
    const icon = reason === 'USER_INACTIVE' ? inactiveIcon('muted') : skipIcon('muted');
    return [html`<span class="pair">${icon} ${messages.pairSkipped(names.join(', '), reason)}</span>`];
  });
  const [granted, recalled, withheld, already] = [
    namesOf('granted'),
    namesOf('recalled'),
    namesOf('withheld'),
    namesOf('already'),
  ];
  return [
    ...skipped,
    ...(granted.length > 0 ? [html`<span class="pair">${checkIcon('good')} ${granted.join(', ')}</span>`] : []),
    ...(recalled.length > 0 ? [html`<span class="pair">${minusIcon('good')} ${recalled.join(', ')}</span>`] : []),
    ...(withheld.length > 0 ? [html`<span class="pair muted">${withheld.join(', ')}</span>`] : []),
    ...(already.length > 0
      ? [html`<span class="pair muted">${checkIcon()} ${messages.pairAlready(already.join(', '), action)}</span>`]
      : []),
  ];
}
