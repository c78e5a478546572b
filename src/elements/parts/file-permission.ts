import {html, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {LiveQuery} from '../../controllers/live-query.js';
import type {SessionController} from '../../controllers/session-controller.js';
import type {Messages} from '../../i18n/messages.js';
import type {Installation} from '../../licensing/licensing-session.js';
import {deniedView, sessionStateView} from './state-view.js';

/** Whether a file is of any use to the person in front of a dialog, known before they choose one. */
export class FilePermission {
  readonly #session: SessionController;
  readonly #asked: LiveQuery<[], Installation>;

  constructor(host: ReactiveControllerHost & {readonly open: boolean}, session: SessionController) {
    this.#session = session;
    this.#asked = new LiveQuery(
      host,
      session,
      () => (host.open ? [] : undefined),
      (asked) => asked.installation(),
    );
  }

  /** What stands in the place of the file: who may do it, or nothing until that is known. Undefined where a file is welcome. */
  instead(messages: Messages): TemplateResult | undefined {
    const {error} = this.#asked;
    return (
      sessionStateView(this.#session, messages) ??
      deniedView(error, messages) ??
      (this.#session.session?.can('CanManageLicUsers') || error ? undefined : html`<div aria-busy="true"></div>`)
    );
  }
}
