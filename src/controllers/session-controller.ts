import {ContextConsumer, ContextRoot} from '@lit/context';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {sessionContext, type SessionState} from '../context/session-context.js';
import type {LicensingSession} from '../licensing/licensing-session.js';

let contextRoot: ContextRoot | undefined;

/**
 * Keeps asking for elements whose provider is defined or inserted later than they are. It listens on the document's
 * element and changes nothing there.
 */
function installContextRoot(): void {
  if (contextRoot) return;
  contextRoot = new ContextRoot();
  contextRoot.attach(document.documentElement);
}

/** The session of the provider around an element; `no-provider` once it is clear that there is none. */
export class SessionController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #consumer: ContextConsumer<typeof sessionContext, ReactiveControllerHost & HTMLElement>;
  #settled = false;
  #own: SessionState | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    // Before the consumer asks, somebody must listen who keeps the question for a provider that is defined later.
    host.addController(this);
    this.#consumer = new ContextConsumer(host, {context: sessionContext, subscribe: true});
  }

  get state(): SessionState | {readonly status: 'no-provider'} {
    return this.#consumer.value ?? this.#own ?? {status: this.#settled ? 'no-provider' : 'pending'};
  }

  get session(): LicensingSession | undefined {
    return this.state.status === 'ready' ? this.state.session : undefined;
  }

  /** The state where no provider stands around: that of a session the host opened itself, until it closes it. */
  useOwn(state: SessionState | undefined): void {
    this.#own = state;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    installContextRoot();
    // One task later, so that a provider which is upgraded after its content is not taken for missing.
    const settle = (): void => {
      this.#settled = true;
      this.#host.requestUpdate();
    };
    setTimeout(settle);
  }

  hostDisconnected(): void {
    this.#settled = false;
  }
}
