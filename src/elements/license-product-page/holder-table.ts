import {html, nothing, type TemplateResult} from 'lit';
import type {Messages} from '../../i18n/messages.js';
import {headTick} from '../parts/head-tick.js';
import {sortHead, type SortState} from '../parts/sort-head.js';
import type {HolderColumn} from './licensed-users.js';

export interface HolderTableState {
  /** How many rows there are; undefined while they are read. */
  readonly total: number | undefined;
  readonly sort: SortState<HolderColumn>;
  readonly isEveryoneTicked: boolean;
  readonly isSomeoneTicked: boolean;
  readonly isDimmed: boolean;
  readonly body: unknown;
}

export interface HolderTableActions {
  readonly sort: (by: HolderColumn) => void;
  readonly tickAll: (isTicked: boolean) => void;
}

/** The table around the rows. Its roles are explicit, since a narrow layout takes those of the elements away. */
export function holderTable(state: HolderTableState, messages: Messages, actions: HolderTableActions): TemplateResult {
  const {total, sort, isEveryoneTicked, isSomeoneTicked, isDimmed, body} = state;
  const head = (name: string, label: unknown): TemplateResult =>
    html`<th scope="col" role="columnheader" class="column-${name}">${label}</th>`;
  return html`
    <table
      role="table"
      class="holders ${isDimmed ? 'dimmed' : ''}"
      aria-label=${messages.licensedUsers}
      aria-busy=${total === undefined ? 'true' : nothing}
      aria-rowcount=${total === undefined ? nothing : total + 1}
    >
      <thead role="rowgroup">
        <tr role="row" aria-rowindex="1">
          ${headTick(messages.selectAll, isEveryoneTicked, isSomeoneTicked, () => actions.tickAll(!isEveryoneTicked))}
          ${sortHead('name', messages.columns.user, sort, actions.sort)}
          ${sortHead('jobTitle', messages.columns.jobTitle, sort, actions.sort)} ${head('since', messages.since)}
          ${head('by', messages.by)}
          ${head('change', html`<span class="visually-hidden">${messages.columns.change}</span>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${body}
      </tbody>
    </table>
  `;
}
