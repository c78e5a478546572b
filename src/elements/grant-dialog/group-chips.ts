import {html, type TemplateResult} from 'lit';
import {skipReasons, type Plan, type PlanGroup} from '../../core/plan.js';
import type {Formatters} from '../../i18n/formatters.js';
import type {Messages} from '../../i18n/messages.js';

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
  // Those who hold it already are in the table above, and no reason.
  const faults = skipReasons.filter((reason) => reason !== 'ALREADY_GRANTED' && reason !== 'NOT_GRANTED');
  const groups: (readonly [PlanGroup | undefined, string, number])[] = [
    [undefined, chips.all, counted.asked],
    ['changed', action === 'grant' ? chips.granted : chips.recalled, counted.changed],
    ['withheld', chips.withheld, counted.withheld],
    ['skipped', chips.skipped, counted.skipped],
    ...faults.map((reason) => [reason, reasons[reason], counted[reason]] as const),
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
