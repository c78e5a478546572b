import {html, type TemplateResult} from 'lit';
import {skipReasons, type Plan, type PlanGroup} from '../../core/plan.js';
import type {Formatters} from '../../i18n/formatters.js';
import type {Messages} from '../../i18n/messages.js';

/** With its label and the number of its users. */
type Group = readonly [group: PlanGroup | undefined, label: string, users: number];

/** Groups of users by what happens to them, and why; a press shows one of them. The numbers are of users. */
export function groupChips(
  plan: Plan,
  isDone: boolean,
  selected: PlanGroup | undefined,
  messages: Messages,
  format: Formatters,
  onSelect: (group: PlanGroup | undefined) => void,
): TemplateResult {
  const {chips, reasons} = messages;
  const counted = plan.userCounts;
  const changed = isDone ? messages.changedUsersDone : messages.changedUsers;
  const groups: Group[] = [
    [undefined, chips.all, counted.asked],
    ['changed', changed[plan.change.action], counted.changed],
    ...alreadyGroup(plan, isDone, messages),
    ['withheld', chips.withheld, counted.withheld],
    ['skipped', chips.skipped, counted.skipped],
    ['kept', messages.keepOld, counted.kept],
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
            <bdi>${label}</bdi> <span class="muted">${format.number(count)}</span>
          </button>
        `,
      )}
    </div>
  `;
}

/** Those who are in or out of service already. Who holds a product already is among the reasons. */
function alreadyGroup({change, userCounts}: Plan, isDone: boolean, messages: Messages): Group[] {
  if (change.action !== 'activate' && change.action !== 'deactivate') return [];
  return [['already', messages.userActivation('already', change.action, isDone), userCounts.already]];
}
