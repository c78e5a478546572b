import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** How long a text stands still before it is said. */
const stillness = 300;

/**
 * Text for a live region that says something only once it stands still, so that a search is not commented letter by letter.
 * The first text is what stood there from the start: it is not said.
 */
export class CalmText implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #read: () => string;
  #first: string | undefined;
  #newest: string | undefined;
  #said = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `read` is asked after each update of the host; an empty text is no text yet. */
  constructor(host: ReactiveControllerHost, read: () => string) {
    this.#host = host;
    this.#read = read;
    host.addController(this);
  }

  get text(): string {
    return this.#said;
  }

  hostUpdated(): void {
    const text = this.#read();
    if (text === '' || text === this.#newest) return;
    this.#newest = text;
    this.#first ??= text;
    clearTimeout(this.#timer);
    if (text === this.#first && this.#said === '') return;
    this.#timer = setTimeout(() => {
      this.#said = text;
      this.#host.requestUpdate();
    }, stillness);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
