import {html, nothing, type TemplateResult} from 'lit';
import type {RowKeys} from '../../controllers/row-keys.js';
import type {VirtualRows} from '../../controllers/virtual-rows.js';
import type {Formatters} from '../../i18n/formatters.js';
import type {Messages} from '../../i18n/messages.js';
import {failedQuery} from '../parts/error-row.js';
import {skeletonRows, waitingRow} from '../parts/skeleton-rows.js';
import {emptyView} from '../parts/state-view.js';
import {virtualBody} from '../parts/virtual-body.js';
import {holderColumns, holderRow} from './holder-row.js';
import {holderTable} from './holder-table.js';
import {holderTools} from './holder-tools.js';
import type {LicensedUsers} from './licensed-users.js';

export interface LicensedUsersState {
  readonly list: LicensedUsers;
  readonly rows: VirtualRows;
  readonly keys: RowKeys;
  /** How many match, once typing stops. */
  readonly said: string;
  /** What happened, under the title. */
  readonly messageRows: unknown;
  /** What is staged, and the two ways out. */
  readonly bar: unknown;
}

export interface LicensedUsersActions {
  readonly search: (text: string) => void;
  readonly recall: () => void;
  readonly add: () => void;
  readonly clearSearch: () => void;
}

/** The users of a product: title and tools, what happened, and the list. */
export function licensedUsersPart(
  {list, rows, keys, said, messageRows, bar}: LicensedUsersState,
  messages: Messages,
  format: Formatters,
  actions: LicensedUsersActions,
): TemplateResult {
  const {holders, text, tickedCount: ticked, error, matching, rowCount, sort, isEveryoneTicked} = list;
  const render = (row: number): TemplateResult => {
    const listed = list.rowAt(row);
    if (!listed) return waitingRow(row, holderColumns);
    const pair = list.plan.pairOf(listed.user.id);
    const state = {row, isTicked: list.isTicked(row), isCurrent: keys.current === row, pair};
    return holderRow(listed, state, messages, format, () => list.stageRow(row));
  };
  const tableState = {
    total: matching === undefined ? undefined : rowCount,
    sort,
    isEveryoneTicked,
    isSomeoneTicked: ticked > 0,
    isDimmed: error !== undefined,
    body:
      matching === undefined
        ? skeletonRows(list.isSlow ? 6 : 0, holderColumns)
        : virtualBody(rows, holderColumns.length, render),
  };
  return html`
    <section class="part">
      ${holderTools({holders, text, ticked, said}, messages, format, actions)}
      <div id="result" class="messages">
        ${error ? failedQuery(messages, error, () => list.refresh()) : nothing} ${messageRows}
      </div>
      ${
        matching !== undefined && rowCount === 0
          ? nobody(text.trim(), messages, actions)
          : html`<div
              class="scroller ${rows.isVirtual ? 'bounded' : ''}"
              @focusin=${keys.onFocus}
              @focusout=${keys.onBlur}
              @keydown=${keys.onKey}
              @click=${keys.onClick}
            >
              ${holderTable(tableState, messages, {
                sort: (by) => list.sortBy(by),
                tickAll: (isTicked) => (isTicked ? list.tickAll() : list.untickAll()),
              })}
            </div>`
      }
      ${bar}
    </section>
  `;
}

const nobody = (text: string, messages: Messages, {clearSearch}: LicensedUsersActions): TemplateResult =>
  text === ''
    ? emptyView(messages.nobodyLicensed)
    : emptyView(
        {title: messages.noUserMatches(text), text: ''},
        html`<button class="button" type="button" @click=${clearSearch}>${messages.clearSearch}</button>`,
      );
