import {ContextProvider} from '@lit/context';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {sessionContext} from '../../context/session-context.js';
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
  /** For the lists and dialogs inside: once there is one it stands between them and every other, so it tells what the host hears. */
  #provider: ContextProvider<typeof sessionContext, ReactiveControllerHost & HTMLElement> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, session: SessionController) {
    this.#host = host;
    this.#session = session;
    host.addController(this);
  }

  /** Decided once, one task after connecting: a provider that leaves the page later must not make anyone administrator. */
  hostConnected(): void {
    setTimeout(() => {
      const isAlone = this.#session.state.status === 'no-provider' && !hasProvider(this.#host);
      if (isAlone && this.#host.isConnected && !this.#source) this.#open();
    });
  }

  hostUpdate(): void {
    const {state} = this.#session;
    if (state.status !== 'no-provider') this.#provider?.setValue(state);
  }

  hostDisconnected(): void {
    if (!this.#source) return;
    void this.#source.stop();
    this.#source = undefined;
    this.#session.useOwn(undefined);
  }

  #open(): void {
    this.#provider ??= new ContextProvider(this.#host, {context: sessionContext, initialValue: {status: 'pending'}});
    this.#source = new SessionSource((state) => this.#session.useOwn(state));
    this.#source.start({
      database: 'default',
      companyId: '',
      trustedKeys: {keys: []},
      currentUser: localAdministrator,
      clock: undefined,
    });
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
