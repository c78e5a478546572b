import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {LicensingSession} from '../licensing/licensing-session.js';
import type {SessionController} from './session-controller.js';

/**
 * Tells its host, before it is drawn, that another session took the place of the one before: of another user, of another
 * database, or of the same ones opened anew. What somebody chose, began or was told is not for the next, and the number of an
 * entry means another entry there.
 */
export class SessionChange implements ReactiveController {
  readonly #session: SessionController;
  readonly #onChange: () => void;
  #last: LicensingSession | undefined;

  /** To be made before the host's queries, which would else ask once more for what is dropped. */
  constructor(host: ReactiveControllerHost, session: SessionController, onChange: () => void) {
    this.#session = session;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostUpdate(): void {
    const {session} = this.#session;
    // While another one is being opened nothing of the last is on the screen, and it may be the next again.
    if (!session || session === this.#last) return;
    const isFirst = this.#last === undefined;
    this.#last = session;
    if (!isFirst) this.#onChange();
  }
}
