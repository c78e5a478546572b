import type {TemplateResult} from 'lit';
import type {UserListData} from '../../controllers/user-list-data.js';
import type {Messages} from '../../i18n/messages.js';
import {headTick} from '../parts/head-tick.js';

/** The box above the boxes of the users: ticked where everyone who matches is selected. */
export function everyoneTick(
  data: UserListData,
  messages: Messages,
  select: (isTicked: boolean) => void,
): TemplateResult {
  const {total, shown} = data.selected;
  const isAll = shown > 0 && shown === data.window?.total;
  return headTick(messages.selectAll, isAll, total > 0, () => select(!isAll));
}
