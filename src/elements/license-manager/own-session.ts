import {ContextProvider} from '@lit/context';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {sessionContext, type SessionState} from '../../context/session-context.js';
import type {SessionController} from '../../controllers/session-controller.js';
import {administratorRole} from '../../core/permissions.js';
import {SessionSource} from '../license-provider/session-source.js';

/** Who acts in a page that says nothing about users. For trying it out: nobody else is kept from the page either. */
const localAdministrator = {id: 'local', name: 'Local administrator', roles: [administratorRole]};

/**
 * Opens the default database for a `license-manager` that stands alone in its page. Where the document holds any
 * `license-provider`, defined or not, it opens nothing: a clerk must not become an administrator because a framework
 * rendered the element outside of its provider.
 */
export class OwnSession implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #session: SessionController;
  #source: SessionSource | undefined;
  #provider: ContextProvider<typeof sessionContext, ReactiveControllerHost & HTMLElement> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, session: SessionController) {
    this.#host = host;
    this.#session = session;
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#source || this.#session.state.status !== 'no-provider' || hasProvider(this.#host)) return;
    this.#source = new SessionSource((state) => this.#provide(state));
    this.#source.start({
      database: 'default',
      companyId: '',
      trustedKeys: {keys: []},
      currentUser: localAdministrator,
      clock: undefined,
    });
  }

  hostDisconnected(): void {
    void this.#source?.stop();
    this.#source = undefined;
  }

  #provide(state: SessionState): void {
    if (this.#provider) this.#provider.setValue(state);
    else this.#provider = new ContextProvider(this.#host, {context: sessionContext, initialValue: state});
    this.#session.useOwn(state);
  }
}

/** Whether a provider stands anywhere in the document, or in the shadow roots around an element. */
function hasProvider(element: HTMLElement): boolean {
  if (document.querySelector('license-provider')) return true;
  for (let root = element.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
    if (root.querySelector('license-provider')) return true;
  }
  return false;
}
