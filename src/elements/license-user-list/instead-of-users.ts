import {html, type TemplateResult} from 'lit';
import type {SessionController} from '../../controllers/session-controller.js';
import type {UserListData} from '../../controllers/user-list-data.js';
import type {Messages} from '../../i18n/messages.js';
import {deniedView, emptyView, sessionStateView} from '../parts/state-view.js';

/** What stands where the list would: without a session, without permission, without any user. */
export function insteadOfUsers(
  session: SessionController,
  data: UserListData,
  messages: Messages,
): TemplateResult | undefined {
  return (
    sessionStateView(session, messages, data.isSlow) ??
    deniedView(data.error, messages) ??
    (data.everyone === 0 ? html`<slot name="empty">${emptyView(messages.noUsersYet)}</slot>` : undefined)
  );
}
